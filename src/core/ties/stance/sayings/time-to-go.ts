import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import { isOf } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { BLAMES, said } from './says.ts'

/** `"The time has come for Kade to step aside," Morov said`; `Morov said it was time for Kade to go`. */
export const timeToGoRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  if (cues.effects.get(clause.lemma) !== 'said' || clause.negator >= 0) return []
  const speakers = partiesOf(scene, clause.subjects)
  return said(scene, clause)
    .filter((word) => [word, ...kidsBy(tree, word, 'nsubj')].some((k) => lemmaOf(tree, k) === 'time'))
    .flatMap((word) =>
      kidsBy(tree, word, 'acl', 'advcl', 'xcomp').flatMap((k) => {
        const going = scene.clauses.get(k)
        const aside =
          lemmaOf(tree, k) === 'step' && kidsBy(tree, k, 'advmod').some((a) => low(tree, a) === 'aside')
        if (going?.kind !== 'verb' || going.negator >= 0) return []
        if (!aside && !isOf(cues, 'stepdown', going.lemma) && !isOf(cues, 'leaving', going.lemma)) return []
        const forWhom = kidsBy(tree, word, 'obl', 'nmod').filter((o) => prepositionOf(tree, o) === 'for')
        return [...kidsBy(tree, k, 'nsubj'), ...forWhom]
          .flatMap((i) => partiesAt(scene, i))
          .flatMap((party) =>
            speakers.map((speaker) => ({
              ...draft('says', clause, BLAMES, speaker, direct(party, -1), 'ccomp'),
              cue: k,
            })),
          )
      }),
    )
}
