import type { Edges, Graph } from '../graph/graph.ts'
import { EDGE_TYPES } from '../graph/view.ts'
import type { End } from './look.ts'

/** Where lines run and where they stop, in picture coordinates (x right, y down). The tie shader does the same sums. */

export interface Point {
  readonly x: number
  readonly y: number
}

/** Distance between neighbours of a fan, as a share of the pair's distance. */
export const FAN_STEP = 0.14

/** Free space between the end mark and the actor's outline. */
export const END_GAP = 2

/**
 * How long and how half-wide the end mark of a line of `width` is; on a small picture (`scale` under 1) end marks shrink
 * with everything else, but less.
 */
export function endSize(
  end: End,
  width: number,
  scale = 1,
): { readonly length: number; readonly half: number } {
  const least = Math.min(1, Math.max(0.4, scale * 1.6))
  if (end === 'arrow') return { length: 5.5 * least + width * 1.9, half: 3 * least + width * 1.15 }
  if (end === 'bar') return { length: 1.6 * least + width * 0.5, half: 4 * least + width * 1.2 }
  return { length: 0, half: 0 }
}

/**
 * Curvature of each line, so that parallel and reciprocal ties of a pair lie side by side and meetings run in the
 * middle. Over all lines, not the visible ones: a filter must not move what stays.
 */
export function fan(edges: Pick<Edges, 'length' | 'source' | 'target' | 'type'>): Float32Array {
  const pairs = new Map<string, number[]>()
  for (let edge = 0; edge < edges.length; edge++) {
    const source = edges.source[edge] ?? 0
    const target = edges.target[edge] ?? 0
    const key = source < target ? `${source} ${target}` : `${target} ${source}`
    const pair = pairs.get(key)
    if (pair) pair.push(edge)
    else pairs.set(key, [edge])
  }
  const upward = (edge: number) => (edges.source[edge] ?? 0) < (edges.target[edge] ?? 0)
  // From one flank to the other: ties of the lower actor, meetings, ties of the higher one.
  const place = (edge: number) => {
    const type = edges.type[edge] ?? 0
    if (type >= FIRST_UNDIRECTED) return 10 + type
    return upward(edge) ? type : 30 - type
  }
  const curves = new Float32Array(edges.length)
  for (const pair of pairs.values()) {
    pair.sort((a, b) => place(a) - place(b) || a - b)
    pair.forEach((edge, k) => {
      const offset = (k - (pair.length - 1) / 2) * FAN_STEP
      curves[edge] = upward(edge) ? offset : -offset
    })
  }
  return curves
}

/** Ties come before meetings in EDGE_TYPES. */
export const FIRST_UNDIRECTED = EDGE_TYPES.indexOf('met')

export interface TiePath {
  readonly start: Point
  readonly control: Point
  readonly stop: Point
  /** tip of the end mark and the unit vector in which it points */
  readonly tip: Point
  readonly toward: Point
  /** how much of the way from centre to centre lies before `start`: dashes are counted from there */
  readonly dashFrom: number
}

/** The quadratic curve from actor to actor, cut off at both outlines. */
export function tiePath(
  source: Point,
  target: Point,
  radii: readonly [source: number, target: number],
  curve: number,
  width: number,
  end: End,
  scale = 1,
): TiePath {
  const dx = target.x - source.x
  const dy = target.y - source.y
  const middle = {
    x: (source.x + target.x) / 2 + dy * curve,
    y: (source.y + target.y) / 2 - dx * curve,
  }
  const speedOut = Math.max(2 * distance(source, middle), 1)
  const speedIn = Math.max(2 * distance(middle, target), 1)
  const from = Math.min((radii[0] + END_GAP) / speedOut, 0.45)
  const tipAt = 1 - Math.min((radii[1] + END_GAP) / speedIn, 0.45)
  const { length } = endSize(end, width, scale)
  const to = Math.max(tipAt - (end === 'arrow' ? length * 0.9 : length * 0.5) / speedIn, from)
  const at = (t: number) => between(between(source, middle, t), between(middle, target, t), t)
  const tip = at(tipAt)
  const before = at(Math.max(tipAt - 1 / speedIn, 0))
  const reach = distance(before, tip) || 1
  return {
    start: at(from),
    control: between(between(source, middle, from), between(middle, target, from), to),
    stop: at(to),
    tip,
    toward: { x: (tip.x - before.x) / reach, y: (tip.y - before.y) / reach },
    dashFrom: (from * (distance(source, target) + (speedOut + speedIn) / 2)) / 2,
  }
}

const distance = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y)

const between = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
})

/** Bounds of the actors that any tie or meeting holds, shown or not: the same for every filter. */
export function extentOf({ dossier, edges }: Graph): {
  readonly x: [least: number, most: number]
  readonly y: [least: number, most: number]
} {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
  const widen = (actor: number) => {
    const { x, y } = dossier.actors[actor] ?? { x: 0, y: 0 }
    left = Math.min(left, x)
    right = Math.max(right, x)
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  edges.source.forEach(widen)
  edges.target.forEach(widen)
  return left > right ? { x: [0, 1], y: [0, 1] } : { x: [left, right], y: [low, high] }
}

/** Square pixels that an actor needs at full size, its name and its lines included. */
const ROOM = 9000
const LEAST_SIZE = 0.22
const MOST_SIZE = 1.15

/**
 * Size of marks against their size at zoom 1, in a picture that shows everything at `scale` pixels a unit: the layout
 * left room for marks at one; where only few actors stand, they need not shrink with the picture.
 */
export function markSize(scale: number, width: number, height: number, actors: number): number {
  const roomy = Math.min(1, Math.sqrt((width * height) / (Math.max(1, actors) * ROOM)))
  return Math.min(MOST_SIZE, Math.max(LEAST_SIZE, roomy, scale))
}

/** Number of actors that any tie or meeting holds. */
export const tiedActors = ({ edges }: Graph): number => new Set([...edges.source, ...edges.target]).size
