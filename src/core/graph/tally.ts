import { MEANS, NO_DAY, STATUSES } from '../dossier.ts'
import { daysOf } from './filter.ts'
import type { Graph } from './graph.ts'
import { REASON, SHOWN, timelessCodes } from './timeless.ts'
import { EDGE_TYPES, type Filter } from './view.ts'

/** Pieces of one type, status and means. */
export interface Cell {
  /** index into EDGE_TYPES, STATUSES and MEANS; means -1 for meetings */
  readonly type: number
  readonly status: number
  readonly means: number
  readonly count: number
}

interface Column {
  readonly undated: number
  /** first and last days of the dated pieces, each sorted */
  readonly from: Int32Array
  readonly to: Int32Array
}

const BY_MEANS = MEANS.length + 1
const BY_STATUS = STATUSES.length * BY_MEANS
const cellOf = (type: number, status: number, means: number) =>
  type * BY_STATUS + status * BY_MEANS + Math.min(means, MEANS.length)

let last: { readonly graph: Graph; readonly codes: Uint8Array; readonly columns: readonly Column[] } | null =
  null

/**
 * How many pieces of each type, status and means a filter's years hold, whatever it says about these three and about
 * kinds. Of intervals that overlap a window, as many begin by its end as do not end before its beginning: two searches
 * in sorted days instead of a look at every piece, so that the legend can follow a brush.
 */
export function tally(graph: Graph, filter: Filter, leaning: Uint8Array | null = null): readonly Cell[] {
  const open = { ...filter, type: null, status: STATUSES, means: null, kind: null }
  const codes = timelessCodes(graph, open, leaning)
  if (last?.graph !== graph || last.codes !== codes) last = { graph, codes, columns: columnsOf(graph, codes) }
  const { begins, ends, undatedIn } = daysOf(filter)
  return last.columns.flatMap(({ undated, from, to }, cell) => {
    const dated = Math.max(0, upTo(from, ends) - upTo(to, begins - 1))
    const count = dated + (undatedIn ? undated : 0)
    if (count === 0) return []
    const means = cell % BY_MEANS
    return {
      type: Math.floor(cell / BY_STATUS),
      status: Math.floor(cell / BY_MEANS) % STATUSES.length,
      means: means < MEANS.length ? means : -1,
      count,
    }
  })
}

function columnsOf({ edges, pieces }: Graph, codes: Uint8Array): Column[] {
  const cells = EDGE_TYPES.length * BY_STATUS
  const sizes = new Int32Array(cells)
  const undated = new Int32Array(cells)
  const cellAt = (row: number) =>
    cellOf(
      edges.type[pieces.edge[row] as number] as number,
      pieces.status[row] as number,
      pieces.means[row] as number,
    )
  for (let row = 0; row < pieces.length; row++) {
    if (((codes[row] as number) & REASON) !== SHOWN) continue
    const counts = pieces.from[row] === NO_DAY ? undated : sizes
    const cell = cellAt(row)
    counts[cell] = (counts[cell] as number) + 1
  }
  const columns = Array.from(sizes, (size, cell) => ({
    undated: undated[cell] as number,
    from: new Int32Array(size),
    to: new Int32Array(size),
  }))
  for (let row = 0; row < pieces.length; row++) {
    const day = pieces.from[row] as number
    if (((codes[row] as number) & REASON) !== SHOWN || day === NO_DAY) continue
    const cell = cellAt(row)
    const column = columns[cell] as Column
    const place = (sizes[cell] as number) - 1
    sizes[cell] = place
    column.from[place] = day
    column.to[place] = pieces.to[row] as number
  }
  for (const { from, to } of columns) {
    from.sort()
    to.sort()
  }
  return columns
}

/** How many of the sorted `days` are `most` or less. */
function upTo(days: Int32Array, most: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] as number) <= most) low = middle + 1
    else high = middle
  }
  return low
}
