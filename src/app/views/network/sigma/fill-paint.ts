import { STATUSES } from '../../../../core/dossier.ts'
import {
  actorFill,
  channels,
  ENDS,
  LINES,
  type Stand,
  TEXTURES,
  type Theme,
  tieLook,
} from '../../../../core/export/look.ts'
import { strongestStatus } from '../../../../core/export/network.ts'
import { crowdOf } from '../../../../core/export/tie-mark.ts'
import type { Visible } from '../../../../core/graph/filter.ts'
import type { Graph } from '../../../../core/graph/graph.ts'
import { radiiAmong } from '../../../../core/graph/radius.ts'
import { EDGE_TYPES, type EdgeType } from '../../../../core/graph/view.ts'
import { actorCode, LIT_ACTOR, LIT_TIE, type Paint, RADIUS_STEP, tieCode } from './paint.ts'

/** The appearance of everything, written into the buffers that the WebGL programs read: one pass, no allocation. */
export function fillPaint(
  paint: Paint,
  graph: Graph,
  visible: Visible,
  width: 'sources' | 'sentences',
  stands: readonly (Stand | null)[],
  theme: Theme,
): void {
  paint.crowd = crowdOf(visible.totals.edges)
  fillActors(paint, visible, stands, theme)
  const { edges } = graph
  const counts = width === 'sources' ? visible.sources : visible.sentences
  const { edge: shown, statuses, claimed, sentences, touched } = visible
  const { ties, radii } = paint
  // every browser runs little-endian: the first byte is the lowest
  const whole = new Uint32Array(ties.buffer)
  whole.fill(0)
  for (let i = 0; i < touched.count; i++) {
    const edge = touched.edges[i] as number
    if (shown[edge] === 0) continue
    const count = Math.min(Math.max(1, counts[edge] as number), 255)
    const voice = claimed[edge] === sentences[edge] ? 1 : 0
    const code = CODES[((statuses[edge] as number) * 4 + (edges.type[edge] as number)) * 2 + voice] as number
    const source = radii[edges.source[edge] as number] as number
    const target = radii[edges.target[edge] as number] as number
    whole[edge] = count | (code << 8) | (source << 16) | (target << 24)
  }
  paint.shown = touched
  paint.litTies = []
  paint.version++
}

function fillActors(paint: Paint, visible: Visible, stands: readonly (Stand | null)[], theme: Theme): void {
  const { actors, radii, shapes } = paint
  const { degree } = visible
  const plain = filled(null, theme)
  const fillOf = fillsOf(theme)
  const radiusOf = radiiAmong(paint.crowd)
  for (let index = 0; index < degree.length; index++) {
    const to = index * 4
    const ties = degree[index] as number
    const radius = ties === 0 ? 0 : radiusOf(ties)
    actors[to] = radius
    radii[index] = radius * RADIUS_STEP
    if (ties === 0) continue
    const stand = stands[index]
    const fill = stand ? fillOf(stand) : plain
    actors[to + 1] = actorCode(shapes[index] as number, fill.texture)
    actors[to + 2] = fill.color
    actors[to + 3] = fill.second
  }
  paint.litActors = []
  paint.actorVersion++
}

interface Filled {
  readonly texture: number
  readonly color: number
  readonly second: number
}

const fills = new WeakMap<Theme, (stand: Stand) => Filled>()

/** Stands are many, different ones few. */
function fillsOf(theme: Theme): (stand: Stand) => Filled {
  const known = fills.get(theme)
  if (known) return known
  const byState = new Map<Stand['state'], Map<number, Filled>>()
  const fillOf = (stand: Stand): Filled => {
    const byValue = byState.get(stand.state)
    const found = byValue?.get(stand.value)
    if (found) return found
    const fill = filled(stand, theme)
    byState.set(stand.state, (byValue ?? new Map<number, Filled>()).set(stand.value, fill))
    return fill
  }
  fills.set(theme, fillOf)
  return fillOf
}

function filled(stand: Stand | null, theme: Theme): Filled {
  const fill = actorFill(stand, theme)
  return {
    texture: TEXTURES.indexOf(fill.texture),
    color: packColor(fill.color),
    second: packColor(fill.second),
  }
}

/** Marks ties that stay bright while `focus.litOnly` is on. */
export function lightTies(paint: Paint, ties: Iterable<number>): void {
  const next = [...ties]
  if (next.length === 0 && paint.litTies.length === 0) return
  paint.litTies = mark(paint.ties, paint.litTies, next, LIT_TIE)
  paint.version++
}

/** Marks actors that stay bright while anything is in focus: all that a hover has to write. */
export function lightActors(paint: Paint, actors: Iterable<number>): void {
  const next = [...actors]
  if (next.length === 0 && paint.litActors.length === 0) return
  paint.litActors = mark(paint.actors, paint.litActors, next, LIT_ACTOR)
  paint.actorVersion++
}

/** Moves a bit of the code (second of four numbers) from those who had it to others; hidden ones have no code. */
function mark(
  rows: Uint8Array | Float32Array,
  before: readonly number[],
  next: readonly number[],
  bit: number,
): readonly number[] {
  for (const row of before) rows[row * 4 + 1] = (rows[row * 4 + 1] as number) - bit
  const shown = next.filter((row) => (rows[row * 4] as number) > 0)
  for (const row of shown) rows[row * 4 + 1] = (rows[row * 4 + 1] as number) + bit
  return shown
}

export function fillTheme(paint: Paint, theme: Theme): void {
  for (const [index, type] of EDGE_TYPES.entries()) paint.palette.set(unit(theme.ties[type]), index * 3)
  paint.page.set(unit(theme.page))
  paint.ink.set(unit(theme.ink))
}

const unit = (color: string) => channels(color).map((value) => value / 255)

const bytes = new Uint8Array(4)
const asFloat = new Float32Array(bytes.buffer)
const packed = new Map<string, number>()

/** Four bytes in the room of a float; alpha 254, because 255 there would be a NaN. */
function packColor(color: string): number {
  const known = packed.get(color)
  if (known !== undefined) return known
  const [red, green, blue] = channels(color)
  bytes.set([red, green, blue, 254])
  const value = asFloat[0] as number
  packed.set(color, value)
  return value
}

/** Style code by status bits, type and voice: 100,000 edges look up, they do not compute. */
const CODES = Uint8Array.from({ length: (1 << STATUSES.length) * 4 * 2 }, (_, i) => {
  const bits = i >> 3
  const look = tieLook(EDGE_TYPES[(i >> 1) & 3] as EdgeType, strongestStatus(bits), (i & 1) === 1)
  return tieCode(LINES.indexOf(look.line), ENDS.indexOf(look.end), look.hollow, look.struck)
})
