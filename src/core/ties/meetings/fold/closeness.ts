import type { EventDate, ParticipantStatus } from '../../../model.ts'
import { type Interval, intervalOf } from '../../../read/dates/calendar.ts'
import { kidsBy, low, prepositionOf } from '../../clauses/tree.ts'
import { SENT, SPEAKS_FOR } from '../continued/delegations.ts'
import { THERE } from '../continued/onlookers.ts'
import type { Reality, Report } from '../report.ts'
import { type Gathered, isVisit } from './gathered.ts'
import { inSequence } from './sequence.ts'

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
  (a === 'held' && (b === 'planned' || b === 'hypothetical')) ||
  (a === 'suspended' && b === 'hypothetical') ||
  (a === 'none') !== (b === 'none')

/** What time says for one meeting: the same day much, another day (null) that it is none. */
function sameTime(meeting: Gathered, report: Report): number | null {
  const { weekday, date } = report
  const known = [...meeting.dates.values()]
  if (known.length === 0 && isLongAgo(report) && meeting.realities.has('held')) return null
  // a Wednesday in December is none in May
  const far = date !== null && known.length > 0 && known.every((other) => overlap(date, other) === false)
  if (weekday !== null && meeting.weekdays.size > 0) return meeting.weekdays.has(weekday) && !far ? 2 : null
  if (!date) return 0
  const series = known.length > 0 && known.every(isSeries)
  if (isSeries(date) !== series && (report.refers !== 'back' || series)) return null
  const met = known.flatMap((other) => overlap(date, other) ?? [])
  if (met.includes(false)) return null
  return met.includes(true) ? (date.precision === 'day' ? 2 : 1) : 0
}

const MONTH = 31

/** "have been holding talks since April": what goes on for long is told as one, beside its single meetings. */
const isSeries = (date: EventDate | null): boolean => {
  const days = date && daysOf(date)
  return date !== null && (date.ongoing || (!!days && days.to - days.from > MONTH * 3))
}

/** "met in Velm … they met there in March 2014": what is told without a day is of these days. */
function isLongAgo({ date, refers, own, scene }: Report): boolean {
  const { reference } = scene.dates
  const days = date && daysOf(date)
  return refers !== 'back' && own >= 2 && reference !== null && !!days && days.to < reference.from - MONTH
}

/** What place says: the same much, another one (null) that it is none. */
function whereabouts(meeting: Gathered, { place, rule, scene }: Report): number | null {
  if (place !== null && meeting.places.size > 0) {
    const there = [...meeting.places]
    if (there.some((other) => samePlace(other, place))) return 2
    // "in Velm", "in Norland": no other place, and not told to be the same
    const state = scene.cues.hostOf(place)
    return state !== null && there.some((other) => scene.cues.hostOf(other) === state) ? 0 : null
  }
  // these name their own place and know no other meeting than one there
  const own = rule === 'travels there' || ((rule === 'invited' || rule === 'awaited') && place !== null)
  return own ? null : 0
}

/** How real both are: null where one cannot be the other. */
function reality(meeting: Gathered, report: Report, shared: number): number | null {
  const known = meeting.realities
  // "the planned meeting did not take place", after "flew there for a meeting"
  const none =
    report.reality === 'none' && report.refers === 'back' && shared > 1 && shared === report.seats.length
  const own = none || isToldBefore(meeting, report) ? null : report.reality
  if (own !== null && [...known].some((other) => clash(own, other) || clash(other, own))) return null
  // "were broken off for four years" is told of no meeting of Monday
  if (own === 'suspended' && isSeries(report.date) && meeting.dates.size > 0) return null
  // "the stalled negotiations" are not the talks that go on
  if (own === 'suspended' && known.has('held') && shared < 2 && report.place === null) return null
  // who "has not been invited" has not been invited to what is still to come
  if (report.rule === 'invited') return known.has('held') ? -0.2 : 0.4
  if (report.rule !== 'answers an invitation' && !report.seats.some(({ status }) => isAhead(status))) return 0
  return known.has('held') ? null : 0.3
}

