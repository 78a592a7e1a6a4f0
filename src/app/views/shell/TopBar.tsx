import { useContext } from 'preact/hooks'
import type { Mode } from '../../../core/graph/view.ts'
import { MODE_NAMES, text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { copyLink } from '../../state/link.ts'
import { redo, undo } from '../../state/stepping.ts'
import { PICTURES } from '../registry.ts'
import { More } from './More.tsx'

/** Name of the corpus, search, views, what one takes away. */
export function TopBar() {
  const app = useContext(AppContext)
  const { mode } = app.view.value
  const modes = Object.keys(PICTURES) as Mode[]
  const steps = app.history.steps.value
  const at = app.history.at.value
  return (
    <header class="top">
      <h1 class="name" title={text.tagline}>
        {app.source.value.dossier.name}
      </h1>
      <nav class="views" aria-label={text.views}>
        {modes.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === mode ? 'page' : undefined}
            onClick={() => app.change(MODE_NAMES[one], (view) => ({ ...view, mode: one }))}
          >
            {MODE_NAMES[one]}
          </button>
        ))}
      </nav>
      <button type="button" class="search-button" aria-keyshortcuts="/" onClick={() => open('find')}>
        <span>{text.search}</span> <kbd>/</kbd>
        <span class="glass" aria-hidden="true">
          ⌕
        </span>
      </button>
      <div class="tools">
        <button
          type="button"
          class="only-phone"
          aria-expanded={app.sheet.value === 'filters'}
          onClick={() => {
            app.sheet.value = app.sheet.value === 'filters' ? null : 'filters'
          }}
        >
          {text.legend}
        </button>
        <button
          type="button"
          class="icon"
          aria-label={text.state.step(text.undo, steps[at]?.label)}
          title={text.state.step(text.undo, steps[at]?.label)}
          disabled={at === 0}
          onClick={() => undo(app)}
        >
          ↶
        </button>
        <button
          type="button"
          class="icon"
          aria-label={text.state.step(text.redo, steps[at + 1]?.label)}
          title={text.state.step(text.redo, steps[at + 1]?.label)}
          disabled={at === steps.length - 1}
          onClick={() => redo(app)}
        >
          ↷
        </button>
        <button
          type="button"
          class="icon"
          aria-label={text.themeLabel}
          title={text.themeLabel}
          onClick={nextTheme}
        >
          ◐
        </button>
        <button type="button" class="not-phone" onClick={() => open('add')}>
          {text.add}
        </button>
        <button type="button" class="not-phone" onClick={() => copyLink(app)}>
          {text.share}
        </button>
        <button type="button" class="strong" onClick={() => open('snapshot')}>
          {text.snapshot}
        </button>
        <More />
      </div>
    </header>
  )

  function open(dialog: 'find' | 'add' | 'snapshot') {
    app.dialog.value = dialog
  }

  function nextTheme() {
    const theme = app.themeName.value === 'light' ? 'dark' : 'light'
    app.change(text.theme[theme], (view) => ({ ...view, theme }), 'theme')
  }
}
