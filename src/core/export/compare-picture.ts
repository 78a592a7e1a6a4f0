import type { Change, ChangeKind, Comparison } from '../analysis/compare.ts'
import type { Visible } from '../graph/filter.ts'
import { edgeType, type Graph } from '../graph/graph.ts'
import type { View } from '../graph/view.ts'
import { actorMark } from './actor-mark.ts'
import { and, filterWords, plural } from './caption.ts'
import { drawList, LIST } from './compare-list.ts'
import { changeSentence, comparisonOf, KINDS, windowName } from './compare-words.ts'
import { type Drawing, fill, group, line, type Mark, type Path, stroke, text } from './drawing.ts'
import { fan, markSize, tiedActors, tiePath } from './geometry.ts'
import { placeLabels } from './labels.ts'
import { type Key, tieKey } from './legend.ts'
import { actorFill, mix, shapeOf, THEMES, type Theme, tieWidth } from './look.ts'
import { type Frame, fitCamera } from './network.ts'
import { compose, notes, type PictureOptions } from './picture.ts'
import { endMark } from './tie-mark.ts'

/** Two windows on one map: what is new in reports, what is not reported, what ended, what flipped. */
export function comparePicture(graph: Graph, visible: Visible, view: View, options: PictureOptions): Drawing {
  const comparison = comparisonOf(graph, view)
  const { before, after } = comparison
  const counts = KINDS.map(
    (kind) => `${comparison.changes.filter((change) => change.kind === kind).length} ${kind}`,
  )
  const articles = `${plural(comparison.articlesBefore, 'article')} then, ${comparison.articlesAfter} now`
  const words = [and(view.filter.status), ...filterWords(view.filter)].join(' · ')
  const shown = `Compared: ${windowName(before)} with ${windowName(after)} · ${words} · ${counts.join(', ')}; ${articles}. What is undated stands in neither. “Not reported” is not “ended”.`
  return compose(
    (frame) => drawComparison(graph, comparison, frame, THEMES[options.theme]),
    {
      title: options.title ?? `${windowName(before)} against ${windowName(after)}`,
      line: [...counts, articles, ...filterWords(view.filter)].join(' · '),
      description: comparison.changes
        .filter(({ kind }) => kind !== 'kept')
        .slice(0, 8)
        .map((change) => changeSentence(graph, change))
        .join(' '),
      notes: notes(graph, view, visible, options, shown),
    },
    compareKeys,
    options,
  )
}

const MARKS: Readonly<
  Record<ChangeKind, { readonly dash: readonly [number, number] | null; readonly opacity: number }>
> = {
  flipped: { dash: null, opacity: 1 },
  ended: { dash: [2, 3], opacity: 0.9 },
  'new in reports': { dash: null, opacity: 0.95 },
  'not reported': { dash: [5, 4], opacity: 0.55 },
  kept: { dash: null, opacity: 0.25 },
}

export function compareKeys(theme: Theme): Key[] {
  const change = (kind: ChangeKind): Key => ({
    words: kind,
    keyWidth: 30,
    key: (x, y) => {
      const path = line({ x, y }, { x: x + 30, y })
      const color = kind === 'kept' ? keptColor(theme) : theme.soft
      const { dash, opacity } = MARKS[kind]
      return [
        ...(kind === 'flipped' ? casing(path, 2, theme) : []),
        stroke(path, color, 2, { dash, opacity }),
      ]
    },
  })
  return [
    tieKey('backing', 'backs', theme),
    tieKey('opposition', 'opposes', theme),
    tieKey('met', 'met', theme),
    ...KINDS.map(change),
  ]
}

/** Round what is flipped, so that it is not missed, in grey neither. */
const casing = (path: Path, width: number, theme: Theme): Mark[] => [
  stroke(path, theme.ink, width + 7),
  stroke(path, theme.marker, width + 5),
]

const keptColor = (theme: Theme) => mix(theme.page, theme.soft, 0.6)

