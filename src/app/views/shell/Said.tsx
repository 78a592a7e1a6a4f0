import { useContext, useEffect } from 'preact/hooks'
import { AppContext } from '../../state/context.ts'

const SHOWN_FOR = 6000

/** What just happened, for eyes and for screen readers. */
export function Said() {
  const app = useContext(AppContext)
  const said = app.said.value
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => {
      app.said.value = null
    }, SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [said, app])
  return (
    <output class="said" aria-live="polite" data-tone={said?.tone ?? 'none'}>
      {said?.text ?? ''}
    </output>
  )
}
