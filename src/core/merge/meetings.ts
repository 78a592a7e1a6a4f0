import { type DossierMeeting, NO_DAY } from '../dossier.ts'
import type { ActorId, Meeting, MeetingStatus } from '../model.ts'
import { knownDays } from './days.ts'
import { byCodeUnits } from './order.ts'
import { likeness, SAME, type Sketch, sketch } from './same-meeting.ts'

/** A meeting as one article tells it, its actors already resolved. */
export interface ReportedMeeting {
  /** index of the article in the dossier */
  readonly article: number
  /** ISO date of the article, null when unknown */
  readonly published: string | null
  readonly meeting: Meeting
}

/**
 * Reports of one meeting become one meeting that keeps each report; held supersedes planned. Two meetings of one
 * article stay two. The order of the reports does not matter. Earliest first.
 */
export const mergeMeetings = (
  reports: readonly ReportedMeeting[],
  indexOf: (id: ActorId) => number,
  delegationOf: (id: ActorId) => ActorId = (id) => id,
): DossierMeeting[] => {
  const sketches = reports.map(({ article, published, meeting }) =>
    sketch(meeting, article, published, delegationOf),
  )
  const groups = groupAlike(sketches).map((group) => {
    const members = [...group].sort((a, b) => compare(sketches[a] as Sketch, sketches[b] as Sketch))
    return {
      key: members.map((i) => sketches[i]?.key ?? '').join('\n\n'),
      meeting: oneMeeting(
        members.map((i) => reports[i] as ReportedMeeting),
        indexOf,
      ),
    }
  })
  groups.sort(
    (a, b) =>
      a.meeting.from - b.meeting.from ||
      byCodeUnits(a.key, b.key) ||
      byArticles(a.meeting.reports, b.meeting.reports),
  )
  const taken = new Set<string>()
  return groups.map(({ meeting }) => ({ id: idOf(meeting.reports, taken), ...meeting }))
}

/** Two that are told in the same words by different articles. */
const byArticles = (a: DossierMeeting['reports'], b: DossierMeeting['reports']): number => {
  const at = a.findIndex(({ article }, i) => article !== b[i]?.article)
  return at < 0 ? 0 : (a[at]?.article ?? 0) - (b[at]?.article ?? 0)
}

/** Of the first report whose id no other meeting has: two articles that were not told for copies may share a sentence. */
function idOf(reports: DossierMeeting['reports'], taken: Set<string>): string {
  const ids = reports.map(({ id }) => `meeting:${id}`)
  const base = ids[0] ?? 'meeting:'
  let id = ids.find((one) => !taken.has(one)) ?? base
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
  taken.add(id)
  return id
}

const compare = (a: Sketch, b: Sketch): number => a.article - b.article || byCodeUnits(a.key, b.key)

interface Pair {
  readonly a: number
  readonly b: number
  readonly like: number
}

/** Most alike first; a report joins a group only when it can be the same as every report in it. */
function groupAlike(sketches: readonly Sketch[]): readonly (readonly number[])[] {
  const groups = sketches.map((_, i) => [i])
  const of = sketches.map((_, i) => i)
  const pairs = candidates(sketches).sort(
    (x, y) =>
      y.like - x.like ||
      byContent(sketches[x.a] as Sketch, sketches[y.a] as Sketch) ||
      byContent(sketches[x.b] as Sketch, sketches[y.b] as Sketch),
  )
  for (const { a, b } of pairs) {
    const [into, from] = [of[a] as number, of[b] as number]
    if (into === from) continue
    const [first, second] = [groups[into] as number[], groups[from] as number[]]
    const fits = first.every((i) => second.every((j) => canBe(sketches[i] as Sketch, sketches[j] as Sketch)))
    if (!fits) continue
    first.push(...second)
    for (const i of second) of[i] = into
    groups[from] = []
  }
  return groups.filter((group) => group.length > 0)
}

/** Within a group reports may be thin, but never contradict. */
const canBe = (a: Sketch, b: Sketch): boolean => likeness(a, b) > 0

/** No report is compared with more than this many later ones of the same two guests: linear time in all reports. */
const REACH = 40

