import type { LeanState } from '../analysis/sides.ts'
import type { EdgeType } from '../graph/view.ts'
import type { ActorKind, TieStatus } from '../model.ts'

/**
 * How things look, as pure functions of what they are. The WebGL programs, the SVG writer and the legend all read this
 * file, so that an exported picture equals the screen. Lengths are CSS pixels at zoom 1.
 */

export type ThemeName = 'light' | 'dark'

export interface Theme {
  readonly page: string
  readonly panel: string
  readonly sunken: string
  readonly rule: string
  readonly ink: string
  readonly soft: string
  readonly faint: string
  /** keyboard focus, links, the one accent of the interface */
  readonly accent: string
  /** behind a cue word, behind a search hit */
  readonly marker: string
  readonly warning: string
  readonly ties: Readonly<Record<EdgeType, string>>
  /** from wholly for the first pole to wholly for the second */
  readonly sides: readonly [first: string, middle: string, second: string]
  /** an actor without a pole in sight */
  readonly actor: string
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    page: '#fbfaf7',
    panel: '#ffffff',
    sunken: '#f1efe9',
    rule: '#dcd8ce',
    ink: '#1d1c1a',
    soft: '#57534b',
    faint: '#6b665e',
    accent: '#5b3a8c',
    marker: '#fff0b3',
    warning: '#9a3412',
    ties: { backing: '#0072b2', opposition: '#d55e00', met: '#6e6e6e', due: '#6e6e6e' },
    sides: ['#7b3a9e', '#b9b5ac', '#1a7d43'],
    actor: '#8b8578',
  },
  dark: {
    page: '#15161a',
    panel: '#1d1f24',
    sunken: '#101114',
    rule: '#363941',
    ink: '#f1efe9',
    soft: '#c0bdb5',
    faint: '#989690',
    accent: '#c4a6f2',
    marker: '#574a12',
    warning: '#fdba74',
    ties: { backing: '#56b4e9', opposition: '#e69f5c', met: '#a8a8a8', due: '#a8a8a8' },
    sides: ['#b07fd6', '#6f6d68', '#4fc27f'],
    actor: '#8f8b82',
  },
}

/** the family under which pages and pictures carry their own typeface */
export const FAMILY = 'Source Sans 3 Variable'
export const ARABIC_FAMILY = 'Noto Sans Arabic'
export const SANS = `'${FAMILY}', 'Source Sans 3', '${ARABIC_FAMILY}', 'Liberation Sans', Arial, sans-serif`
export const SERIF = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif"

// ---------------------------------------------------------------- ties

export const LINES = ['solid', 'dashes', 'longDashes', 'dots', 'fading'] as const
export type Line = (typeof LINES)[number]

export const ENDS = ['none', 'arrow', 'bar'] as const
export type End = (typeof ENDS)[number]

/** [drawn, left out] along the line. */
export const DASHES: Readonly<Record<Line, readonly [on: number, off: number] | null>> = {
  solid: null,
  dashes: [5, 4],
  longDashes: [11, 5],
  dots: [2, 3.5],
  fading: null,
}

export interface TieLook {
  readonly line: Line
  readonly end: End
  /** the end mark is an outline: nobody but the speaker says so */
  readonly hollow: boolean
  /** the end mark is crossed out: denied */
  readonly struck: boolean
  /** 0 to 1 */
  readonly opacity: number
}

const LINE_OF: Readonly<Record<TieStatus, Line>> = {
  asserted: 'solid',
  promised: 'longDashes',
  denied: 'dots',
  ended: 'fading',
  hypothetical: 'dots',
}

const END_OF: Readonly<Record<EdgeType, End>> = {
  backing: 'arrow',
  opposition: 'bar',
  met: 'none',
  due: 'none',
}

/** `status` is the strongest status among the pieces shown, `claimed` whether all of them are somebody's claim. */
export function tieLook(type: EdgeType, status: TieStatus, claimed: boolean): TieLook {
  if (type === 'met') return { line: 'solid', end: 'none', hollow: false, struck: false, opacity: 0.75 }
  if (type === 'due') return { line: 'dashes', end: 'none', hollow: false, struck: false, opacity: 0.75 }
  const struck = status === 'denied'
  const pale = claimed || struck || status === 'hypothetical'
  return { line: LINE_OF[status], end: END_OF[type], hollow: pale, struck, opacity: pale ? 0.72 : 0.92 }
}

