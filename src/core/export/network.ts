import { STATUSES } from '../dossier.ts'
import type { Visible } from '../graph/filter.ts'
import { edgeType, type Graph } from '../graph/graph.ts'
import { radiiAmong } from '../graph/radius.ts'
import type { TieStatus } from '../model.ts'
import { actorMark } from './actor-mark.ts'
import { edgeSentence } from './caption.ts'
import { type Box, group, type Mark, type TextMark, text } from './drawing.ts'
import { extentOf, FIRST_UNDIRECTED, fan, markSize, type Point, tiedActors, tiePath } from './geometry.ts'
import { initials, initialsSize, LETTERS } from './initials.ts'
import { actorFill, type Fill, inkOn, shapeOf, type Theme, tieLook, tieWidth } from './look.ts'
import type { Camera, NetworkLook, Placed } from './network-look.ts'
import { drawNames } from './network-names.ts'
import { crowdOf, crowdShare, tieMarks } from './tie-mark.ts'

export type Frame = Box

/** What is left of the opacity of a mark that is not lit. */
const DIMMED = 0.12

const dimmed = (mark: Mark): Mark =>
  mark.kind === 'group'
    ? { ...mark, marks: mark.marks.map(dimmed) }
    : { ...mark, opacity: mark.opacity * DIMMED }

const ORIGIN: Point = { x: 0, y: 0 }

/** The network as it stands on screen: ties below, actors above, names on top. */
export function drawNetwork(graph: Graph, visible: Visible, frame: Frame, look: NetworkLook): Mark[] {
  const home = fitCamera(graph, frame)
  const camera = look.camera ?? home
  const place = placer(camera, frame)
  const size = look.marks ?? camera.marks ?? sizeAt(graph, home, camera, frame)
  const at = graph.dossier.actors.map(place)
  const radiusOf = radiiAmong(crowdOf(visible.totals.edges))
  const radius = Float64Array.from(visible.degree, (degree) => (degree > 0 ? radiusOf(degree) * size : 0))
  const placed: Placed = { graph, visible, look, at, radius }
  const curves = fan(graph.edges)
  const { lit = null } = look
  const shade = (mark: Mark, isLit: boolean) => (isLit ? mark : dimmed(mark))
  const order = drawingOrder(graph).filter((edge) => visible.edge[edge] === 1)
  // what is lit lies over what is not
  const stacked = lit ? [...order].sort((a, b) => Number(lit.ties.has(a)) - Number(lit.ties.has(b))) : order
  const ties = stacked.map((edge) =>
    shade(drawTie(placed, edge, curves[edge] ?? 0, size), !lit || lit.ties.has(edge)),
  )
  const shown = graph.dossier.actors
    .map((_, actor) => actor)
    .filter((actor) => (visible.degree[actor] ?? 0) > 0)
  const actors = shown.map((actor) => shade(drawActor(placed, actor), !lit || lit.actors.has(actor)))
  const named = lit ? shown.filter((actor) => lit.actors.has(actor)) : shown
  return [group('ties', ties), group('actors', actors), group('names', drawNames(placed, named, frame))]
}

/** Edges from the lowest to the topmost: meetings lie under the ties, and what is told once under what is told often. */
export function drawingOrder({ edges }: Pick<Graph, 'edges'>): number[] {
  const { type, first } = edges
  const order = Array.from({ length: edges.length }, (_, edge) => edge)
  const met = (edge: number) => ((type[edge] ?? 0) >= FIRST_UNDIRECTED ? 1 : 0)
  const told = (edge: number) => (first[edge + 1] ?? 0) - (first[edge] ?? 0)
  return order.sort((a, b) => met(b) - met(a) || told(a) - told(b) || a - b)
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

/** Thinner lines than this are not seen. */
export const HAIRLINE = 0.6

function drawTie(placed: Placed, edge: number, curve: number, scale: number): Mark {
  const { graph, visible, at, radius } = placed
  const { theme, width: by } = placed.look
  const source = graph.edges.source[edge] ?? 0
  const target = graph.edges.target[edge] ?? 0
  const type = edgeType(graph, edge)
  const sentences = visible.sentences[edge] ?? 0
  const claimed = (visible.claimed[edge] ?? 0) === sentences
  const look = tieLook(type, strongestStatus(visible.statuses[edge] ?? 0), claimed)
  const count = Math.max(1, (by === 'sources' ? visible.sources[edge] : sentences) ?? 0)
  const width = Math.max(tieWidth(type, count) * scale, HAIRLINE)
  const path = tiePath(
    at[source] ?? ORIGIN,
    at[target] ?? ORIGIN,
    [radius[source] ?? 0, radius[target] ?? 0],
    curve,
    width,
    look.end,
    scale,
  )
  const crowd = crowdShare(crowdOf(visible.totals.edges), count)
  const marks = tieMarks(path, { look, width, color: theme.ties[type], scale, crowd })
  return group(`tie-${edge}`, marks, edgeSentence(graph, visible, edge))
}

function drawActor({ graph, look: { theme, stands }, at, radius }: Placed, actor: number): Mark {
  const found = graph.dossier.actors[actor]
  const place = at[actor] ?? ORIGIN
  const r = radius[actor] ?? 0
  const look = actorFill(stands[actor] ?? null, theme)
  const shape = shapeOf(found?.kind ?? 'group')
  const letters = initials(found?.label ?? '', found?.flag ?? null)
  const size = initialsSize(letters, r)
  const marks = actorMark(shape, place, r, look, theme)
  if (size >= LETTERS.least) {
    const ink = inkIn(look, theme)
    const write = (more: Partial<TextMark>) =>
      text(place.x, place.y + size * 0.35, letters, ink, { size, weight: 600, anchor: 'middle', ...more })
    // letters on stripes need ground of their own
    if (look.texture === 'hatched') marks.push(write({ halo: groundOf(ink), opacity: GROUND }))
    marks.push(write({}))
  }
  return group(`actor-${actor}`, marks, found?.label ?? null)
}

/** Opacity of the ground under letters on a hatched mark. */
export const GROUND = 0.55

/** Ink of the letters in a mark with this fill. */
export const inkIn = (look: Fill, theme: Theme): string =>
  look.texture === 'hollow' ? theme.soft : inkOn(look.color)

export const groundOf = (ink: string): string => (ink === '#ffffff' ? '#000000' : '#ffffff')
