import type { Visible } from '../graph/filter.ts'
import { edgeType, type Graph } from '../graph/graph.ts'
import { STATUSES, type TieStatus } from '../model.ts'
import { edgeSentence } from './caption.ts'
import { box, circle, fill, group, line, type Mark, type Path, polygon, stroke, text } from './drawing.ts'
import {
  endSize,
  extentOf,
  fan,
  markSize,
  type Point,
  type TiePath,
  tiedActors,
  tiePath,
} from './geometry.ts'
import { placeLabels } from './labels.ts'
import {
  actorFill,
  actorRadius,
  DASHES,
  type Fill,
  initials,
  inkOn,
  type Shape,
  type Stand,
  shapeOf,
  type Theme,
  tieLook,
  tieWidth,
} from './look.ts'

export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the reader looks: the layout point in the middle of the frame, and pixels per layout unit. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly scale: number
  /** unit vector of the layout that points right on the picture; (1, 0) when left out: not turned */
  readonly right?: Point
}

export interface NetworkLook {
  readonly theme: Theme
  /** by actor; null: no poles chosen */
  readonly stands: readonly (Stand | null)[]
  readonly width: 'sources' | 'sentences'
  /** null: everything fits the frame */
  readonly camera: Camera | null
  /** the most labels that are drawn; those that would cover another are left out in any case */
  readonly labels: number
  /** size of marks, lines and names against a whole picture's; 1 when left out */
  readonly marks?: number
}

/** The network as it stands on screen: ties below, actors above, names on top. */
export function drawNetwork(graph: Graph, visible: Visible, frame: Frame, look: NetworkLook): Mark[] {
  const home = fitCamera(graph, frame)
  const camera = look.camera ?? home
  const place = placer(camera, frame)
  const size = look.marks ?? sizeAt(graph, home, camera, frame)
  const at = graph.dossier.actors.map(place)
  const radius = Float64Array.from(visible.degree, (degree) => (degree > 0 ? actorRadius(degree) * size : 0))
  const curves = fan(graph.edges)
  const ties: Mark[] = []
  for (let edge = 0; edge < graph.edges.length; edge++) {
    if (visible.edge[edge] === 1)
      ties.push(drawTie(graph, visible, edge, at, radius, curves[edge] ?? 0, { ...look, marks: size }))
  }
  const shown = graph.dossier.actors
    .map((_, actor) => actor)
    .filter((actor) => (visible.degree[actor] ?? 0) > 0)
  const actors = shown.map((actor) => drawActor(graph, actor, at, radius, look))
  return [
    group('ties', ties),
    group('actors', actors),
    group('names', drawNames(graph, visible, shown, at, radius, frame, look)),
  ]
}

/** As on screen: marks grow with the root of the zoom. */
const sizeAt = (graph: Graph, home: Camera, camera: Camera, { width, height }: Frame): number =>
  markSize(home.scale, width, height, tiedActors(graph)) * Math.sqrt(camera.scale / home.scale)

/** Everything in view, with room for marks and names; over all actors, so that a filter moves nothing. */
export function fitCamera(graph: Graph, frame: Frame): Camera {
  const margin = Math.min(60, frame.width * 0.1)
  const {
    x: [left, right],
    y: [low, high],
  } = extentOf(graph)
  const across = Math.max(right - left, 1e-6)
  const up = Math.max(high - low, 1e-6)
  const scale = Math.min((frame.width - 2 * margin) / across, (frame.height - 2 * margin) / up)
  return { x: (left + right) / 2, y: (low + high) / 2, scale: Math.max(scale, 1e-6) }
}

// Layouts count y upwards, pictures downwards.
const placer =
  (camera: Camera, frame: Frame) =>
  ({ x, y }: Point): Point => ({
    x: frame.x + frame.width / 2 + along(camera, x, y) * camera.scale,
    y: frame.y + frame.height / 2 - across(camera, x, y) * camera.scale,
  })

const UNTURNED: Point = { x: 1, y: 0 }

const along = ({ x, y, right = UNTURNED }: Camera, px: number, py: number): number =>
  (px - x) * right.x + (py - y) * right.y

