import { expect, it } from 'vitest'
import { columnsOf, MARKS, SPECIAL } from '../../../../src/core/ties/inferred/columns.ts'
import { sightOf } from '../../../../src/core/ties/inferred/index.ts'
import { vocabularyOf } from '../../../../src/core/ties/inferred/network.ts'
import { pairsOf } from '../../../../src/core/ties/inferred/pairs.ts'
import { open, sceneIn } from './support.ts'

const columnsIn = (text: string, swap = false) => {
  const scene = sceneIn(text)
  const [pair] = pairsOf(scene)
  if (!pair) throw new Error('no pair')
  const [a, b] = swap ? [pair.b, pair.a] : [pair.a, pair.b]
  return columnsOf(sightOf(scene), a, b, vocabularyOf(open))
}

it('marks the words of the two, and heads of others', () => {
  expect(columnsIn('Norland told Estia that Velm had left.').mark.map((m) => MARKS[m])).toEqual([
    'a',
    'none',
    'b',
    'none',
    'other',
    'none',
    'none',
    'none',
  ])
})

it('marks the path that joins the two, and the word where they meet', () => {
  expect(columnsIn('Norland sent the fleet to Estia.').path).toEqual([1, 3, 0, 0, 0, 2, 0])
})

it('swaps the two without changing the rest', () => {
  const text = 'Norland sent the fleet to Estia.'
  const [one, other] = [columnsIn(text), columnsIn(text, true)]
  expect(other.mark).toEqual([2, 0, 0, 0, 0, 1, 0])
  expect(other.path).toEqual([2, 3, 0, 0, 0, 1, 0])
  expect([other.word, other.upos, other.relation]).toEqual([one.word, one.upos, one.relation])
})

it('tells no name and no number from another, so that nothing is learned about anybody', () => {
  const words = (text: string) => columnsIn(text).word
  expect(words('Norland sent 300 men to Estia.')).toEqual(words('Kade sent 20 men to Velm.'))
  expect(words('Norland sent 300 men to Estia.')[0]).toBe(SPECIAL.indexOf('name'))
  expect(words('Norland sent 300 men to Estia.')).not.toEqual(words('Norland lent 300 men to Estia.'))
})

it('has no vector for a word that it does not know', () => {
  expect(columnsIn('Norland xqzzted Estia.').word[1]).toBe(SPECIAL.indexOf('unknown'))
})
