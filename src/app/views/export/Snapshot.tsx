import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { pictureOf } from '../../../core/export/index.ts'
import { exportInput } from '../../../core/export/input.ts'
import { exporting } from '../../messages/exporting.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { Drawn } from '../shell/Drawn.tsx'
import { OFFERS, type Offer, pictureOptions, USUAL_WISH, type Wish } from './formats.ts'
import { startSaving } from './save.ts'
import { usePageSize } from './use-page-size.ts'
import { Wishes } from './Wishes.tsx'

const words = exporting

/** How far an export is; `all` is 0 while nobody can say. */
interface Under {
  readonly label: string
  readonly done: number
  readonly all: number
}

/** What is on screen as a file to publish or to go on working with, shown before it is made. */
export function Snapshot() {
  const app = useContext(AppContext)
  const [wish, setWish] = useState<Wish>(USUAL_WISH)
  const [under, setUnder] = useState<Under | null>(null)
  const stop = useRef(() => {})
  const drawing = useMemo(
    () => pictureOf(exportInput(app.source.value, app.view.value), pictureOptions(app, wish)),
    [app, wish],
  )
  const size = usePageSize(app, wish)
  useEffect(() => () => stop.current(), [])
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
      <details class="alt">
        <summary>{words.alt}</summary>
        <p>{drawing.description}</p>
      </details>
      <Wishes wish={wish} usualTitle={drawing.title} set={(part) => setWish({ ...wish, ...part })} />
      {under && (
        <div class="making" role="status" data-testid="making">
          <span>{words.making(under.label)}</span>
          <progress
            aria-label={words.making(under.label)}
            {...(under.all > 0 ? { max: under.all, value: under.done } : {})}
          />
          <button type="button" data-testid="stop-making" onClick={() => stop.current()}>
            {text.cancel}
          </button>
        </div>
      )}
      {OFFERS.map(({ title, offers }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul class="formats">
            {offers.map((offer) => (
              <li key={offer.name}>
                <button
                  type="button"
                  data-testid={`save-${offer.name}`}
                  disabled={under !== null}
                  onClick={() => take(offer)}
                >
                  <strong>{offer.label}</strong>
                  {offer.loses && <span>{offer.loses}</span>}
                  {offer.name === 'html' && <span data-testid="page-size">{size}</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )

  async function take({ name, label }: Offer) {
    setUnder({ label, done: 0, all: 0 })
    const saving = startSaving(app, name, wish, (done, all) => setUnder({ label, done, all }))
    stop.current = saving.stop
    try {
      await saving.done
    } catch (fault) {
      const stopped = fault instanceof Error && fault.name === 'AbortError'
      app.say(stopped ? words.stopped : String(fault instanceof Error ? fault.message : fault), 'warning')
    }
    stop.current = () => {}
    setUnder(null)
  }
}
