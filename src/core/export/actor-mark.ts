import { box, circle, fill, type Mark, type Path, polygon, type Step, stroke } from './drawing.ts'
import type { Point } from './geometry.ts'
import { type Fill, mix, type Shape, type Theme } from './look.ts'

/** Marks of actors. The shader of the screen (actor-shaders.ts) draws the same shapes as distances: change both. */

/** Width of the page-coloured ring that keeps lines off a mark; all three are thinner on marks of a few pixels. */
const RING = 1.5
const OUTLINE = 0.9
const HOLLOW_OUTLINE = 1.6
const MOST_OF_RADIUS = 0.25

/** The mark of an actor: outline by kind, filled plainly, hatched or left hollow. */
export function actorMark(shape: Shape, at: Point, r: number, look: Fill, theme: Theme): Mark[] {
  const whole = shapePath(shape, at, r)
  const thin = (width: number) => Math.min(width, r * MOST_OF_RADIUS)
  const ring = stroke(whole, theme.page, 2 * thin(RING), { join: 'round' })
  const border = (color: string, width: number) =>
    stroke(shapePath(shape, at, r, width / 2), color, width, { join: 'round' })
  if (look.texture === 'hollow')
    return [ring, fill(whole, look.color), border(look.second, thin(HOLLOW_OUTLINE))]
  if (look.texture === 'plain')
    return [ring, fill(whole, look.color), border(mix(look.color, theme.ink, 0.35), thin(OUTLINE))]
  const stripes = hatch(shape, at, r).map((stripe) => fill(polygon(stripe), look.second))
  return [ring, fill(whole, look.color), ...stripes, border(theme.ink, thin(OUTLINE))]
}

/** Outline of a shape, `inset` pixels inside its own edge. */
export function shapePath(shape: Shape, at: Point, r: number, inset = 0): Path {
  const { x, y } = at
  switch (shape) {
    case 'square': {
      const half = r * 0.9 - inset
      return box(x - half, y - half, half * 2, half * 2, Math.max(0, r * 0.28 - inset))
    }
    case 'circle':
      return circle(at, r - inset)
    case 'hexagon':
      return polygon(hexagon(at, r, inset))
    case 'diamond':
      return rounded(diamond(at, r, inset), Math.max(0, r * 0.12 - inset))
  }
}

const HALF_ROOT_3 = 0.8660254

/** Flat above and below; `r * 0.95` from the middle to a side. */
function hexagon({ x, y }: Point, r: number, inset: number): Point[] {
  const reach = (r * 0.95 - inset) / HALF_ROOT_3
  return [
    { x: x + reach / 2, y: y - reach * HALF_ROOT_3 },
    { x: x + reach, y },
    { x: x + reach / 2, y: y + reach * HALF_ROOT_3 },
    { x: x - reach / 2, y: y + reach * HALF_ROOT_3 },
    { x: x - reach, y },
    { x: x - reach / 2, y: y - reach * HALF_ROOT_3 },
  ]
}

function diamond({ x, y }: Point, r: number, inset: number): Point[] {
  const reach = (r * 0.84 - inset) * Math.SQRT2
  return [
    { x, y: y - reach },
    { x: x + reach, y },
    { x, y: y + reach },
    { x: x - reach, y },
  ]
}

/** A polygon with right angles, its corners rounded by `r`. */
function rounded(points: readonly Point[], r: number): Path {
  const steps: Step[] = []
  points.forEach((corner, index) => {
    const before = points.at(index - 1) ?? corner
    const after = points[(index + 1) % points.length] ?? corner
    steps.push({ to: index === 0 ? 'M' : 'L', at: toward(corner, before, r) })
    steps.push({ to: 'Q', by: corner, at: toward(corner, after, r) })
  })
  return [...steps, { to: 'Z' }]
}

function toward(from: Point, to: Point, far: number): Point {
  const share = far / (Math.hypot(to.x - from.x, to.y - from.y) || 1)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** Stripes from the lower left to the upper right, as wide as the gaps between them, cut off at the shape. */
function hatch(shape: Shape, at: Point, r: number): Point[][] {
  const width = Math.max(3, r * 0.34)
  const outline = corners(shape, at, r)
  const reach = Math.ceil((r * 1.3) / (2 * width))
  const stripes: Point[][] = []
  for (let k = -reach; k <= reach; k++) {
    const middle = k * 2 * width
    const cut = below(below(outline, at, 1, middle + width / 2), at, -1, width / 2 - middle)
    if (cut.length > 2) stripes.push(cut)
  }
  return stripes
}

/** The part of a convex polygon where `sign` times the distance along the stripes' normal is at most `most`. */
function below(points: readonly Point[], at: Point, sign: 1 | -1, most: number): Point[] {
  const over = ({ x, y }: Point) => sign * (x - at.x - (y - at.y)) * Math.SQRT1_2 - most
  return points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length] ?? point
    const [here, there] = [over(point), over(next)]
    const kept = here <= 0 ? [point] : []
    if (here < 0 === there < 0) return kept
    const share = here / (here - there)
    return [...kept, { x: point.x + (next.x - point.x) * share, y: point.y + (next.y - point.y) * share }]
  })
}

function corners(shape: Shape, at: Point, r: number): Point[] {
  if (shape === 'hexagon') return hexagon(at, r, 0)
  if (shape === 'diamond') return diamond(at, r, r * 0.03)
  // a square's corners are round: stay inside of them
  const power = shape === 'square' ? 0.25 : 1
  const reach = shape === 'square' ? r * 0.9 : r
  return Array.from({ length: 48 }, (_, step) => {
    const angle = (step / 24) * Math.PI
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    return {
      x: at.x + Math.sign(cos) * Math.abs(cos) ** power * reach,
      y: at.y + Math.sign(sin) * Math.abs(sin) ** power * reach,
    }
  })
}
