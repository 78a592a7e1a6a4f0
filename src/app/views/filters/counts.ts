import { filterGraph } from '../../../core/graph/filter.ts'
import { EDGE_TYPES, type EdgeType } from '../../../core/graph/view.ts'
import { type ActorKind, MEANS, type Means, STATUSES, type TieStatus } from '../../../core/model.ts'
import type { Store } from '../../state/store.ts'

/** How much each switch of the legend would show: sentences under the other filters, actors for kinds. */
export interface Counts {
  readonly type: Record<EdgeType, number>
  readonly status: Record<TieStatus, number>
  readonly means: Record<Means, number>
  readonly kind: Record<ActorKind, number>
}

export function countPieces(store: Store): Counts {
  const graph = store.graph.value
  const { filter } = store.view.value
  const open = filterGraph(graph, { ...filter, type: null, status: STATUSES, means: null, kind: null })
  const counts: Counts = {
    type: { backing: 0, opposition: 0, met: 0, due: 0 },
    status: { asserted: 0, promised: 0, denied: 0, ended: 0, hypothetical: 0 },
    means: { military: 0, arms: 0, financial: 0, diplomatic: 0, political: 0, verbal: 0 },
    kind: { state: 0, figure: 0, organization: 0, group: 0 },
  }
  const types = new Set(filter.type ?? EDGE_TYPES)
  const statuses = new Set<TieStatus>(filter.status)
  const allMeans = new Set<Means>(filter.means ?? MEANS)
  for (let row = 0; row < graph.pieces.length; row++) {
    if (open.piece[row] === 0) continue
    const type = EDGE_TYPES[graph.edges.type[graph.pieces.edge[row] ?? 0] ?? 0] as EdgeType
    const status = STATUSES[graph.pieces.status[row] ?? 0] as TieStatus
    const means = MEANS[graph.pieces.means[row] ?? 0]
    const byMeans = !means || allMeans.has(means)
    if (byMeans && statuses.has(status)) counts.type[type]++
    if (byMeans && types.has(type) && type !== 'met' && type !== 'due') counts.status[status]++
    if (means && types.has(type) && statuses.has(status)) counts.means[means]++
  }
  const byKind = filterGraph(graph, { ...filter, kind: null })
  graph.dossier.actors.forEach((actor, index) => {
    if ((byKind.degree[index] ?? 0) > 0) counts.kind[actor.kind]++
  })
  return counts
}
