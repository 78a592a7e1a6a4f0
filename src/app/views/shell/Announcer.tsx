import { useContext, useEffect, useState } from 'preact/hooks'
import { captionLine } from '../../../core/export/caption.ts'
import { AppContext } from '../../state/context.ts'

/** Wait for the filter to come to rest: a brush passes many years. */
const RESTS = 700

/** Says to a screen reader what a change of the filter left on screen. */
export function Announcer() {
  const app = useContext(AppContext)
  const line = captionLine(app.visible.value, app.view.value.filter)
  const [said, setSaid] = useState('')
  const [first] = useState(line)
  useEffect(() => {
    if (line === first && said === '') return
    const timer = setTimeout(() => setSaid(line), RESTS)
    return () => clearTimeout(timer)
  }, [line])
  return (
    <div class="unseen" role="status" data-testid="announcer">
      {said}
    </div>
  )
}
