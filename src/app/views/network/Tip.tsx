import type { ReadonlySignal } from '@preact/signals'
import { useContext } from 'preact/hooks'
import { tieClause, tieCounts } from '../../../core/export/caption.ts'
import { count } from '../../messages/count.ts'
import { KIND_NAMES } from '../../messages.ts'
import type { App } from '../../state/app.ts'
import { AppContext } from '../../state/context.ts'
import { spanOfEdge, standWords } from '../../state/words.ts'
import type { Under } from './picture.ts'

/** Words beside the pointer: what a line or a mark says, before anything is clicked. */
export function Tip({ under }: { readonly under: ReadonlySignal<Under | null> }) {
  const app = useContext(AppContext)
  const at = under.value ?? placed(app)
  if (!at) return null
  const graph = app.graph.value
  const visible = app.visible.value
  const actor = graph.dossier.actors[at.actor]
  const style = { transform: `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)` }
  return (
    <div class="tip" style={style} aria-hidden="true">
      {actor ? (
        <>
          <strong>{actor.label}</strong>
          <span>
            {KIND_NAMES[actor.kind]} · {count(visible.degree[at.actor] ?? 0, 'tie')}
          </span>
          <span>{standWords(app, at.actor)}</span>
        </>
      ) : (
        <>
          <strong>{tieClause(graph, at.tie)}</strong>
          <span>
            {tieCounts(visible, at.tie)}
            {spanOfEdge(graph, visible, at.tie)}
          </span>
        </>
      )}
    </div>
  )
}

/** Where the mark is that the keyboard or a list points at. */
function placed(app: App): Under | null {
  const pointed = app.pointed.value
  const picture = app.picture.value
  if (!pointed || !picture) return null
  const { actor, tie } = pointed
  if (actor >= 0) return { actor, tie, ...picture.at(actor) }
  const { source, target } = app.graph.value.edges
  const [a, b] = [picture.at(source[tie] ?? 0), picture.at(target[tie] ?? 0)]
  return { actor, tie, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
