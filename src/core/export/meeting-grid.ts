import { NO_DAY } from '../dossier.ts'
import { speaksFor } from '../graph/affiliation.ts'
import type { Visible } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import type { MeetingStatus, ParticipantStatus } from '../model.ts'
import { civilFromDay } from '../read/dates/calendar.ts'

/**
 * Actors and meetings, two-mode: a column a meeting in order of time, a row an actor, a mark where one took part. Nobody
 * is paired with anybody, so a plenary is one line and no heap; who was kept out is seen, struck out.
 */
export interface MeetingGrid {
  readonly columns: readonly MeetingColumn[]
  /** actors, most meetings first */
  readonly rows: readonly number[]
}

export interface MeetingColumn {
  readonly meeting: number
  readonly status: MeetingStatus
  /** null: undated */
  readonly year: number | null
  readonly participants: ReadonlyMap<number, ParticipantStatus>
}

/** From the least to the most that a report can say; `excluded` in any report wins over all. */
const RANK: readonly ParticipantStatus[] = [
  'unclear',
  'proposed',
  'invited',
  'expected',
  'accepted',
  'attended',
  'excluded',
]

/** The meetings behind the shown edges, with everybody that any report names. */
export function meetingGrid(graph: Graph, visible: Visible): MeetingGrid {
  const { dossier, pieces } = graph
  const shown = new Set<number>()
  for (let row = 0; row < pieces.length; row++) {
    const meeting = pieces.meeting[row] ?? -1
    if (meeting >= 0 && visible.piece[row] === 1) shown.add(meeting)
  }
  const when = (meeting: number) => {
    const from = dossier.meetings[meeting]?.from ?? NO_DAY
    return from === NO_DAY ? Infinity : from
  }
  const columns = [...shown]
    .sort((a, b) => when(a) - when(b) || a - b)
    .map((meeting) => columnOf(graph, meeting))
  const counts = new Map<number, number>()
  for (const { participants } of columns) {
    for (const actor of participants.keys()) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  }
  const rows = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([actor]) => actor)
  return { columns, rows }
}

function columnOf({ dossier, rolledUp }: Graph, meeting: number): MeetingColumn {
  const found = dossier.meetings[meeting]
  const participants = new Map<number, ParticipantStatus>()
  for (const { participants: told } of found?.reports ?? []) {
    for (const { actor, status } of told) {
      const who = rolledUp ? speaksFor(dossier, actor, found?.from ?? NO_DAY) : actor
      const before = participants.get(who)
      if (!before || RANK.indexOf(status) > RANK.indexOf(before)) participants.set(who, status)
    }
  }
  const dated = found && found.from !== NO_DAY
  return {
    meeting,
    status: found?.status ?? 'held',
    year: dated ? civilFromDay(found.from).year : null,
    participants,
  }
}
