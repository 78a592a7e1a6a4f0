import { NO_DAY } from '../../../core/dossier.ts'
import { edgeType, type Graph } from '../../../core/graph/graph.ts'
import { EDGE_TYPES, type EdgeType } from '../../../core/graph/view.ts'
import type { Store } from '../../state/store.ts'

/** The pieces of one kind of line between two actors, oldest first, undated last. */
export interface EvidenceGroup {
  readonly source: number
  readonly target: number
  readonly type: EdgeType
  /** rows of graph.pieces */
  readonly rows: readonly number[]
  /** further pieces that the filters keep out */
  readonly hidden: number
}

/** Everything that lies between two actors, in both directions; `type` first when it is given. */
export function evidenceBetween(store: Store, a: number, b: number, first: EdgeType | null): EvidenceGroup[] {
  const graph = store.graph.value
  const { piece } = store.visible.value
  const groups: EvidenceGroup[] = []
  for (let edge = 0; edge < graph.edges.length; edge++) {
    const source = graph.edges.source[edge] ?? -1
    const target = graph.edges.target[edge] ?? -1
    if (!((source === a && target === b) || (source === b && target === a))) continue
    const rows: number[] = []
    let hidden = 0
    for (let row = graph.edges.first[edge] ?? 0; row < (graph.edges.first[edge + 1] ?? 0); row++) {
      if (piece[row] === 1) rows.push(row)
      else hidden++
    }
    groups.push({ source, target, type: edgeType(graph, edge), rows: byDate(graph, rows), hidden })
  }
  const rank = (group: EvidenceGroup) =>
    (group.rows.length === 0 ? 100 : 0) +
    (group.type === first && group.source === a ? -20 : group.type === first ? -10 : 0) +
    EDGE_TYPES.indexOf(group.type) * 2 +
    (group.source === a ? 0 : 1)
  return groups.sort((one, other) => rank(one) - rank(other))
}

function byDate({ pieces }: Graph, rows: number[]): number[] {
  const day = (row: number) => (pieces.from[row] === NO_DAY ? Infinity : (pieces.from[row] ?? 0))
  return rows.sort((a, b) => day(a) - day(b) || a - b)
}

export interface Neighbour {
  readonly actor: number
  readonly edge: number
  readonly type: EdgeType
  /** `out`: the actor in question is the source */
  readonly way: 'out' | 'in'
  readonly sentences: number
  readonly sources: number
}

/** Shown lines of an actor, most sources first. */
export function neighboursOf(store: Store, actor: number): Neighbour[] {
  const graph = store.graph.value
  const visible = store.visible.value
  const found: Neighbour[] = []
  for (let edge = 0; edge < graph.edges.length; edge++) {
    if (visible.edge[edge] === 0) continue
    const source = graph.edges.source[edge] ?? -1
    const target = graph.edges.target[edge] ?? -1
    if (source !== actor && target !== actor) continue
    found.push({
      actor: source === actor ? target : source,
      edge,
      type: edgeType(graph, edge),
      way: source === actor ? 'out' : 'in',
      sentences: visible.sentences[edge] ?? 0,
      sources: visible.sources[edge] ?? 0,
    })
  }
  return found.sort((a, b) => b.sources - a.sources || b.sentences - a.sentences || a.edge - b.edge)
}
