import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, prepositionOf } from '../../clauses/tree.ts'
import { verbFrames } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { BLAMES } from './says.ts'

/** `The rebels felt betrayed by Estia`, `Norland feels threatened by Velm`: what one feels done to oneself is held against the doer. */
export const feltRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (clause.lemma !== 'feel' || clause.negator >= 0) return []
  const holders = partiesOf(scene, clause.subjects)
  return kidsBy(scene.tree, clause.head, 'xcomp')
    .filter((k) => verbFrames(scene.cues, scene.clauses.get(k)?.lemma ?? '').some(isAgainst))
    .flatMap((k) =>
      kidsBy(scene.tree, k, 'obl')
        .filter((o) => prepositionOf(scene.tree, o) === 'by')
        .flatMap((o) => partiesAt(scene, o))
        .flatMap((party) =>
          holders.map((holder) => ({
            ...draft('says', clause, BLAMES, holder, direct(party, -1), 'ccomp'),
            cue: k,
          })),
        ),
    )
}

const isAgainst = (frame: { readonly sign: number; readonly target: string }): boolean =>
  frame.sign < 0 && frame.target === 'object'
