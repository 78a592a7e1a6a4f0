import { FADED, fill, type Mark, type Path, polygon, stroke } from './drawing.ts'
import { endSize, type Point, type TiePath } from './geometry.ts'
import { DASHES, type End, type TieLook } from './look.ts'

/** Marks of ties. The shader of the screen (tie-shaders.ts) draws the same: change both. */

export interface TieStyle {
  readonly look: TieLook
  readonly width: number
  readonly color: string
  /** size of marks against their size at zoom 1 */
  readonly scale: number
  /** what is left of a tie's opacity where thousands cross; see `crowdShare` */
  readonly crowd: number
}

export function tieMarks(path: TiePath, { look, width, color, scale, crowd }: TieStyle): Mark[] {
  const opacity = look.opacity * crowd
  const shaft = stroke(
    [
      { to: 'M', at: path.start },
      { to: 'Q', by: path.control, at: path.stop },
    ],
    color,
    width,
    {
      dash: DASHES[look.line],
      ...(DASHES[look.line] ? { dashFrom: path.dashFrom } : {}),
      opacity,
      ...(look.line === 'fading' ? { fade: { from: path.start, to: path.stop } } : {}),
    },
  )
  const marks: Mark[] = [shaft]
  const end = endMark(path, look.end, width, scale, look.hollow)
  const left = look.line === 'fading' ? opacity * FADED : opacity
  if (end) {
    const outlined = look.hollow && look.end === 'arrow'
    marks.push(outlined ? stroke(end, color, HOLLOW, { opacity: left }) : fill(end, color, { opacity: left }))
  }
  if (look.struck) marks.push(stroke(strike(path, look.end, width, scale), color, 1.4, { opacity }))
  return marks
}

/** Width of a hollow arrow's outline. */
const HOLLOW = 1.2

/** A key of the legend: a straight tie of `length` that points right. */
export function tieKeyMarks(
  x: number,
  y: number,
  length: number,
  look: TieLook,
  width: number,
  color: string,
): Mark[] {
  const tip = { x: x + length, y }
  const { length: head } = endSize(look.end, width)
  const stop = { x: tip.x - head * (look.end === 'arrow' ? 0.9 : 0.5), y }
  const path = {
    start: { x, y },
    control: { x: (x + stop.x) / 2, y },
    stop,
    tip,
    toward: { x: 1, y: 0 },
    dashFrom: 0,
  }
  return tieMarks(path, { look, width, color, scale: 1, crowd: 1 })
}

/** Arrow head or crossbar at the tip of a tie; a hollow arrow is to be stroked, everything else to be filled. */
export function endMark(
  { tip, toward }: Pick<TiePath, 'tip' | 'toward'>,
  end: End,
  width: number,
  scale = 1,
  hollow = false,
): Path | null {
  const { length, half } = endSize(end, width, scale)
  const point = (along: number, aside: number): Point => ({
    x: tip.x - toward.x * along - toward.y * aside,
    y: tip.y - toward.y * along + toward.x * aside,
  })
  const slab = (from: number, to: number) =>
    polygon([point(0, to), point(0, from), point(length, from), point(length, to)])
  if (end === 'bar')
    return hollow ? [...slab(-half, -half * 0.28), ...slab(half * 0.28, half)] : slab(-half, half)
  if (end === 'none') return null
  // the outline of a hollow one runs inside of its edge: shrunk towards the middle of the circle that fits in
  const fits = (length * half) / (half + Math.hypot(length, half))
  const share = hollow ? Math.max(0, 1 - HOLLOW / 2 / fits) : 1
  const inner = (along: number, aside: number) =>
    point(length - fits + (along - length + fits) * share, aside * share)
  return polygon([inner(0, 0), inner(length, half), inner(length, -half)])
}

/** Across the end mark of what is denied. */
function strike({ tip, toward }: TiePath, end: End, width: number, scale: number): Path {
  const { length, half } = endSize(end, width, scale)
  const reach = (half * 1.35 + 1.5) * Math.SQRT1_2
  const middle = { x: tip.x - (toward.x * length) / 2, y: tip.y - (toward.y * length) / 2 }
  const slant = { x: (toward.x + toward.y) * reach, y: (toward.y - toward.x) * reach }
  return [
    { to: 'M', at: { x: middle.x - slant.x, y: middle.y - slant.y } },
    { to: 'L', at: { x: middle.x + slant.x, y: middle.y + slant.y } },
  ]
}

/** Ties that still read well at full strength. */
const UNCROWDED = 900

export const crowdOf = (ties: number): number => Math.min(1, Math.sqrt(UNCROWDED / Math.max(1, ties)))

/** In a crowd a tie that one source tells steps back, one that eight tell stands as it would alone. */
export const crowdShare = (crowd: number, count: number): number =>
  crowd ** (2 * (1 - Math.min(1, 0.38 * Math.sqrt(Math.max(0, count - 1)))))
