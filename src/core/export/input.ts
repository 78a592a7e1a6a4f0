import { leaning } from '../analysis/sides.ts'
import { filterGraph, type Visible } from '../graph/filter.ts'
import { type Graph, openGraph } from '../graph/graph.ts'
import { withPlaces } from '../graph/places.ts'
import { rollUp } from '../graph/rollup.ts'
import { rollsUp, type View } from '../graph/view.ts'
import type { OpenDossier } from '../open-dossier.ts'

/** What every export starts from: the same dossier, view and filter as the screen. */
export interface ExportInput {
  readonly open: OpenDossier
  readonly view: View
  /** rolled up when the view says so */
  readonly graph: Graph
  readonly visible: Visible
}

/** One file of an export; several for formats of several tables. */
export interface ExportFile {
  /** `actors.csv`: a name without folder */
  readonly name: string
  readonly content: string | Uint8Array
}

export function exportInput(open: OpenDossier, view: View): ExportInput {
  const plain = openGraph(open.dossier)
  const rolled = rollUp(plain)
  const graph = withPlaces(rollsUp(view) ? rolled : plain, view.moved)
  const visible = filterGraph(graph, view.filter, leaning(rolled, view.filter, view.poles, view.claims))
  return { open, view, graph, visible }
}

/** Edges that the view shows, ascending. */
export function shownEdges({ graph, visible }: Pick<ExportInput, 'graph' | 'visible'>): number[] {
  return Array.from({ length: graph.edges.length }, (_, edge) => edge).filter(
    (edge) => visible.edge[edge] === 1,
  )
}

/** Actors that end a shown edge, ascending. */
export function shownActors({ visible }: Pick<ExportInput, 'visible'>): number[] {
  return [...visible.degree.keys()].filter((actor) => (visible.degree[actor] ?? 0) > 0)
}

/** Rows of graph.pieces that an edge shows. */
export function shownPieces(
  { graph, visible }: Pick<ExportInput, 'graph' | 'visible'>,
  edge: number,
): number[] {
  const rows: number[] = []
  for (let row = graph.edges.first[edge] ?? 0; row < (graph.edges.first[edge + 1] ?? 0); row++) {
    if (visible.piece[row] === 1) rows.push(row)
  }
  return rows
}
