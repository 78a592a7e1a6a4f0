import { leaning } from '../analysis/sides.ts'
import { yearRange } from '../analysis/years.ts'
import { filterGraph } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import type { View } from '../graph/view.ts'
import { isoYear } from '../read/dates/calendar.ts'
import { captionLines, filterWords, plural } from './caption.ts'
import { box, type Drawing, group, type Mark, stroke, text } from './drawing.ts'
import { networkKeys } from './legend.ts'
import { THEMES } from './look.ts'
import { drawNetwork, type Frame } from './network.ts'
import { compose, legendOf, type PictureOptions, standsOf } from './picture.ts'

/** One small network a year, all on the same positions: what came, stayed and went can be seen at one look. */
export function seriesPicture(graph: Graph, view: View, options: PictureOptions): Drawing {
  const years = yearsOf(graph, view)
  const visible = filterGraph(graph, view.filter, leaning(graph, view.filter, view.poles, view.claims))
  const theme = THEMES[options.theme]
  return compose(
    (frame) =>
      tiles(frame, years.length).flatMap((tile, index) =>
        drawYear(graph, view, years[index] ?? 0, tile, options),
      ),
    {
      title: options.title ?? `${graph.dossier.name}, year by year`,
      line: [plural(years.length, 'year'), ...filterWords(view.filter)].join(' · '),
      description: `Small networks for ${years[0]} to ${years.at(-1)}, all actors in the same places.`,
      notes: captionLines(graph, view, visible, options),
    },
    (theme) => networkKeys(legendOf(graph, visible, view), theme),
    { ...options, theme: theme === THEMES.dark ? 'dark' : 'light' },
  )
}

function yearsOf(graph: Graph, { filter }: View): number[] {
  const range = yearRange(graph)
  if (!range) return []
  const first = filter.from ? Math.max(range.first, Number(filter.from.slice(0, 4))) : range.first
  const last = filter.to ? Math.min(range.last, Number(filter.to.slice(0, 4))) : range.last
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

const GAP = 12

/** As many columns as make the tiles nearest to 4 : 3. */
function tiles(frame: Frame, count: number): Frame[] {
  const shape = (columns: number) => {
    const rows = Math.ceil(count / columns)
    return frame.width / columns / (frame.height / rows)
  }
  let columns = 1
  for (let more = 2; more <= count; more++) {
    if (Math.abs(Math.log(shape(more) / 1.33)) < Math.abs(Math.log(shape(columns) / 1.33))) columns = more
  }
  const rows = Math.max(1, Math.ceil(count / columns))
  const width = (frame.width - GAP * (columns - 1)) / columns
  const height = (frame.height - GAP * (rows - 1)) / rows
  return Array.from({ length: count }, (_, index) => ({
    x: frame.x + (index % columns) * (width + GAP),
    y: frame.y + Math.floor(index / columns) * (height + GAP),
    width,
    height,
  }))
}

function drawYear(graph: Graph, view: View, year: number, tile: Frame, options: PictureOptions): Mark[] {
  const theme = THEMES[options.theme]
  const filter = {
    ...view.filter,
    from: isoYear(year),
    to: isoYear(year),
    window: 'in',
    undated: 'exclude',
  } as const
  const visible = filterGraph(graph, filter)
  const inner: Frame = { x: tile.x + 4, y: tile.y + 20, width: tile.width - 8, height: tile.height - 24 }
  const { totals } = visible
  const words = totals.edges === 0 ? 'no evidence' : `${plural(totals.edges, 'tie')}`
  return [
    group(`year-${year}`, [
      stroke(box(tile.x, tile.y, tile.width, tile.height), theme.rule, 1),
      text(tile.x + 8, tile.y + 16, String(year), theme.ink, { size: 13, weight: 600 }),
      text(tile.x + tile.width - 8, tile.y + 16, words, theme.soft, { size: 11, anchor: 'end' }),
      ...drawNetwork(graph, visible, inner, {
        theme,
        stands: standsOf(graph, { ...view, filter }),
        width: view.width,
        camera: null,
        labels: 8,
        marks: 0.45,
      }),
    ]),
  ]
}
