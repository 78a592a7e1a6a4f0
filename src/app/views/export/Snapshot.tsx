import { useContext, useState } from 'preact/hooks'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { FORMATS, type Format, save } from './formats.ts'

/** What is on screen as a file to publish or to go on working with. */
export function Snapshot() {
  const app = useContext(AppContext)
  const [busy, setBusy] = useState<Format | null>(null)
  return (
    <div class="snapshot">
      <p class="note">{text.snapshotHelp}</p>
      <ul class="formats">
        {(Object.keys(FORMATS) as Format[]).map((format) => (
          <li key={format}>
            <button
              type="button"
              data-testid={`save-${format}`}
              disabled={busy !== null}
              onClick={async () => {
                setBusy(format)
                try {
                  await save(app, format)
                } catch (fault) {
                  app.say(fault instanceof Error ? fault.message : String(fault), 'warning')
                }
                setBusy(null)
              }}
            >
              <strong>{FORMATS[format].name}</strong>
              <span>{FORMATS[format].use}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
