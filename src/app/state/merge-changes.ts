import { correctionLine } from '../../core/merge/corrections.ts'
import type { Changes } from './session.ts'

/**
 * What two pages made of the same `base`, together: theirs, without what we took back, and with what we added. The same
 * value as `ours` or `theirs` where nothing else comes of it.
 */
export function mergeChanges(base: Changes, ours: Changes, theirs: Changes): Changes {
  if (ours === theirs || theirs === base) return ours
  if (ours === base) return theirs
  const merged: Changes = {
    corrections: together(base.corrections, ours.corrections, theirs.corrections, correctionLine),
    added: together(base.added, ours.added, theirs.added, ({ article }) => article.sha256),
  }
  return sameChanges(merged, ours) ? ours : sameChanges(merged, theirs) ? theirs : merged
}

export const sameChanges = (one: Changes, other: Changes): boolean =>
  one === other || keysOf(one).join('\n') === keysOf(other).join('\n')

const keysOf = ({ corrections, added }: Changes) => [
  ...corrections.map(correctionLine),
  ...added.map(({ article }) => article.sha256),
]

function together<T>(
  base: readonly T[],
  ours: readonly T[],
  theirs: readonly T[],
  keyOf: (one: T) => string,
): readonly T[] {
  const keys = (all: readonly T[]) => new Set(all.map(keyOf))
  const [before, mine, others] = [keys(base), keys(ours), keys(theirs)]
  return [
    ...theirs.filter((one) => !before.has(keyOf(one)) || mine.has(keyOf(one))),
    ...ours.filter((one) => !before.has(keyOf(one)) && !others.has(keyOf(one))),
  ]
}
