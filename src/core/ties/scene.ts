import type { Sentence } from '../model.ts'
import { aligned } from './aligned.ts'
import type { Clause } from './clauses/clause.ts'
import { clausesOf } from './clauses/index.ts'
import { treeOf } from './clauses/tree.ts'
import type { Cues } from './cues/index.ts'
import type { MentionsAt } from './parties.ts'
import type { Scene } from './stance/scene.ts'

/** A sentence with its clauses, ready for the rules. */
export const sceneOf = (
  sentence: Sentence,
  mentionsAt: MentionsAt,
  cues: Cues,
  before: Scene | null = null,
): Scene => {
  const tree = treeOf(sentence)
  const clauses = new Map<number, Clause>()
  for (const clause of clausesOf(sentence, tree)) clauses.set(clause.head, clause)
  // one step back is enough, and keeps memory linear
  return {
    tree,
    clauses,
    cues,
    mentionsAt: aligned(tree, mentionsAt),
    before: before === null ? null : { ...before, before: null },
  }
}
