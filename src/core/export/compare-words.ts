import { type Change, type ChangeKind, type Comparison, compare } from '../analysis/compare.ts'
import type { Graph } from '../graph/graph.ts'
import type { Filter, View, Window } from '../graph/view.ts'
import { amount, and, filterWords, tieClause } from './caption.ts'

/** `2013 against 2016 · asserted and promised · 37 new in reports, 49 not reported, 2 kept`, without the kinds that are none */
export function comparisonLine({ before, after, changes }: Comparison, filter: Filter): string {
  const counts = KINDS.flatMap((kind) => {
    const some = changes.filter((change) => change.kind === kind).length
    return some > 0 ? [`${amount(some)} ${kind}`] : []
  })
  return [
    `${windowName(before)} against ${windowName(after)}`,
    and(filter.status),
    ...filterWords(filter),
    counts.join(', ') || 'no ties in either',
  ].join(' · ')
}

export const KINDS: readonly ChangeKind[] = ['flipped', 'ended', 'new in reports', 'not reported', 'kept']

/** The windows that the view names; without them the two halves of its range. */
export function comparisonOf(graph: Graph, view: View): Comparison {
  const years = graph.dossier.articles.flatMap((article) =>
    article.date ? [Number(article.date.slice(0, 4))] : [],
  )
  const first = years.length > 0 ? years.reduce((a, b) => Math.min(a, b)) : 2000
  const last = years.length > 0 ? years.reduce((a, b) => Math.max(a, b)) : 2000
  const middle = Math.floor((first + last) / 2)
  const before = view.before ?? { from: String(first), to: String(middle) }
  const after = view.after ?? { from: String(Math.min(last, middle + 1)), to: String(last) }
  return compare(graph, view.filter, before, after)
}

export const windowName = ({ from, to }: Window) => (from === to ? from : `${from}–${to}`)

/** "Turkey opposes Syria: flipped (2 then, 1 now)." */
export const changeSentence = (graph: Graph, change: Change): string =>
  `${tieClause(graph, change.edge)}: ${change.kind} (${changeCounts(change)}).`

/** "2 then, 1 now" */
export const changeCounts = ({ sentencesBefore, sentencesAfter }: Change): string =>
  `${sentencesBefore} then, ${sentencesAfter} now`
