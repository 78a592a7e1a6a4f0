import type { Clause } from '../../clauses/clause.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { judgement } from './judgement.ts'
import { BLAMES, PRAISES } from './says.ts'

/** A judgement in a quotation that goes on without a word of saying: `"We want peace," Kade said. "Estia is a liar."` */
export const quotedRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { voice } = scene
  if (!voice || !/^(?:root|conj|parataxis|advcl)$/.test(clause.link)) return []
  const sign = judgement(scene, clause.head)
  if (sign === 0) return []
  const judged = clause.kind === 'verb' && !clause.passive ? clause.subjects : clause.surface
  return judged
    .flatMap((s) => partiesAt(scene, s))
    .filter((party) => party.actor !== voice.actor)
    .map((party) =>
      draft(
        'says',
        clause,
        sign > 0 ? PRAISES : BLAMES,
        { ...voice, token: clause.head },
        {
          party,
          sign,
          way: 'party',
          hops: 0,
        },
      ),
    )
}
