import { NO_DAY, STATUSES } from '../dossier.ts'
import { filterGraph } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import { EDGE_TYPES, type Filter, type Window } from '../graph/view.ts'
import { intervalOf } from '../read/dates/calendar.ts'

/**
 * What changed between two windows of time, in words that claim no more than reports do: a tie that nobody reports is
 * `not reported`, never `ended`; `ended` needs a piece that says so; `flipped` needs dated pieces of the opposite sign
 * for the same directed pair, one sign in the first window alone, the other in the second alone.
 */
export type ChangeKind = 'new in reports' | 'not reported' | 'ended' | 'flipped' | 'kept'

export interface Change {
  readonly kind: ChangeKind
  /** edge of the graph; of a flip the one in the second window */
  readonly edge: number
  /** edge with the opposite sign in the first window, for a flip */
  readonly from: number | null
  readonly sentencesBefore: number
  readonly sentencesAfter: number
  readonly sourcesBefore: number
  readonly sourcesAfter: number
}

export interface Comparison {
  readonly before: Window
  readonly after: Window
  /** articles published in each window: fewer reports make fewer ties */
  readonly articlesBefore: number
  readonly articlesAfter: number
  readonly changes: readonly Change[]
}

const ENDED = 1 << STATUSES.indexOf('ended')
const BACKING = EDGE_TYPES.indexOf('backing')
const OPPOSITION = EDGE_TYPES.indexOf('opposition')

export function compare(graph: Graph, filter: Filter, before: Window, after: Window): Comparison {
  const inWindow = (window: Window) =>
    filterGraph(graph, { ...filter, from: window.from, to: window.to, window: 'in', undated: 'exclude' })
  const one = inWindow(before)
  const two = inWindow(after)
  const ends = filterGraph(graph, {
    ...filter,
    from: after.from,
    to: after.to,
    window: 'in',
    undated: 'exclude',
    status: ['ended'],
  })
  const opposite = oppositeEdges(graph)
  const flipped = new Set<number>()
  const changes: Change[] = []
  const add = (kind: ChangeKind, edge: number, from: number | null = null) => {
    const first = from ?? edge
    changes.push({
      kind,
      edge,
      from,
      sentencesBefore: one.sentences[first] ?? 0,
      sentencesAfter: two.sentences[edge] ?? 0,
      sourcesBefore: one.sources[first] ?? 0,
      sourcesAfter: two.sources[edge] ?? 0,
    })
  }
  for (let edge = 0; edge < graph.edges.length; edge++) {
    const other = opposite[edge] ?? -1
    const turned = other >= 0 && two.edge[edge] && !one.edge[edge] && one.edge[other] && !two.edge[other]
    if (!turned) continue
    flipped.add(edge).add(other)
    add('flipped', edge, other)
  }
  for (let edge = 0; edge < graph.edges.length; edge++) {
    if (flipped.has(edge)) continue
    const was = one.edge[edge] === 1
    const is = two.edge[edge] === 1 && ((two.statuses[edge] ?? 0) & ~ENDED) !== 0
    if (was && is) add('kept', edge)
    else if (is) add('new in reports', edge)
    else if (ends.edge[edge] === 1) add('ended', edge)
    else if (was) add('not reported', edge)
  }
  const order: readonly ChangeKind[] = ['flipped', 'ended', 'new in reports', 'not reported', 'kept']
  const evidence = (change: Change) => change.sentencesBefore + change.sentencesAfter
  changes.sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || evidence(b) - evidence(a) || a.edge - b.edge,
  )
  return {
    before,
    after,
    articlesBefore: articlesIn(graph, before),
    articlesAfter: articlesIn(graph, after),
    changes,
  }
}

/** By edge of a tie: the edge of the opposite sign between the same two, in the same direction; -1 without one. */
function oppositeEdges(graph: Graph): Int32Array {
  const { edges } = graph
  const result = new Int32Array(edges.length).fill(-1)
  const byPair = new Map<string, number>()
  for (let edge = 0; edge < edges.length; edge++) {
    const type = edges.type[edge]
    if (type !== BACKING && type !== OPPOSITION) continue
    const key = `${edges.source[edge]} ${edges.target[edge]}`
    const other = byPair.get(key)
    if (other === undefined) byPair.set(key, edge)
    else if (edges.type[other] !== type) {
      result[edge] = other
      result[other] = edge
    }
  }
  return result
}

/** Articles published inside a window, by the interval that their date covers. */
export function articlesIn(graph: Graph, window: Window): number {
  const from = intervalOf(window.from)?.from ?? NO_DAY
  const to = intervalOf(window.to)?.to ?? -NO_DAY
  return graph.dossier.articles.filter((article) => {
    const published = article.date ? intervalOf(article.date) : null
    return published !== null && published.from <= to && published.to >= from
  }).length
}
