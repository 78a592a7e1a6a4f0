import { expect, it } from 'vitest'
import { ruleInWords } from '../../../src/core/ties/wording.ts'
import { tiesOf } from './support.ts'

it('says in words how a tie was read', () => {
  expect(ruleInWords('verb/oppose/author')).toBe(
    'a verb with its subject and object, of the class “oppose”, reached through its own plan, words or deed',
  )
  expect(ruleInWords('meeting named')).toBe('meeting named')
})

it.each([
  'Norland attacked Estia.',
  'Norland accused Estia of arming the rebels.',
  'Norland, an ally of Estia, left.',
  'Norland refused to meet Estia.',
  'Estia came under attack from Norland.',
  'Norland suspended aid to Estia.',
])('has words for every rule: %s', (text) => {
  const rules = tiesOf(text).map(({ rule }) => rule)
  expect(rules).not.toEqual([])
  expect(rules.filter((rule) => ruleInWords(rule) === rule)).toEqual([])
})
