import { DATE_BASES, MEANS, STATUSES } from '../dossier.ts'
import type { ActorKind } from '../model.ts'
import { NO_MEANS } from './draft-edges.ts'
import type { Graph } from './graph.ts'
import { EDGE_TYPES, type Filter } from './view.ts'

/** What everything but time says of a piece: one of these three in `code & REASON`. */
export const SHOWN = 0
export const ONLY_STATUS = 1
export const OTHER = 2
export const REASON = 3

/** Index into STATUSES. */
export const statusIn = (code: number): number => (code >> 2) & 7

/** 1 where somebody claims it and the article does not say it itself. */
export const claimIn = (code: number): number => code >> 5

const cache = new WeakMap<Graph, { key: string; leaning: Uint8Array | null; codes: Uint8Array }[]>()
/** A view asks for its own filter and for a few siblings of it at each step. */
const REMEMBERED = 6

/**
 * By piece a byte: SHOWN, ONLY_STATUS or OTHER as far as everything but time decides, its status, and whether it is a
 * claim, so that a filter need not look into the columns of the pieces. Remembered, because a step of the years
 * changes nothing here and has to be quick over hundreds of thousands of pieces.
 */
export function timelessCodes(graph: Graph, filter: Filter, leaning: Uint8Array | null): Uint8Array {
  const { dateBasis, type, means, status, voice, kind, actor, source, minConfidence, maxMeeting } = filter
  const key = JSON.stringify([
    [dateBasis, type, means, status, kind],
    [voice, actor, source, minConfidence, maxMeeting],
  ])
  const known = cache.get(graph) ?? []
  const found = known.find((one) => one.key === key && one.leaning === leaning)
  if (found) return found.codes
  const codes = computeCodes(graph, filter, leaning)
  cache.set(graph, [{ key, leaning, codes }, ...known].slice(0, REMEMBERED))
  return codes
}

function computeCodes(graph: Graph, filter: Filter, leaning: Uint8Array | null): Uint8Array {
  const { pieces } = graph
  const allowed = allowEdges(graph, filter, leaning)
  const allowedStatus = mask(STATUSES, filter.status)
  const basisIn = filter.dateBasis && mask(DATE_BASES, filter.dateBasis)
  const meansIn = filter.means && mask(MEANS, filter.means)
  const sources = filter.source && new Set(filter.source)
  const sourceIn = sources && graph.dossier.articles.map((article) => sources.has(article.source ?? ''))
  const leastConfidence = filter.minConfidence * 100
  const largest = filter.maxMeeting ?? Infinity
  const isOut = (row: number): boolean => {
    if (allowed[pieces.edge[row] ?? 0] === 0 || pieces.verdict[row] === -1) return true
    const claimed = (pieces.speaker[row] ?? -1) >= 0
    if (filter.voice === 'own' ? claimed : filter.voice === 'claimed' && !claimed) return true
    if ((pieces.confidence[row] ?? 0) < leastConfidence && pieces.verdict[row] !== 1) return true
    if (basisIn && basisIn[pieces.basis[row] ?? 0] === 0) return true
    const means = pieces.means[row] ?? NO_MEANS
    if (meansIn && means !== NO_MEANS && meansIn[means] === 0) return true
    if (sourceIn && !sourceIn[pieces.article[row] ?? 0]) return true
    return (pieces.size[row] ?? 0) > largest
  }
  const codes = new Uint8Array(pieces.length)
  for (let row = 0; row < pieces.length; row++) {
    const status = pieces.status[row] ?? 0
    const reason = isOut(row) ? OTHER : allowedStatus[status] === 0 ? ONLY_STATUS : SHOWN
    codes[row] = reason | (status << 2) | ((pieces.speaker[row] ?? -1) >= 0 ? 32 : 0)
  }
  return codes
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
