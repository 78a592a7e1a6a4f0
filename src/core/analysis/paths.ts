import { filterGraph, type Visible } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import type { Filter } from '../graph/view.ts'

/** Shown edges by actor, both directions, ascending. */
export function neighbours(graph: Graph, visible: Visible): readonly (readonly number[])[] {
  const result: number[][] = graph.dossier.actors.map(() => [])
  for (let edge = 0; edge < graph.edges.length; edge++) {
    if (visible.edge[edge] === 0) continue
    result[graph.edges.source[edge] ?? 0]?.push(edge)
    result[graph.edges.target[edge] ?? 0]?.push(edge)
  }
  return result
}

/** The actor at the other end. */
export function otherEnd(graph: Graph, edge: number, actor: number): number {
  const source = graph.edges.source[edge] ?? 0
  return source === actor ? (graph.edges.target[edge] ?? 0) : source
}

/**
 * How A is tied to B: the edges of a path with the fewest steps among those the filter shows, in order from A; null
 * when there is none. Among equally short ones the path through the best evidenced first steps.
 */
export function shortestPath(
  graph: Graph,
  filter: Filter,
  from: number,
  to: number,
): readonly number[] | null {
  const visible = filterGraph(graph, filter)
  const around = neighbours(graph, visible)
  const cameBy = new Map<number, number>([[from, -1]])
  let frontier = [from]
  while (frontier.length > 0 && !cameBy.has(to)) {
    const next: number[] = []
    for (const actor of frontier) {
      const steps = [...(around[actor] ?? [])].sort(
        (a, b) => (visible.sources[b] ?? 0) - (visible.sources[a] ?? 0) || a - b,
      )
      for (const edge of steps) {
        const reached = otherEnd(graph, edge, actor)
        if (cameBy.has(reached)) continue
        cameBy.set(reached, edge)
        next.push(reached)
      }
    }
    frontier = next
  }
  if (!cameBy.has(to)) return null
  const path: number[] = []
  for (let at = to; at !== from; ) {
    const edge = cameBy.get(at) ?? -1
    path.unshift(edge)
    at = otherEnd(graph, edge, at)
  }
  return path
}

/** Actors within `degrees` shown edges of one, itself included. */
export function neighbourhood(
  graph: Graph,
  visible: Visible,
  actor: number,
  degrees: number,
): ReadonlySet<number> {
  const around = neighbours(graph, visible)
  const reached = new Set([actor])
  let frontier = [actor]
  for (let step = 0; step < degrees; step++) {
    frontier = frontier.flatMap((at) =>
      (around[at] ?? [])
        .map((edge) => otherEnd(graph, edge, at))
        .filter((other) => !reached.has(other) && reached.add(other)),
    )
  }
  return reached
}
