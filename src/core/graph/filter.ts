import { STATUSES } from '../dossier.ts'
import { intervalOf } from '../read/dates/calendar.ts'
import type { Graph } from './graph.ts'
import { rowsWithin, timeIndex } from './time-index.ts'
import { claimIn, ONLY_STATUS, REASON, SHOWN, statusIn, timelessCodes } from './timeless.ts'
import { EDGE_TYPES, type Filter } from './view.ts'

/**
 * What a filter leaves of a graph. Columns over edges and actors, filled from the pieces of the window; pass `into` to
 * reuse the buffers of the step before.
 */
export interface Visible {
  /** by piece: 1 when it passes every field at once */
  readonly piece: Uint8Array
  /** by edge: drawn or not */
  readonly edge: Uint8Array
  /** by edge: shown pieces */
  readonly sentences: Int32Array
  /** by edge: distinct known originators among them, at least 1 where there is a piece; denied pieces do not count */
  readonly sources: Int32Array
  /** by edge: shown pieces that are not denied */
  readonly affirmed: Int32Array
  /** by edge: shown pieces that somebody claims and the article does not say itself */
  readonly claimed: Int32Array
  /** by edge: bit s set when a shown piece has status s (index into STATUSES) */
  readonly statuses: Uint8Array
  /** by edge of meetings: sum of 1/(n-1) over distinct shown meetings (Newman 2001) */
  readonly weight: Float32Array
  /** by actor: shown edges that end there */
  readonly degree: Int32Array
  /** edges with a shown piece, in no order: the first `count` of them */
  readonly touched: { readonly edges: Int32Array; count: number }
  readonly totals: Totals
}

export interface Totals {
  readonly edges: number
  readonly actors: number
  readonly pieces: number
  /** pieces that only `undated: exclude` keeps out */
  readonly undated: number
  /** pieces that only the status filter keeps out, by index into STATUSES */
  readonly byStatus: readonly number[]
}

const DENIED = STATUSES.indexOf('denied')
const UNCOUNTED = -1
const FIRST_OF_MEETINGS = EDGE_TYPES.indexOf('met')

export function emptyVisible(graph: Graph): Visible {
  const edges = graph.edges.length
  return {
    piece: new Uint8Array(graph.pieces.length),
    edge: new Uint8Array(edges),
    sentences: new Int32Array(edges),
    sources: new Int32Array(edges),
    affirmed: new Int32Array(edges),
    claimed: new Int32Array(edges),
    statuses: new Uint8Array(edges),
    weight: new Float32Array(edges),
    degree: new Int32Array(graph.dossier.actors.length),
    touched: { edges: new Int32Array(edges), count: 0 },
    totals: { edges: 0, actors: 0, pieces: 0, undated: 0, byStatus: STATUSES.map(() => 0) },
  }
}

/** `leaning`: by actor, 1 for those on the side that `filter.side` names (analysis/sides.ts); null: no such filter. */
export function filterGraph(
  graph: Graph,
  filter: Filter,
  leaning: Uint8Array | null = null,
  into: Visible = emptyVisible(graph),
): Visible {
  clear(into)
  const { undated, byStatus } = markPieces(graph, filter, leaning, into)
  return { ...into, totals: { ...countEdges(graph, filter, into), undated, byStatus } }
}

/** Whole columns: that is quicker than to look up what the step before had touched. */
function clear({ totals: _, touched, ...columns }: Visible): void {
  for (const column of Object.values(columns)) column.fill(0)
  touched.count = 0
}

