import type { ActorId } from '../../../model.ts'
import type { Report, Seat } from '../report.ts'
import type { Those } from '../scene.ts'
import type { Gathered } from './gathered.ts'

/** So many meetings back, those are still meant. */
const BACK = 6

/**
 * "The four will meet again in May", "both delegations meet on Monday": another meeting of those of the one told last
 * that has so many; one with each, where the words say so. Empty where no meeting told before has such guests.
 */
export function ofThose(recent: readonly Gathered[], report: Report): readonly Report[] {
  const { those } = report
  if (those === null) return []
  const { status } = those
  const last = recent.slice(-BACK).reverse()
  // rather those who met than two on the telephone
  for (const meeting of [...last.filter(({ closed }) => !closed), ...last.filter(({ closed }) => closed)]) {
    const guests = guestsOf(meeting, report, those)
    if (guests.length === 0) continue
    const more = guests.map((actor): Seat => ({ actor, token: report.cue, status, speaker: null }))
    const told = { ...report, those: null }
    if (!those.each) return [{ ...told, seats: [...report.seats, ...more], own: report.own + more.length }]
    return more.map((one) => ({ ...told, seats: [...report.seats, one], own: 2, closed: true }))
  }
  return []
}

/** Who was or is to be there: so many persons, or so many delegations. */
function guestsOf(meeting: Gathered, report: Report, { count, sides }: Those): readonly ActorId[] {
  const { reports, realities } = meeting
  if (realities.has('none') || isNoRound(meeting, report)) return []
  // "before another round, Morov met Dane": not those whom this sentence tells of
  const told = reports.filter(({ scene }) => scene !== report.scene)
  const known = new Set(report.seats.map(({ actor }) => actor))
  const bodyOf = new Map<ActorId, ActorId>()
  for (const { seats: list, scene } of told)
    for (const { actor, status } of list)
      if (status !== 'excluded' && status !== 'invited' && status !== 'unclear' && !known.has(actor))
        bodyOf.set(actor, scene.affiliation(actor) ?? actor)
  const people = [...bodyOf.keys()].filter((actor) => actor.startsWith('figure:'))
  const bodies = [...new Set(bodyOf.values())].filter((actor) => !actor.startsWith('figure:'))
  const fits = (list: readonly ActorId[]): boolean =>
    count === null ? list.length > 1 : list.length === count
  if (!sides && fits(people) && (count !== null || people.length >= bodies.length)) return people
  if (fits(bodies)) return bodies
  // beside a body that they form: "the Four met … the four will meet again"
  const states = bodies.filter((actor) => actor.startsWith('state:'))
  if (count !== null && fits(states)) return states
  const pair = told.find((one) => one.own === count && all(one, known))
  return pair?.seats.map(({ actor }) => (sides ? (bodyOf.get(actor) ?? actor) : actor)) ?? []
}

const all = ({ seats: list, own }: Report, known: ReadonlySet<ActorId>): boolean =>
  list.length === own && list.every(({ actor }) => actor.startsWith('figure:') && !known.has(actor))

/** "the next round", "the first one": of talks, not of a call. */
export const isNoRound = ({ reports }: Gathered, { noun }: Report): boolean =>
  noun === 'round' &&
  !reports.slice(0, AT_ONCE).some((one) => one.rule === 'meeting named' && TALKS.test(one.noun))

/** So many reports of one meeting are looked at: time stays linear in the article. */
const AT_ONCE = 8

const TALKS = /^(?:talk|negotiation|dialogue|round|session|discussion|consultation|meeting|conference)$/
