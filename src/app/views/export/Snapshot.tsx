import { useContext, useMemo, useState } from 'preact/hooks'
import { pictureOf } from '../../../core/export/index.ts'
import { exportInput } from '../../../core/export/input.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { Drawn } from '../shell/Drawn.tsx'
import { OFFERS, pictureOptions, save, USUAL_WISH, type Wish } from './formats.ts'

/** What is on screen as a file to publish or to go on working with, shown before it is made. */
export function Snapshot() {
  const app = useContext(AppContext)
  const [busy, setBusy] = useState(false)
  const [wish, setWish] = useState<Wish>(USUAL_WISH)
  const drawing = useMemo(
    () => pictureOf(exportInput(app.source.value, app.view.value), pictureOptions(app, wish)),
    [app, wish],
  )
  const set = (part: Partial<Wish>) => setWish({ ...wish, ...part })
  return (
    <div class="snapshot">
      <svg
        class="preview"
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role="img"
        aria-label={drawing.description}
        style={{ background: drawing.background ?? 'none' }}
      >
        <Drawn marks={drawing.marks} />
      </svg>
      <div class="wishes">
        <label>
          {text.purpose}
          <select
            value={wish.purpose}
            onChange={(event) => set({ purpose: event.currentTarget.value as Wish['purpose'] })}
          >
            {(Object.keys(text.purposes) as (keyof typeof text.purposes)[]).map((purpose) => (
              <option key={purpose} value={purpose}>
                {text.purposes[purpose]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {text.scale}
          <select value={wish.scale} onChange={(event) => set({ scale: Number(event.currentTarget.value) })}>
            {[1, 2, 3, 4].map((scale) => (
              <option key={scale} value={scale}>
                {scale}×
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={wish.legend}
            onChange={(event) => set({ legend: event.currentTarget.checked })}
          />
          {text.withLegend}
        </label>
        <label>
          <input
            type="checkbox"
            checked={wish.transparent}
            onChange={(event) => set({ transparent: event.currentTarget.checked })}
          />
          {text.transparent}
        </label>
        <label>
          {text.pageSentences}
          <select
            value={String(wish.sentences)}
            onChange={({ currentTarget: { value } }) =>
              set({ sentences: value === 'null' ? null : Number(value) })
            }
          >
            {[null, 3, 1, 0].map((most) => (
              <option key={String(most)} value={String(most)}>
                {text.sentenceChoice(most)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ul class="formats">
        {OFFERS.map(({ name, label, loses }) => (
          <li key={name}>
            <button type="button" data-testid={`save-${name}`} disabled={busy} onClick={() => take(name)}>
              <strong>{label}</strong>
              {loses && <span>{loses}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )

  async function take(name: string) {
    setBusy(true)
    try {
      await save(app, name, wish)
    } catch (fault) {
      app.say(fault instanceof Error ? fault.message : String(fault), 'warning')
    }
    setBusy(false)
  }
}
