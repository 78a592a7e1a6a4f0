import type {
  ActorId,
  EventDate,
  Evidence,
  Meeting,
  MeetingStatus,
  Participant,
  ParticipantStatus,
  Span,
} from '../../model.ts'
import { byPublication } from '../../read/dates/index.ts'
import type { Gathered } from './fold/gathered.ts'
import type { Report, Seat } from './report.ts'

/** Longer sentences are quoted from the first to the last word that matters. */
const LONGEST = 280

/** One meeting out of its reports, or in words why it is none. */
export function compose(
  told: Gathered,
  text: string,
  labelOf: (actor: ActorId) => string,
  beside: EventDate | null = null,
): Omit<Meeting, 'id'> | string {
  const { reports } = told
  const first = reports[0]
  if (!first || reports.some((report) => report.reality === 'none')) return NOT_HELD
  const status = statusOf(reports)
  const { evidence, indexOf } = evidenceOf(reports, text)
  const participants = participantsOf(reports, status, indexOf)
  const place = reports.find((report) => report.place !== null)?.place ?? null
  const fault = faultOf(reports, participants, place)
  if (fault !== null) return fault
  const size = reports.find((report) => report.size !== null)?.size ?? null
  return {
    title: titleOf(reports, participants, place, labelOf),
    place,
    date: dateOfMeeting(reports, first, status, beside),
    status,
    ...(size === null ? {} : { size }),
    participants,
    evidence,
    confidence: confidenceOf(reports, status),
  }
}

/** What the words say outright; a meeting of which they only speak was held. */
function statusOf(reports: readonly Report[]): MeetingStatus {
  const told = new Set(reports.map((report) => report.reality))
  if (told.has('suspended')) return 'suspended'
  if (told.has('held')) return 'held'
  if (told.has('planned')) return 'planned'
  if (told.has('hypothetical')) return 'hypothetical'
  return ahead(reports) ? 'planned' : 'held'
}

const ahead = (reports: readonly Report[]): boolean =>
  reports.some((report) => {
    const published = report.scene.dates.reference
    return published !== null && report.date?.value != null && report.date.value > published.iso
  })

const DEFAULT: Readonly<Record<MeetingStatus, ParticipantStatus>> = {
  held: 'attended',
  suspended: 'attended',
  planned: 'expected',
  hypothetical: 'proposed',
}

/** Of two things said of one guest, the one that says more. */
const WEIGHT: readonly ParticipantStatus[] = [
  'attended',
  'excluded',
  'accepted',
  'unclear',
  'expected',
  'invited',
  'proposed',
]

/** Nobody has attended what has not been held. */
function statusFor(seat: Seat, meeting: MeetingStatus, report: Report): ParticipantStatus {
  // "Estia's participation" in what is still to come is a topic
  if (seat.status === null && meeting === 'planned' && report.rule === 'participation named')
    return 'proposed'
  const status = seat.status ?? DEFAULT[meeting]
  // "announced it over dinner": there when it was held
  if (report.reality === 'held' && meeting === 'held' && (status === 'accepted' || status === 'expected'))
    return 'attended'
  if (status === 'attended' && meeting !== 'held' && meeting !== 'suspended') return DEFAULT[meeting]
  if (meeting === 'hypothetical' && (status === 'expected' || status === 'accepted')) return 'proposed'
  return status
}

function participantsOf(
  reports: readonly Report[],
  meeting: MeetingStatus,
  indexOf: readonly number[],
): readonly Participant[] {
  const order: ActorId[] = []
  const found = new Map<
    ActorId,
    { status: ParticipantStatus; speaker: ActorId | null; evidence: Set<number> }
  >()
  reports.forEach((report, i) => {
    for (const seat of report.seats) {
      const status = statusFor(seat, meeting, report)
      const index = indexOf[i] ?? 0
      const speaker = seat.speaker === seat.actor ? null : seat.speaker
      const known = found.get(seat.actor)
      if (!known) {
        order.push(seat.actor)
        found.set(seat.actor, { status, speaker, evidence: new Set([index]) })
        continue
      }
      known.evidence.add(index)
      // what the article says itself needs no speaker any more
      if (WEIGHT.indexOf(status) < WEIGHT.indexOf(known.status)) Object.assign(known, { status, speaker })
      else if (status === known.status && speaker === null) known.speaker = null
    }
  })
  return order.flatMap((actor) => {
    const one = found.get(actor)
    if (!one) return []
    const { status, speaker, evidence } = one
    return [{ actor, status, attributedTo: speaker, evidence: [...evidence] }]
  })
}

