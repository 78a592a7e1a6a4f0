import { useContext } from 'preact/hooks'
import type { ChangeKind } from '../../../core/analysis/compare.ts'
import { tieClause } from '../../../core/export/caption.ts'
import { changeCounts, comparisonOf, KINDS } from '../../../core/export/compare-words.ts'
import { edgeType } from '../../../core/graph/graph.ts'
import { charts } from '../../messages/charts.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { select } from '../../state/update.ts'
import { TieKey } from '../filters/Keys.tsx'

/** Every change of a comparison as a list, for narrow pages, for the keyboard and for who wants all of them. */
export function Changes({ open }: { readonly open: boolean }) {
  const app = useContext(AppContext)
  const graph = app.graph.value
  const { changes } = comparisonOf(graph, app.view.value)
  if (changes.length === 0) return null
  const idOf = (actor: number | undefined) => graph.dossier.actors[actor ?? -1]?.id ?? 'state:?'
  const section = (kind: ChangeKind) => {
    const some = changes.filter((change) => change.kind === kind)
    if (some.length === 0) return null
    return (
      <section key={kind} class="group">
        <h3>
          {kind} <span class="count">{some.length}</span>
        </h3>
        <ul class="lines">
          {some.map((change) => {
            const { edge } = change
            const [a, b] = [idOf(graph.edges.source[edge]), idOf(graph.edges.target[edge])]
            const type = edgeType(graph, edge)
            return (
              <li key={edge}>
                <button
                  type="button"
                  onClick={() => app.change(text.selected, select({ kind: 'pair', a, b, type }))}
                >
                  <TieKey type={type} />
                  <span>{tieClause(graph, edge)}</span>
                  {kind !== 'ended' && <span class="count">{changeCounts(change)}</span>}
                </button>
              </li>
            )
          })}
        </ul>
      </section>
    )
  }
  return (
    <details class="changes" open={open} data-testid="changes">
      <summary>{charts.allChanges(changes.length)}</summary>
      <div class="change-groups">{KINDS.map(section)}</div>
    </details>
  )
}
