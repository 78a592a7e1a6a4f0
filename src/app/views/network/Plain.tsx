import { useContext, useEffect, useRef } from 'preact/hooks'
import { drawNetwork } from '../../../core/export/network.ts'
import { withPlaces } from '../../../core/graph/places.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { Drawn } from '../shell/Drawn.tsx'
import { openable } from '../shell/openable.ts'
import { useWidth } from '../shell/use-width.ts'
import { litBy } from './lit.ts'

/** More lines than this make a page of SVG too slow to use. */
const MOST = 2000

/** The network as SVG, by the exporter's own functions: what a browser without WebGL shows. */
export function Plain() {
  const app = useContext(AppContext)
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const height = box.current?.clientHeight ?? 0
  const { edges } = app.visible.value.totals
  useEffect(() => app.say(text.noWebgl), [app])
  const marks =
    width > 0 && edges <= MOST
      ? drawNetwork(
          withPlaces(app.graph.value, app.view.value.moved),
          app.visible.value,
          { x: 0, y: 0, width, height },
          {
            theme: app.theme.value,
            stands: app.stands.value,
            width: app.view.value.width,
            camera: null,
            labels: 60,
            lit: litBy(app.graph.value, app.visible.value, app.view.value),
          },
        )
      : []
  return (
    <div class="network" ref={box} data-testid="plain">
      <svg width={width} height={height} aria-label={text.stageLabel}>
        <Drawn marks={marks} attributes={(id) => openable(app, id)} />
      </svg>
      {edges > MOST && <p class="empty">{text.tooMany(MOST)}</p>}
    </div>
  )
}
