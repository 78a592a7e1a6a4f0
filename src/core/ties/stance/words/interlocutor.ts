import type { Clause } from '../../clauses/clause.ts'
import { isOf, nounFrames } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { holdersOf } from '../holders.ts'

const CONTACT = /^(?:telephone|phone|call|ring|visit|meet|receive|write|message|see|contact|host|greet)$/
const SPOKEN = /^(?:with|to)$/

/**
 * A stance that is told without its target, to somebody who is: it is toward them.
 *
 *   Norland telephoned Kade to express its support. Morov wrote to Dane, offering sympathy.
 */
export const interlocutorRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const [frame] = nounFrames(scene.cues, clause.lemma).filter((f) => !f.latent && f.sign > 0)
  const carrier = scene.clauses.get(clause.governor)
  if (!frame || carrier?.kind !== 'verb' || !carrier.objects.includes(clause.head)) return []
  if (!isOf(scene.cues, 'light', carrier.lemma) || !/^(?:advcl|xcomp)$/.test(carrier.link)) return []
  if ([...clause.obliques, ...carrier.obliques].some((o) => SLOTS.test(o.prep))) return []
  const contact = scene.clauses.get(carrier.governor)
  if (contact?.kind !== 'verb' || !CONTACT.test(contact.lemma)) return []
  const spokenTo = [
    ...contact.objects,
    ...contact.obliques.filter((o) => SPOKEN.test(o.prep)).map((o) => o.head),
  ].flatMap((i) => partiesAt(scene, i))
  const holders = holdersOf(scene, carrier.subjects)
  return spokenTo.flatMap((party) =>
    holders.map((holder) => draft('interlocutor', clause, frame, holder, direct(party, frame.sign))),
  )
}

const SLOTS = /^(?:for|to|of|behind|with|in|toward|towards|against)$/
