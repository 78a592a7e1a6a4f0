import type { Visible } from '../../../core/graph/filter.ts'
import type { Graph } from '../../../core/graph/graph.ts'
import type { View } from '../../../core/graph/view.ts'
import { endsOf, type Lit } from './picture.ts'

/** What a selection leaves bright: an actor with its neighbours, a pair with its ties; null: everything. */
export function litBy(graph: Graph, visible: Visible, { select }: View): Lit | null {
  if (!select || select.kind === 'article') return null
  const indexOf = (id: string) => graph.dossier.actors.findIndex((actor) => actor.id === id)
  const { edges } = graph
  const ties = new Set<number>()
  const keep = (test: (source: number, target: number, edge: number) => boolean) => {
    for (let edge = 0; edge < edges.length; edge++) {
      if (visible.edge[edge] === 1 && test(edges.source[edge] ?? -1, edges.target[edge] ?? -1, edge))
        ties.add(edge)
    }
  }
  if (select.kind === 'actor') {
    const actor = indexOf(select.actor)
    keep((source, target) => source === actor || target === actor)
    return { ties, actors: endsOf(graph, ties).add(actor) }
  }
  if (select.kind === 'pair') {
    const a = indexOf(select.a)
    const b = indexOf(select.b)
    keep((source, target) => (source === a && target === b) || (source === b && target === a))
    return { ties, actors: new Set([a, b]) }
  }
  const meeting = graph.dossier.meetings.findIndex(({ id }) => id === select.meeting)
  keep((_source, _target, edge) => {
    for (let row = edges.first[edge] ?? 0; row < (edges.first[edge + 1] ?? 0); row++) {
      if (graph.pieces.meeting[row] === meeting) return true
    }
    return false
  })
  return { ties, actors: endsOf(graph, ties) }
}
