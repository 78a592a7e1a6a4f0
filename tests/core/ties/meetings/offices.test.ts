import { describe, expect, it } from 'vitest'
import { officeOf } from '../../../../src/core/ties/meetings/who/offices.ts'
import { meetingsIn, told } from './invented.ts'

describe('offices', () => {
  it.each([
    ['foreign minister', 'foreign minister'],
    ['Minister of Foreign Affairs', 'foreign minister'],
    ['foreign secretary', 'foreign minister'],
    ['secretary of state', 'foreign minister'],
    ['defense secretary', 'defence minister'],
    ['president', 'president'],
    ['prime minister', 'prime minister'],
    ['deputy foreign minister', null],
    ['former president', null],
    ['vice president', null],
    ['presidential adviser', null],
    ['minister', null],
    ['spokesman', null],
  ])('%s: %s', (words, office) => {
    expect(officeOf(words)).toBe(office)
  })

  it.each([
    [
      'The presidents of Norland and Estia met in Velm on Monday. Morov thanked Duro.',
      'held @Velm 2016-10-10: duro attended, estia attended, morov attended, norland attended',
    ],
    [
      'The presidents of Norland and Estia met in Velm on Monday. Morov asked for a truce.',
      'held @Velm 2016-10-10: estia attended, morov attended, norland attended',
    ],
    [
      'The foreign ministers of Norland and Estia met in Velm on Monday. Morov thanked Duro.',
      'held @Velm 2016-10-10: estia attended, norland attended',
    ],
    [
      'The presidents of Vesmark and Qadria met in Velm on Monday. Morov thanked Duro.',
      'held @Velm 2016-10-10: qadria attended, vesmark attended',
    ],
    [
      'The vice presidents of Norland and Estia met in Velm on Monday. Morov thanked Duro.',
      'held @Velm 2016-10-10: estia attended, norland attended',
    ],
  ])('who holds the office was there: %s', (text, expected) => {
    expect(meetingsIn(text).map(told)).toEqual([expected])
  })
})
