import { useContext, useRef } from 'preact/hooks'
import { text } from '../../messages.ts'
import type { DialogName } from '../../state/app.ts'
import { AppContext } from '../../state/context.ts'
import { copyLink } from '../../state/link.ts'

/** What is needed now and then: steps, corrections, other dossiers; on a phone what finds no room above too. */
export function More() {
  const app = useContext(AppContext)
  const box = useRef<HTMLDivElement>(null)
  const { corrections } = app.changes.value
  const entry = (words: string, act: () => void, count = 0, kind = '') => (
    <button
      type="button"
      class={kind}
      onClick={() => {
        box.current?.hidePopover()
        act()
      }}
    >
      {words}
      {count > 0 && <span class="count">{count}</span>}
    </button>
  )
  const item = (dialog: DialogName, count = 0, kind = '') =>
    entry(
      text.dialogs[dialog],
      () => {
        app.dialog.value = dialog
      },
      count,
      kind,
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
        {item('add', 0, 'only-phone')}
        {entry(text.share, () => copyLink(app), 0, 'only-phone')}
        {item('history')}
        {item('corrections', corrections.length)}
        {item('dossiers')}
        {item('quality')}
      </div>
    </>
  )
}