/** "spoke with him prior to the dinner": that it was still to come then does not make it another one. */
const isToldBefore = ({ nouns }: Gathered, { refers, seats, noun, scene, cue }: Report): boolean =>
  refers === 'back' &&
  seats.length === 0 &&
  nouns.has(noun) &&
  /^(?:before|ahead of|prior to)$/.test(prepositionOf(scene.tree, cue))

const isAhead = (status: ParticipantStatus | null): boolean =>
  status === 'expected' || status === 'accepted' || status === 'proposed'

/** How many of the guests are known there; a person and whom that person speaks for sit at one table. */
function sharedGuests(meeting: Gathered, { seats, scene }: Report): number {
  let n = 0
  for (const { actor } of seats) {
    const body = scene.affiliation(actor)
    if (meeting.actors.has(actor) || meeting.bodies.has(actor) || (body !== null && meeting.actors.has(body)))
      n++
  }
  return n
}

/** Others were there than those who met by themselves. */
function hasMore({ actors }: Gathered, { seats, scene }: Report): boolean {
  const own = new Set(seats.flatMap(({ actor }) => [actor, scene.affiliation(actor) ?? actor]))
  return [...actors].some((actor) => !own.has(actor) && !own.has(scene.affiliation(actor) ?? actor))
}

/** "talks between Norland and Estia", then "Duro met the Norlandic ministers": for whom nobody sits here, was not met. */
function speaksForOthers({ actors }: Gathered, { seats, scene }: Report): boolean {
  if (seats.some(({ actor }) => actors.has(actor))) return false
  const here = new Set(seats.flatMap(({ actor }) => [actor, scene.affiliation(actor) ?? actor]))
  return [...actors].some((actor) => !here.has(actor) && !here.has(scene.affiliation(actor) ?? actor))
}

const headlined = ({ reports }: Gathered): boolean => reports.every(({ scene }) => scene.sentence.heading)

/** "held talks with Morov and gave a dinner for Duro": a second one. */
const isSecond = ({ reports, last }: Gathered, { scene, cue, noun, rule }: Report): boolean => {
  const { tree, sentence } = scene
  if (noun === '' || rule.endsWith('(verb)') || last !== sentence.index) return false
  if (!kidsBy(tree, cue, 'det').some((kid) => /^an?$/.test(low(tree, kid)))) return false
  const verb = tree.tokens[cue]?.head ?? -1
  const above = tree.tokens[verb]?.deprel === 'conj' ? (tree.tokens[verb]?.head ?? -1) : -1
  return (
    above >= 0 &&
    reports.slice(-AT_ONCE).some((other) => other.cue === above || tree.tokens[other.cue]?.head === above)
  )
}

/** So many reports of one meeting are looked at again: time stays linear in the article. */
const AT_ONCE = 8

/** So well a report fits the meeting that it tells of. */
export const FITS = 1.5

/** Told in this sentence as what comes before or after it. */
const besides = ({ reports, last }: Gathered, report: Report): boolean =>
  last === report.scene.sentence.index && reports.slice(-AT_ONCE).some((other) => inSequence(other, report))

/** Who speaks for a delegation, looks on or votes does so where that delegation sits, where something is signed or voted on. */
function isOfAnother({ reports, nouns, last }: Gathered, { rule, scene }: Report, shared: number): boolean {
  // "joined them, then called for talks": not those talks
  if (rule === 'joins them' && reports[0]?.scene === scene && reports[0].seats.length === 0) return true
  if (rule === SENT && shared === 0) return nouns.has('call') || scene.sentence.index > last + NEAR
  if (rule === SPEAKS_FOR) return shared === 0 || nouns.has('call')
  if (!THERE.test(rule)) return rule === 'goes on' && scene.sentence.index > last + 1
  if (scene.sentence.index > last + NEAR) return true
  if (rule === 'listens in') return false
  const votes = rule === 'votes'
  return !reports
    .slice(-AT_ONCE)
    .some(({ rule: told, noun }) =>
      votes ? told === 'meeting named' && VOTING.test(noun) : /^(?:signing|ceremony)$/.test(noun),
    )
}