const across = ({ x, y, right = UNTURNED }: Camera, px: number, py: number): number =>
  (py - y) * right.x - (px - x) * right.y

/** The strongest status among shown pieces decides how a tie looks: asserted before promised before the rest. */
export function strongestStatus(statuses: number): TieStatus {
  const order: readonly TieStatus[] = ['asserted', 'promised', 'ended', 'denied', 'hypothetical']
  return order.find((status) => (statuses & (1 << STATUSES.indexOf(status))) !== 0) ?? 'asserted'
}

function drawTie(
  graph: Graph,
  visible: Visible,
  edge: number,
  at: readonly Point[],
  radius: Float64Array,
  curve: number,
  { theme, width: by, marks: scale = 1 }: NetworkLook,
): Mark {
  const source = graph.edges.source[edge] ?? 0
  const target = graph.edges.target[edge] ?? 0
  const type = edgeType(graph, edge)
  const sentences = visible.sentences[edge] ?? 0
  const look = tieLook(
    type,
    strongestStatus(visible.statuses[edge] ?? 0),
    (visible.claimed[edge] ?? 0) === sentences,
  )
  const count = by === 'sources' ? (visible.sources[edge] ?? 0) || 1 : sentences
  const width = tieWidth(type, count) * (0.4 + 0.6 * scale)
  const origin = { x: 0, y: 0 }
  const path = tiePath(
    at[source] ?? origin,
    at[target] ?? origin,
    [radius[source] ?? 0, radius[target] ?? 0],
    curve,
    width,
    look.end,
  )
  const color = theme.ties[type]
  const { opacity } = look
  const fade = look.line === 'fading' ? { from: path.start, to: path.tip } : undefined
  const marks: Mark[] = [
    stroke(
      [
        { to: 'M', at: path.start },
        { to: 'Q', by: path.control, at: path.stop },
      ],
      color,
      width,
      { dash: DASHES[look.line], opacity, ...(fade ? { fade } : {}) },
    ),
  ]
  const end = endMark(path, look.end, width)
  if (end && look.hollow)
    marks.push(fill(end, theme.page), stroke(end, color, Math.max(1, width * 0.5), { opacity }))
  else if (end) marks.push(fill(end, color, { opacity: look.line === 'fading' ? opacity * 0.3 : opacity }))
  if (look.struck) marks.push(stroke(strike(path, width), color, 1.4, { opacity }))
  return group(`tie-${edge}`, marks, edgeSentence(graph, visible, edge))
}

/** Arrow head or crossbar at the tip of a tie. */
export function endMark(
  { tip, toward }: Pick<TiePath, 'tip' | 'toward'>,
  end: 'none' | 'arrow' | 'bar',
  width: number,
): Path | null {
  const { length, half } = endSize(end, width)
  const across = { x: -toward.y, y: toward.x }
  const point = (along: number, aside: number): Point => ({
    x: tip.x - toward.x * along + across.x * aside,
    y: tip.y - toward.y * along + across.y * aside,
  })
  if (end === 'arrow') return polygon([tip, point(length, half), point(length, -half)])
  if (end === 'bar')
    return polygon([point(0, half), point(0, -half), point(length, -half), point(length, half)])
  return null
}

function strike({ tip, toward }: TiePath, width: number): Path {
  const reach = 5 + width
  const middle = { x: tip.x - toward.x * reach, y: tip.y - toward.y * reach }
  const slant = { x: toward.x - toward.y, y: toward.y + toward.x }
  return line(
    { x: middle.x - slant.x * reach * 0.7, y: middle.y - slant.y * reach * 0.7 },
    { x: middle.x + slant.x * reach * 0.7, y: middle.y + slant.y * reach * 0.7 },
  )
}

