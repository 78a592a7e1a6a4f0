import type { Clause } from '../../clauses/clause.ts'
import { ownFrame } from '../../cues/frame.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'

/** `Kade has never forgiven Morov` */
export const unforgivingRule = (scene: Scene, clause: Clause): readonly Draft[] =>
  clause.lemma === 'forgive' &&
  clause.negator >= 0 &&
  clause.modality !== 'obliged' &&
  clause.link !== 'acl:relcl'
    ? partiesOf(scene, clause.subjects).flatMap((holder) =>
        partiesOf(scene, [...clause.objects, ...clause.indirect]).map((party) => ({
          ...draft('refusal', clause, UNFORGIVEN, holder, direct(party, -1)),
          counted: clause.negator,
        })),
      )
    : []

const UNFORGIVEN = ownFrame({ name: 'unforgiven', sign: -1, means: 'verbal', plover: 'ACCUSE', cameo: '111' })
