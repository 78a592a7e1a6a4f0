import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, low } from '../../clauses/tree.ts'
import { isEvent, isVisit } from '../nouns/event.ts'
import type { Report } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { obliques } from './beside.ts'
import { both, people, told } from './told.ts'

/** "brought together envoys from four states in Velm": those who are brought, and who brings them. */
export function gathers(
  scene: Scene,
  clause: Clause,
  who: readonly Party[],
  whom: readonly Party[],
  besides: readonly Party[],
): readonly Report[] {
  if (!/together$|^gather$|^assemble$|^convene$/.test(clause.lemma) && !besideTogether(scene, clause))
    return []
  const named = clause.subjects.some((subject) => isEvent(scene, subject))
  // "gathered the leaders of Velm": he and they
  const few = people(who).length === 1 && /^(?:gather|assemble|convene)$/.test(clause.lemma) ? 1 : 2
  if (named || whom.length < few)
    return whom.length === 0 && who.length > 1 && clause.objects.length === 0
      ? told(scene, clause, [...who, ...besides], 'meeting')
      : []
  return told(
    scene,
    clause,
    [...people(who), ...who.filter(({ actor }) => !actor.startsWith('figure:')), ...whom],
    'meeting',
  )
}

export const besideTogether = (scene: Scene, clause: Clause): boolean =>
  low(scene.tree, clause.head + 1) === 'together' ||
  kidsBy(scene.tree, clause.head, 'advmod', 'compound:prt').some((kid) => low(scene.tree, kid) === 'together')

/** "were joined by Dane", "Dane joined them for talks": one more at the same table; "joined the alliance" is none. */
export function joins(
  scene: Scene,
  clause: Clause,
  who: readonly Party[],
  whom: readonly Party[],
): readonly Report[] {
  if (clause.objects.some((object) => isEvent(scene, object))) return []
  const host = people(whom)
  // "Brandt joined them": who has just met
  const them = clause.passive || clause.objects.some((object) => scene.tree.tokens[object]?.upos === 'PRON')
  const table = them
    ? whom.length > 0
    : host.length > 0 &&
      obliques(scene, clause, /^(?:for|in|at)$/).some(
        (token) => isEvent(scene, token) || isVisit(scene, token),
      )
  return table
    ? told(scene, clause, both(whom, who), them ? '' : 'meeting').map((report) => ({
        ...report,
        refers: 'back' as const,
      }))
    : []
}
