import { text } from '../../messages.ts'
import type { App } from '../../state/app.ts'
import { redo, undo } from '../../state/stepping.ts'
import { select } from '../../state/update.ts'

/** Keys that work everywhere but in a field. */
export function listenForKeys(app: App): void {
  addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement
    const typing = target.matches('input:not([type=checkbox]):not([type=range]), textarea, select')
    const command = event.ctrlKey || event.metaKey
    if (command && !typing && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      if (event.shiftKey) redo(app)
      else undo(app)
    } else if (event.ctrlKey && !typing && event.key.toLowerCase() === 'y') {
      event.preventDefault()
      redo(app)
    } else if (command && event.key.toLowerCase() === 'k') {
      event.preventDefault()
      app.dialog.value = 'find'
    } else if (typing || command || event.altKey) return
    else if (event.key === '/') {
      event.preventDefault()
      app.dialog.value = 'find'
    } else if (event.key === 'Escape' && app.sheet.value) app.sheet.value = null
    else if (event.key === 'Escape' && app.dialog.value === null && app.view.value.select) {
      app.change(text.close, select(null))
      if (target.closest('.panel')) document.querySelector<HTMLElement>('[data-testid=stage]')?.focus()
    }
  })
}
