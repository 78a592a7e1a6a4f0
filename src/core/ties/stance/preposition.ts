import type { Clause } from '../clauses/clause.ts'
import type { Draft, Scene } from './scene.ts'
import { meets } from './slots.ts'
import { reachedFrom } from './targets.ts'
import { draft, holdersAt } from './verb.ts'

/**
 * A preposition that carries the stance with whatever predicate it stands by: `spoke in defence of Estia`,
 * `stepped in on behalf of Kade`, `is against the plan of Estia`.
 */
export const prepositionRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const drafts: Draft[] = []
  const verbFrames = scene.cues.verbs.get(clause.lemma) ?? []
  for (const oblique of clause.obliques)
    for (const frame of scene.cues.prepositions.get(oblique.prep) ?? []) {
      // the verb's own frame says more
      if (
        clause.kind === 'verb' &&
        verbFrames.some((f) => f.target === oblique.prep && meets(scene.tree, clause, f.need))
      )
        continue
      const holders = clause.subjects.flatMap((s) => holdersAt(scene, s))
      for (const reached of reachedFrom(scene, oblique.head, frame.sign))
        for (const holder of holders)
          drafts.push(draft('preposition', clause, frame, holder, reached, oblique.prep))
    }
  return drafts
}
