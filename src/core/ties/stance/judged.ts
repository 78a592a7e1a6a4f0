import type { Clause } from '../clauses/clause.ts'
import { partiesAt } from '../parties.ts'
import { judgement } from './judgement.ts'
import { BLAMES, PRAISES, said } from './says.ts'
import type { Draft, Scene } from './scene.ts'
import { reachedFrom } from './targets.ts'
import { draft } from './verb.ts'

/**
 * What somebody says of a deed is said of its doer.
 *
 *   Norland said the Estian sanctions were illegal. Estia shelled the town. Norland says the attack breached the truce.
 */
export const judgedRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (scene.cues.effects.get(clause.lemma) !== 'said' || clause.negator >= 0) return []
  const speakers = clause.subjects.flatMap((s) => partiesAt(scene, s))
  if (speakers.length === 0) return []
  return said(scene, clause).flatMap((word) => {
    const sign = judgement(scene, word)
    const of = scene.clauses.get(word)
    if (sign === 0 || !of) return []
    const deeds = (of.kind === 'verb' && !of.passive ? of.subjects : of.surface).filter(
      (s) => partiesAt(scene, s).length === 0,
    )
    return deeds
      .flatMap((s) => reachedFrom(scene, s, sign))
      .filter((r) => r.way === 'author' && r.sign === sign)
      .flatMap((reached) =>
        speakers.map((speaker) => ({
          ...draft('says', clause, sign > 0 ? PRAISES : BLAMES, speaker, reached, 'ccomp'),
          cue: word,
        })),
      )
  })
}
