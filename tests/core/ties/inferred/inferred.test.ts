import { describe, expect, it } from 'vitest'
import { DEFAULT_FILTER } from '../../../../src/core/graph/view.ts'
import { createInfer, type Infer, type Judgement } from '../../../../src/core/ties/inferred/index.ts'
import { tieLines, tiesOf } from '../support.ts'
import { open } from './support.ts'

const infer = createInfer(open)

const seen = (likely: number | null): Judgement => ({ inferred: [], likely: () => likely })

/** What is told with the network and not without it. */
const inferredIn = (text: string): readonly string[] => {
  const read = new Set(tieLines(text))
  return tieLines(text, infer).filter((line) => !read.has(line))
}

describe('what a sentence tells as a whole', () => {
  it.each([
    ['Kade made no secret of his admiration for Morov.', ['kade + morov'], 'admiration'],
    ['Kade is convinced that Morov is corrupt.', ['kade - morov'], 'convinced'],
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

it('is worth less in an article, where every two are asked about: not shown unless asked', () => {
  const sentence = 'Kade is convinced that Morov is corrupt.'
  const [alone] = tiesOf(sentence, infer)
  const [among] = tiesOf(`It rained. ${sentence} They left. The market opened. Nobody came.`, infer)
  expect(among?.confidence).toBeLessThan(DEFAULT_FILTER.minConfidence)
  expect(alone?.confidence).toBeGreaterThan(DEFAULT_FILTER.minConfidence)
})

it('is not drawn at all in an article where it is no more than likely', () => {
  const sentence = 'Kade owes much to Morov.'
  expect(tieLines(sentence, infer)).toEqual(['kade + morov'])
  expect(tiesOf(`It rained. ${sentence} They left. The market opened. Nobody came.`, infer)).toEqual([])
})

describe('a second opinion of what a rule has read', () => {
  const confidenceIn = (text: string, second: Infer | null): number =>
    tiesOf(text, second)[0]?.confidence ?? Number.NaN

  it('makes it surer where the network agrees, less sure where it does not', () => {
    const plain = 'Norland bombed Estia.'
    expect(confidenceIn(plain, infer)).toBeGreaterThan(confidenceIn(plain, () => seen(0.1)))
    expect(confidenceIn(plain, () => seen(0.9))).toBeGreaterThan(confidenceIn(plain, () => seen(0.4)))
  })

  it('leaves nothing of what the network takes for impossible', () => {
    expect(tiesOf('Norland bombed Estia.', () => seen(0))).toEqual([])
  })

  it('is not asked where the rules read no more than a denial', () => {
    const denied = 'Norland denied that it had bombed Estia.'
    expect(confidenceIn(denied, () => seen(0.02))).toBe(confidenceIn(denied, null))
  })

  it('leaves alone what the network was not asked about', () => {
    const plain = 'Norland bombed Estia.'
    expect(confidenceIn(plain, () => seen(null))).toBe(confidenceIn(plain, null))
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
})
