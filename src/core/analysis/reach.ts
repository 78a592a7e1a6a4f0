import type { Visible } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import type { View } from '../graph/view.ts'
import { neighbourhood, shortestPath } from './paths.ts'

/** What stays bright where the rest of a network is dimmed. */
export interface Lit {
  readonly ties: ReadonlySet<number>
  readonly actors: ReadonlySet<number>
}

/** The path or the neighbourhood that a view asks for, on screen as in every picture; null: neither, or no way. */
export function reachOf(graph: Graph, visible: Visible, { path, focus, filter }: View): Lit | null {
  const indexOf = (id: string) => graph.dossier.actors.findIndex((actor) => actor.id === id)
  if (path) {
    const ties = shortestPath(graph, filter, indexOf(path.from), indexOf(path.to))
    return ties && { ties: new Set(ties), actors: endsOf(graph, ties) }
  }
  if (!focus) return null
  const actors = neighbourhood(graph, visible, indexOf(focus.actor), focus.degrees)
  return { actors, ties: tiesWhere(graph, visible, (a, b) => actors.has(a) && actors.has(b)) }
}

export function endsOf({ edges }: Graph, ties: Iterable<number>): Set<number> {
  const ends = new Set<number>()
  for (const tie of ties) {
    ends.add(edges.source[tie] ?? 0)
    ends.add(edges.target[tie] ?? 0)
  }
  return ends
}

/** Shown ties that pass `test`. */
export function tiesWhere(
  { edges }: Graph,
  visible: Visible,
  test: (source: number, target: number, edge: number) => boolean,
): Set<number> {
  const ties = new Set<number>()
  for (let edge = 0; edge < edges.length; edge++) {
    if (visible.edge[edge] === 1 && test(edges.source[edge] ?? -1, edges.target[edge] ?? -1, edge))
      ties.add(edge)
  }
  return ties
}
