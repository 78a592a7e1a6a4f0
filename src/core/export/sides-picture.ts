import { balance, propagatedLean } from '../analysis/propagated.ts'
import { leanOf, type Stance, stances } from '../analysis/sides.ts'
import type { Visible } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import type { View } from '../graph/view.ts'
import { NOBODY } from './agreement.ts'
import { captionLine, plural, poleName } from './caption.ts'
import { circle, type Drawing, fill, group, line, type Mark, stroke, text } from './drawing.ts'
import { sideColor, THEMES, type Theme } from './look.ts'
import type { Frame } from './network.ts'
import { compose, notes, type PictureOptions } from './picture.ts'
import { drawRow } from './sides-row.ts'
import { balanceWords, countsOf, stanceSentence } from './stance-words.ts'
import { shorten } from './text.ts'

/**
 * The sides as a chart: one row an actor, most active highest, evidence for the first pole growing to the left and for
 * the second to the right. Backing is a full bar, opposition to the other pole an outlined one, since opposing B is not
 * backing A. A contradiction is a row with bars on both sides. The dot is the lean, from wholly first to wholly second.
 */
export function sidesPicture(graph: Graph, visible: Visible, view: View, options: PictureOptions): Drawing {
  const rows = stances(graph, view.filter, view.poles, view.claims)
  const [first, second] = poleNames(graph, view)
  return compose(
    (frame) =>
      drawSides(graph, rows, [first, second], frame, THEMES[options.theme], propagatedOf(graph, view)),
    {
      title: options.title ?? `Who stands with ${first}, who with ${second}`,
      line: `${captionLine(visible, view.filter)} · direct ties only`,
      description: describeSides(graph, rows, [first, second]),
      notes: [...notes(graph, view, visible, options), ...propagatedNotes(graph, view)],
    },
    () => [],
    options,
  )
}

/** What the extras rest on, where the reader asked for them. */
const propagatedNotes = (graph: Graph, view: View): string[] =>
  view.propagated && view.poles.length > 1
    ? [
        'Hollow: lean propagated over friends and enemies of others; it counts the enemy of an enemy as a friend, which is often wrong.',
        balanceWords(balance(graph, view.filter, view.claims)),
      ]
    : []

/** The hollow marks, where the reader asked for them: an enemy of an enemy counted as a friend, which it is not. */
export const propagatedOf = (graph: Graph, view: View): readonly (number | null)[] | null =>
  view.propagated && view.poles.length > 1
    ? propagatedLean(graph, view.filter, view.poles, view.claims)
    : null

export function poleNames(graph: Graph, view: View): readonly [string, string] {
  const [first, second] = view.poles
  return [
    first ? poleName(graph, first) : 'the first pole',
    second ? poleName(graph, second) : 'the second pole',
  ]
}

const NAME_ROOM = 190
const WORDS_ROOM = 250
const MOST_WORDS = 380
const LEAST_ROW = 22
const MOST_ROW = 34

export function drawSides(
  graph: Graph,
  rows: readonly Stance[],
  poles: readonly [string, string],
  frame: Frame,
  theme: Theme,
  propagated: readonly (number | null)[] | null = null,
): Mark[] {
  const head = 62
  if (rows.length === 0) {
    const words = 'No actor has a direct tie to either pole in these years.'
    return [
      text(frame.x + frame.width / 2, frame.y + frame.height / 2, words, theme.soft, {
        size: 15,
        anchor: 'middle',
      }),
    ]
  }
  const fits = Math.max(1, Math.floor((frame.height - head - 26) / LEAST_ROW))
  const shown = rows.slice(0, fits)
  const rowHeight = Math.min(MOST_ROW, (frame.height - head - 26) / shown.length)
  const words = frame.width > 900 ? Math.min(MOST_WORDS, Math.max(WORDS_ROOM, frame.width * 0.3)) : 0
  const names = Math.min(NAME_ROOM, frame.width * 0.36)
  const left = frame.x + names
  const right = frame.x + frame.width - words
  const axis = (left + right) / 2
  const reach = (right - left) / 2 - 34
  const most = Math.max(...rows.map((row) => Math.max(leanOf(row).forFirst, leanOf(row).forSecond)))
  const scale = (count: number) => (count / most) * reach
  const columns = { left: frame.x, axis, reach, right, words, height: rowHeight, scale }
  const bottom = frame.y + head + shown.length * rowHeight
  const marks: Mark[] = [
    group('poles', poleHeads(poles, axis, frame, right, theme)),
    group('scale', leanScale(axis, reach, frame.y + head - 2, theme)),
    stroke(line({ x: axis, y: frame.y + 6 }, { x: axis, y: bottom }), theme.rule, 1),
  ]
  shown.forEach((stance, index) => {
    const y = frame.y + head + (index + 0.5) * rowHeight
    marks.push(drawRow(graph, stance, poles, y, columns, theme))
    const spread = propagated?.[stance.actor] ?? null
    if (spread !== null) {
      const at = { x: axis - spread * reach, y: y + rowHeight / 2 }
      marks.push(fill(circle(at, 4.5), theme.page), stroke(circle(at, 4), theme.soft, 1.4))
    }
  })
  if (rows.length > shown.length) {
    marks.push(
      text(frame.x, bottom + 16, `and ${plural(rows.length - shown.length, 'more actor')}`, theme.soft, {
        size: 12,
      }),
    )
  }
  return marks
}

/** Names over the two halves, and what full and outlined bars mean where there is room to say it. */
function poleHeads(
  poles: readonly [string, string],
  axis: number,
  frame: Frame,
  right: number,
  theme: Theme,
): Mark[] {
  const rooms = [axis - 12 - frame.x, right - axis - 12] as const
  const keys = [
    `backs ${poles[0]} ■  opposes ${poles[1]} □`,
    `■ backs ${poles[1]}  □ opposes ${poles[0]}`,
  ] as const
  return [0, 1].flatMap((side) => {
    const room = rooms[side as 0 | 1]
    const anchor = side === 0 ? ('end' as const) : ('start' as const)
    const x = side === 0 ? axis - 12 : axis + 12
    const color = sideColor(side === 0 ? 1 : -1, theme)
    const name = shorten(`for ${poles[side as 0 | 1]}`, 15, room)
    const key = shorten(keys[side as 0 | 1], 11, room)
    return [
      text(x, frame.y + 16, name, color, { size: 15, weight: 600, anchor }),
      text(x, frame.y + 34, key, theme.soft, { size: 11, anchor }),
    ]
  })
}

/** What the dots stand on: from wholly for the first pole over even to wholly for the second. */
function leanScale(axis: number, reach: number, y: number, theme: Theme): Mark[] {
  const ticks = [
    { x: axis - reach, words: '● all for' },
    { x: axis, words: 'even' },
    { x: axis + reach, words: 'all for ●' },
  ]
  return ticks.flatMap(({ x, words }) => [
    stroke(line({ x, y: y - 4 }, { x, y }), theme.soft, 1),
    text(x, y - 7, words, theme.soft, { size: 11, anchor: 'middle' }),
  ])
}

function describeSides(graph: Graph, rows: readonly Stance[], poles: readonly [string, string]): string {
  const most = 8
  const sentences = rows.slice(0, most).map((stance) => {
    const actor = graph.dossier.actors[stance.actor] ?? NOBODY
    return `${actor.label} ${stanceSentence(stance, poles, actor)} (${countsOf(graph, stance)}).`
  })
  const rest = rows.length > most ? ` And ${plural(rows.length - most, 'more actor')}.` : ''
  return `${sentences.join(' ')}${rest}` || 'No evidence in these years.'
}