/** A line's width for `count` sources or sentences: square root, so that ten do not drown one. */
export function tieWidth(type: EdgeType, count: number): number {
  if (count <= 0) return 0
  const width = Math.min(1.1 + 0.95 * Math.sqrt(count - 1), 6)
  return type === 'met' || type === 'due' ? Math.max(0.8, width * 0.6) : width
}

/** The counts whose widths the legend draws. */
export const WIDTH_STEPS = [1, 4, 12] as const

// ---------------------------------------------------------------- actors

export const SHAPES = ['square', 'circle', 'hexagon', 'diamond'] as const
export type Shape = (typeof SHAPES)[number]

const SHAPE_OF: Readonly<Record<ActorKind, Shape>> = {
  state: 'square',
  figure: 'circle',
  organization: 'hexagon',
  group: 'diamond',
}

export const shapeOf = (kind: ActorKind): Shape => SHAPE_OF[kind]

export const TEXTURES = ['plain', 'hatched', 'hollow'] as const
export type Texture = (typeof TEXTURES)[number]

/** `value` is 1 wholly for the first pole, -1 wholly for the second; a pole's members stand at its end. */
export interface Stand {
  readonly state: LeanState | 'member'
  readonly value: number
}

export interface Fill {
  readonly color: string
  /** the stripes of a hatched one, the outline of a hollow one */
  readonly second: string
  readonly texture: Texture
}

/** Fill by side; `stand` is null while no two poles are chosen. */
export function actorFill(stand: Stand | null, theme: Theme): Fill {
  const [first, middle, second] = theme.sides
  if (!stand) return { color: theme.actor, second: theme.page, texture: 'plain' }
  switch (stand.state) {
    case 'no evidence':
      return { color: theme.page, second: theme.faint, texture: 'hollow' }
    case 'backs both':
      return { color: first, second, texture: 'hatched' }
    case 'mixed':
      return { color: sideColor(stand.value, theme), second: middle, texture: 'hatched' }
    case 'opposes both':
      return { color: middle, second: theme.page, texture: 'hatched' }
    default:
      return { color: sideColor(stand.value, theme), second: theme.page, texture: 'plain' }
  }
}

/** Purple over grey to green: told apart by red-green blind readers, and no tie has these colours. */
export function sideColor(lean: number, theme: Theme): string {
  const [first, middle, second] = theme.sides
  return lean >= 0 ? mix(middle, first, spread(lean)) : mix(middle, second, spread(-lean))
}

// A weak lean must still be seen as one: the scale leaves the grey quickly.
const spread = (lean: number) => Math.min(1, 0.35 + 0.65 * lean) * (lean > 0 ? 1 : 0)

// ---------------------------------------------------------------- colour

/** `a` moved towards `b`; both `#rrggbb`. */
export function mix(a: string, b: string, share: number): string {
  const x = channels(a)
  const y = channels(b)
  const part = (i: 0 | 1 | 2) =>
    Math.round(x[i] + (y[i] - x[i]) * share)
      .toString(16)
      .padStart(2, '0')
  return `#${part(0)}${part(1)}${part(2)}`
}

/**
 * Black or white, whichever is read more easily on `color` (relative luminance of WCAG 2.2). On no colour is the contrast
 * below 4.58, the root of 21: with a softer black there would be colours on which neither can be read.
 */
export function inkOn(color: string): '#ffffff' | '#000000' {
  const ground = luminance(color) + 0.05
  return ground / 0.05 > 1.05 / ground ? '#000000' : '#ffffff'
}

function luminance(color: string): number {
  const [r, g, b] = channels(color).map((value) => linear(value / 255)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

/** 0 to 255 each. */
export function channels(color: string): readonly [red: number, green: number, blue: number] {
  const value = Number.parseInt(color.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