function drawActor(
  graph: Graph,
  actor: number,
  at: readonly Point[],
  radius: Float64Array,
  { theme, stands }: NetworkLook,
): Mark {
  const found = graph.dossier.actors[actor]
  const place = at[actor] ?? { x: 0, y: 0 }
  const r = radius[actor] ?? 0
  const look = actorFill(stands[actor] ?? null, theme)
  const shape = shapeOf(found?.kind ?? 'group')
  const letters = initials(found?.label ?? '', found?.flag ?? null)
  const size = Math.min(r * 0.95, 14)
  const marks = [...actorMark(shape, place, r, look, theme)]
  if (size >= 6) {
    const ink = look.texture === 'hollow' ? theme.soft : inkOn(look.color)
    marks.push(text(place.x, place.y + size * 0.35, letters, ink, { size, weight: 600, anchor: 'middle' }))
  }
  return group(`actor-${actor}`, marks, found?.label ?? null)
}

/** The mark of an actor: outline by kind, filled plainly, hatched or left hollow. */
export function actorMark(shape: Shape, at: Point, r: number, look: Fill, theme: Theme): Mark[] {
  const outline = shapePath(shape, at, r)
  if (look.texture === 'hollow') return [fill(outline, look.color), stroke(outline, look.second, 1.6)]
  const marks: Mark[] = [fill(outline, look.color)]
  if (look.texture === 'hatched') marks.push(...hatch(at, r, look.second))
  marks.push(stroke(outline, theme.page, 1.5))
  return marks
}

export function shapePath(shape: Shape, { x, y }: Point, r: number): Path {
  switch (shape) {
    case 'square':
      return box(x - r * 0.89, y - r * 0.89, r * 1.78, r * 1.78, r * 0.35)
    case 'circle':
      return circle({ x, y }, r)
    case 'hexagon':
      return polygon(HEXAGON.map(([dx, dy]) => ({ x: x + dx * r * 1.06, y: y + dy * r * 1.06 })))
    case 'diamond':
      return polygon([
        { x, y: y - r * 1.16 },
        { x: x + r * 1.16, y },
        { x, y: y + r * 1.16 },
        { x: x - r * 1.16, y },
      ])
  }
}

const HALF_ROOT_3 = 0.8660254
const HEXAGON: readonly (readonly [number, number])[] = [
  [0.5, -HALF_ROOT_3],
  [1, 0],
  [0.5, HALF_ROOT_3],
  [-0.5, HALF_ROOT_3],
  [-1, 0],
  [-0.5, -HALF_ROOT_3],
]

/** Diagonal stripes inside the circle that every shape contains, so that no clip path is needed. */
function hatch(at: Point, r: number, color: string): Mark[] {
  const reach = r * 0.8
  const step = Math.max(3, r * 0.36)
  const marks: Mark[] = []
  for (let offset = -Math.floor(reach / step) * step; offset <= reach; offset += step) {
    const half = Math.sqrt(Math.max(0, reach * reach - offset * offset)) * Math.SQRT1_2
    const middle = { x: at.x + offset * Math.SQRT1_2, y: at.y + offset * Math.SQRT1_2 }
    marks.push(
      stroke(
        line({ x: middle.x - half, y: middle.y + half }, { x: middle.x + half, y: middle.y - half }),
        color,
        step * 0.42,
      ),
    )
  }
  return marks
}

function drawNames(
  graph: Graph,
  visible: Visible,
  shown: readonly number[],
  at: readonly Point[],
  radius: Float64Array,
  frame: Frame,
  { theme, labels, marks: scale = 1 }: NetworkLook,
): Mark[] {
  const items = shown.map((actor) => ({
    at: at[actor] ?? { x: 0, y: 0 },
    radius: radius[actor] ?? 0,
    words: graph.dossier.actors[actor]?.label ?? '',
    size: labelSize(visible.degree[actor] ?? 0) * (0.6 + 0.4 * scale),
    rank: visible.degree[actor] ?? 0,
  }))
  const page = { left: frame.x, top: frame.y, right: frame.x + frame.width, bottom: frame.y + frame.height }
  return placeLabels(items, page)
    .slice(0, labels)
    .map(({ of, x, y, anchor }) =>
      text(x, y, items[of]?.words ?? '', theme.ink, {
        size: items[of]?.size ?? 12,
        weight: 600,
        anchor,
        halo: theme.page,
      }),
    )
}

export const labelSize = (degree: number): number => (degree >= 12 ? 14 : degree >= 4 ? 13 : 12)
