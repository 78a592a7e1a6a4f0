import { standing } from '../presence/status.ts'
import { type Seat, seats } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { placeAt } from '../setting/place.ts'
import { isVisit } from './event.ts'

/** "arrived in Moscow for talks", "his visit to Moscow": with nobody else named, the hosts are those whose seat it is. */
export function hosts(scene: Scene, top: number, noun: number, guests: readonly Party[]): readonly Seat[] {
  const clause = scene.clauseAt(scene.tree.tokens[top]?.head ?? -1)
  const journey = clause !== undefined && scene.cues.verb('travel', clause.lemma)
  if (!guests.some(({ actor }) => !actor.startsWith('state:')) || !(journey || isVisit(scene, noun)))
    return []
  const place = placeAt(scene, journey ? [clause.head] : [noun])
  const actor = place === null ? null : scene.hostOf(place)
  const { status, speaker } = journey ? standing(scene, clause) : { status: null, speaker: null }
  return actor === null ? [] : seats([{ actor, token: noun }], status, speaker)
}

/** "was invited": invited; "should be invited": proposed; "has not been invited": excluded. */
export function invited(scene: Scene, verb: number, parties: readonly Party[]): readonly Seat[] {
  const clause = scene.clauseAt(verb)
  if (!clause) return []
  const { status, speaker } = standing(scene, clause)
  const own = status === null || status === 'expected' || status === 'accepted' ? 'invited' : status
  return seats(parties, own, speaker)
}
