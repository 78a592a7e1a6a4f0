import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { holdersOf } from '../holders.ts'

/**
 * To send somebody away is to be against them; to urge it politely is not.
 *
 *   Norland ordered the Estian envoys to leave. Norland demanded that Estia withdraw its troops.
 */
export const sendAwayRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (!isOf(scene.cues, 'sending-away', clause.lemma) || clause.negator >= 0) return []
  const holders = holdersOf(scene, clause.subjects)
  return kidsBy(scene.tree, clause.head, 'xcomp', 'ccomp', 'advcl').flatMap((k) => {
    const going = scene.clauses.get(k)
    // `told reporters that they would leave` sends nobody away
    if (going?.modality !== 'to' && clause.lemma !== 'demand') return []
    if (going?.lemma === 'leave' && going.objects.some((o) => !PLACES.test(lemmaOf(scene.tree, o)))) return []
    if (going?.kind !== 'verb' || going.negator >= 0 || !isOf(scene.cues, 'going-away', going.lemma))
      return []
    return going.subjects
      .flatMap((s) => partiesAt(scene, s))
      .flatMap((party) =>
        holders.map((holder) => draft('sent-away', clause, SENT_AWAY, holder, direct(party, -1), 'xcomp')),
      )
  })
}

/** `asked them to leave the matter alone` sends nobody away */
const PLACES =
  /^(?:country|hall|city|area|territory|town|capital|base|soil|island|province|region|zone|room|building)$/

const SENT_AWAY = ownFrame({
  name: 'sent-away',
  sign: -1,
  target: 'xcomp',
  means: 'diplomatic',
  plover: 'COERCE',
  cameo: '161',
})
