import { expect, it } from 'vitest'
import { pairsOf } from '../../../../src/core/ties/inferred/pairs.ts'
import { standsFor } from '../../../../src/core/ties/inferred/stands.ts'
import { sceneIn } from './support.ts'

const namesIn = (text: string): readonly string[] =>
  pairsOf(sceneIn(text)).map(({ a, b }) => `${a.actor.split(':')[1]} ${b.actor.split(':')[1]}`)

it('asks of every two, the nearest first', () => {
  expect(namesIn('Norland told Estia that the new terms of the deal suited Velm.')).toEqual([
    'norland estia',
    'estia velm',
    'norland velm',
  ])
})

it('takes the mentions that stand nearest, and marks all', () => {
  const [pair] = pairsOf(sceneIn('Norland said that Norland would leave Estia.'))
  expect(pair?.a.head).toBe(3)
  expect(pair?.a.spans).toEqual([
    [0, 1],
    [3, 4],
  ])
})

it('asks of nobody alone', () => {
  expect(namesIn('Norland said that Norland would leave.')).toEqual([])
})

it('asks of a fixed number of pairs at most', () => {
  const ten = 'Norland, Estia, Velm, Kade, Morov, Dane, Karnia, the League, the rebels and the militia came.'
  expect(pairsOf(sceneIn(ten))).toHaveLength(24)
})

it.each([
  ['Estian jets reached Norland.', true],
  ["Estia's envoy reached Norland.", true],
  ['The Estian people reached Norland.', false],
  ['The former Estian president reached Norland.', false],
])('a name in a phrase stands for its actor, or not: %s', (text, stands) => {
  const scene = sceneIn(text)
  const [pair] = pairsOf(scene)
  expect(pair && standsFor(scene, pair.a)).toBe(stands)
})
