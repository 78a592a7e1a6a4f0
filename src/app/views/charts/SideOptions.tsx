import { useContext, useMemo } from 'preact/hooks'
import { contradictions } from '../../../core/analysis/contradictions.ts'
import { balance } from '../../../core/analysis/propagated.ts'
import { sidesFilter } from '../../../core/analysis/sides.ts'
import { balanceWords } from '../../../core/export/stance-words.ts'
import { charts } from '../../messages/charts.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { select } from '../../state/update.ts'

const MOST = 40

/** What counts in the views about sides, and who says both. */
export function SideOptions() {
  const app = useContext(AppContext)
  const { claims, propagated, mode, filter } = app.view.value
  const graph = app.rolled.value
  const { actors } = graph.dossier
  const both = contradictions(graph, sidesFilter(filter, claims))
  return (
    <div class="side-options">
      <label>
        <input
          type="checkbox"
          checked={claims}
          onChange={(event) => {
            const on = event.currentTarget.checked
            app.change(charts.countClaims, (view) => ({ ...view, claims: on }))
          }}
        />
        {charts.countClaims}
      </label>
      {mode === 'sides' && (
        <label title={charts.propagatedWarning}>
          <input
            type="checkbox"
            checked={propagated}
            onChange={(event) => {
              const on = event.currentTarget.checked
              app.change(charts.propagated, (view) => ({ ...view, propagated: on }))
            }}
          />
          {charts.propagated}
        </label>
      )}
      {propagated && mode === 'sides' && <span class="warning">{charts.propagatedWarning}</span>}
      {propagated && mode === 'sides' && <Balance />}
      {both.length > 0 && (
        <details class="contradictions">
          <summary>{charts.contradictions(both.length)}</summary>
          <ul class="lines">
            {both.slice(0, MOST).map(({ source, target }) => {
              const [a, b] = [actors[source], actors[target]]
              if (!a || !b) return null
              return (
                <li key={`${source} ${target}`}>
                  <button
                    type="button"
                    onClick={() =>
                      app.change(text.selected, select({ kind: 'pair', a: a.id, b: b.id, type: null }))
                    }
                  >
                    {charts.backsAndOpposes(a, b)}
                  </button>
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </div>
  )
}

/** How far the shown ties close to triangles without tension; told only with the other extra. */
function Balance() {
  const app = useContext(AppContext)
  const { claims, filter } = app.view.value
  const graph = app.rolled.value
  const found = useMemo(() => balance(graph, filter, claims), [graph, filter, claims])
  return (
    <p class="note balance" data-testid="balance">
      {balanceWords(found)}
    </p>
  )
}
