import { DATE_BASES, type Dossier, type DossierMeeting, type MeetingReport, STATUSES } from '../dossier.ts'
import { speaksFor } from './affiliation.ts'
import { type MeetingEdge, type MeetingPiece, NO_MEANS } from './draft-edges.ts'
import { EDGE_TYPES } from './view.ts'

/**
 * The two edges that meetings give: `met` between those who attended one that was held or suspended, `due` between
 * those who accepted or are expected at a planned one. Hypothetical meetings give none, and nobody meets himself: a
 * figure and the actor it speaks for there are one delegation.
 */
export function meetingPieces(dossier: Dossier): MeetingEdge[] {
  const edges = new Map<string, MeetingEdge>()
  dossier.meetings.forEach((meeting, index) => {
    const type = meeting.status === 'planned' ? 'due' : meeting.status === 'hypothetical' ? null : 'met'
    if (!type) return
    const present = participants(meeting, type)
    const size = meeting.size ?? delegations(dossier, meeting, present).size
    for (const [a, b] of pairs(present)) {
      if (speaksFor(dossier, a, meeting.from) === b || speaksFor(dossier, b, meeting.from) === a) continue
      const key = `${type} ${a} ${b}`
      const edge = edges.get(key) ?? draftEdge(a, b, EDGE_TYPES.indexOf(type))
      edges.set(key, edge)
      for (const report of reportsOf(meeting, a, b)) {
        edge.pieces.push(meetingPiece(meeting, index, report, type, size))
      }
    }
  })
  return [...edges.values()].sort(
    (one, other) => one.type - other.type || one.source - other.source || one.target - other.target,
  )
}

/** The meeting of an id, also where that is of a report that is not its first one any more. */
export const meetingOf = (meetings: Dossier['meetings'], id: string): DossierMeeting | undefined =>
  meetings.find((meeting) => meeting.id === id) ??
  meetings.find(({ reports }) => reports.some((report) => `meeting:${report.id}` === id))

/** Actors who count for `type`, over all reports of the meeting, ascending. An exclusion in any report wins. */
export function participants(meeting: DossierMeeting, type: 'met' | 'due'): readonly number[] {
  const counts = (status: string) =>
    type === 'met'
      ? status === 'attended'
      : status === 'accepted' || status === 'expected' || status === 'attended'
  const inside = new Set<number>()
  const out = new Set<number>()
  for (const report of meeting.reports) {
    for (const participant of report.participants) {
      if (counts(participant.status)) inside.add(participant.actor)
      if (participant.status === 'excluded') out.add(participant.actor)
    }
  }
  return [...inside].filter((actor) => !out.has(actor)).sort((a, b) => a - b)
}

/** Kerry and the United States are one delegation. */
export function delegations(
  dossier: Dossier,
  meeting: DossierMeeting,
  present: readonly number[],
): ReadonlySet<number> {
  return new Set(present.map((actor) => speaksFor(dossier, actor, meeting.from)))
}

/** Reports that name both; where each report names one of them only, all those. */
function reportsOf(meeting: DossierMeeting, a: number, b: number): readonly number[] {
  const names = (report: MeetingReport, actor: number) =>
    report.participants.some(
      (participant) => participant.actor === actor && participant.status !== 'excluded',
    )
  const rows = meeting.reports.map((report, index) => ({ index, a: names(report, a), b: names(report, b) }))
  const both = rows.filter((row) => row.a && row.b)
  return (both.length > 0 ? both : rows.filter((row) => row.a || row.b)).map((row) => row.index)
}

function meetingPiece(
  meeting: DossierMeeting,
  index: number,
  row: number,
  type: 'met' | 'due',
  size: number,
): MeetingPiece {
  const report = meeting.reports[row]
  return {
    meeting: index,
    report: row,
    article: report?.article ?? 0,
    from: report?.from ?? meeting.from,
    to: report?.to ?? meeting.to,
    basis: DATE_BASES.indexOf(report?.basis ?? 'unknown'),
    status: STATUSES.indexOf(type === 'met' ? 'asserted' : 'promised'),
    means: NO_MEANS,
    speaker: -1,
    confidence: report?.confidence ?? 100,
    verdict: 0,
    size,
  }
}

const draftEdge = (source: number, target: number, type: number): MeetingEdge => ({
  source,
  target,
  type,
  allied: false,
  pieces: [],
})

function* pairs(actors: readonly number[]): Generator<readonly [number, number]> {
  for (const [i, a] of actors.entries()) for (const b of actors.slice(i + 1)) yield [a, b]
}
