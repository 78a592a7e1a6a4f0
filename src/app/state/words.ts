import { NO_DAY } from '../../core/dossier.ts'
import { NOBODY } from '../../core/export/agreement.ts'
import { poleName } from '../../core/export/caption.ts'
import { stanceSentence } from '../../core/export/stance-words.ts'
import type { Visible } from '../../core/graph/filter.ts'
import type { Graph } from '../../core/graph/graph.ts'
import { civilFromDay } from '../../core/read/dates/calendar.ts'
import { text } from '../messages.ts'
import type { Store } from './store.ts'

/** Sentences about actors and ties that more than one view says. */

/** ", 2013 to 2016": first and last year of the shown pieces of an edge. */
export function spanOfEdge({ edges, pieces }: Graph, { piece }: Visible, edge: number): string {
  let [first, last] = [Infinity, -Infinity]
  for (let row = edges.first[edge] ?? 0; row < (edges.first[edge + 1] ?? 0); row++) {
    if (piece[row] === 0 || pieces.from[row] === NO_DAY) continue
    first = Math.min(first, pieces.from[row] ?? NO_DAY)
    last = Math.max(last, pieces.to[row] ?? NO_DAY)
  }
  if (first > last) return ''
  const [from, to] = [civilFromDay(first).year, civilFromDay(last).year]
  return from === to ? `, ${from}` : `, ${from} to ${to}`
}

/** What an actor is to the two sides: "opposes Syria", "counts as Syria", of rebels "oppose Syria". A figure stands by its own words if it has any. */
export function standWords(store: Store, actor: number): string {
  const stand = store.stands.value[actor]
  const graph = store.graph.value
  const [first, second] = store.view.value.poles
  if (!stand || !first || !second) return ''
  const names = [poleName(graph, first), poleName(graph, second)] as const
  const subject = graph.dossier.actors[actor] ?? NOBODY
  if (stand.state === 'member') return text.memberOf(subject, stand.value > 0 ? names[0] : names[1])
  const stance =
    (subject.kind === 'figure' && store.ownStances.value.get(actor)) || store.stances.value.get(actor)
  return stance ? stanceSentence(stance, names, subject) : text.noEvidence
}

/** Sentences of ties and reports of meetings that are shown; a report has a piece for each pair that met. */
export function shownPieces({ pieces }: Graph, { piece, edge }: Visible): number {
  const reports = new Set<number>()
  let sentences = 0
  for (let row = 0; row < pieces.length; row++) {
    if (piece[row] === 0 || edge[pieces.edge[row] ?? 0] === 0) continue
    const meeting = pieces.meeting[row] ?? -1
    if (meeting < 0) sentences++
    else reports.add(meeting * MOST_REPORTS + (pieces.report[row] ?? 0))
  }
  return sentences + reports.size
}

const MOST_REPORTS = 4096
