import { filterGraph } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import { EDGE_TYPES, type Filter } from '../graph/view.ts'

/** One directed pair with shown evidence of both signs; edges of `graph`. */
export interface Contradiction {
  readonly source: number
  readonly target: number
  readonly backing: number
  readonly opposition: number
}

/** "Backs" and "opposes" between the same two in the same window, most balanced evidence first. */
export function contradictions(graph: Graph, filter: Filter): Contradiction[] {
  const visible = filterGraph(graph, filter)
  const backing = EDGE_TYPES.indexOf('backing')
  const opposition = EDGE_TYPES.indexOf('opposition')
  const backed = new Map<string, number>()
  const found: Contradiction[] = []
  const key = (edge: number) => `${graph.edges.source[edge]} ${graph.edges.target[edge]}`
  for (let edge = 0; edge < graph.edges.length; edge++) {
    if (visible.edge[edge] === 1 && graph.edges.type[edge] === backing) backed.set(key(edge), edge)
  }
  for (let edge = 0; edge < graph.edges.length; edge++) {
    const other = backed.get(key(edge))
    if (visible.edge[edge] === 0 || graph.edges.type[edge] !== opposition || other === undefined) continue
    const source = graph.edges.source[edge] ?? 0
    const target = graph.edges.target[edge] ?? 0
    found.push({ source, target, backing: other, opposition: edge })
  }
  const lesser = (pair: Contradiction) =>
    Math.min(visible.sentences[pair.backing] ?? 0, visible.sentences[pair.opposition] ?? 0)
  return found.sort(
    (one, other) => lesser(other) - lesser(one) || one.source - other.source || one.target - other.target,
  )
}
