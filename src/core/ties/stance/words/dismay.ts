import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, prepositionOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'

/** `Norland sent the ships, to the fury of Estia`, `to Velm's delight`: toward who did it. */
export const dismayRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (clause.kind !== 'verb' || clause.negator >= 0) return []
  const doers = partiesOf(scene, clause.subjects.length > 0 ? clause.subjects : clause.surface)
  if (doers.length === 0) return []
  return [...new Set(clause.obliques.filter((o) => o.prep === 'to').map((o) => o.head))].flatMap(
    (feeling) => {
      const frame = isOf(scene.cues, 'dismay-word', lemmaOf(scene.tree, feeling))
        ? DISMAYED
        : isOf(scene.cues, 'delight-word', lemmaOf(scene.tree, feeling))
          ? DELIGHTED
          : null
      if (frame === null) return []
      return kidsBy(scene.tree, feeling, 'nmod')
        .filter((k) => /^(?:of|among|)$/.test(prepositionOf(scene.tree, k)))
        .flatMap((k) => partiesAt(scene, k))
        .flatMap((holder) =>
          doers
            .filter((doer) => doer.actor !== holder.actor)
            .map((doer) => ({
              ...draft('aftermath', clause, frame, holder, direct(doer, frame.sign), 'to'),
              cue: feeling,
            })),
        )
    },
  )
}

const DISMAYED = ownFrame({ name: 'dismayed', sign: -1, means: 'verbal', plover: 'ACCUSE', cameo: '111' })
const DELIGHTED = ownFrame({ name: 'delighted', sign: 1, means: 'verbal', plover: 'SUPPORT', cameo: '051' })
