import type { Point } from './geometry.ts'

/**
 * A picture as plain values: what screen, SVG, PNG, PDF and print are made from, so that they cannot differ. Lengths are
 * CSS pixels, the origin is the top left corner, marks are drawn in order.
 */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** null: transparent */
  readonly background: string | null
  /** short, for `<title>` and the file's metadata */
  readonly title: string
  /** the picture in words, made from the data: alt text */
  readonly description: string
  readonly marks: readonly Mark[]
  /** where its body stands, between title and legend */
  readonly body?: Box
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Mark = PathMark | TextMark | GroupMark

export interface PathMark {
  readonly kind: 'path'
  readonly path: Path
  readonly fill: string | null
  readonly stroke: string | null
  readonly width: number
  readonly dash: readonly [on: number, off: number] | null
  /** how far into the dashes the line begins; 0 when left out */
  readonly dashFrom?: number
  /** 0 to 1 */
  readonly opacity: number
  /** the stroke fades to `FADED` along the line from `from` to `to` */
  readonly fade?: { readonly from: Point; readonly to: Point }
  readonly cap?: 'butt' | 'round'
  readonly join?: 'round'
}

/** What is left of a fading stroke's opacity where it ends. */
export const FADED = 0.15

export interface TextMark {
  readonly kind: 'text'
  readonly x: number
  /** baseline */
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: 400 | 600
  readonly anchor: 'start' | 'middle' | 'end'
  readonly fill: string
  /** colour of the outline behind the letters */
  readonly halo: string | null
  readonly opacity: number
  /** degrees, clockwise round (x, y) */
  readonly turn?: number
}

/** Marks that belong together: one actor, one tie, one cell. `id` (may be empty) is for scripts, `label` its tooltip. */
export interface GroupMark {
  readonly kind: 'group'
  readonly id: string
  readonly label: string | null
  readonly marks: readonly Mark[]
  /** nothing is drawn outside of it */
  readonly clip?: Box
}

/** M, L, Q, C and Z with their points, absolute. */
export type Path = readonly Step[]
export type Step =
  | { readonly to: 'M' | 'L'; readonly at: Point }
  | { readonly to: 'Q'; readonly by: Point; readonly at: Point }
  | { readonly to: 'C'; readonly by: Point; readonly by2: Point; readonly at: Point }
  | { readonly to: 'Z' }

// ---------------------------------------------------------------- makers

export function stroke(path: Path, color: string, width: number, more: Partial<PathMark> = {}): PathMark {
  return { kind: 'path', path, fill: null, stroke: color, width, dash: null, opacity: 1, ...more }
}

export function fill(path: Path, color: string, more: Partial<PathMark> = {}): PathMark {
  return { kind: 'path', path, fill: color, stroke: null, width: 0, dash: null, opacity: 1, ...more }
}

export function text(
  x: number,
  y: number,
  words: string,
  color: string,
  more: Partial<TextMark> = {},
): TextMark {
  return {
    kind: 'text',
    x,
    y,
    text: words,
    size: 12,
    weight: 400,
    anchor: 'start',
    fill: color,
    halo: null,
    opacity: 1,
    ...more,
  }
}

export function group(id: string, marks: readonly Mark[], label: string | null = null): GroupMark {
  return { kind: 'group', id, label, marks }
}

export const line = (from: Point, to: Point): Path => [
  { to: 'M', at: from },
  { to: 'L', at: to },
]

export function polygon(points: readonly Point[]): Path {
  return [...points.map((at, index): Step => ({ to: index === 0 ? 'M' : 'L', at })), { to: 'Z' }]
}

/** Rectangle with corners rounded by `r`. */
export function box(x: number, y: number, width: number, height: number, r = 0): Path {
  if (r <= 0) {
    return polygon([
      { x, y },
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
    ])
  }
  const k = Math.min(r, width / 2, height / 2)
  const right = x + width
  const bottom = y + height
  return [
    { to: 'M', at: { x: x + k, y } },
    { to: 'L', at: { x: right - k, y } },
    { to: 'Q', by: { x: right, y }, at: { x: right, y: y + k } },
    { to: 'L', at: { x: right, y: bottom - k } },
    { to: 'Q', by: { x: right, y: bottom }, at: { x: right - k, y: bottom } },
    { to: 'L', at: { x: x + k, y: bottom } },
    { to: 'Q', by: { x, y: bottom }, at: { x, y: bottom - k } },
    { to: 'L', at: { x, y: y + k } },
    { to: 'Q', by: { x, y }, at: { x: x + k, y } },
    { to: 'Z' },
  ]
}

/** Four cubic arcs; the usual constant makes them round to 0.03 %. */
export function circle(center: Point, r: number): Path {
  const k = r * 0.5523
  const { x, y } = center
  return [
    { to: 'M', at: { x: x + r, y } },
    { to: 'C', by: { x: x + r, y: y + k }, by2: { x: x + k, y: y + r }, at: { x, y: y + r } },
    { to: 'C', by: { x: x - k, y: y + r }, by2: { x: x - r, y: y + k }, at: { x: x - r, y } },
    { to: 'C', by: { x: x - r, y: y - k }, by2: { x: x - k, y: y - r }, at: { x, y: y - r } },
    { to: 'C', by: { x: x + k, y: y - r }, by2: { x: x + r, y: y - k }, at: { x: x + r, y } },
    { to: 'Z' },
  ]
}

/** Where the last of the marks ends, in whole pixels; the page's top when there is none. */
export function lowest(marks: readonly Mark[]): number {
  let end = 0
  for (const mark of flatten(marks)) {
    if (mark.kind === 'text') end = Math.max(end, mark.y + mark.size / 2)
    else for (const step of mark.path) if (step.to !== 'Z') end = Math.max(end, step.at.y + mark.width / 2)
  }
  return Math.ceil(end)
}

/** All marks in drawing order, groups opened. */
export function* flatten(marks: readonly Mark[]): Generator<PathMark | TextMark> {
  for (const mark of marks) {
    if (mark.kind === 'group') yield* flatten(mark.marks)
    else yield mark
  }
}
