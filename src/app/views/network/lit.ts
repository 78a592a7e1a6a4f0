import { endsOf, type Lit, reachOf, tiesWhere } from '../../../core/analysis/reach.ts'
import type { Visible } from '../../../core/graph/filter.ts'
import type { Graph } from '../../../core/graph/graph.ts'
import type { View } from '../../../core/graph/view.ts'

/**
 * What a view leaves bright: a path, a neighbourhood, or what is selected (an actor with its neighbours, a pair with its
 * ties, a meeting with those who came); null: everything.
 */
export function litBy(graph: Graph, visible: Visible, view: View): Lit | null {
  const indexOf = (id: string) => graph.dossier.actors.findIndex((actor) => actor.id === id)
  const { select } = view
  // a path and a neighbourhood stay lit while one walks inside them
  const inside = ({ actors }: Lit): boolean =>
    select?.kind === 'actor'
      ? actors.has(indexOf(select.actor))
      : select?.kind === 'pair'
        ? actors.has(indexOf(select.a)) && actors.has(indexOf(select.b))
        : !select || select.kind === 'article'
  const reach = reachOf(graph, visible, view)
  return reach && inside(reach) ? reach : litBySelection(graph, visible, select, indexOf)
}

function litBySelection(
  graph: Graph,
  visible: Visible,
  select: View['select'],
  indexOf: (id: string) => number,
): Lit | null {
  switch (select?.kind) {
    case 'actor': {
      const actor = indexOf(select.actor)
      const ties = tiesWhere(graph, visible, (a, b) => a === actor || b === actor)
      return { ties, actors: endsOf(graph, ties).add(actor) }
    }
    case 'pair': {
      const [a, b] = [indexOf(select.a), indexOf(select.b)]
      const ties = tiesWhere(
        graph,
        visible,
        (one, other) => (one === a && other === b) || (one === b && other === a),
      )
      return { ties, actors: new Set([a, b]) }
    }
    case 'meeting': {
      const meeting = graph.dossier.meetings.findIndex(({ id }) => id === select.meeting)
      const ties = tiesWhere(graph, visible, (_a, _b, edge) => tellsOf(graph, edge, meeting))
      return { ties, actors: endsOf(graph, ties) }
    }
    default:
      return null
  }
}

function tellsOf({ edges, pieces }: Graph, edge: number, meeting: number): boolean {
  for (let row = edges.first[edge] ?? 0; row < (edges.first[edge + 1] ?? 0); row++) {
    if (pieces.meeting[row] === meeting) return true
  }
  return false
}
