import { useContext } from 'preact/hooks'
import { DEFAULT_FILTER } from '../../../core/graph/view.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { clearFilter, setFilter } from '../../state/update.ts'

/** What to do where nothing is drawn. */
export function Empty() {
  const app = useContext(AppContext)
  const { articles, ties, meetings } = app.source.value.dossier
  if (app.visible.value.totals.edges > 0 || app.reading.value) return null
  const add = (
    <button
      type="button"
      class="strong"
      onClick={() => {
        app.dialog.value = 'add'
      }}
    >
      {text.add}
    </button>
  )
  if (articles.length === 0) {
    return (
      <div class="empty">
        <p>{text.state.dropFirst}</p>
        <p class="note">{text.adding.hint}</p>
        {add}
      </div>
    )
  }
  if (ties.length === 0 && meetings.length === 0) {
    return (
      <div class="empty">
        <p>{text.state.noTies(articles.length)}</p>
        {add}
      </div>
    )
  }
  const { filter } = app.view.value
  const anyYear = setFilter({ from: null, to: null })
  if (
    JSON.stringify(anyYear(app.view.value).filter) ===
    JSON.stringify({ ...DEFAULT_FILTER, window: filter.window })
  ) {
    return (
      <div class="empty">
        <p>{text.emptyYears}</p>
        <button type="button" onClick={() => app.change(text.allYears, anyYear)}>
          {text.allYears}
        </button>
      </div>
    )
  }
  return (
    <div class="empty">
      <p>{text.empty}</p>
      <button type="button" onClick={() => app.change(text.resetFilters, clearFilter)}>
        {text.resetFilters}
      </button>
    </div>
  )
}
