import { effect, untracked, useSignal } from '@preact/signals'
import { useContext, useEffect, useRef } from 'preact/hooks'
import { edgeType } from '../../../core/graph/graph.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { clearChoice, select } from '../../state/update.ts'
import { litBy } from './lit.ts'
import { Plain } from './Plain.tsx'
import { createPicture, type Under } from './picture.ts'
import { Tip } from './Tip.tsx'

/** The map; where the browser has no WebGL, a plain one. */
export function Network() {
  return hasWebgl() ? <Drawn /> : <Plain />
}

/** One sigma picture, the words under the pointer, three buttons. */
function Drawn() {
  const app = useContext(AppContext)
  const box = useRef<HTMLDivElement>(null)
  const under = useSignal<Under | null>(null)
  const rebuilt = useSignal(0)
  useEffect(() => {
    const element = box.current
    if (!element) return
    return effect(() => {
      rebuilt.value
      const graph = app.graph.value
      const id = (actor: number | undefined) => graph.dossier.actors[actor ?? -1]?.id ?? 'state:?'
      const picture = createPicture(element, graph, under, {
        actor: (index) => app.change(text.selected, select({ kind: 'actor', actor: id(index) }), 'select'),
        tie: (index) =>
          app.change(
            text.selected,
            select({
              kind: 'pair',
              a: id(graph.edges.source[index]),
              b: id(graph.edges.target[index]),
              type: edgeType(graph, index),
            }),
            'select',
          ),
        stage: () => {
          const { select: chosen, focus, path } = app.view.peek()
          if (chosen || focus || path) app.change(text.close, clearChoice, 'select')
        },
        lost: () => {
          rebuilt.value++
        },
      })
      const stops = untracked(() => [
        effect(() => {
          const visible = app.visible.value
          const stands = app.stands.value
          if (visible.edge.length !== graph.edges.length) return
          picture.paint({ visible, stands, width: app.view.value.width, theme: app.theme.value })
        }),
        effect(() => {
          const lit = litBy(graph, app.visible.value, app.view.value)
          picture.light(lit)
          if (app.view.value.select?.kind === 'pair' && lit) picture.reveal([...lit.actors], panelWidth())
          if (app.view.value.select?.kind === 'actor') {
            picture.reveal([app.actorIndex.value.get(app.view.value.select.actor) ?? 0], panelWidth())
          }
        }),
        effect(() => picture.point(app.pointed.value)),
      ])
      app.picture.value = picture
      return () => {
        for (const stop of stops) stop()
        app.picture.value = null
        picture.kill()
      }
    })
  }, [app])
  const button = (label: string, sign: string, act: () => void) => (
    <button type="button" class="icon" title={label} aria-label={label} onClick={act}>
      {sign}
    </button>
  )
  return (
    <div class="network">
      <div class="network-stage" ref={box} data-testid="stage" role="img" aria-label={text.stageLabel} />
      <Tip under={under} />
      <fieldset class="network-buttons" aria-label={text.zoom}>
        {button(text.zoomIn, '+', () => app.picture.value?.zoom(1.5))}
        {button(text.zoomOut, '−', () => app.picture.value?.zoom(1 / 1.5))}
        {button(text.fit, '⤢', () => app.picture.value?.fit())}
      </fieldset>
    </div>
  )
}

/** The panel may not stand yet when the camera sets off. */
const panelWidth = () => Math.min(460, Math.max(340, innerWidth * 0.28))

function hasWebgl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
}
