import type { Clause } from '../../clauses/clause.ts'
import { isInfinitive } from '../../clauses/modality.ts'
import { kidsBy } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { statesAt } from '../places/ground.ts'

/** `Kade is wanted by Norland on charges of treason`: whom a court or police want, they want to try. */
export const wantedRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (clause.lemma !== 'want' || !clause.passive || clause.negator >= 0) return []
  if (kidsBy(scene.tree, clause.head, 'xcomp', 'advcl').some((k) => isInfinitive(scene.tree, k))) return []
  return partiesOf(scene, clause.objects).flatMap((party) =>
    [...partiesOf(scene, clause.subjects), ...wantedIn(scene, clause)].map((hunter) =>
      draft('verb', clause, WANTED, hunter, direct(party, -1)),
    ),
  )
}

/** `is wanted in Karnia for murder` */
const wantedIn = (scene: Scene, clause: Clause): readonly Party[] =>
  clause.subjects.length > 0
    ? []
    : clause.obliques
        .filter((o) => /^(?:in|at)$/.test(o.prep))
        .flatMap((o) => statesAt(scene, o.head))
        .map((p) => ({ ...p, standing: 'part' }))

const WANTED = ownFrame({ name: 'wanted', sign: -1, means: 'political', plover: 'ACCUSE', cameo: '115' })