const TABLES = /^(?:talk|negotiation|conference|summit|session|round|congress)$/

const VOTING = /^(?:session|meeting|summit|conference|assembly)$/
const NEAR = 3

/** How well a report fits what has been told of a meeting, `FITS` and more is the same one; null: it cannot be. */
export function closeness(meeting: Gathered, report: Report): number | null {
  const guests = report.seats.length
  if (report.noun === '' && (!meeting.substantial || meeting.closed)) return null
  // what meets on the sidelines of a summit is not the summit
  if (report.margin && (meeting.last === report.scene.sentence.index || sharedGuests(meeting, report) === 0))
    return null
  if (besides(meeting, report)) return null
  const where = whereabouts(meeting, report)
  const when = sameTime(meeting, report)
  const shared = sharedGuests(meeting, report)
  const real = reality(meeting, report, shared)
  if (isOfAnother(meeting, report, shared)) return null
  if (where === null || when === null || real === null) return null
  // a call is between those who are on the line, and nowhere
  const call = report.noun === 'call'
  if (
    call !== meeting.nouns.has('call') &&
    (call ? meeting.places.size > 0 : meeting.closed && report.place !== null)
  )
    return null
  // "spoke by telephone. This pushed the talks forward"
  if (meeting.nouns.has('call') && TABLES.test(report.noun) && report.seats.length === 0) return null
  if ((report.closed || meeting.closed) && (shared < guests || (report.closed && guests < 2))) return null
  if ((report.closed || report.apart) && hasMore(meeting, report)) return null
  if (isVisit(report) !== meeting.onlyVisits && (report.place === null || meeting.places.size === 0))
    return null
  // "Morov met Dane" and "Morov met Kade" are two meetings; "Kade attended the meeting" adds a guest
  const strangers = meeting.actors.size >= 2 ? guests - shared : 0
  // who receives them may not have been named yet
  const host = strangers === 1 && shared >= 2 && /^(?:host|receive|welcome|greet|chair) /.test(report.rule)
  const strange = strangers === 0 ? 0 : host ? 0.3 : report.own >= 2 ? strangers * 1.3 : 0.3
  // what a headline names is what the article tells of
  const headline = shared > 0 && headlined(meeting) ? 0.6 : 0
  const distance = Math.min((report.scene.sentence.index - meeting.last) * 0.08, 0.6)
  const back = report.refers === 'back' ? 2.2 : 0
  const noun = meeting.nouns.has(report.noun) ? 0.2 : 0
  // "the meeting" is rather the one that has been told at length than one remembered in passing
  const told = report.refers === 'back' ? Math.min(meeting.reports.length - 1, 4) * 0.15 : 0
  if (isSecond(meeting, report)) return null
  // "Norland hosts peace talks in Velm", above "envoys of Estia and Qadria met in Velm"
  const hosted = headlined(meeting) && meeting.actors.size < 2 && where > 0
  if (report.own >= 2 && report.refers !== 'back' && !hosted && speaksForOthers(meeting, report)) return null
  // "the meeting" right after a sentence that tells of one by that name
  const justNow =
    report.refers === 'back' &&
    meeting.reports
      .slice(-AT_ONCE)
      .some(
        ({ scene, noun: name, own }) =>
          own >= 2 && name === report.noun && scene.sentence.index === report.scene.sentence.index - 1,
      )
      ? 0.7
      : 0
  return (
    where +
    when +
    real +
    headline +
    justNow +
    Math.min(shared, 3) * 1.2 +
    back +
    noun +
    told -
    strange -
    distance
  )
}
