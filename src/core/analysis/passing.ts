import type { Graph } from '../graph/graph.ts'
import { isNameless } from '../label.ts'

const known = new WeakMap<Graph, Uint8Array>()

/**
 * 1 for each party without a name that one article alone tells of: "fighters", "senior officers". What is told of it is
 * evidence like any other, but nobody can follow it to another article. Over all evidence, whatever a filter hides.
 */
export function passingParties(graph: Graph): Uint8Array {
  const found = known.get(graph) ?? passing(graph)
  known.set(graph, found)
  return found
}

function passing({ dossier, edges, pieces }: Graph): Uint8Array {
  const [NONE, SEVERAL] = [-1, -2]
  const article = new Int32Array(dossier.actors.length).fill(NONE)
  for (let row = 0; row < pieces.length; row++) {
    const edge = pieces.edge[row] ?? -1
    const here = pieces.article[row] ?? NONE
    for (const end of [edges.source[edge], edges.target[edge]]) {
      if (end === undefined) continue
      const before = article[end]
      article[end] = before === NONE || before === here ? here : SEVERAL
    }
  }
  return Uint8Array.from(dossier.actors, (actor, at) =>
    article[at] !== SEVERAL && isNameless(actor) ? 1 : 0,
  )
}
