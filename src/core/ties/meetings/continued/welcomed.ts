import type { Clause } from '../../clauses/clause.ts'
import type { Report } from '../report.ts'
import type { Scene } from '../scene.ts'
import { people } from '../verbs/told.ts'
import { actorsOf } from '../who/acting.ts'
import { allDelegates } from '../who/delegates.ts'
import { thereToo } from './aside.ts'

/** Rules that seat a host with those who are known to sit there. */
export const HOSTS = 'welcomes them'

/** "Brandt welcomed Morov and Duro", where both are told to meet: she is there. */
export function theyAreWelcomed(scene: Scene, clause: Clause): readonly Report[] {
  if (!/^(?:welcome|greet)$/.test(clause.lemma) || clause.negator >= 0 || clause.passive) return []
  const hosts = people(actorsOf(scene, clause))
  const guests = people(allDelegates(scene, clause.objects))
  return hosts.length === 0 || guests.length < 2
    ? []
    : thereToo(scene, clause.head, HOSTS, [...hosts, ...guests])
}
