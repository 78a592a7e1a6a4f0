import { NO_DAY } from '../../../core/dossier.ts'
import { DEFAULT_FILTER, DEFAULT_VIEW, type View } from '../../../core/graph/view.ts'
import { civilFromDay } from '../../../core/read/dates/calendar.ts'
import { text } from '../../messages.ts'
import type { Store } from '../../state/store.ts'

/** A question as a view: a permalink that answers it. */
export interface Question {
  readonly words: string
  readonly view: View
}

/** Three ways in, made from the dossier: its first pole, its busiest years. */
export function questionsOf(store: Store): Question[] {
  const { poles, theme } = store.view.value
  const [first] = poles
  const busy = [...store.bars.value]
    .map((bar) => ({ year: Number(bar.label), weight: (bar.pieces[0] ?? 0) + (bar.pieces[1] ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.year - b.year)
  const base: View = { ...DEFAULT_VIEW, poles, theme }
  const questions: Question[] = []
  const backed = backedYear(store)
  if (first && backed !== null) {
    questions.push({
      words: text.askBacked(labelOf(store, first), backed),
      // the sides and not the network: there a power counts with its figures, and whom the pole backs is left out
      view: {
        ...base,
        mode: 'sides',
        filter: { ...DEFAULT_FILTER, from: String(backed), to: String(backed) },
      },
    })
  }
  if (poles.length > 1) questions.push({ words: text.askChanged, view: { ...base, mode: 'trajectories' } })
  const before = busy[0]
  const after = busy.find(({ year }) => before && Math.abs(year - before.year) > 1)
  if (before && after) {
    const [one, other] = before.year < after.year ? [before.year, after.year] : [after.year, before.year]
    const year = (value: number) => ({ from: String(value), to: String(value) })
    questions.push({
      words: text.askCompare(one, other),
      view: { ...base, mode: 'compare', before: year(one), after: year(other) },
    })
  }
  return questions
}

const labelOf = (store: Store, pole: View['poles'][number]): string =>
  store.source.value.dossier.actors[store.actorIndex.value.get(pole[0] ?? '') ?? -1]?.label ?? '?'

/** The year with the most sentences that back the first pole. */
function backedYear(store: Store): number | null {
  const graph = store.rolled.value
  const counts = new Map<number, number>()
  for (const stance of store.stances.value.values()) {
    for (const row of stance.poles[0]?.backing ?? []) {
      const day = graph.pieces.from[row] ?? NO_DAY
      if (day === NO_DAY) continue
      const { year } = civilFromDay(day)
      counts.set(year, (counts.get(year) ?? 0) + 1)
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return best?.[0] ?? null
}
