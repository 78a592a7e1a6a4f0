import type { ActorId, EventDate, ParticipantStatus } from '../../model.ts'
import { type Interval, intervalOf } from '../../read/dates/calendar.ts'
import type { Reality } from './reality.ts'
import type { Report } from './report.ts'

/** The reports of one article that tell of one meeting. */
export interface Told {
  readonly reports: Report[]
}

type Affiliation = (actor: ActorId) => ActorId | null

const actorsOf = (reports: readonly Report[]): ReadonlySet<ActorId> =>
  new Set(reports.flatMap((report) => report.seats.map((seat) => seat.actor)))

/** A person and whom that person speaks for sit at one table. */
const shares = (a: ReadonlySet<ActorId>, b: ReadonlySet<ActorId>, affiliation: Affiliation): number => {
  let n = 0
  for (const actor of a) {
    const body = affiliation(actor)
    if (
      b.has(actor) ||
      (body !== null && b.has(body)) ||
      [...b].some((other) => affiliation(other) === actor)
    )
      n++
  }
  return n
}

const known = <T>(reports: readonly Report[], of: (report: Report) => T | null): readonly T[] =>
  reports.flatMap((report) => {
    const value = of(report)
    return value === null ? [] : [value]
  })

const samePlace = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.toLowerCase().includes(short.toLowerCase())
}

/** Days that a date covers; null when it says nothing. */
const daysOf = (date: EventDate): Interval | null => {
  const start = date.value === null ? null : intervalOf(date.value)
  const end = date.end === null ? null : intervalOf(date.end)
  return start && { from: start.from, to: Math.max(start.to, end?.to ?? start.to) }
}

const overlap = (a: EventDate, b: EventDate): boolean | null => {
  const [x, y] = [daysOf(a), daysOf(b)]
  return x && y ? x.from <= y.to && y.from <= x.to : null
}

/** Realities that one meeting cannot have within one article. */
const clash = (a: Reality, b: Reality): boolean =>
  (a === 'held' && (b === 'planned' || b === 'hypothetical')) || (a === 'none') !== (b === 'none')

/** What time says for one meeting: the same day much, another day (null) that it is none. */
function sameTime(reports: readonly Report[], report: Report): number | null {
  const weekdays = known(reports, ({ weekday }) => weekday)
  if (report.weekday !== null && weekdays.length > 0) return weekdays.includes(report.weekday) ? 2 : null
  const { date } = report
  if (!date) return 0
  const met = known(reports, (one) => one.date).flatMap((other) => overlap(date, other) ?? [])
  if (met.includes(false)) return null
  return met.includes(true) ? (date.precision === 'day' ? 2 : 1) : 0
}

const DOES_NOT_FIT = -100
const FITS = 1.5

/** Something a guest can come to: not "resolve disputes through dialogue". */
const substantial = (reports: readonly Report[]): boolean =>
  reports.some(
    ({ seats, place, date, refers }) =>
      seats.length > 0 || place !== null || date !== null || refers === 'back',
  )

/** How well a report fits what has been told of a meeting; `FITS` and more is the same one. */
function closeness(told: Told, report: Report, affiliation: Affiliation): number {
  const { reports } = told
  let score = 0
  if (report.noun === '' && !substantial(reports)) return DOES_NOT_FIT
  const places = known(reports, ({ place }) => place)
  if (report.place !== null && places.length > 0) {
    if (!places.some((place) => samePlace(place, report.place ?? ''))) return DOES_NOT_FIT
    score += 2
  } else if (report.rule === 'travels there' || (report.rule === 'invited' && report.place !== null))
    return DOES_NOT_FIT
  const when = sameTime(reports, report)
  if (when === null) return DOES_NOT_FIT
  score += when
  if (report.reality !== null) {
    const own = report.reality
    if (known(reports, ({ reality }) => reality).some((other) => clash(own, other) || clash(other, own)))
      return DOES_NOT_FIT
  }
  const mine = actorsOf([report])
  const theirs = actorsOf(reports)
  const shared = shares(mine, theirs, affiliation)
  const closed = report.closed || reports.some((one) => one.closed)
  if (closed && report.noun === '') return DOES_NOT_FIT
  if (closed && (shared < mine.size || (report.closed && mine.size < 2))) return DOES_NOT_FIT
  score += Math.min(shared, 3) * 1.2
  if (report.refers === 'back') score += 2.2
  // "Morov met Dane" and "Morov met Kade" are two meetings; "Kade attended the meeting" adds a guest
  const strangers = mine.size - shared
  if (theirs.size >= 2 && strangers > 0) score -= report.own >= 2 ? strangers * 1.3 : 0.3
  if (isVisit(report) !== reports.every(isVisit) && (report.place === null || places.length === 0))
    return DOES_NOT_FIT
  const realities = known(reports, ({ reality }) => reality)
  if (report.rule === 'answers an invitation' || report.seats.some((seat) => ahead(seat.status))) {
    if (realities.includes('held')) return DOES_NOT_FIT
    score += 0.3
  }
  // who "has not been invited" has not been invited to what is still to come
  if (report.rule === 'invited') score += realities.includes('held') ? -0.4 : 0.4
  // "the stalled negotiations" are not the talks that go on
  const stopped = report.reality === 'suspended' && realities.includes('held')
  if (stopped && shared < 2 && report.place === null) return DOES_NOT_FIT
  const last = reports.at(-1)
  const distance = last ? report.scene.sentence.index - last.scene.sentence.index : 0
  score -= Math.min(distance * 0.08, 0.6)
  if (reports.some((one) => one.noun === report.noun)) score += 0.2
  return score
}

const isVisit = (report: Report): boolean => report.rule === 'visit' || report.noun === 'visit'

const ahead = (status: ParticipantStatus | null): boolean =>
  status === 'expected' || status === 'accepted' || status === 'proposed'

const MARGIN = /^(?:sideline|sidelines|margin|margins)$/

/** "met Morov for talks": the noun under the verb is the same meeting; "on the sidelines of the summit" is not. */
function under(report: Report, other: Report): boolean {
  if (report.seats.length > 0 || other.scene !== report.scene) return false
  const cue = report.scene.tree.tokens[report.cue]
  return cue !== undefined && cue.head === other.cue && !MARGIN.test(cue.lemma)
}

/** The reports of an article, in text order, as meetings. */
export function foldReports(reports: readonly Report[], affiliation: Affiliation): readonly Told[] {
  const meetings: Told[] = []
  for (const report of reports) {
    const clause = meetings.find((told) => told.reports.some((other) => under(report, other)))
    if (clause) {
      clause.reports.push(report)
      continue
    }
    let best: Told | null = null
    let most = FITS
    if (report.refers !== 'new') {
      for (const told of meetings) {
        const score = closeness(told, report, affiliation)
        if (score >= most) {
          most = score
          best = told
        }
      }
    }
    if (best) best.reports.push(report)
    // a guest without a table stays out: "Israel has not been invited" where no meeting is told
    else if (report.noun !== '') meetings.push({ reports: [report] })
  }
  return meetings
}
