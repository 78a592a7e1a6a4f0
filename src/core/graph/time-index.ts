import { NO_DAY } from '../dossier.ts'
import { civilFromDay, intervalOf, isoYear } from '../read/dates/calendar.ts'
import type { Graph } from './graph.ts'

/** Pieces by when they are told to be, so that a window of years is not searched for among all of them. */
export interface TimeIndex {
  /** rows of pieces within one year, by year from `first`; ascending */
  readonly years: readonly Int32Array[]
  /** first and last day of each of these years, and one more */
  readonly starts: Int32Array
  /** rows that reach over a turn of the year */
  readonly long: Int32Array
  readonly undated: Int32Array
}

const known = new WeakMap<Graph, TimeIndex>()

export function timeIndex(graph: Graph): TimeIndex {
  const found =
    known.get(graph) ??
    indexRows(
      graph,
      graph.pieces.from.map((_, row) => row),
    )
  known.set(graph, found)
  return found
}

/** The rows that overlap [begins, ends], as arrays in no order: whole years as they are kept, the rest picked out. */
export function rowsWithin(
  { pieces: { from, to } }: Graph,
  { years, starts, long }: TimeIndex,
  begins: number,
  ends: number,
): Int32Array[] {
  const found: Int32Array[] = []
  const overlaps = (row: number) => (from[row] as number) <= ends && (to[row] as number) >= begins
  for (let year = 0; year < years.length; year++) {
    const [start, next] = [starts[year] as number, starts[year + 1] as number]
    if (start > ends || next <= begins) continue
    const rows = years[year] as Int32Array
    found.push(begins <= start && next - 1 <= ends ? rows : rows.filter(overlaps))
  }
  if (long.length > 0) found.push(long.filter(overlaps))
  return found
}

/** `rows`: some pieces, ascending. */
export function indexRows({ pieces: { from, to } }: Graph, rows: Int32Array): TimeIndex {
  let [least, most] = [Infinity, -Infinity]
  for (const row of rows) {
    const day = from[row] as number
    if (day === NO_DAY) continue
    least = Math.min(least, day)
    most = Math.max(most, to[row] as number)
  }
  const first = least > most ? 0 : civilFromDay(least).year
  const count = least > most ? 0 : civilFromDay(most).year - first + 1
  const starts = Int32Array.from({ length: count + 1 }, (_, i) => firstDayOf(first + i))
  const years: number[][] = Array.from({ length: count }, () => [])
  const long: number[] = []
  const undated: number[] = []
  for (const row of rows) {
    const day = from[row] as number
    if (day === NO_DAY) undated.push(row)
    else {
      const year = yearAt(starts, day)
      if ((to[row] as number) < (starts[year + 1] as number)) years[year]?.push(row)
      else long.push(row)
    }
  }
  return {
    years: years.map((rows) => Int32Array.from(rows)),
    starts,
    long: Int32Array.from(long),
    undated: Int32Array.from(undated),
  }
}

const firstDayOf = (year: number): number => intervalOf(isoYear(year))?.from ?? 0

function yearAt(starts: Int32Array, day: number): number {
  let low = 0
  let high = starts.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= day) low = middle
    else high = middle - 1
  }
  return low
}
