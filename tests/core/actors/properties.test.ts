import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findActors } from '../../../src/core/actors/index.ts'
import { looks } from '../../support/cost.ts'
import { articleOf, find, lexicon, type Read } from './find.ts'

const PARTS = [
  'Norwegian Foreign Minister Kari Solvang met Pavel Orlin in Vienna.',
  'Russia and Turkey signed, and both sides smiled.',
  'The Free Velmar Army (FVA) took Orda; the FVA then left.',
  '"He lied," said Mr. Orlin.',
  'MOSCOW (Reuters) - It rained.',
  'The Syrian opposition and the rebels in Aleppo accused Damascus.',
  "President Bashar al-Assad's troops shelled Homs, the U.N. said.",
  'The two men, their aides and the former agreed.',
  'KERRY, LAVROV MEET',
  '- - , . ( ) “ ” al- -al Mr. the The of',
  'Saudi/Qatari/Turkish-backed rebels, pro-Russian separatists.',
] as const

const isSound = (read: Read): void => {
  const ids = new Set(read.actors.map((actor) => actor.id))
  expect(ids.size).toBe(read.actors.length)
  for (const actor of read.actors) {
    expect(actor.id.startsWith(`${actor.kind}:`)).toBe(true)
    expect(actor.label).not.toBe('')
    for (const mention of actor.mentions)
      expect(read.text.slice(mention.start, mention.end)).toBe(mention.text)
    for (const affiliation of actor.affiliations) {
      expect(ids.has(affiliation.actor)).toBe(true)
      expect(affiliation.actor).not.toBe(actor.id)
    }
  }
  for (const mention of read.mentions) {
    const tokens = read.sentences[mention.sentence]?.tokens ?? []
    expect(ids.has(mention.actor)).toBe(true)
    expect(mention.from).toBeGreaterThanOrEqual(0)
    expect(mention.to).toBeLessThanOrEqual(tokens.length)
    expect(mention.from).toBeLessThan(mention.to)
    expect(mention.head).toBeGreaterThanOrEqual(mention.from)
    expect(mention.head).toBeLessThan(mention.to)
    expect(read.text.slice(mention.start, mention.end)).toBe(mention.text)
  }
  for (const place of read.places) expect(read.text.slice(place.start, place.end)).toBe(place.name)
}

describe('whatever the text', () => {
  it('spans are exact and every actor pointed to is there', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 6 }), (parts) =>
        isSound(find(parts.join(' '))),
      ),
      { numRuns: 60 },
    )
  })

  it('nothing breaks on noise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => isSound(find(text))),
      { numRuns: 60 },
    )
  })

  it('the same text gives the same record', () => {
    const text = PARTS.join('\n\n')
    expect(JSON.stringify(find(text))).toBe(JSON.stringify(find(text)))
  })

  it('ever new names take no more looks than known ones', () => {
    const syllables = ['ba', 'ko', 'ri', 'ma', 'te', 'lu', 'so', 'ni']
    const nameOf = (n: number): string => {
      const word = [n, n >> 3, n >> 6, n >> 9].map((part) => syllables[part & 7]).join('')
      return word.charAt(0).toUpperCase() + word.slice(1)
    }
    const article = (count: number): string =>
      Array.from(
        { length: count },
        (_, i) => `Minister ${nameOf(i * 7)} ${nameOf(i * 11 + 5)}l met the rebels.`,
      ).join(' ')
    const cost = (count: number): number => {
      const read = find(article(count))
      expect(read.actors.length).toBeGreaterThan(count / 2)
      return looks(() => findActors(articleOf(read.text), read.sentences, lexicon))
    }
    expect(cost(800)).toBeLessThan(cost(100) * 8 * 1.5)
  }, 60_000)

  it('looks grow with the length of the article, not faster', () => {
    const text = PARTS.join(' ')
    const cost = (copies: number): number => {
      const read = find(`${text}\n\n`.repeat(copies))
      expect(read.actors.length).toBeGreaterThan(5)
      return looks(() => find(`${text}\n\n`.repeat(copies)))
    }
    expect(cost(80)).toBeLessThan(cost(10) * 8 * 1.5)
  }, 180_000)
})
