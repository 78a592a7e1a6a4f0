import type { Sentence } from '../model.ts'
import { aligned } from './aligned.ts'
import type { Clause } from './clauses/clause.ts'
import { clausesOf } from './clauses/index.ts'
import { treeOf } from './clauses/tree.ts'
import type { Cues } from './cues/index.ts'
import { groundApart, type MentionsAt } from './mentions.ts'
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
  const { parties, grounds } = groundApart(mentionsAt)
  return {
    tree,
    clauses,
    cues,
    mentionsAt: aligned(tree, parties),
    groundAt: aligned(tree, grounds),
    before: recent(before, REMEMBERED),
  }
}

/** How many sentences back `the attack` or `the draft` may take up; a fixed number keeps memory linear. */
const REMEMBERED = 8

const recent = (scene: Scene | null, steps: number): Scene | null =>
  scene === null || steps === 0 ? null : { ...scene, before: recent(scene.before, steps - 1) }
