import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeChanges } from '../../src/app/state/merge-changes.ts'
import type { Changes } from '../../src/app/state/session.ts'
import type { Correction } from '../../src/core/merge/corrections.ts'
import type { Article } from '../../src/core/model.ts'

const rename = (label: string): Correction => ({ op: 'rename', actor: 'state:norland', label })
const article = (sha256: string) => ({ article: { sha256 } as Article, record: null })
const changes = (corrections: readonly string[], added: readonly string[] = []): Changes => ({
  corrections: corrections.map(rename),
  added: added.map(article),
})
const words = ({ corrections, added }: Changes) => [
  ...corrections.map((one) => (one.op === 'rename' ? one.label : '')),
  ...added.map((one) => one.article.sha256),
]

test.each<[string, Changes, Changes, Changes, string[]]>([
  ['both added', changes(['a']), changes(['a', 'b']), changes(['a', 'c']), ['a', 'c', 'b']],
  [
    'one took back what the other kept',
    changes(['a', 'b']),
    changes(['b']),
    changes(['a', 'b', 'c']),
    ['b', 'c'],
  ],
  ['the same in both', changes([]), changes(['a']), changes(['a']), ['a']],
  [
    'articles too',
    changes([], ['x']),
    changes([], ['x', 'y']),
    changes(['a'], ['x', 'z']),
    ['a', 'x', 'z', 'y'],
  ],
])('%s', (_, base, ours, theirs, together) => {
  expect(words(mergeChanges(base, ours, theirs))).toEqual(together)
})

test('whoever comes first, the same set comes of it, and nothing that one added is lost', () => {
  const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')).map((labels) => changes(labels))
  fc.assert(
    fc.property(some, some, some, (base, ours, theirs) => {
      const merged = words(mergeChanges(base, ours, theirs))
      expect(words(mergeChanges(base, theirs, ours)).sort()).toEqual([...merged].sort())
      for (const one of words(ours)) if (!words(base).includes(one)) expect(merged).toContain(one)
      expect(new Set(merged).size).toBe(merged.length)
    }),
  )
})

test('where one side did nothing, the other is taken as it is', () => {
  const [base, other] = [changes(['a']), changes(['b'])]
  expect(mergeChanges(base, base, other)).toBe(other)
  expect(mergeChanges(base, other, base)).toBe(other)
})
