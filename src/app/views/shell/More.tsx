import { useContext, useRef } from 'preact/hooks'
import { text } from '../../messages.ts'
import type { DialogName } from '../../state/app.ts'
import { AppContext } from '../../state/context.ts'

/** What is needed now and then: steps, corrections, other dossiers. */
export function More() {
  const app = useContext(AppContext)
  const box = useRef<HTMLDivElement>(null)
  const { corrections } = app.changes.value
  const item = (dialog: DialogName, count = 0) => (
    <button
      type="button"
      onClick={() => {
        box.current?.hidePopover()
        app.dialog.value = dialog
      }}
    >
      {text.dialogs[dialog]}
      {count > 0 && <span class="count">{count}</span>}
    </button>
  )
  return (
    <>
      <button
        type="button"
        class="icon"
        popovertarget="more"
        aria-label={text.state.menu}
        title={text.state.menu}
      >
        ⋯
      </button>
      <div id="more" class="more" popover="auto" ref={box}>
        {item('history')}
        {item('corrections', corrections.length)}
        {item('dossiers')}
        {item('quality')}
      </div>
    </>
  )
}
