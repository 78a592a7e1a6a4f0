import type { Visible } from './filter.ts'
import type { Graph } from './graph.ts'

/** Edges that the filter shows, those of most independent sources first, then of most sentences. */
export function strongestEdges(
  graph: Graph,
  { edge: shown, sources, sentences }: Visible,
): readonly number[] {
  return Array.from({ length: graph.edges.length }, (_, edge) => edge)
    .filter((edge) => shown[edge] === 1)
    .sort(
      (a, b) => (sources[b] ?? 0) - (sources[a] ?? 0) || (sentences[b] ?? 0) - (sentences[a] ?? 0) || a - b,
    )
}
