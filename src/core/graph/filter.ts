import { type ActorKind, DATE_BASES, MEANS, NO_DAY, STATUSES } from '../model.ts'
import { intervalOf } from '../read/dates/calendar.ts'
import { NO_MEANS } from './draft.ts'
import type { Graph } from './graph.ts'
import { EDGE_TYPES, type Filter } from './view.ts'

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
  const { edges, pieces } = graph
  const passes = compile(graph, filter)
  const edgeAllowed = allowEdges(graph, filter, leaning)
  const seen = new Int32Array(graph.originators.length).fill(-1)
  const byStatus = STATUSES.map(() => 0)
  let undated = 0
  let shownPieces = 0
  let shownEdges = 0
  into.degree.fill(0)
  for (let edge = 0; edge < edges.length; edge++) {
    const end = edges.first[edge + 1] ?? 0
    let count = 0
    let sources = 0
    let unknownSource = 0
    let affirmed = 0
    let claimed = 0
    let statuses = 0
    let weight = 0
    let last = NO_DAY
    let lastMeeting = -1
    for (let row = edges.first[edge] ?? 0; row < end; row++) {
      into.piece[row] = 0
      if (edgeAllowed[edge] === 0) continue
      const fault = passes(row)
      if (fault === SHOWN) {
        into.piece[row] = 1
        count++
        const status = pieces.status[row] ?? 0
        statuses |= 1 << status
        if ((pieces.speaker[row] ?? -1) >= 0) claimed++
        if (status !== DENIED) {
          affirmed++
          const source = graph.originator[pieces.article[row] ?? 0] ?? -1
          if (source < 0) unknownSource = 1
          else if (seen[source] !== edge) {
            seen[source] = edge
            sources++
          }
        }
        const meeting = pieces.meeting[row] ?? -1
        if (meeting >= 0 && meeting !== lastMeeting) {
          weight += 1 / Math.max(1, (pieces.size[row] ?? 2) - 1)
          lastMeeting = meeting
        }
        const to = pieces.to[row] ?? NO_DAY
        if (to > last) last = to
      } else if (fault === ONLY_UNDATED) undated++
      else if (fault === ONLY_STATUS) {
        const status = pieces.status[row] ?? 0
        byStatus[status] = (byStatus[status] ?? 0) + 1
      }
    }
    const independent = Math.max(sources, unknownSource)
    const shown =
      count > 0 &&
      (filter.minEvidence <= 1 || affirmed >= filter.minEvidence) &&
      (filter.minSources <= 1 || independent >= filter.minSources)
    into.edge[edge] = shown ? 1 : 0
    into.sentences[edge] = count
    into.sources[edge] = independent
    into.affirmed[edge] = affirmed
    into.claimed[edge] = claimed
    into.statuses[edge] = statuses
    into.weight[edge] = weight
    into.last[edge] = last
    if (shown) {
      shownEdges++
      shownPieces += count
      const source = edges.source[edge] ?? 0
      const target = edges.target[edge] ?? 0
      into.degree[source] = (into.degree[source] ?? 0) + 1
      into.degree[target] = (into.degree[target] ?? 0) + 1
    }
  }
  let actors = 0
  for (const degree of into.degree) if (degree > 0) actors++
  return { ...into, totals: { edges: shownEdges, actors, pieces: shownPieces, undated, byStatus } }
}

const SHOWN = 0
const ONLY_UNDATED = 1
const ONLY_STATUS = 2
const OTHER = 3

/** Why a piece is out: for its date alone, for its status alone, or for anything else. */
function compile(graph: Graph, filter: Filter): (row: number) => number {
  const { pieces } = graph
  const lowest = filter.from ? (intervalOf(filter.from)?.from ?? null) : null
  const highest = filter.to ? (intervalOf(filter.to)?.to ?? null) : null
  const begins = lowest === null || filter.window === 'upto' ? -Infinity : lowest
  const ends = highest ?? Infinity
  const undatedIn = filter.undated === 'include'
  const statusIn = mask(STATUSES, filter.status)
  const basisIn = filter.dateBasis && mask(DATE_BASES, filter.dateBasis)
  const meansIn = filter.means && mask(MEANS, filter.means)
  const sources = filter.source && new Set(filter.source)
  const sourceIn = sources && graph.dossier.articles.map((article) => sources.has(article.source ?? ''))
  const leastConfidence = filter.minConfidence * 100
  const largest = filter.maxMeeting ?? Infinity
  return (row) => {
    const claimed = (pieces.speaker[row] ?? -1) >= 0
    if (filter.voice === 'own' ? claimed : filter.voice === 'claimed' && !claimed) return OTHER
    if (pieces.verdict[row] === -1) return OTHER
    if ((pieces.confidence[row] ?? 0) < leastConfidence && pieces.verdict[row] !== 1) return OTHER
    if (basisIn && basisIn[pieces.basis[row] ?? 0] === 0) return OTHER
    const means = pieces.means[row] ?? NO_MEANS
    if (meansIn && means !== NO_MEANS && meansIn[means] === 0) return OTHER
    if (sourceIn && !sourceIn[pieces.article[row] ?? 0]) return OTHER
    if ((pieces.size[row] ?? 0) > largest) return OTHER
    const from = pieces.from[row] ?? NO_DAY
    const undated = from === NO_DAY
    if (!undated && (from > ends || (pieces.to[row] ?? NO_DAY) < begins)) return OTHER
    const wrongStatus = statusIn[pieces.status[row] ?? 0] === 0
    if (undated && !undatedIn) return wrongStatus ? OTHER : ONLY_UNDATED
    return wrongStatus ? ONLY_STATUS : SHOWN
  }
}

/** Fields that decide on the edge as a whole: its type and its two ends. */
function allowEdges(graph: Graph, filter: Filter, leaning: Uint8Array | null): Uint8Array {
  const { edges, dossier } = graph
  const allowed = new Uint8Array(edges.length)
  const typeIn = filter.type && mask(EDGE_TYPES, filter.type)
  const kinds = filter.kind && new Set<ActorKind>(filter.kind)
  const actorIn = dossier.actors.map(
    (actor, index) => (!kinds || kinds.has(actor.kind)) && (!leaning || leaning[index] === 1),
  )
  const chosen = filter.actor && new Set<string>(filter.actor)
  const chosenIn = chosen && dossier.actors.map((actor) => chosen.has(actor.id))
  for (let edge = 0; edge < edges.length; edge++) {
    const source = edges.source[edge] ?? 0
    const target = edges.target[edge] ?? 0
    if (typeIn && typeIn[edges.type[edge] ?? 0] === 0) continue
    if (!actorIn[source] || !actorIn[target]) continue
    if (chosenIn && !chosenIn[source] && !chosenIn[target]) continue
    allowed[edge] = 1
  }
  return allowed
}

function mask<T>(all: readonly T[], some: readonly T[]): Uint8Array {
  return Uint8Array.from(all, (value) => (some.includes(value) ? 1 : 0))
}
