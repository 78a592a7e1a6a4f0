import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { actorRadius } from './radius.ts'
import { type Movable, pushApart } from './spacing.ts'

/** A pair of actors and how strongly it is tied: never negative, or the forces run away. */
export interface LayoutEdge {
  readonly source: number
  readonly target: number
  readonly weight: number
}

export interface Position {
  readonly x: number
  readonly y: number
}

/** A landscape page, one unit to a CSS pixel at zoom 1, and the room of it that an actor needs at least. */
const PAGE = { width: 1000, height: 680 } as const
const ROOM = 2600

interface Page {
  readonly width: number
  readonly height: number
}

/** The page grows with the actors; the picture then shows it smaller. */
function pageFor(actors: number): Page {
  const growth = Math.max(1, Math.sqrt((actors * ROOM) / (PAGE.width * PAGE.height)))
  return { width: PAGE.width * growth, height: PAGE.height * growth }
}

const SETTINGS = {
  barnesHutOptimize: true,
  barnesHutTheta: 1.2,
  linLogMode: false,
  strongGravityMode: true,
  gravity: 0.35,
  scalingRatio: 30,
  edgeWeightInfluence: 1,
  slowDown: 2,
} as const

/** Steps of the forces: many for small graphs, where each costs nothing. */
const steps = (order: number): number => Math.max(60, Math.min(800, Math.round(400_000 / (order + 1))))

/**
 * Positions over the union of all years, which no filter ever moves: ForceAtlas2 (Jacomy et al. 2014) from a
 * deterministic start, turned so that the longer axis lies, spread over a page, then marks pushed off each other. Actors
 * without any tie stand in rows below the page. Whole numbers, and no function whose last bit is the engine's choice.
 */
export const layOut = (labels: readonly string[], edges: readonly LayoutEdge[]): Position[] => {
  const pairs = mergePairs(edges)
  const degree = labels.map(() => 0)
  for (const { source, target } of pairs) {
    degree[source] = (degree[source] ?? 0) + 1
    degree[target] = (degree[target] ?? 0) + 1
  }
  const tied = labels.flatMap((_, actor) => ((degree[actor] ?? 0) > 0 ? [actor] : []))
  const forced = turn(forces(tied, pairs))
  const page = pageFor(tied.length)
  const spread = fillPage(unfold(forced), page)
  const radii = tied.map((actor) => actorRadius((degree[actor] ?? 0) * TIES_PER_PAIR))
  for (let round = 0; round < rounds(tied.length); round++) {
    if (
      !pushApart(
        spread,
        radii,
        tied.map((actor) => labels[actor] ?? ''),
      )
    )
      break
    if (round % 20 === 19) fillPage(spread, page)
  }
  const place = new Map(tied.map((actor, i) => [actor, spread[i] as Position]))
  let waiting = 0
  return labels.map((_, actor) => {
    const { x, y } = place.get(actor) ?? besides(waiting++, page)
    return { x: Math.round(x), y: Math.round(y) }
  })
}

/** A pair mostly has more than one tie: the room is for the mark as it is drawn over all years. */
const TIES_PER_PAIR = 1.4
/** Sweeps that push marks apart: few for thousands of actors, where each takes long. */
const rounds = (order: number): number => Math.max(40, Math.min(240, Math.round(60_000 / (order + 1))))

function forces(tied: readonly number[], pairs: readonly LayoutEdge[]): Movable[] {
  const graph = new UndirectedGraph()
  const start = startPositions(tied.length)
  for (const [i, actor] of tied.entries()) graph.addNode(actor, start[i])
  for (const { source, target, weight } of pairs) graph.addEdge(source, target, { weight })
  if (tied.length > 2) forceAtlas2.assign(graph, { iterations: steps(tied.length), settings: SETTINGS })
  return tied.map((actor) => ({
    x: Number(graph.getNodeAttribute(actor, 'x')),
    y: Number(graph.getNodeAttribute(actor, 'y')),
  }))
}

