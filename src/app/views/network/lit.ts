import { neighbourhood, shortestPath } from '../../../core/analysis/paths.ts'
import type { Visible } from '../../../core/graph/filter.ts'
import type { Graph } from '../../../core/graph/graph.ts'
import type { View } from '../../../core/graph/view.ts'
import { endsOf, type Lit } from './picture.ts'

/**
 * What a view leaves bright: a path, a neighbourhood, or what is selected (an actor with its neighbours, a pair with its
 * ties, a meeting with those who came); null: everything.
 */
export function litBy(graph: Graph, visible: Visible, view: View): Lit | null {
  const indexOf = (id: string) => graph.dossier.actors.findIndex((actor) => actor.id === id)
  const { select } = view
  // a path and a neighbourhood stay lit while one walks inside them
  const inside = (actors: ReadonlySet<number>): boolean =>
    select?.kind === 'actor'
      ? actors.has(indexOf(select.actor))
      : select?.kind === 'pair'
        ? actors.has(indexOf(select.a)) && actors.has(indexOf(select.b))
        : !select || select.kind === 'article'
  if (view.path) {
    const [from, to] = [indexOf(view.path.from), indexOf(view.path.to)]
    const path = shortestPath(graph, view.filter, from, to)
    const actors = endsOf(graph, path ?? [])
    if (path && inside(actors)) return { ties: new Set(path), actors }
  }
  if (view.focus) {
    const actors = neighbourhood(graph, visible, indexOf(view.focus.actor), view.focus.degrees)
    if (inside(actors))
      return { actors, ties: tiesWhere(graph, visible, (a, b) => actors.has(a) && actors.has(b)) }
  }
  return litBySelection(graph, visible, select, indexOf)
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

function tiesWhere(
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

function tellsOf({ edges, pieces }: Graph, edge: number, meeting: number): boolean {
  for (let row = edges.first[edge] ?? 0; row < (edges.first[edge + 1] ?? 0); row++) {
    if (pieces.meeting[row] === meeting) return true
  }
  return false
}
