import type { Clause } from '../../clauses/clause.ts'
import { low } from '../../clauses/tree.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { holdersOf } from '../holders.ts'
import { reachedFrom } from '../reach/index.ts'
import { fillers } from '../slots.ts'
import { fits } from './verb.ts'

/**
 * An adjective, or a participle used as one, with the preposition that leads to its target.
 *
 *   Norland is critical of Estia. Norland is opposed to the plan of Estia. Militias loyal to Kade …
 */
export const adjectiveRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (clause.kind === 'verb' && (!clause.passive || clause.subjects.length > 0)) return []
  const word = clause.kind === 'verb' ? low(scene.tree, clause.head) : clause.lemma
  const drafts: Draft[] = []
  for (const frame of scene.cues.adjectives.get(word) ?? []) {
    const holders = holdersOf(scene, clause.surface)
    for (const filler of fillers(scene.tree, clause, frame.target))
      for (const reached of reachedFrom(scene, filler, frame.sign).filter((r) => fits(frame, r)))
        for (const holder of holders) {
          drafts.push(draft('adjective', clause, frame, holder, reached))
          if (frame.mutual && reached.way === 'party')
            drafts.push(draft('adjective', clause, frame, reached.party, { ...reached, party: holder }))
        }
  }
  return drafts
}
