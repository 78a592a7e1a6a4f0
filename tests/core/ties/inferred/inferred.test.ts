import { describe, expect, it } from 'vitest'
import { createInfer } from '../../../../src/core/ties/inferred/index.ts'
import { tieLines, tiesOf } from '../support.ts'
import { open } from './support.ts'

const infer = createInfer(open)

/** What is told with the network and not without it. */
const inferredIn = (text: string): readonly string[] => {
  const read = new Set(tieLines(text))
  return tieLines(text, infer).filter((line) => !read.has(line))
}

describe('what a sentence tells as a whole', () => {
  it.each([
    ['Kade made no secret of his admiration for Morov.', ['kade + morov'], 'admiration'],
    ['Kade is convinced that Morov is corrupt.', ['kade - morov'], 'corrupt'],
  ])('%s', (text, expected, cue) => {
    expect(inferredIn(text)).toEqual(expected)
    const [tie] = tiesOf(text, infer)
    expect(tie?.rule).toBe('inferred/inferred/party')
    expect(tie?.cue.text).toBe(cue)
    expect(tie?.confidence).toBeGreaterThan(0.5)
    expect(tie?.confidence).toBeLessThan(0.95)
    expect(text.slice(tie?.evidence[0]?.start, tie?.evidence[0]?.end)).toBe(tie?.evidence[0]?.quote)
  })

  it('has no vector for a name: others in the same words stand the same', () => {
    const [one] = tiesOf('Kade is convinced that Morov is corrupt.', infer)
    const [other] = tiesOf('Dane is convinced that Kade is corrupt.', infer)
    expect(other?.confidence).toBe(one?.confidence)
  })
})

describe('nothing is inferred', () => {
  it.each([
    'Kade sat beside Morov at the dinner.',
    'Kade and Morov went to the same school.',
    'Norland met Estia in Velm.',
    'Norland and Estia talked about Velm.',
    'Kade flew from Norland to Estia.',
    'Norland exports wheat to Estia.',
    'Norland urged Estia and Velm to talk.',
    'The League moved its office from Norland to Estia.',
    'The rebels, the militia and the League were named in the report.',
  ])('where nobody takes a stance: %s', (text) => {
    expect(inferredIn(text)).toEqual([])
  })

  it.each([
    'Norland backed Estia.',
    'Norland accused Estia of an attack.',
    'Norland did not back Estia.',
    'Kade, who is convinced that Morov is corrupt, condemned Morov.',
  ])('where a rule has read something of the two: %s', (text) => {
    expect(inferredIn(text)).toEqual([])
  })

  it('without a network', () => {
    expect(tieLines('Kade is convinced that Morov is corrupt.', null)).toEqual([])
  })

  it('surely in an article: a probability is worth less where every two are asked about', () => {
    const article =
      'It rained. Kade is convinced that Morov is corrupt. They left. The market opened. Nobody came.'
    expect(tiesOf(article, infer)).toEqual([])
  })
})
