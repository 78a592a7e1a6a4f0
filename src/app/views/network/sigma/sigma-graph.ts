import { MultiGraph } from 'graphology'
import { fan } from '../../../../core/export/geometry.ts'
import { drawingOrder } from '../../../../core/export/network.ts'
import type { Graph } from '../../../../core/graph/graph.ts'

/** The graph as sigma holds it: keys are indices, edges in the order in which they are drawn. */
export function sigmaGraph({ dossier, edges }: Graph): MultiGraph {
  const result = new MultiGraph()
  dossier.actors.forEach((actor, index) => {
    result.addNode(String(index), { x: actor.x, y: actor.y, size: 1, index })
  })
  const curves = fan(edges)
  for (const index of drawingOrder({ edges })) {
    const source = edges.source[index] ?? 0
    const target = edges.target[index] ?? 0
    result.addEdgeWithKey(String(index), String(source), String(target), {
      index,
      source,
      target,
      kind: edges.type[index],
      curve: curves[index],
    })
  }
  return result
}
