import type { Clause } from '../../clauses/clause.ts'
import { lemmaOf } from '../../clauses/tree.ts'
import { nounFrames, verbFrames } from '../../cues/index.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { landsOf } from '../places/ground.ts'
import { reachedFrom } from '../reach/index.ts'
import { fillers } from '../slots.ts'

/** `the militia claimed an attack on Estian troops`, `the attack on Velm claimed by the militia`: who claims it did it. */
export const claimedRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (clause.lemma !== 'claim' || clause.negator >= 0) return []
  const doers = partiesOf(scene, clause.subjects)
  if (doers.length === 0) return []
  return clause.objects.flatMap((object) => {
    const deed = scene.clauses.get(object)
    const [frame] = nounFrames(scene.cues, lemmaOf(scene.tree, object)).filter(
      (f) => f.plover === 'ASSAULT' && !f.latent,
    )
    if (!deed || !frame || deed.subjects.length > 0) return []
    return ['on', 'against', 'at']
      .flatMap((slot) => fillers(scene.tree, deed, slot))
      .flatMap((end) => reachedFrom(scene, end, -1))
      .filter((reached) => reached.sign < 0)
      .flatMap((reached) => doers.map((doer) => draft('claimed', clause, frame, doer, reached, 'on')))
  })
}

const RISING = /^(?:insurgency|rebellion|uprising|insurrection|revolt|guerrilla war|armed struggle|jihad)$/
const WAGING = /^(?:wage|launch|lead|fight|mount|begin|start|stage|run)$/

/** `the militia has waged an insurgency in Karnia`: whom one rises against is the state of the land. */
export const risenRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const [frame] = verbFrames(scene.cues, 'fight').filter((f) => f.target === 'against')
  if (!frame || !WAGING.test(clause.lemma) || clause.passive) return []
  const rebels = partiesOf(scene, clause.subjects)
  return clause.objects
    .filter((o) => RISING.test(lemmaOf(scene.tree, o)))
    .filter((o) => !(scene.clauses.get(o)?.obliques ?? []).some(({ prep }) => prep === 'against'))
    .flatMap((o) => landsOf(scene, o))
    .flatMap((party) =>
      rebels.map((rebel) =>
        draft('risen', clause, frame, rebel, { party, sign: -1, way: 'party', hops: 1 }, 'in'),
      ),
    )
}
