import { useContext, useState } from 'preact/hooks'
import type { SkippedFile } from '../../../core/ingest/index.ts'
import { count } from '../../messages/count.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { addAndShow, readFiles } from './drops.ts'
import { OwnLexicon } from './OwnLexicon.tsx'
import { pastedFiles } from './pasted.ts'

/** Articles from files, folders or pasted text, read on this computer. */
export function Add() {
  const app = useContext(AppContext)
  const [pasted, setPasted] = useState('')
  const busy = app.reading.value !== null
  const chosen = async (input: HTMLInputElement) => {
    const files = readFiles([...(input.files ?? [])])
    input.value = ''
    await addAndShow(app, files)
  }
  return (
    <div class="add">
      <div class="drop-zone">
        <strong>{text.drop}</strong>
        <span>{text.adding.hint}</span>
        <div class="row">
          <label class="button">
            {text.choose}
            <input
              type="file"
              multiple
              class="hidden-input"
              data-testid="files"
              disabled={busy}
              onChange={(event) => chosen(event.currentTarget)}
            />
          </label>
          <label class="button">
            {text.adding.folder}
            <input
              type="file"
              class="hidden-input"
              data-testid="folder"
              disabled={busy}
              ref={(input) => input?.setAttribute('webkitdirectory', '')}
              onChange={(event) => chosen(event.currentTarget)}
            />
          </label>
        </div>
      </div>
      <form
        onSubmit={async (event) => {
          event.preventDefault()
          if (await addAndShow(app, pastedFiles(pasted, app.source.value.dossier.articles.length)))
            setPasted('')
        }}
      >
        <label class="paste">
          <span>{text.pasteLabel}</span>
          <span class="note">{text.adding.several}</span>
          <textarea rows={8} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
        </label>
        <button type="submit" class="strong" disabled={pasted.trim() === '' || busy}>
          {text.read}
        </button>
      </form>
      <OwnLexicon />
      <Reading />
      {/* the page says it behind the dialog */}
      {!busy && app.said.value && (
        <p class={app.said.value.tone === 'warning' ? 'fault' : 'note'}>{app.said.value.text}</p>
      )}
      <Skipped all={app.skipped.value} />
    </div>
  )
}

/** Inside the dialog too: it covers what the page says. */
function Reading() {
  const app = useContext(AppContext)
  const reading = app.reading.value
  if (!reading) return null
  return (
    <div class="reading">
      <progress
        {...(reading.all > 0 ? { max: reading.all, value: reading.done } : {})}
        aria-label={text.adding.progress(reading)}
      />
      <span>{text.adding.progress(reading)}</span>
      <button type="button" onClick={() => app.reader.stop()}>
        {text.cancel}
      </button>
    </div>
  )
}

/** What was left out, by reason: forty pictures in a folder are one line. */
function Skipped({ all }: { readonly all: readonly SkippedFile[] }) {
  if (all.length === 0) return null
  const byReason = new Map<string, string[]>()
  for (const { file, reason } of all) byReason.set(reason, [...(byReason.get(reason) ?? []), file])
  return (
    <section class="skipped" data-testid="skipped">
      <h3>{text.notRead}</h3>
      <ul>
        {[...byReason].map(([reason, files]) => (
          <li key={reason}>
            {files.length === 1 ? (
              <>
                <strong>{files[0]}</strong> {reason}
              </>
            ) : (
              <details>
                <summary>{text.adding.each(count(files.length, 'file'), reason)}</summary>
                {files.join(', ')}
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
