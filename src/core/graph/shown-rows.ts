import { NO_DAY, STATUSES } from '../dossier.ts'
import { daysOf } from './filter.ts'
import type { Graph } from './graph.ts'
import { REASON, SHOWN, timelessCodes } from './timeless.ts'
import type { Filter } from './view.ts'

const DENIED = STATUSES.indexOf('denied')

/**
 * Which pieces a filter shows, by the rules of `filterGraph` but asked one by one: whoever wants to know about two poles
 * has to be quick among a hundred thousand ties. Ask about the pieces of an edge in a row.
 */
export function shownRows(graph: Graph, filter: Filter): (row: number) => boolean {
  const { from, to, edge } = graph.pieces
  const timeless = timelessCodes(graph, filter, null)
  const { begins, ends, undatedIn } = daysOf(filter)
  const passes = (row: number): boolean => {
    if (((timeless[row] as number) & REASON) !== SHOWN) return false
    const start = from[row] as number
    if (start === NO_DAY) return undatedIn
    return start <= ends && (to[row] as number) >= begins
  }
  if (filter.minEvidence <= 1 && filter.minSources <= 1) return passes
  let last = -1
  let enough = false
  return (row) => {
    if (!passes(row)) return false
    if (edge[row] !== last) {
      last = edge[row] as number
      enough = isEnough(graph, filter, last, passes)
    }
    return enough
  }
}

function isEnough(
  { edges, pieces }: Graph,
  { minEvidence, minSources }: Filter,
  edge: number,
  passes: (row: number) => boolean,
): boolean {
  const known = new Set<number>()
  let affirmed = 0
  for (let row = edges.first[edge] as number; row < (edges.first[edge + 1] as number); row++) {
    if (!passes(row) || pieces.status[row] === DENIED) continue
    affirmed++
    known.add(pieces.originator[row] as number)
  }
  known.delete(-1)
  const sources = known.size || (affirmed > 0 ? 1 : 0)
  return affirmed >= minEvidence && sources >= minSources
}
