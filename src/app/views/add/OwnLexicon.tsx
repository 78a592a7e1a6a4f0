import { useContext } from 'preact/hooks'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { readWith } from '../../state/reading.ts'

/** A lexicon folder of the reader's own, as `--lexicon` on the command line: all articles are read again with it. */
export function OwnLexicon() {
  const app = useContext(AppContext)
  const own = app.lexicon.value
  const busy = app.reading.value !== null
  return (
    <details class="own-lexicon">
      <summary>{text.lexicon.title}</summary>
      <p class="note">{own ? text.lexicon.used(Object.keys(own).length) : text.lexicon.hint}</p>
      <div class="row">
        <label class="button">
          {text.lexicon.choose}
          <input
            type="file"
            multiple
            accept=".json"
            class="hidden-input"
            data-testid="lexicon"
            disabled={busy}
            onChange={async (event) => readWith(app, await lexiconOf(event.currentTarget.files))}
          />
        </label>
        {own && (
          <button type="button" disabled={busy} onClick={() => readWith(app, null)}>
            {text.lexicon.without}
          </button>
        )}
      </div>
    </details>
  )
}

/** Files by their path in a lexicon folder: `states.json`; whatever lists offices belongs into `figures/`. */
async function lexiconOf(chosen: FileList | null): Promise<Record<string, string> | null> {
  const files: Record<string, string> = {}
  for (const file of chosen ?? []) {
    const content = await file.text()
    const path = /"offices"\s*:/.test(content) ? `figures/${file.name}` : file.name
    files[path] = content
  }
  return Object.keys(files).length > 0 ? files : null
}