export function drawComparison(graph: Graph, comparison: Comparison, frame: Frame, theme: Theme): Mark[] {
  const withList = frame.width > 820
  const map: Frame = withList ? { ...frame, width: frame.width - LIST } : frame
  const marks: Mark[] = drawMap(graph, comparison, map, theme)
  if (withList) marks.push(drawList(graph, comparison, frame.x + frame.width - LIST + 20, frame, theme))
  return marks
}

function drawMap(graph: Graph, { changes }: Comparison, frame: Frame, theme: Theme): Mark[] {
  const camera = fitCamera(graph, frame)
  const at = graph.dossier.actors.map(({ x, y }) => ({
    x: frame.x + frame.width / 2 + (x - camera.x) * camera.scale,
    y: frame.y + frame.height / 2 - (y - camera.y) * camera.scale,
  }))
  const ends = new Map<number, number>()
  for (const { edge, kind } of changes) {
    for (const end of [graph.edges.source[edge] ?? 0, graph.edges.target[edge] ?? 0]) {
      ends.set(end, (ends.get(end) ?? 0) + (kind === 'kept' ? 0 : 1))
    }
  }
  const curves = fan(graph.edges)
  const size = markSize(camera.scale, frame.width, frame.height, tiedActors(graph))
  const radius = (actor: number) => (6 + Math.min(10, (ends.get(actor) ?? 0) * 1.2)) * size
  const ties = [...changes].reverse().map((change) => drawChange(graph, change, at, radius, curves, theme))
  const shown = [...ends.keys()].sort((a, b) => a - b)
  const origin = { x: 0, y: 0 }
  const actors = shown.map((actor) =>
    group(
      `actor-${actor}`,
      actorMark(
        shapeOf(graph.dossier.actors[actor]?.kind ?? 'group'),
        at[actor] ?? origin,
        radius(actor),
        actorFill(null, theme),
        theme,
      ),
      graph.dossier.actors[actor]?.label ?? null,
    ),
  )
  const items = shown.map((actor) => ({
    at: at[actor] ?? origin,
    radius: radius(actor),
    words: graph.dossier.actors[actor]?.label ?? '',
    size: 12,
    rank: ends.get(actor) ?? 0,
  }))
  const page = { left: frame.x, top: frame.y, right: frame.x + frame.width, bottom: frame.y + frame.height }
  const names = placeLabels(items, page).map(({ of, x, y, anchor }) =>
    text(x, y, items[of]?.words ?? '', theme.ink, { size: 12, weight: 600, anchor, halo: theme.page }),
  )
  return [group('changes', ties), group('actors', actors), group('names', names)]
}

function drawChange(
  graph: Graph,
  change: Change,
  at: readonly { readonly x: number; readonly y: number }[],
  radius: (actor: number) => number,
  curves: Float32Array,
  theme: Theme,
): Mark {
  const { edge, kind } = change
  const source = graph.edges.source[edge] ?? 0
  const target = graph.edges.target[edge] ?? 0
  const type = edgeType(graph, edge)
  const { dash, opacity } = MARKS[kind]
  const color = kind === 'kept' ? keptColor(theme) : theme.ties[type]
  const end = type === 'backing' ? 'arrow' : type === 'opposition' ? 'bar' : 'none'
  const width =
    kind === 'flipped' ? 3.2 : tieWidth(type, Math.max(change.sourcesBefore, change.sourcesAfter, 1))
  const origin = { x: 0, y: 0 }
  const path = tiePath(
    at[source] ?? origin,
    at[target] ?? origin,
    [radius(source), radius(target)],
    curves[edge] ?? 0,
    width,
    end,
  )
  const shaft = [
    { to: 'M' as const, at: path.start },
    { to: 'Q' as const, by: path.control, at: path.stop },
  ]
  const marks: Mark[] = []
  if (kind === 'flipped') marks.push(...casing(shaft, width, theme))
  marks.push(stroke(shaft, color, width, { dash, opacity }))
  const tip = endMark(path, end, width)
  if (tip) marks.push(fill(tip, color, { opacity }))
  return group(`change-${edge}`, marks, changeSentence(graph, change))
}
