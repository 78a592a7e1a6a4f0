import { filterGraph } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import { EDGE_TYPES, type Filter } from '../graph/view.ts'
import type { ActorId } from '../model.ts'

/**
 * Two poles to begin with: the pair with the most opposition between them, and with each the actors that others treat
 * alike. A suggestion for the reader to edit; actors are never merged for it. Pass a rolled-up graph.
 */
export function suggestPoles(graph: Graph, filter: Filter): ActorId[][] {
  const ties = signedTies(graph, filter)
  const heat = new Map<string, number>()
  for (const tie of ties) {
    if (tie.sign > 0) continue
    const key = tie.source < tie.target ? `${tie.source} ${tie.target}` : `${tie.target} ${tie.source}`
    heat.set(key, (heat.get(key) ?? 0) + tie.pieces)
  }
  const attention = targetAttention(ties, graph.dossier.actors.length)
  const hottest = [...heat]
    .map(([key, pieces]) => {
      const [a = 0, b = 0] = key.split(' ').map(Number)
      // Both ends must be fought over by others too: a quarrel of two outsiders is no axis of a conflict.
      return { a, b, score: pieces * Math.min(attention[a] ?? 0, attention[b] ?? 0) }
    })
    .sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b)[0]
  if (!hottest) return []
  const [first, second] =
    (attention[hottest.a] ?? 0) >= (attention[hottest.b] ?? 0)
      ? [hottest.a, hottest.b]
      : [hottest.b, hottest.a]
  return [first, second].map((pole, index) => {
    const rival = index === 0 ? second : first
    return [pole, ...companions(graph, ties, pole, rival)].flatMap(
      (actor) => graph.dossier.actors[actor]?.id ?? [],
    )
  })
}

interface SignedTie {
  readonly source: number
  readonly target: number
  readonly sign: 1 | -1
  readonly pieces: number
}

function signedTies(graph: Graph, filter: Filter): SignedTie[] {
  const visible = filterGraph(graph, { ...filter, undated: 'include' })
  const backing = EDGE_TYPES.indexOf('backing')
  const opposition = EDGE_TYPES.indexOf('opposition')
  const ties: SignedTie[] = []
  for (let edge = 0; edge < graph.edges.length; edge++) {
    const type = graph.edges.type[edge]
    if (visible.edge[edge] === 0 || (type !== backing && type !== opposition)) continue
    ties.push({
      source: graph.edges.source[edge] ?? 0,
      target: graph.edges.target[edge] ?? 0,
      sign: type === backing ? 1 : -1,
      pieces: visible.sentences[edge] ?? 0,
    })
  }
  return ties
}

/** By actor: the number of distinct actors that back or oppose it. */
function targetAttention(ties: readonly SignedTie[], actors: number): Int32Array {
  const sources = new Map<number, Set<number>>()
  for (const tie of ties) {
    const set = sources.get(tie.target) ?? new Set()
    sources.set(tie.target, set.add(tie.source))
  }
  return Int32Array.from({ length: actors }, (_, actor) => sources.get(actor)?.size ?? 0)
}

/** Groups and figures of `pole`'s own camp: fighting its rival, never opposing it, and backed by those who back it. */
function companions(graph: Graph, ties: readonly SignedTie[], pole: number, rival: number): number[] {
  const most = 3
  const backers = new Set(ties.filter((tie) => tie.sign > 0 && tie.target === pole).map((tie) => tie.source))
  const score = new Map<number, number>()
  const add = (actor: number, points: number) => score.set(actor, (score.get(actor) ?? 0) + points)
  for (const tie of ties) {
    if (tie.sign < 0 && tie.target === rival) add(tie.source, tie.pieces)
    if (tie.sign < 0 && tie.source === rival) add(tie.target, tie.pieces)
    if (tie.sign > 0 && backers.has(tie.source)) add(tie.target, tie.pieces)
    if (tie.sign < 0 && (tie.target === pole || tie.source === pole)) {
      add(tie.source === pole ? tie.target : tie.source, -1_000_000)
    }
    if (tie.sign > 0 && tie.target === rival) add(tie.source, -1_000_000)
  }
  const camp = (actor: number) => graph.dossier.actors[actor]?.kind === 'group'
  return [...score]
    .filter(([actor, points]) => actor !== pole && actor !== rival && points >= 2 && camp(actor))
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, most)
    .map(([actor]) => actor)
}