/** Pairs of reports that share two guests, or one guest and a place, and are alike enough. */
function candidates(sketches: readonly Sketch[]): Pair[] {
  const shelves = new Map<string, number[]>()
  sketches.forEach((one, i) => {
    for (const key of shelvesOf(one)) {
      const shelf = shelves.get(key)
      if (shelf) shelf.push(i)
      else shelves.set(key, [i])
    }
  })
  const found = new Map<string, Pair>()
  for (const shelf of shelves.values()) {
    shelf.sort((a, b) => byDay(sketches[a] as Sketch, sketches[b] as Sketch))
    shelf.forEach((first, at) => {
      for (const second of shelf.slice(at + 1, at + 1 + REACH)) {
        const [a, b] = ordered(sketches, first, second)
        const like = likeness(sketches[a] as Sketch, sketches[b] as Sketch)
        if (like >= SAME) found.set(`${a} ${b}`, { a, b, like })
      }
    })
  }
  return [...found.values()]
}

const byContent = (a: Sketch, b: Sketch): number => byCodeUnits(a.key, b.key) || a.article - b.article

const byDay = (a: Sketch, b: Sketch): number => a.days.from - b.days.from || byContent(a, b)

const ordered = (sketches: readonly Sketch[], a: number, b: number): readonly [number, number] =>
  byContent(sketches[a] as Sketch, sketches[b] as Sketch) <= 0 ? [a, b] : [b, a]

/** Guests beyond these do not open shelves of their own: a plenary has many reports, all with the first ones. */
const MOST_GUESTS = 12

function shelvesOf({ delegations, place }: Sketch): readonly string[] {
  const guests = delegations.slice(0, MOST_GUESTS)
  const pairs = guests.flatMap((a, i) => guests.slice(i + 1).map((b) => `${a} ${b}`))
  return place === null ? pairs : [...pairs, ...guests.map((guest) => `${guest} @${place.toLowerCase()}`)]
}

const RANK: readonly MeetingStatus[] = ['held', 'suspended', 'planned', 'hypothetical']

/** One meeting out of its reports, which come in the order of their articles. */
function oneMeeting(
  group: readonly ReportedMeeting[],
  indexOf: (id: ActorId) => number,
): Omit<DossierMeeting, 'id'> {
  const told = group.map((report) => ({ report, days: knownDays(report.meeting.date, report.published) }))
  const status = RANK.find((one) => group.some(({ meeting }) => meeting.status === one)) ?? 'hypothetical'
  const sure = told.filter(({ report }) => report.meeting.status === status)
  const best = [...sure].sort((a, b) => vagueness(a) - vagueness(b))[0] ?? told[0]
  return {
    title: best?.report.meeting.title ?? '',
    place:
      best?.report.meeting.place ??
      group.find(({ meeting }) => meeting.place !== null)?.meeting.place ??
      null,
    status,
    from: best?.days.from ?? NO_DAY,
    to: best?.days.to ?? NO_DAY,
    size: group.find(({ meeting }) => meeting.size !== undefined)?.meeting.size ?? null,
    reports: told.map(({ report: { article, meeting }, days }) => ({
      id: meeting.id,
      article,
      status: meeting.status,
      from: days.from,
      to: days.to,
      dateHow: meeting.date.how,
      basis: meeting.date.basis,
      confidence: Math.round(meeting.confidence * 100),
      evidence: meeting.evidence,
      participants: meeting.participants.map((participant) => ({
        actor: indexOf(participant.actor),
        status: participant.status,
        speaker: participant.attributedTo ? indexOf(participant.attributedTo) : -1,
        evidence: participant.evidence,
      })),
    })),
  }
}

/** Told days before guessed ones, short spans before long. */
const vagueness = ({
  report,
  days,
}: {
  readonly report: ReportedMeeting
  readonly days: { from: number; to: number }
}): number => {
  const { basis } = report.meeting.date
  const guessed = basis === 'stated' ? 0 : basis === 'resolved' ? 1 : basis === 'publication' ? 2 : 3
  return guessed * 100_000 + (days.to - days.from)
}
