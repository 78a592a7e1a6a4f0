import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

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

const SETTINGS = {
  barnesHutOptimize: true,
  barnesHutTheta: 1.2,
  linLogMode: true,
  strongGravityMode: false,
  gravity: 0.6,
  scalingRatio: 12,
  edgeWeightInfluence: 1,
} as const

/** Steps of the forces: many for small graphs, where each costs nothing. */
const steps = (order: number): number => Math.max(60, Math.min(800, Math.round(400_000 / (order + 1))))

/** Distance between neighbours after scaling, in the unit of the dossier's x and y. */
const SPACING = 40
/** Room of a label: width of a letter, most letters that count, height. */
const LETTER = 4.2
const LETTERS = 22
const LINE = 18

/**
 * Positions over the union of all years, which no filter ever moves: ForceAtlas2 (Jacomy et al. 2014) from a
 * deterministic start, scaled to one unit of length, then labels pushed off each other. Whole numbers.
 */
export const layOut = (labels: readonly string[], edges: readonly LayoutEdge[]): Position[] => {
  const graph = new UndirectedGraph()
  for (const [i, position] of startPositions(labels.length).entries()) graph.addNode(i, position)
  for (const { source, target, weight } of mergePairs(edges)) graph.addEdge(source, target, { weight })
  const tied = graph.filterNodes((node) => graph.degree(node) > 0)
  if (tied.length > 1)
    forceAtlas2.assign(graph, { iterations: steps(labels.length), settings: { ...SETTINGS, slowDown: 2 } })
  const placed = labels.map((_, i) => ({
    x: Number(graph.getNodeAttribute(i, 'x')),
    y: Number(graph.getNodeAttribute(i, 'y')),
  }))
  scaleToSpacing(placed)
  for (let round = 0; round < ROUNDS; round++) if (!pushApart(placed, labels)) break
  return placed.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
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

type Movable = { x: number; y: number }

/** Centres the picture and scales it so that the median distance to the nearest neighbour is SPACING. */
const scaleToSpacing = (placed: Movable[]): void => {
  const count = placed.length
  if (count === 0) return
  const cx = placed.reduce((sum, p) => sum + p.x, 0) / count
  const cy = placed.reduce((sum, p) => sum + p.y, 0) / count
  const nearest = nearestDistances(placed).sort((a, b) => a - b)
  const scale = SPACING / Math.max(nearest[count >> 1] ?? 1, 1e-6)
  for (const p of placed) {
    p.x = (p.x - cx) * (Number.isFinite(scale) ? scale : 1)
    p.y = (p.y - cy) * (Number.isFinite(scale) ? scale : 1)
  }
}

/** Sweep over x: neighbours farther in x than the best distance found need no look. */
const nearestDistances = (placed: readonly Position[]): number[] => {
  const sorted = [...placed].sort((a, b) => a.x - b.x || a.y - b.y)
  return sorted.map((p, i) => {
    let best = Number.POSITIVE_INFINITY
    for (const step of [-1, 1])
      for (let k = i + step; k >= 0 && k < sorted.length; k += step) {
        const q = sorted[k] as Position
        if (Math.abs(q.x - p.x) >= best) break
        best = Math.min(best, Math.sqrt((q.x - p.x) ** 2 + (q.y - p.y) ** 2))
      }
    return best
  })
}

const ROUNDS = 60

/** One sweep that moves overlapping label boxes half of their overlap apart; false when nothing overlapped. */
const pushApart = (placed: Movable[], labels: readonly string[]): boolean => {
  const widths = labels.map((label) => 16 + LETTER * Math.min(label.length, LETTERS))
  const order = placed
    .map((_, i) => i)
    .sort((a, b) => (placed[a] as Movable).x - (placed[b] as Movable).x || a - b)
  const widest = 16 + LETTER * LETTERS
  let moved = false
  order.forEach((a, i) => {
    for (let k = i + 1; k < order.length; k++) {
      const b = order[k] as number
      const p = placed[a] as Movable
      const q = placed[b] as Movable
      if (q.x - p.x > widest) break
      const overX = ((widths[a] ?? 0) + (widths[b] ?? 0)) / 2 - Math.abs(q.x - p.x)
      const overY = LINE - Math.abs(q.y - p.y)
      if (overX <= 0.5 || overY <= 0.5) continue
      // the shorter way out, which for wide flat boxes is up or down
      const along = overY <= overX ? 'y' : 'x'
      const by =
        (Math.min(overX, overY) / 2) * (q[along] < p[along] || (q[along] === p[along] && b < a) ? -1 : 1)
      p[along] -= by
      q[along] += by
      moved = true
    }
  })
  return moved
}
