import { useContext } from 'preact/hooks'
import { shortestPath } from '../../../core/analysis/paths.ts'
import { edgeSentence } from '../../../core/export/caption.ts'
import { edgeType } from '../../../core/graph/graph.ts'
import type { ActorId } from '../../../core/model.ts'
import { panel } from '../../messages/panel.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { select } from '../../state/update.ts'
import { TieKey } from '../filters/Keys.tsx'
import { ActorField } from '../shell/ActorField.tsx'

/** How far an actor reaches: its neighbourhood by degrees, and the shortest way to another actor. */
export function Reach({ actor }: { readonly actor: ActorId }) {
  const app = useContext(AppContext)
  const { focus, path } = app.view.value
  const degrees = focus?.actor === actor ? focus.degrees : 0
  return (
    <section class="reach">
      <fieldset class="switch">
        <legend>{panel.neighbourhood}</legend>
        {[1, 2, 3].map((steps) => (
          <button
            key={steps}
            type="button"
            aria-pressed={degrees === steps}
            onClick={() =>
              app.change(panel.neighbourhood, (view) => ({
                ...view,
                path: null,
                focus: degrees === steps ? null : { actor, degrees: steps },
              }))
            }
          >
            {panel.degrees(steps)}
          </button>
        ))}
      </fieldset>
      <ActorField
        label={panel.pathTo}
        taken={new Set([actor])}
        add={(to) =>
          app.change(panel.pathTo, (view) => ({ ...view, focus: null, path: { from: actor, to } }))
        }
      />
      {path?.from === actor && <Path from={path.from} to={path.to} />}
    </section>
  )
}

function Path({ from, to }: { readonly from: ActorId; readonly to: ActorId }) {
  const app = useContext(AppContext)
  const graph = app.graph.value
  const index = (id: ActorId) => app.actorIndex.value.get(id) ?? -1
  const steps = shortestPath(graph, app.view.value.filter, index(from), index(to))
  const { actors } = graph.dossier
  return (
    <div class="path">
      <p class="note" role="status">
        {steps ? panel.pathLength(steps.length, actors[index(to)]?.label ?? '?') : panel.noPath}{' '}
        <button
          type="button"
          class="quiet"
          onClick={() => app.change(text.close, (view) => ({ ...view, path: null }))}
        >
          {text.close}
        </button>
      </p>
      <ol class="lines">
        {steps?.map((edge) => {
          const [a, b] = [actors[graph.edges.source[edge] ?? -1], actors[graph.edges.target[edge] ?? -1]]
          if (!a || !b) return null
          const type = edgeType(graph, edge)
          return (
            <li key={edge}>
              <button
                type="button"
                onClick={() => app.change(text.selected, select({ kind: 'pair', a: a.id, b: b.id, type }))}
              >
                <TieKey type={type} />
                <span>{edgeSentence(graph, app.visible.value, edge)}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