/** Marks the pieces that pass, and counts them for the edges that have one. */
function markPieces(graph: Graph, filter: Filter, leaning: Uint8Array | null, into: Visible) {
  const { edge: edgeOf, originator } = graph.pieces
  const { piece, sentences, sources, affirmed, claimed, statuses, touched } = into
  const codes = timelessCodes(graph, filter, leaning)
  const { begins, ends, undatedIn } = daysOf(filter)
  const index = timeIndex(graph)
  const byStatus = STATUSES.map(() => 0)
  const seen = new Int32Array(graph.originators.length).fill(-1)
  const mark = (rows: Int32Array) => {
    let last = -1
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      const code = codes[row] as number
      const status = statusIn(code)
      if ((code & REASON) !== SHOWN) {
        if ((code & REASON) === ONLY_STATUS) byStatus[status] = (byStatus[status] as number) + 1
        continue
      }
      piece[row] = 1
      const edge = edgeOf[row] as number
      const count = sentences[edge] as number
      if (count === 0) touched.edges[touched.count++] = edge
      // it has pieces in another array as well: whose originators are the same has to be seen by its own rows
      else if (edge !== last) sources[edge] = UNCOUNTED
      last = edge
      sentences[edge] = count + 1
      statuses[edge] = (statuses[edge] as number) | (1 << status)
      claimed[edge] = (claimed[edge] as number) + claimIn(code)
      if (status === DENIED) continue
      affirmed[edge] = (affirmed[edge] as number) + 1
      const source = originator[row] as number
      if (source < 0 || seen[source] === edge || sources[edge] === UNCOUNTED) continue
      seen[source] = edge
      sources[edge] = (sources[edge] as number) + 1
    }
  }
  for (const rows of rowsWithin(graph, index, begins, ends)) mark(rows)
  if (undatedIn) mark(index.undated)
  return { undated: undatedIn ? 0 : undatedShown(codes, index.undated), byStatus }
}

/** Distinct known originators of an edge's marked pieces that are not denied. */
function createSources({ edges: { first }, pieces, originators }: Graph, { piece }: Visible) {
  const { status, originator } = pieces
  const seen = new Int32Array(originators.length).fill(-1)
  return (edge: number): number => {
    const end = first[edge + 1] as number
    let count = 0
    for (let row = first[edge] as number; row < end; row++) {
      if (piece[row] === 0 || status[row] === DENIED) continue
      const source = originator[row] as number
      if (source < 0 || seen[source] === edge) continue
      seen[source] = edge
      count++
    }
    return count
  }
}

const undatedBy = new WeakMap<Uint8Array, number>()

/** How many undated pieces a filter would show: no window of time changes that. */
function undatedShown(codes: Uint8Array, undated: Int32Array): number {
  const isShown = (row: number) => ((codes[row] as number) & REASON) === SHOWN
  const count = undatedBy.get(codes) ?? undated.filter(isShown).length
  undatedBy.set(codes, count)
  return count
}

/** Decides on each touched edge, and counts edges and actors. */
function countEdges(graph: Graph, { minEvidence, minSources }: Filter, into: Visible) {
  const { edge: shown, sentences, sources, affirmed, weight, degree, touched } = into
  const { source, target, type } = graph.edges
  const sourcesOf = createSources(graph, into)
  let edges = 0
  let pieces = 0
  for (let i = 0; i < touched.count; i++) {
    const edge = touched.edges[i] as number
    const count = affirmed[edge] as number
    let from = sources[edge] as number
    if (from === UNCOUNTED) from = sourcesOf(edge)
    // pieces whose originators are all unknown count as one source
    if (from === 0 && count > 0) from = 1
    sources[edge] = from
    if ((type[edge] as number) >= FIRST_OF_MEETINGS) weight[edge] = meetingWeight(graph, into, edge)
    if (minEvidence > 1 && count < minEvidence) continue
    if (minSources > 1 && from < minSources) continue
    shown[edge] = 1
    edges++
    pieces += sentences[edge] as number
    const [a, b] = [source[edge] as number, target[edge] as number]
    degree[a] = (degree[a] as number) + 1
    degree[b] = (degree[b] as number) + 1
  }
  let actors = 0
  for (let actor = 0; actor < degree.length; actor++) if ((degree[actor] as number) > 0) actors++
  return { edges, actors, pieces }
}

/** Pieces of one meeting stand in a row. */
function meetingWeight({ edges: { first }, pieces }: Graph, { piece }: Visible, edge: number): number {
  const { meeting, size } = pieces
  let weight = 0
  let last = -1
  for (let row = first[edge] as number; row < (first[edge + 1] as number); row++) {
    const met = meeting[row] as number
    if (piece[row] === 0 || met === last) continue
    weight += 1 / Math.max(1, (size[row] as number) - 1)
    last = met
  }
  return weight
}

/** The window in days, and whether pieces without a day are in. */
export function daysOf(filter: Filter) {
  const lowest = filter.from ? (intervalOf(filter.from)?.from ?? null) : null
  const highest = filter.to ? (intervalOf(filter.to)?.to ?? null) : null
  return {
    begins: lowest === null || filter.window === 'upto' ? -Infinity : lowest,
    ends: highest ?? Infinity,
    undatedIn: filter.undated === 'include',
  }
}
