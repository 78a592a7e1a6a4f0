import type { ComponentType } from 'preact'
import { lazy, Suspense } from 'preact/compat'
import { useContext, useEffect, useRef } from 'preact/hooks'
import { text } from '../../messages.ts'
import type { DialogName } from '../../state/app.ts'
import { AppContext } from '../../state/context.ts'

const CONTENT: Readonly<Record<DialogName, ComponentType>> = {
  add: lazy(() => import('../add/Add.tsx').then(({ Add }) => Add)),
  find: lazy(() => import('../find/Find.tsx').then(({ Find }) => Find)),
  snapshot: lazy(() => import('../export/Snapshot.tsx').then(({ Snapshot }) => Snapshot)),
  poles: lazy(() => import('./Poles.tsx').then(({ Poles }) => Poles)),
  history: lazy(() => import('./Steps.tsx').then(({ Steps }) => Steps)),
  corrections: lazy(() => import('../correct/Corrections.tsx').then(({ Corrections }) => Corrections)),
  quality: lazy(() => import('./Quality.tsx').then(({ Quality }) => Quality)),
  dossiers: lazy(() => import('./Dossiers.tsx').then(({ Dossiers }) => Dossiers)),
}

/** One native dialog for whatever is open; Escape and a click beside it close it. */
export function Dialogs() {
  const app = useContext(AppContext)
  const box = useRef<HTMLDialogElement>(null)
  const name = app.dialog.value
  const Content = name && CONTENT[name]
  useEffect(() => {
    const dialog = box.current
    if (!dialog) return
    if (Content && !dialog.open) dialog.showModal()
    if (!Content && dialog.open) dialog.close()
  }, [Content])
  return (
    <dialog
      ref={box}
      class={`dialog dialog-${name ?? 'none'}`}
      aria-label={name ? text.dialogs[name] : undefined}
      onClose={() => {
        app.dialog.value = null
      }}
      onPointerDown={(event) => {
        if (event.target === box.current) app.dialog.value = null
      }}
    >
      {Content && name && (
        <div class="dialog-body">
          <header>
            <h2>{text.dialogs[name]}</h2>
            <button
              type="button"
              class="icon"
              aria-label={text.close}
              onClick={() => {
                app.dialog.value = null
              }}
            >
              ×
            </button>
          </header>
          <Suspense fallback={<p class="waiting">{text.loading}</p>}>
            <Content />
          </Suspense>
        </div>
      )}
    </dialog>
  )
}
