import type { Visible } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import type { View } from '../graph/view.ts'
import type { MeetingStatus, ParticipantStatus } from '../model.ts'
import { actorMark } from './actor-mark.ts'
import { captionLine, plural } from './caption.ts'
import { circle, type Drawing, fill, group, line, type Mark, stroke, text } from './drawing.ts'
import type { Key } from './legend.ts'
import { actorFill, type Stand, shapeOf, THEMES, type Theme } from './look.ts'
import { type MeetingColumn, type MeetingGrid, meetingGrid } from './meeting-grid.ts'
import type { Frame } from './network.ts'
import { compose, notes, type PictureOptions, standsOf } from './picture.ts'
import { shorten } from './text.ts'

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
    meetingKeys,
    options,
  )
}

export function meetingKeys(theme: Theme): Key[] {
  const part = (words: string, status: ParticipantStatus): Key => ({
    words,
    keyWidth: 14,
    key: (x, y) => participation({ x: x + 7, y }, status, theme),
  })
  const planned: Key = {
    words: 'only planned',
    keyWidth: 28,
    key: (x, y) => [stroke(line({ x, y }, { x: x + 28, y }), theme.soft, 1.6, { dash: DASH.planned })],
  }
  return [
    part('came', 'attended'),
    part('accepted or expected', 'accepted'),
    part('invited, proposed or unclear', 'invited'),
    part('kept out', 'excluded'),
    planned,
  ]
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