// cosine and sine of the golden angle: turning by multiplication gives the same bits in every engine
const COS = -0.7373688780783197
const SIN = 0.675490294261524

/** A sunflower: evenly spread, no two alike. */
const startPositions = (count: number): Position[] => {
  const positions: Position[] = []
  let c = 1
  let s = 0
  for (let i = 0; i < count; i++) {
    const radius = 10 * Math.sqrt(i + 0.5)
    positions.push({ x: radius * c, y: radius * s })
    ;[c, s] = [c * COS - s * SIN, c * SIN + s * COS]
  }
  return positions
}

const mergePairs = (edges: readonly LayoutEdge[]): LayoutEdge[] => {
  const pairs = new Map<string, LayoutEdge>()
  for (const edge of edges) {
    if (edge.source === edge.target) continue
    const [source, target] =
      edge.source < edge.target ? [edge.source, edge.target] : [edge.target, edge.source]
    const key = `${source} ${target}`
    const weight = (pairs.get(key)?.weight ?? 0) + edge.weight
    pairs.set(key, { source, target, weight })
  }
  // a pair told a hundred times is no hundred times nearer
  return [...pairs.values()].map((pair) => ({ ...pair, weight: Math.sqrt(pair.weight) }))
}

/** Centred, and turned so that the axis of most spread is horizontal: the eigenvector of the covariance, by roots alone. */
function turn(points: readonly Movable[]): Movable[] {
  const count = Math.max(1, points.length)
  const cx = points.reduce((sum, { x }) => sum + x, 0) / count
  const cy = points.reduce((sum, { y }) => sum + y, 0) / count
  const centred = points.map(({ x, y }) => ({ x: x - cx, y: y - cy }))
  const xx = centred.reduce((sum, { x }) => sum + x * x, 0)
  const yy = centred.reduce((sum, { y }) => sum + y * y, 0)
  const xy = centred.reduce((sum, { x, y }) => sum + x * y, 0)
  const half = (xx - yy) / 2
  const root = Math.sqrt(half * half + xy * xy)
  const length = Math.sqrt((half + root) * (half + root) + xy * xy)
  if (length === 0) return centred
  const [c, s] = [(half + root) / length, xy / length]
  return centred.map(({ x, y }) => ({ x: x * c + y * s, y: y * c - x * s }))
}

/** Draws the outskirts in and gives the crowded middle room: distance to the power of 3/4. */
function unfold(points: readonly Movable[]): Movable[] {
  return points.map(({ x, y }) => {
    const far = Math.sqrt(x * x + y * y)
    const factor = far === 0 ? 0 : 1 / Math.sqrt(Math.sqrt(far))
    return { x: x * factor, y: y * factor }
  })
}

/**
 * Stretches the points over the page, each axis for itself but never more than half again as much as the other. One in a
 * thousand on each side does not count and stands at the edge: a few far ones must not press thousands into the middle.
 */
function fillPage(points: Movable[], page: Page): Movable[] {
  if (points.length < 2) return points
  const [left, right] = reach(points.map(({ x }) => x))
  const [low, high] = reach(points.map(({ y }) => y))
  const across = page.width / Math.max(right - left, 1e-6)
  const up = page.height / Math.max(high - low, 1e-6)
  const least = Math.min(across, up)
  const sx = Math.min(across, least * 1.5)
  const sy = Math.min(up, least * 1.5)
  for (const point of points) {
    point.x = (within(point.x, left, right) - (left + right) / 2) * sx
    point.y = (within(point.y, low, high) - (low + high) / 2) * sy
  }
  return points
}

const OUTSIDERS = 1000

function reach(values: number[]): [least: number, most: number] {
  values.sort((a, b) => a - b)
  const out = Math.floor(values.length / OUTSIDERS)
  return [values[out] ?? 0, values[values.length - 1 - out] ?? 0]
}

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))

/** Rows below the page for those whom nothing ties to anybody. */
const besides = (index: number, page: Page): Position => ({
  x: (index % 25) * 40 - page.width / 2,
  y: -page.height / 2 - 60 - Math.floor(index / 25) * 40,
})
