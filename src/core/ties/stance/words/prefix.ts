import type { Clause } from '../../clauses/clause.ts'
import { low } from '../../clauses/tree.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'

/** `pro-Russian militia`, `anti-Estian forces`: one word that names the target; who holds the stance is what it modifies. */
export const prefixRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const word = low(scene.tree, clause.head)
  const hyphen = word.indexOf('-')
  if (hyphen < 0) return []
  const drafts: Draft[] = []
  for (const frame of scene.cues.prefixes.get(word.slice(0, hyphen)) ?? []) {
    const targets = partiesAt(scene, clause.head)
    const holders = clause.surface.filter((s) => s !== clause.head).flatMap((s) => partiesAt(scene, s))
    for (const party of targets)
      for (const holder of holders)
        drafts.push(draft('prefix', clause, frame, holder, direct(party, frame.sign)))
  }
  return drafts
}
