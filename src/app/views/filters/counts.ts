import { MEANS, STATUSES } from '../../../core/dossier.ts'
import { filterGraph } from '../../../core/graph/filter.ts'
import type { Graph } from '../../../core/graph/graph.ts'
import { tally } from '../../../core/graph/tally.ts'
import { EDGE_TYPES, type EdgeType, type Filter } from '../../../core/graph/view.ts'
import type { ActorKind, Means, TieStatus } from '../../../core/model.ts'
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
  const counts: Counts = {
    type: { backing: 0, opposition: 0, met: 0, due: 0 },
    status: { asserted: 0, promised: 0, denied: 0, ended: 0, hypothetical: 0 },
    means: { military: 0, arms: 0, financial: 0, diplomatic: 0, political: 0, verbal: 0 },
    kind: { state: 0, figure: 0, organization: 0, group: 0 },
  }
  const { degree } = filter.kind
    ? filterGraph(graph, { ...filter, kind: null }, store.leaning.value)
    : store.visible.value
  graph.dossier.actors.forEach((actor, index) => {
    if ((degree[index] ?? 0) > 0) counts.kind[actor.kind]++
  })
  if (filter.minSources > 1 || filter.minEvidence > 1) return countThresholds(store, counts)
  const types = new Set(filter.type ?? EDGE_TYPES)
  const statuses = new Set<TieStatus>(filter.status)
  const allMeans = new Set<Means>(filter.means ?? MEANS)
  for (const cell of tally(graph, filter, store.leaning.value)) {
    const type = EDGE_TYPES[cell.type] as EdgeType
    const status = STATUSES[cell.status] as TieStatus
    const means = MEANS[cell.means]
    const byMeans = !means || allMeans.has(means)
    if (byMeans && statuses.has(status)) counts.type[type] += cell.count
    if (byMeans && types.has(type) && type !== 'met' && type !== 'due') counts.status[status] += cell.count
    if (means && types.has(type) && statuses.has(status)) counts.means[means] += cell.count
  }
  return counts
}

/** Sentences that the least confidence (0 to 1) leaves out, whatever else is filtered. */
export const countLessSure = ({ pieces }: Graph, least: number): number =>
  pieces.confidence.reduce((count, one) => count + (one < least * 100 ? 1 : 0), 0)

/** Where a tie needs so many sentences or sources, what a switch lets in may carry others over: each is tried. */
function countThresholds(store: Store, counts: Counts): Counts {
  const graph = store.graph.value
  const { filter } = store.view.value
  const { edges, pieces } = graph
  const shown = (part: Partial<Filter>, test: (row: number) => boolean): number => {
    const { piece, edge } = filterGraph(graph, { ...filter, ...part }, store.leaning.value)
    let count = 0
    for (let row = 0; row < piece.length; row++) {
      if (piece[row] === 1 && edge[pieces.edge[row] ?? 0] === 1 && test(row)) count++
    }
    return count
  }
  const typeOf = (row: number) => EDGE_TYPES[edges.type[pieces.edge[row] ?? 0] ?? 0]
  for (const type of EDGE_TYPES) counts.type[type] = shown({ type: [type] }, () => true)
  for (const status of STATUSES)
    counts.status[status] = shown(
      { status: STATUSES.filter((one) => one === status || filter.status.includes(one)) },
      (row) =>
        STATUSES[pieces.status[row] ?? 0] === status && ['backing', 'opposition'].includes(typeOf(row) ?? ''),
    )
  for (const means of MEANS)
    counts.means[means] = shown(
      { means: MEANS.filter((one) => one === means || (filter.means ?? MEANS).includes(one)) },
      (row) => MEANS[pieces.means[row] ?? 255] === means,
    )
  return counts
}
