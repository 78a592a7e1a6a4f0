import {
  actorFill,
  actorRadius,
  channels,
  ENDS,
  LINES,
  SHAPES,
  type Stand,
  shapeOf,
  TEXTURES,
  type Theme,
  tieLook,
  tieWidth,
} from '../../../../core/export/look.ts'
import { strongestStatus } from '../../../../core/export/network.ts'
import { crowdOf } from '../../../../core/export/tie-mark.ts'
import type { Visible } from '../../../../core/graph/filter.ts'
import type { Graph } from '../../../../core/graph/graph.ts'
import { EDGE_TYPES, type EdgeType } from '../../../../core/graph/view.ts'
import { STATUSES } from '../../../../core/model.ts'
import { actorCode, LIT_ACTOR, LIT_TIE, type Paint, tieCode } from './paint.ts'

/** The appearance of everything, written into the buffers that the WebGL programs read: one pass, no allocation. */
export function fillPaint(
  paint: Paint,
  graph: Graph,
  visible: Visible,
  width: 'sources' | 'sentences',
  stand: (actor: number) => Stand | null,
  theme: Theme,
): void {
  fillActors(paint, graph, visible, stand, theme)
  paint.crowd = crowdOf(visible.totals.edges)
  const { edges } = graph
  const counts = width === 'sources' ? visible.sources : visible.sentences
  const { ties, actors } = paint
  for (let edge = 0; edge < edges.length; edge++) {
    const to = edge * 4
    if (visible.edge[edge] === 0) {
      ties[to] = 0
      continue
    }
    const type = edges.type[edge] as number
    const count = Math.max(1, counts[edge] as number)
    ties[to] = WIDTHS[type * LONGEST + Math.min(count, LONGEST - 1)] as number
    const claimed = visible.claimed[edge] === visible.sentences[edge]
    ties[to + 1] = CODES[((visible.statuses[edge] as number) * 4 + type) * 2 + (claimed ? 1 : 0)] as number
    ties[to + 2] = actors[(edges.source[edge] as number) * 4] as number
    ties[to + 3] = actors[(edges.target[edge] as number) * 4] as number
  }
  paint.version++
}

function fillActors(
  paint: Paint,
  graph: Graph,
  visible: Visible,
  stand: (actor: number) => Stand | null,
  theme: Theme,
): void {
  const { actors } = paint
  graph.dossier.actors.forEach((actor, index) => {
    const to = index * 4
    const degree = visible.degree[index] as number
    actors[to] = degree === 0 ? 0 : actorRadius(degree)
    if (degree === 0) return
    const fill = actorFill(stand(index), theme)
    actors[to + 1] = actorCode(SHAPES.indexOf(shapeOf(actor.kind)), TEXTURES.indexOf(fill.texture))
    actors[to + 2] = packColor(fill.color)
    actors[to + 3] = packColor(fill.second)
  })
}

/** Marks ties that stay bright while `focus.litOnly` is on. */
export function lightTies(paint: Paint, ties: Iterable<number>): void {
  mark(paint.ties, ties, LIT_TIE)
  paint.version++
}

/** Marks actors that stay bright while anything is in focus: all that a hover has to write. */
export const lightActors = (paint: Paint, actors: Iterable<number>): void =>
  mark(paint.actors, actors, LIT_ACTOR)

/** Sets a bit in the code (second of four floats) of some, and takes it from all others. */
function mark(rows: Float32Array, some: Iterable<number>, bit: number): void {
  for (let at = 1; at < rows.length; at += 4) {
    const code = rows[at] as number
    if (code >= bit) rows[at] = code - bit
  }
  for (const row of some) rows[row * 4 + 1] = (rows[row * 4 + 1] as number) + bit
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

const LONGEST = 64

/** Width by type and count, style code by status bits, type and voice: 100,000 edges look up, they do not compute. */
const WIDTHS = Float32Array.from({ length: EDGE_TYPES.length * LONGEST }, (_, i) =>
  tieWidth(EDGE_TYPES[Math.floor(i / LONGEST)] as EdgeType, i % LONGEST),
)

const CODES = Float32Array.from({ length: (1 << STATUSES.length) * 4 * 2 }, (_, i) => {
  const bits = i >> 3
  const look = tieLook(EDGE_TYPES[(i >> 1) & 3] as EdgeType, strongestStatus(bits), (i & 1) === 1)
  return tieCode(LINES.indexOf(look.line), ENDS.indexOf(look.end), look.hollow, look.struck)
})
