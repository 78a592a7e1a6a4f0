import { NO_DAY } from '../dossier.ts'
import type { Graph } from '../graph/graph.ts'
import { EDGE_TYPES, type Filter } from '../graph/view.ts'
import type { ActorId } from '../model.ts'
import { civilFromDay, dayOf, isoMonth, isoYear } from '../read/dates/calendar.ts'
import { type Lean, leanOf, type Stance, stances } from './sides.ts'

/** The years that a dossier is about. */
export interface YearRange {
  readonly first: number
  readonly last: number
  /** pieces that end before `first`: background that an article tells of years long past */
  readonly earlier: number
}

/** So many years before the first article still count as its present. */
const BACKGROUND = 2

/**
 * First and last year with evidence or an article; null in a dossier without dates. One sentence about 1967 must not
 * press the years that the articles are about into a corner: what lies far before the first article is only counted.
 */
export function yearRange(graph: Graph): YearRange | null {
  const published = graph.dossier.articles.flatMap(({ date }) => (date ? [Number(date.slice(0, 4))] : []))
  const floor = published.reduce((least, year) => Math.min(least, year - BACKGROUND), Infinity)
  const { from, to } = graph.pieces
  let first = Infinity
  let last = -Infinity
  for (let row = 0; row < from.length; row++) {
    const [start, end] = [from[row] ?? NO_DAY, to[row] ?? NO_DAY]
    if (start !== NO_DAY && start < first) first = start
    if (end !== NO_DAY && end > last) last = end
  }
  if (first > last) return null
  const [begins, ends] = [civilFromDay(first).year, civilFromDay(last).year]
  if (floor === Infinity || begins >= floor) return { first: begins, last: ends, earlier: 0 }
  const start = Math.min(floor, ends)
  const firstDay = dayOf(start, 1, 1)
  return { first: start, last: ends, earlier: to.filter((day) => day !== NO_DAY && day < firstDay).length }
}

/** An actor's stance and lean in one year. A year without evidence is a gap: `lean.value` is null, not 0. */
export interface YearOfStance {
  readonly year: number
  readonly stance: Stance | null
  readonly lean: Lean
}

export interface Trajectory {
  readonly actor: number
  readonly years: readonly YearOfStance[]
}

/** Stances year by year, for every actor that has one in any year; order of the actors as in `stances` over all years. */
export function trajectories(
  graph: Graph,
  filter: Filter,
  poles: readonly (readonly ActorId[])[],
  claims: boolean,
): Trajectory[] {
  const range = yearRange(graph)
  if (!range) return []
  const first = filter.from ? Math.max(range.first, Number(filter.from.slice(0, 4))) : range.first
  const last = filter.to ? Math.min(range.last, Number(filter.to.slice(0, 4))) : range.last
  const byYear: { year: number; stances: Map<number, Stance> }[] = []
  for (let year = first; year <= last; year++) {
    const inYear = {
      ...filter,
      from: isoYear(year),
      to: isoYear(year),
      window: 'in',
      undated: 'exclude',
    } as const
    byYear.push({
      year,
      stances: new Map(stances(graph, inYear, poles, claims).map((stance) => [stance.actor, stance])),
    })
  }
  return stances(graph, { ...filter, undated: 'exclude' }, poles, claims).map(({ actor }) => ({
    actor,
    years: byYear.map(({ year, stances: found }) => {
      const stance = found.get(actor) ?? null
      return { year, stance, lean: leanOf(stance) }
    }),
  }))
}

/** A change of side: two years with evidence, nothing in between, on different sides of the axis. */
export interface Turn {
  readonly actor: number
  readonly before: YearOfStance
  readonly after: YearOfStance
}

export function turns(found: readonly Trajectory[]): Turn[] {
  return found.flatMap(({ actor, years }) => {
    const known = years.filter(({ lean }) => lean.value !== null && lean.value !== 0)
    return known.slice(1).flatMap((after, index) => {
      const before = known[index]
      const turned = before && Math.sign(before.lean.value ?? 0) !== Math.sign(after.lean.value ?? 0)
      return turned ? [{ actor, before, after }] : []
    })
  })
}

/** A bar of the time histogram: pieces that begin in it, by index into EDGE_TYPES, and the articles published in it. */
export interface Bar {
  /** `2013` or `2013-11` */
  readonly label: string
  readonly pieces: readonly number[]
  readonly articles: number
}

/**
 * Bars by year or month over the dossier's whole range, empty ones included; `piece` as in `Visible`. Of ties sentences
 * are counted, of meetings reports, however many were there.
 */
export function histogram(graph: Graph, step: 'year' | 'month', piece: Uint8Array | null = null): Bar[] {
  const range = yearRange(graph)
  if (!range) return []
  const labels: string[] = []
  for (let year = range.first; year <= range.last; year++) {
    if (step === 'year') labels.push(isoYear(year))
    else for (let month = 1; month <= 12; month++) labels.push(isoMonth(year, month))
  }
  const bars = new Map(labels.map((label) => [label, { pieces: EDGE_TYPES.map(() => 0), articles: 0 }]))
  // days are few, pieces many
  const labelOf = new Map<number, string>()
  const { meeting, report } = graph.pieces
  const counted = new Set<string>()
  for (let row = 0; row < graph.pieces.length; row++) {
    const day = graph.pieces.from[row] ?? NO_DAY
    if (day === NO_DAY || (piece && piece[row] === 0)) continue
    let label = labelOf.get(day)
    if (label === undefined) {
      const { year, month } = civilFromDay(day)
      label = step === 'year' ? isoYear(year) : isoMonth(year, month)
      labelOf.set(day, label)
    }
    const bar = bars.get(label)
    const type = graph.edges.type[graph.pieces.edge[row] ?? 0] ?? 0
    // one report of a meeting has a piece for each pair that met there
    if ((meeting[row] ?? -1) >= 0) {
      const key = `${type} ${meeting[row]} ${report[row]}`
      if (counted.has(key)) continue
      counted.add(key)
    }
    if (bar) bar.pieces[type] = (bar.pieces[type] ?? 0) + 1
  }
  for (const article of graph.dossier.articles) {
    const bar = article.date && bars.get(article.date.slice(0, step === 'year' ? 4 : 7))
    if (bar) bar.articles++
  }
  return labels.map((label) => ({ label, ...(bars.get(label) ?? { pieces: [], articles: 0 }) }))
}
