import { NO_DAY, STATUSES } from '../model.ts'
import { daysOf } from './filter.ts'
import type { Graph } from './graph.ts'
import { SHOWN, timelessCodes } from './timeless.ts'
import type { Filter } from './view.ts'

const DENIED = STATUSES.indexOf('denied')

/**
 * Visits the pieces of a few edges that pass a filter, by the rules of `filterGraph` and without a look at any other
 * edge: whoever asks about two poles has to be quick among a hundred thousand ties. Rows of an edge come in a row.
 */
export function visitShown(
  graph: Graph,
  filter: Filter,
  edges: Int32Array,
  visit: (edge: number, row: number) => void,
): void {
  const { from, to } = graph.pieces
  const { first } = graph.edges
  const timeless = timelessCodes(graph, filter, null)
  const { begins, ends, undatedIn } = daysOf(filter)
  const counted = filter.minEvidence > 1 || filter.minSources > 1
  const isShown = (row: number): boolean => {
    if (timeless[row] !== SHOWN) return false
    const start = from[row] as number
    if (start === NO_DAY) return undatedIn
    return start <= ends && (to[row] as number) >= begins
  }
  for (let at = 0; at < edges.length; at++) {
    const edge = edges[at] as number
    if (counted && !isEnough(graph, filter, edge, isShown)) continue
    const end = first[edge + 1] as number
    for (let row = first[edge] as number; row < end; row++) if (isShown(row)) visit(edge, row)
  }
}

function isEnough(
  { edges, pieces, originator }: Graph,
  { minEvidence, minSources }: Filter,
  edge: number,
  isShown: (row: number) => boolean,
): boolean {
  const known = new Set<number>()
  let affirmed = 0
  for (let row = edges.first[edge] as number; row < (edges.first[edge + 1] as number); row++) {
    if (!isShown(row) || pieces.status[row] === DENIED) continue
    affirmed++
    known.add(originator[pieces.article[row] as number] as number)
  }
  known.delete(-1)
  const sources = known.size || (affirmed > 0 ? 1 : 0)
  return affirmed >= minEvidence && sources >= minSources
}
