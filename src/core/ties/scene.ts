import type { Sentence } from '../model.ts'
import type { Clause } from './clauses/clause.ts'
import { clausesOf } from './clauses/index.ts'
import { treeOf } from './clauses/tree.ts'
import type { Cues } from './cues/index.ts'
import { aligned } from './parties/aligned.ts'
import { groundApart, type MentionsAt } from './parties/mentions.ts'
import type { Party, PartySource } from './parties/party.ts'

/** One sentence with all that the rules look at. */
export interface Scene extends PartySource {
  /** the sentence before, null at the start */
  readonly before: Scene | null
  readonly clauses: ReadonlyMap<number, Clause>
  /** whose words the sentence is, where a quotation goes on without a word of saying */
  readonly voice?: Party
}

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
