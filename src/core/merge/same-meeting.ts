import { NO_DAY } from '../dossier.ts'
import type { ActorId, Meeting } from '../model.ts'
import type { Interval } from '../read/dates/calendar.ts'
import { knownDays } from './days.ts'

/** What tells one meeting from another, taken from one article's report. */
export interface Sketch {
  readonly article: number
  /** of all content: the order of what is equal otherwise */
  readonly key: string
  /** whom the guests speak for, sorted; those kept out are not there */
  readonly delegations: readonly ActorId[]
  /** the persons of each delegation that are named */
  readonly people: ReadonlyMap<ActorId, ReadonlySet<ActorId>>
  readonly place: string | null
  /** when it may have been; NO_DAY where nobody knows */
  readonly days: Interval
  /** the words give the day, not only the article's date */
  readonly told: boolean
}

const WEEK = 7
const PLAN = 60

export function sketch(
  meeting: Meeting,
  article: number,
  published: string | null,
  delegationOf: (actor: ActorId) => ActorId,
): Sketch {
  const people = new Map<ActorId, Set<ActorId>>()
  for (const { actor, status } of meeting.participants) {
    if (status === 'excluded') continue
    const delegation = delegationOf(actor)
    const named = people.get(delegation) ?? new Set<ActorId>()
    if (actor !== delegation) named.add(actor)
    people.set(delegation, named)
  }
  const known = knownDays(meeting.date, published)
  const told = meeting.date.basis === 'stated' || meeting.date.basis === 'resolved'
  return {
    article,
    key: [
      meeting.date.value ?? '~',
      meeting.date.end ?? '~',
      meeting.place ?? '~',
      meeting.status,
      ...meeting.participants.map(({ actor, status }) => `${actor} ${status}`).sort(),
      ...meeting.evidence.map(({ quote }) => quote),
      meeting.id,
    ].join('\n'),
    delegations: [...people.keys()].sort(),
    people,
    place: meeting.place,
    days: told || known.from === NO_DAY ? known : around(known, meeting.status === 'planned'),
    told,
  }
}

/** News of an undated meeting is fresh; of an undated plan, soon due. */
const around = ({ from, to }: Interval, planned: boolean): Interval =>
  planned ? { from, to: to + PLAN } : { from: from - WEEK, to }

const CANNOT = Number.NEGATIVE_INFINITY
/** Two of two with days that agree, or half of many with one day and one place. */
export const SAME = 1.2
/** A journey over midnight, a report from another time zone. */
const SLACK = 1

/** How much speaks for one meeting behind two reports; `SAME` and more is one. Symmetrical. */
export function likeness(a: Sketch, b: Sketch): number {
  if (a.article === b.article) return CANNOT
  const shared = a.delegations.filter((one) => sameGuests(a.people.get(one), b.people.get(one))).length
  const few = Math.min(a.delegations.length, b.delegations.length)
  const many = Math.max(a.delegations.length, b.delegations.length)
  const where = placeLikeness(a.place, b.place)
  const when = dayLikeness(a, b)
  if (where === CANNOT || when === CANNOT) return CANNOT
  // a meeting told with one guest only needs its day and its place
  if (few < 2 || shared < 2) return shared === 1 && few === 1 && where > 0 && when >= 0.5 ? SAME : CANNOT
  // two men among ten may have met aside
  const aside = few === 2 && many > 4 ? 0.4 : 0
  return shared / few + where + when - aside
}

/** The same delegation; where both reports name its people, one of them must be the same. */
const sameGuests = (a: ReadonlySet<ActorId> | undefined, b: ReadonlySet<ActorId> | undefined): boolean =>
  a !== undefined && b !== undefined && (a.size === 0 || b.size === 0 || [...a].some((one) => b.has(one)))

function placeLikeness(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.toLowerCase().includes(short.toLowerCase()) ? 0.3 : CANNOT
}

function dayLikeness(a: Sketch, b: Sketch): number {
  if (a.days.from === NO_DAY || b.days.from === NO_DAY) return 0
  const slack = a.told && b.told && isDay(a.days) && isDay(b.days) ? SLACK : 0
  if (a.days.from > b.days.to + slack || b.days.from > a.days.to + slack) return CANNOT
  if (a.told && b.told && isDay(a.days) && isDay(b.days)) return 0.5
  // weeks that overlap say little
  const widest = Math.max(a.days.to - a.days.from, b.days.to - b.days.from)
  return widest > 2 * WEEK ? 0.1 : 0.25
}

const isDay = ({ from, to }: Interval): boolean => from === to
