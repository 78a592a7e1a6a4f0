import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type RoleEntry = {
  readonly noun: string
  readonly variants: readonly string[]
  readonly role: string
  readonly of: string
  readonly kind: string
  readonly gender?: string
}

const entries: readonly RoleEntry[] = JSON.parse(
  readFileSync(new URL('../data/lexicon/roles.json', import.meta.url), 'utf8'),
)

const nounsWhere = (check: (entry: RoleEntry) => boolean): readonly string[] =>
  entries.filter(check).map((entry) => entry.noun)

const entryOf = (words: string): RoleEntry | undefined =>
  entries.find((entry) => entry.noun === words || entry.variants.includes(words))

describe('role nouns', () => {
  it('have a known kind, owner and gender', () => {
    expect(nounsWhere((entry) => !['title', 'honorific', 'noun'].includes(entry.kind))).toEqual([])
    expect(nounsWhere((entry) => !['state', 'organization', 'group', 'any'].includes(entry.of))).toEqual([])
    expect(nounsWhere((entry) => !['m', 'f', undefined].includes(entry.gender))).toEqual([])
    expect(nounsWhere((entry) => entry.role.trim() === '')).toEqual([])
  })

  it('stand in one entry each', () => {
    const words = entries.flatMap((entry) => [entry.noun, ...entry.variants])
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
    expect(words.length).toBeGreaterThan(1000)
  })

  it.each([
    ['top diplomat', 'foreign minister', undefined],
    ['spokeswoman', 'spokesperson', 'f'],
    ['king', 'monarch', 'm'],
    ['Lt. Gen.', 'commander', undefined],
    ['humanitarian chief', 'agency head', undefined],
    ['rebel chief', 'leader', undefined],
    ['Ms.', 'honorific', 'f'],
  ])('know %s', (words, role, gender) => {
    expect(entryOf(words)?.role).toBe(role)
    expect(entryOf(words)?.gender).toBe(gender)
  })
})
