import { NO_DAY, STATUSES } from '../model.ts'
import { intervalOf } from '../read/dates/calendar.ts'
import type { Graph } from './graph.ts'
import { timeIndex, visitDays } from './time-index.ts'
import { ONLY_STATUS, OTHER, SHOWN, timelessCodes } from './timeless.ts'
import type { Filter } from './view.ts'

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
  /** by edge: last day of the youngest shown piece, NO_DAY when all are undated */
  readonly last: Int32Array
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
    last: new Int32Array(edges).fill(NO_DAY),
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

/** Only what the step before had touched: a year is a small part of a large graph. */
function clear({ touched, ...into }: Visible): void {
  const { edge, sentences, sources, affirmed, claimed, statuses, weight, last } = into
  for (let i = 0; i < touched.count; i++) {
    const at = touched.edges[i] as number
    edge[at] = 0
    sentences[at] = 0
    sources[at] = 0
    affirmed[at] = 0
    claimed[at] = 0
    statuses[at] = 0
    weight[at] = 0
    last[at] = NO_DAY
  }
  touched.count = 0
  into.piece.fill(0)
  into.degree.fill(0)
}

/** Marks the pieces that pass, and the edges that have one. */
function markPieces(graph: Graph, filter: Filter, leaning: Uint8Array | null, into: Visible) {
  const { edge: edgeOf, status } = graph.pieces
  const { piece, sentences, touched } = into
  const timeless = timelessCodes(graph, filter, leaning)
  const { begins, ends, undatedIn } = daysOf(filter)
  const index = timeIndex(graph)
  const byStatus = STATUSES.map(() => 0)
  const mark = (row: number) => {
    const code = timeless[row] as number
    if (code === OTHER) return
    if (code === ONLY_STATUS) {
      byStatus[status[row] as number] = (byStatus[status[row] as number] as number) + 1
      return
    }
    piece[row] = 1
    const edge = edgeOf[row] as number
    if (sentences[edge] === 0) touched.edges[touched.count++] = edge
    sentences[edge] = (sentences[edge] as number) + 1
  }
  visitDays(graph, index, begins, ends, mark)
  let undated = 0
  for (const row of index.undated) {
    if (undatedIn) mark(row)
    else if (timeless[row] === SHOWN) undated++
  }
  return { undated, byStatus }
}

/** Counts the pieces of each touched edge, decides on it, and counts edges and actors. */
function countEdges(graph: Graph, filter: Filter, into: Visible) {
  const { edge: shown, sentences, sources, affirmed, degree, touched } = into
  const { source, target } = graph.edges
  const count = createCount(graph, into)
  let edges = 0
  let pieces = 0
  let actors = 0
  const tie = (actor: number) => {
    if (degree[actor] === 0) actors++
    degree[actor] = (degree[actor] as number) + 1
  }
  for (let i = 0; i < touched.count; i++) {
    const edge = touched.edges[i] as number
    count(edge)
    if (filter.minEvidence > 1 && (affirmed[edge] as number) < filter.minEvidence) continue
    if (filter.minSources > 1 && (sources[edge] as number) < filter.minSources) continue
    shown[edge] = 1
    edges++
    pieces += sentences[edge] as number
    tie(source[edge] as number)
    tie(target[edge] as number)
  }
  return { edges, actors, pieces }
}

/** Fills the columns of one edge from its marked pieces. */
function createCount({ edges, pieces, originator, originators }: Graph, into: Visible) {
  const { first } = edges
  const { to, status, speaker, article, meeting, size } = pieces
  const { piece, sources, affirmed, claimed, statuses, weight, last } = into
  const seen = new Int32Array(originators.length).fill(-1)
  return (edge: number): void => {
    const end = first[edge + 1] as number
    let lastMeeting = -1
    for (let row = first[edge] as number; row < end; row++) {
      if (piece[row] === 0) continue
      const state = status[row] as number
      statuses[edge] = (statuses[edge] as number) | (1 << state)
      if ((speaker[row] as number) >= 0) claimed[edge] = (claimed[edge] as number) + 1
      if (state !== DENIED) {
        affirmed[edge] = (affirmed[edge] as number) + 1
        const source = originator[article[row] as number] as number
        if (source >= 0 && seen[source] !== edge) {
          seen[source] = edge
          sources[edge] = (sources[edge] as number) + 1
        }
      }
      const met = meeting[row] as number
      if (met >= 0 && met !== lastMeeting) {
        weight[edge] = (weight[edge] as number) + 1 / Math.max(1, (size[row] as number) - 1)
        lastMeeting = met
      }
      if ((to[row] as number) > (last[edge] as number)) last[edge] = to[row] as number
    }
    // Pieces whose originators are all unknown count as one source.
    if (sources[edge] === 0 && (affirmed[edge] as number) > 0) sources[edge] = 1
  }
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
