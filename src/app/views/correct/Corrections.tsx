import { useContext } from 'preact/hooks'
import { correctionLine, parseCorrections } from '../../../core/merge/corrections.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { correct, unmatchedOf, withdraw } from '../../state/reading.ts'
import { download } from '../export/files.ts'
import { wordsOf } from './use-correct.ts'

/** All corrections that hold, each to be taken back; the file of them, out and in. */
export function Corrections() {
  const app = useContext(AppContext)
  const { corrections, added } = app.changes.value
  const stray = unmatchedOf(app.source.value)
  const waits = (line: string) => stray.some((message) => message.includes(line))
  return (
    <div class="corrections">
      {corrections.length === 0 && <p class="note">{text.correct.none}</p>}
      <ol class="steps" data-testid="corrections">
        {corrections.map((one, index) => {
          const words = wordsOf(app, one)
          return (
            <li key={index} class="correction">
              <span>
                {words}
                {one.note && <span class="note"> {one.note}</span>}
                {waits(JSON.stringify(one)) && <strong class="fault"> {text.correct.waiting}</strong>}
              </span>
              <button
                type="button"
                class="quiet"
                aria-label={`${text.correct.withdraw}: ${words}`}
                disabled={app.reading.value !== null}
                onClick={() => withdraw(app, text.correct.withdrawn(words), one)}
              >
                {text.correct.withdraw}
              </button>
            </li>
          )
        })}
      </ol>
      <p class="note">{app.place.value.write ? text.correct.besideServer : text.correct.besideBrowser}</p>
      <div class="row">
        <button
          type="button"
          class="strong"
          disabled={corrections.length === 0}
          data-testid="save-corrections"
          onClick={() =>
            download(
              'corrections.jsonl',
              new Blob([corrections.map(correctionLine).join('')], { type: 'application/x-ndjson' }),
            )
          }
        >
          {text.correct.save}
        </button>
        <label class="button">
          {text.correct.open}
          <input
            type="file"
            class="hidden-input"
            accept=".jsonl,.json"
            onChange={async (event) => {
              const file = event.currentTarget.files?.[0]
              if (file) openFile(await file.text())
            }}
          />
        </label>
      </div>
      <p class="note">{text.correct.saveHint}</p>
      {added.length > 0 && (
        <>
          <h3>{text.correct.addedList}</h3>
          <ul>
            {added.map(({ article }) => (
              <li key={article.sha256}>{article.title ?? article.id}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )

  async function openFile(content: string): Promise<void> {
    const { corrections: found, broken } = parseCorrections(content)
    const known = new Set(corrections.map((one) => JSON.stringify(one)))
    const fresh = found.filter((one) => !known.has(JSON.stringify(one)))
    if (fresh.length > 0) await correct(app, text.correct.opened(fresh.length), fresh)
    if (broken.length > 0) app.say(text.correct.brokenLines(broken.length), 'warning')
  }
}
