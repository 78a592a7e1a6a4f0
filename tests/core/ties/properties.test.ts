import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tieLines, tiesOf } from './support.ts'

const PARTY = fc.constantFrom(
  'Norland',
  'Estia',
  'Velm',
  'Kade',
  'Morov',
  'the rebels',
  'the militia',
  'the League',
)
const VERB = fc.constantFrom(
  'attacked',
  'backed',
  'condemned',
  'armed',
  'praised',
  'sanctioned',
  'accused',
  'met',
  'defended',
)
const FRAME = fc.constantFrom(
  (a: string, v: string, b: string) => `${a} ${v} ${b}.`,
  (a: string, v: string, b: string) => `Officials said ${a} ${v} ${b} last week.`,
  (a: string, v: string, b: string) => `"${a} ${v} ${b}," Dane said.`,
  (a: string, v: string, b: string) => `${a}, which ${v} ${b}, ${v} ${a} and ${b}.`,
  (a: string, v: string, b: string) => `Nobody believes that ${a} ${v} ${b} or ${a}.`,
)

const SENTENCE = fc.tuple(FRAME, PARTY, VERB, PARTY).map(([frame, a, verb, b]) => frame(a, verb, b))
const TEXT = fc.array(SENTENCE, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '))
const SEED = { seed: 7, numRuns: 60 }

describe('properties of ties', () => {
  it('no actor has a tie to itself', () => {
    fc.assert(
      fc.property(TEXT, (text) => tiesOf(text).every((tie) => tie.source !== tie.target)),
      SEED,
    )
  })

  it('every quote and cue stands where it says', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        for (const tie of tiesOf(text)) {
          expect(text.slice(tie.cue.start, tie.cue.end)).toBe(tie.cue.text)
          expect(tie.evidence.length).toBeGreaterThan(0)
          for (const e of tie.evidence) expect(text.slice(e.start, e.end)).toBe(e.quote)
        }
      }),
      SEED,
    )
  })

  it('the same text gives the same ties', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const first = JSON.stringify(tiesOf(text))
        expect(JSON.stringify(tiesOf(text))).toBe(first)
      }),
      { ...SEED, numRuns: 20 },
    )
  })

  it('confidence is a probability of two decimals', () => {
    fc.assert(
      fc.property(TEXT, (text) =>
        tiesOf(text).every(
          (tie) =>
            tie.confidence >= 0 &&
            tie.confidence <= 1 &&
            Number.isInteger(Math.round(tie.confidence * 1000) / 10),
        ),
      ),
      SEED,
    )
  })

  it('ids are distinct', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const ids = tiesOf(text).map((tie) => tie.id)
        return new Set(ids).size === ids.length
      }),
      SEED,
    )
  })
})

const BARE = fc.constantFrom(
  'attack',
  'back',
  'condemn',
  'arm',
  'sanction',
  'criticise',
  'support',
  'bomb',
  'fund',
)
const NEGATION = fc.constantFrom(
  (a: string, v: string, b: string) => `${a} did not ${v} ${b}.`,
  (a: string, v: string, b: string) => `${a} didn't ${v} ${b}.`,
  (a: string, v: string, b: string) => `${a} has never tried to ${v} ${b}.`,
  (a: string, v: string, b: string) => `Neither ${a} nor Dane will ${v} ${b}.`,
  (a: string, v: string, b: string) => `${a} has no plan to ${v} ${b}.`,
  (a: string, v: string, b: string) => `${a} failed to ${v} ${b}.`,
)

describe('negation', () => {
  it('a negated clause is never asserted', () => {
    const DISTINCT = fc.tuple(
      fc.constantFrom('Norland', 'Estia', 'Velm'),
      fc.constantFrom('Kade', 'Morov', 'the League'),
    )
    fc.assert(
      fc.property(NEGATION, DISTINCT, BARE, (frame, [a, b], verb) => {
        const ties = tiesOf(frame(a, verb, b))
        expect(ties.filter((tie) => tie.status === 'asserted').map((tie) => tie.rule)).toEqual([])
      }),
      { seed: 3, numRuns: 120 },
    )
  })

  it('talk alone draws nothing, whoever talks', () => {
    fc.assert(
      fc.property(PARTY, PARTY, (a, b) => tieLines(`${a} met ${b} in a hotel.`).length === 0),
      SEED,
    )
  })
})
