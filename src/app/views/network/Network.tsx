import { useSignal } from '@preact/signals'
import { useContext, useEffect, useMemo, useRef } from 'preact/hooks'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { Plain } from './Plain.tsx'
import type { Under } from './picture.ts'
import { keepPicture } from './stage.ts'
import { Tip } from './Tip.tsx'
import { createWalk } from './walk.ts'

/** The map; where the browser has no WebGL, a plain one. */
export function Network() {
  return useMemo(hasWebgl, []) ? <Drawn /> : <Plain />
}

/** One sigma picture, the words under the pointer, the keyboard, three buttons. */
function Drawn() {
  const app = useContext(AppContext)
  const box = useRef<HTMLDivElement>(null)
  const under = useSignal<Under | null>(null)
  const lost = useSignal(0)
  const walk = useMemo(() => createWalk(app), [app])
  useEffect(() => {
    if (box.current) return keepPicture(app, box.current, under, lost)
  }, [app])
  const button = (label: string, sign: string, act: () => void) => (
    <button type="button" class="icon" title={label} aria-label={label} onClick={act}>
      {sign}
    </button>
  )
  return (
    <div class="network">
      <div
        class="network-stage"
        ref={box}
        data-testid="stage"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk the picture
        tabIndex={0}
        aria-label={text.stageLabel}
        aria-describedby="stage-keys"
        onKeyDown={walk}
      />
      <p id="stage-keys" class="unseen">
        {text.stageKeys}
      </p>
      <Tip under={under} />
      <fieldset class="network-buttons" aria-label={text.zoom}>
        {button(text.zoomIn, '+', () => app.picture.value?.zoom(1.5))}
        {button(text.zoomOut, '−', () => app.picture.value?.zoom(1 / 1.5))}
        {button(text.fit, '⤢', () => app.picture.value?.fit())}
        {app.view.value.moved.length > 0 &&
          button(text.putBack(app.view.value.moved.length), '↺', () =>
            app.change(text.putBack(app.view.value.moved.length), (view) => ({ ...view, moved: [] })),
          )}
      </fieldset>
    </div>
  )
}

/** Asking makes a context of its own. */
function hasWebgl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
}
