import { useContext, useEffect, useState } from 'preact/hooks'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'

/** Work that is over sooner is not worth a word. */
const WORTH_SAYING = 400

/** How far the worker is, and the way to stop it. */
export function Working() {
  const app = useContext(AppContext)
  const reading = app.reading.value
  const [late, setLate] = useState(false)
  const busy = reading !== null
  useEffect(() => {
    setLate(false)
    if (!busy) return
    const timer = setTimeout(() => setLate(true), WORTH_SAYING)
    return () => clearTimeout(timer)
  }, [busy])
  if (!reading || !late) return null
  const words =
    reading.all > 0 || reading.phase === 'model' ? text.adding.progress(reading) : text.correct.working
  return (
    <div class="working" data-testid="working">
      <progress aria-label={words} {...(reading.all > 0 ? { max: reading.all, value: reading.done } : {})} />
      <span>{words}</span>
      <button type="button" onClick={() => app.reader.stop()}>
        {text.cancel}
      </button>
    </div>
  )
}
