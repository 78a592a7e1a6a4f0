import { useContext, useState } from 'preact/hooks'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { addFiles } from '../../state/reading.ts'
import { readFiles } from './drops.ts'

/** Articles from files or pasted text, read on this computer. */
export function Add() {
  const app = useContext(AppContext)
  const [pasted, setPasted] = useState('')
  const reading = app.reading.value
  return (
    <div class="add">
      <p class="drop-zone">
        <strong>{text.drop}</strong>
        <span>{text.dropHint}</span>
        <label class="button">
          {text.choose}
          <input
            type="file"
            multiple
            class="hidden-input"
            data-testid="files"
            onChange={async (event) => {
              const files = await readFiles([...(event.currentTarget.files ?? [])])
              if (await addFiles(app, files)) app.dialog.value = null
            }}
          />
        </label>
      </p>
      <form
        onSubmit={async (event) => {
          event.preventDefault()
          const bytes = new TextEncoder().encode(pasted)
          if (
            await addFiles(app, [
              { name: `${text.pastedName}-${app.source.value.dossier.articles.length + 1}.md`, bytes },
            ])
          ) {
            app.dialog.value = null
          }
        }}
      >
        <label class="paste">
          <span>{text.pasteLabel}</span>
          <textarea rows={8} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
        </label>
        <button type="submit" class="strong" disabled={pasted.trim() === '' || reading !== null}>
          {text.read}
        </button>
      </form>
      {reading && (
        <div class="reading">
          <progress max={Math.max(1, reading.all)} value={reading.done} />
          <span>{text.reading(reading.done, reading.all)}</span>
          <button type="button" onClick={() => app.reader.stop()}>
            {text.cancel}
          </button>
        </div>
      )}
      {app.skipped.value.length > 0 && (
        <details open>
          <summary>{text.notRead}</summary>
          <ul>
            {app.skipped.value.map(({ file, reason }) => (
              <li key={file}>
                <strong>{file}</strong> {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
