import { useContext } from 'preact/hooks'
import { comparisonLine, comparisonOf } from '../../../core/export/compare-words.ts'
import type { Window } from '../../../core/graph/view.ts'
import { charts } from '../../messages/charts.ts'
import { count } from '../../messages/count.ts'
import { AppContext } from '../../state/context.ts'

/** The two windows of a comparison, each with the number of articles it rests on, and what it comes to. */
export function Windows() {
  const app = useContext(AppContext)
  const comparison = comparisonOf(app.graph.value, app.view.value)
  const range = app.years.value
  const years = range
    ? Array.from({ length: range.last - range.first + 1 }, (_, i) => String(range.first + i))
    : []
  const side = (key: 'before' | 'after', window: Window, articles: number) => (
    <fieldset class="window">
      <legend>{charts.windows[key]}</legend>
      {(['from', 'to'] as const).map((end) => (
        <select
          key={end}
          aria-label={`${charts.windows[key]}, ${charts.ends[end]}`}
          value={window[end].slice(0, 4)}
          onChange={(event) => {
            const year = event.currentTarget.value
            const next = { ...window, [end]: year }
            const ordered = next.from <= next.to ? next : { from: year, to: year }
            app.change(charts.windows[key], (view) => ({ ...view, [key]: ordered }))
          }}
        >
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      ))}
      <span class="note">{count(articles, 'article')}</span>
    </fieldset>
  )
  return (
    <>
      <p class="caption" role="status" data-testid="caption">
        {comparisonLine(comparison, app.view.value.filter)}
      </p>
      <div class="windows">
        {side('before', comparison.before, comparison.articlesBefore)}
        {side('after', comparison.after, comparison.articlesAfter)}
      </div>
    </>
  )
}
