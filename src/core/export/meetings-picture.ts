import { speaksFor } from '../graph/affiliation.ts'
import type { Visible } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import type { View } from '../graph/view.ts'
import { type MeetingStatus, NO_DAY, type ParticipantStatus } from '../model.ts'
import { civilFromDay } from '../read/dates/calendar.ts'
import { actorMark } from './actor-mark.ts'
import { captionLine, plural } from './caption.ts'
import { circle, type Drawing, fill, group, line, type Mark, stroke, text } from './drawing.ts'
import { actorFill, type Stand, shapeOf, THEMES, type Theme } from './look.ts'
import type { Frame } from './network.ts'
import { compose, notes, type PictureOptions, standsOf } from './picture.ts'
import { shorten } from './text.ts'

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

export function meetingsPicture(
  graph: Graph,
  visible: Visible,
  view: View,
  options: PictureOptions,
): Drawing {
  const grid = meetingGrid(graph, visible)
  return compose(
    (frame) => drawMeetings(graph, grid, standsOf(graph, view), frame, THEMES[options.theme]),
    {
      title: options.title ?? 'Who met whom, meeting by meeting',
      line: captionLine(visible, view.filter),
      description: `${plural(grid.columns.length, 'meeting')} with ${plural(grid.rows.length, 'actor')}.`,
      notes: notes(graph, view, visible, options),
    },
    null,
    options,
  )
}

const NAMES = 190
const HEAD = 118
export const MEETING_COLUMN = 22
export const MEETING_ROW = 22

export function drawMeetings(
  graph: Graph,
  { columns, rows }: MeetingGrid,
  stands: readonly (Stand | null)[],
  frame: Frame,
  theme: Theme,
): Mark[] {
  if (columns.length === 0) {
    const words = 'No meeting passes the filters.'
    const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 }
    return [text(middle.x, middle.y, words, theme.soft, { size: 15, anchor: 'middle' })]
  }
  const shownRows = rows.slice(0, Math.max(1, Math.floor((frame.height - HEAD - 24) / MEETING_ROW)))
  const most = Math.max(1, Math.floor((frame.width - NAMES - 40) / MEETING_COLUMN))
  const shown = columns.slice(-most)
  const step = Math.min(44, (frame.width - NAMES - 40) / shown.length)
  const top = frame.y + HEAD
  const rowOf = new Map(shownRows.map((actor, index) => [actor, top + (index + 0.5) * MEETING_ROW]))
  const bottom = top + shownRows.length * MEETING_ROW
  const right = frame.x + NAMES + shown.length * step
  const marks: Mark[] = shownRows.map((actor) =>
    drawRow(graph, actor, rowOf.get(actor) ?? 0, stands, frame.x, right, theme),
  )
  shown.forEach((column, index) => {
    const x = frame.x + NAMES + (index + 0.5) * step
    if (column.year !== shown[index - 1]?.year) {
      marks.push(
        stroke(line({ x: x - step / 2, y: frame.y }, { x: x - step / 2, y: bottom }), theme.rule, 1),
        text(x - step / 2 + 4, frame.y + 11, String(column.year ?? 'undated'), theme.soft, {
          size: 12,
          weight: 600,
        }),
      )
    }
    marks.push(drawColumn(graph, column, x, top, rowOf, theme))
  })
  const hidden = [
    ...(rows.length > shownRows.length ? [plural(rows.length - shownRows.length, 'more actor')] : []),
    ...(columns.length > shown.length ? [plural(columns.length - shown.length, 'earlier meeting')] : []),
  ]
  if (hidden.length > 0) {
    marks.push(text(frame.x, bottom + 16, `and ${hidden.join(', ')}`, theme.soft, { size: 12 }))
  }
  return marks
}

function drawRow(
  graph: Graph,
  actor: number,
  y: number,
  stands: readonly (Stand | null)[],
  left: number,
  right: number,
  theme: Theme,
): Mark {
  const found = graph.dossier.actors[actor]
  return group(`actor-${actor}`, [
    stroke(line({ x: left + NAMES - 6, y }, { x: right, y }), theme.rule, 0.5),
    ...actorMark(
      shapeOf(found?.kind ?? 'group'),
      { x: left + 8, y },
      6.5,
      actorFill(stands[actor] ?? null, theme),
      theme,
    ),
    text(left + 22, y + 4.5, shorten(found?.label ?? '', 13, NAMES - 34), theme.ink, {
      size: 13,
      weight: 600,
    }),
  ])
}

const DASH: Readonly<Record<MeetingStatus, readonly [number, number] | null>> = {
  held: null,
  planned: [5, 4],
  suspended: [2, 3],
  hypothetical: [1, 4],
}

function drawColumn(
  graph: Graph,
  column: MeetingColumn,
  x: number,
  top: number,
  rowOf: ReadonlyMap<number, number>,
  theme: Theme,
): Mark {
  const found = graph.dossier.meetings[column.meeting]
  const places = [...column.participants].flatMap(([actor, status]) => {
    const y = rowOf.get(actor)
    return y === undefined ? [] : [{ y, status }]
  })
  const inside = places.filter(({ status }) => status !== 'excluded').map(({ y }) => y)
  const marks: Mark[] = []
  if (inside.length > 1) {
    const [high, low] = [Math.min(...inside), Math.max(...inside)]
    marks.push(stroke(line({ x, y: high }, { x, y: low }), theme.soft, 1.6, { dash: DASH[column.status] }))
  }
  for (const { y, status } of places) marks.push(...participation({ x, y }, status, theme))
  const name = found?.place ?? found?.title ?? ''
  marks.push(text(x + 4, top - 8, shorten(name, 12, 96), theme.soft, { size: 12, turn: -60 }))
  const who = [...column.participants]
    .map(([actor, status]) => `${graph.dossier.actors[actor]?.label ?? '?'} (${status})`)
    .join(', ')
  return group(
    `meeting-${column.meeting}`,
    marks,
    `${found?.title ?? 'meeting'}, ${name}, ${column.status}: ${who}`,
  )
}

/** Filled: came. Ring: said yes or is expected. Small ring: asked. Struck ring: kept out. */
function participation(at: { x: number; y: number }, status: ParticipantStatus, theme: Theme): Mark[] {
  if (status === 'attended') return [fill(circle(at, 5), theme.ink)]
  const ring = status === 'accepted' || status === 'expected' || status === 'excluded'
  const radius = ring ? 4.5 : 3
  const marks: Mark[] = [fill(circle(at, radius), theme.page), stroke(circle(at, radius), theme.soft, 1.5)]
  if (status === 'excluded') {
    marks.push(
      stroke(line({ x: at.x - 7, y: at.y + 7 }, { x: at.x + 7, y: at.y - 7 }), theme.ties.opposition, 2),
    )
  }
  return marks
}