/** A council meets by itself. */
const isBody = (report: Report): boolean => report.own === 1 && report.rule.endsWith('(verb)')

export const NOT_HELD = 'the words say that it was not held'

/** Told are two at a table, or one at a meeting that was or will be, with a place, a day or a size of its own; else why not. */
function faultOf(
  reports: readonly Report[],
  participants: readonly Participant[],
  place: string | null,
): string | null {
  if (participants.length === 0) return 'nobody is named who takes part'
  if (participants.every(({ status }) => status === 'excluded')) return 'all who are named are kept out'
  if (participants.length > 1) return null
  const named = reports.some((report) => report.rule === 'meeting named' || isBody(report))
  if (!named) return 'only one party is named'
  if (reports.every((report) => report.reality === null)) return 'one party, and not told whether it is held'
  const told = place !== null || reports.some((report) => report.size !== null || report.date?.value != null)
  return told ? null : 'one party, and neither place, day nor size'
}

/** What is quoted, each stretch once, and the index of each report's own. */
function evidenceOf(
  reports: readonly Report[],
  text: string,
): { readonly evidence: readonly Evidence[]; readonly indexOf: readonly number[] } {
  const evidence: Evidence[] = []
  const known = new Map<string, number>()
  const indexOf = reports.map((report) => {
    const { start, end } = stretchOf(report)
    const index = known.get(`${start} ${end}`) ?? evidence.length
    if (index === evidence.length) {
      known.set(`${start} ${end}`, index)
      evidence.push({ start, end, quote: text.slice(start, end) })
    }
    return index
  })
  return { evidence, indexOf }
}

function stretchOf(report: Report): Span {
  const { sentence } = report.scene
  if (sentence.end - sentence.start <= LONGEST || report.seats.length === 0) return sentence
  const tokens = [report.cue, ...report.seats.map((seat) => seat.token)]
  const first = sentence.tokens[tokens.reduce((a, b) => Math.min(a, b))]
  const last = sentence.tokens[tokens.reduce((a, b) => Math.max(a, b))]
  return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end }
}

const FINE: Readonly<Record<EventDate['precision'], number>> = { day: 3, month: 2, year: 1, unknown: 0 }

function dateOfMeeting(
  reports: readonly Report[],
  first: Report,
  status: MeetingStatus,
  beside: EventDate | null,
): EventDate {
  let best: EventDate | null = null
  for (const { date } of reports)
    if (date && (best === null || FINE[date.precision] > FINE[best.precision])) best = date
  const told = best ?? beside
  if (told) return told
  const date = byPublication(first.scene.sentence, first.cue, first.scene.dates)
  if (status !== 'planned' && status !== 'hypothetical') return { ...date, ongoing: false }
  return date.basis === 'publication'
    ? { ...date, ongoing: false, how: `${status} when the article appeared, ${date.value}` }
    : date
}

function titleOf(
  reports: readonly Report[],
  participants: readonly Participant[],
  place: string | null,
  labelOf: (actor: ActorId) => string,
): string {
  const noun = reports.find((report) => report.noun !== '' && report.noun !== 'meeting')?.noun ?? 'meeting'
  const plural = /^(?:talk|negotiation|discussion|consultation)$/.test(noun) ? `${noun}s` : noun
  const who = participants.filter(({ status }) => status !== 'excluded').map(({ actor }) => labelOf(actor))
  const word = plural.charAt(0).toUpperCase() + plural.slice(1)
  const named = who.length > 3 ? `${who.slice(0, 2).join(', ')} and ${who.length - 2} others` : who.join(', ')
  return `${word}: ${named}${place === null ? '' : ` (${place})`}`
}

function confidenceOf(reports: readonly Report[], status: MeetingStatus): number {
  const sure = reports.some((report) => report.rule.endsWith('(verb)')) ? 0.9 : 0.85
  const told = reports.some((report) => report.reality !== null) ? 0 : 0.15
  const open = status === 'hypothetical' ? 0.2 : 0
  return Math.round((sure - told - open) * 100) / 100
}
