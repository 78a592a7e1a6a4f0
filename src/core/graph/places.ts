import type { Graph } from './graph.ts'
import type { Moved } from './view.ts'

/** The graph with the marks where the reader put them; the same value where nobody was moved. */
export function withPlaces(graph: Graph, moved: readonly Moved[]): Graph {
  if (moved.length === 0) return graph
  const places = new Map(moved.map(({ actor, x, y }) => [actor, { x, y }]))
  const actors = graph.dossier.actors.map((actor) => ({ ...actor, ...places.get(actor.id) }))
  return { ...graph, dossier: { ...graph.dossier, actors } }
}
