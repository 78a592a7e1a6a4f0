import type { Clause } from '../../clauses/clause.ts'
import { lemmaOf, low } from '../../clauses/tree.ts'
import { realityOf } from '../reality/verb.ts'
import type { Report } from '../report.ts'
import type { Scene } from '../scene.ts'
import { besideTogether } from '../verbs/gatherings.ts'
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

/** "had brought them to the same table", "before bringing them together": whoever does is there with them. */
export function theyAreBrought(scene: Scene, clause: Clause): readonly Report[] {
  const { tree } = scene
  const them = clause.objects.some((object) => low(tree, object) === 'them')
  const together =
    besideTogether(scene, clause) ||
    low(tree, clause.head + 2) === 'together' ||
    clause.obliques.some(({ head }) => /^(?:table|room)$/.test(lemmaOf(tree, head)))
  if (
    !/^(?:bring|get|sit|seat)(?: together)?$/.test(clause.lemma) ||
    clause.negator >= 0 ||
    !them ||
    !together
  )
    return []
  return realityOf(scene, clause.head) === 'held'
    ? thereToo(scene, clause.head, 'joins them', people(actorsOf(scene, clause)))
    : []
}
