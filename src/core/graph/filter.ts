import { NO_DAY, STATUSES } from '../model.ts'
import { intervalOf } from '../read/dates/calendar.ts'
import type { Graph } from './graph.ts'
import { ONLY_STATUS, OTHER, SHOWN, timelessCodes } from './timeless.ts'
import type { Filter } from './view.ts'

/**
 * What a filter leaves of a graph. Columns over edges and actors, filled in one pass over the pieces; pass `into` to
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
    last: new Int32Array(edges),
    degree: new Int32Array(graph.dossier.actors.length),
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
  const { undated, byStatus } = countPieces(graph, filter, leaning, into)
  return { ...into, totals: { ...countEdges(graph, filter, into), undated, byStatus } }
}

function clear(into: Visible): void {
  for (const column of [into.piece, into.sentences, into.sources, into.affirmed, into.claimed]) column.fill(0)
  for (const column of [into.edge, into.statuses, into.weight, into.degree]) column.fill(0)
  into.last.fill(NO_DAY)
}

/** One flat pass over the pieces, which are sorted by edge; most are out at a glance. */
function countPieces(graph: Graph, filter: Filter, leaning: Uint8Array | null, into: Visible) {
  const { edge: edgeOf, from, to, status, speaker, article, meeting, size, length } = graph.pieces
  const { originator } = graph
  const { piece, sentences, sources, affirmed, claimed, statuses, weight, last } = into
  const timeless = timelessCodes(graph, filter, leaning)
  const { begins, ends, undatedIn } = daysOf(filter)
  const seen = new Int32Array(graph.originators.length).fill(-1)
  const byStatus = STATUSES.map(() => 0)
  let undated = 0
  let edgeOfMeeting = -1
  let lastMeeting = -1
  for (let row = 0; row < length; row++) {
    const code = timeless[row] as number
    if (code === OTHER) continue
    const start = from[row] as number
    if (start === NO_DAY) {
      if (!undatedIn) {
        if (code === SHOWN) undated++
        continue
      }
    } else if (start > ends || (to[row] as number) < begins) continue
    const state = status[row] as number
    if (code === ONLY_STATUS) {
      byStatus[state] = (byStatus[state] as number) + 1
      continue
    }
    const edge = edgeOf[row] as number
    piece[row] = 1
    sentences[edge] = (sentences[edge] as number) + 1
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
    if (met >= 0 && (met !== lastMeeting || edge !== edgeOfMeeting)) {
      weight[edge] = (weight[edge] as number) + 1 / Math.max(1, (size[row] as number) - 1)
      lastMeeting = met
      edgeOfMeeting = edge
    }
    if ((to[row] as number) > (last[edge] as number)) last[edge] = to[row] as number
  }
  return { undated, byStatus }
}

/** Decides on each edge by its counts, and counts edges and actors. */
function countEdges({ edges }: Graph, filter: Filter, into: Visible) {
  const { edge: shown, sentences, sources, affirmed, degree } = into
  const { source, target, length } = edges
  let shownEdges = 0
  let pieces = 0
  let actors = 0
  const tie = (actor: number) => {
    if (degree[actor] === 0) actors++
    degree[actor] = (degree[actor] as number) + 1
  }
  for (let edge = 0; edge < length; edge++) {
    const count = sentences[edge] as number
    if (count === 0) continue
    // Pieces whose originators are all unknown count as one source.
    if (sources[edge] === 0 && (affirmed[edge] as number) > 0) sources[edge] = 1
    if (filter.minEvidence > 1 && (affirmed[edge] as number) < filter.minEvidence) continue
    if (filter.minSources > 1 && (sources[edge] as number) < filter.minSources) continue
    shown[edge] = 1
    shownEdges++
    pieces += count
    tie(source[edge] as number)
    tie(target[edge] as number)
  }
  return { edges: shownEdges, actors, pieces }
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
