import { useEffect, useRef, useState } from 'preact/hooks'
import { text } from '../../messages.ts'

const STEP_MS = 1100

/** Moves the window of years along, one year a step, and stops at the end. */
export function Play(props: {
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
  readonly set: (from: number, to: number) => void
}) {
  const [playing, setPlaying] = useState(false)
  const now = useRef(props)
  now.current = props
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => {
      const { last, from, to, set } = now.current
      if (to >= last) setPlaying(false)
      else set(from + 1, to + 1)
    }, STEP_MS)
    return () => clearInterval(timer)
  }, [playing])
  const label = playing ? text.pause : text.play
  return (
    <button
      type="button"
      class="icon round"
      aria-label={label}
      title={label}
      onClick={() => {
        const { first, from, to, last, set } = props
        if (!playing && (to >= last || (from === first && to === last))) set(first, first)
        setPlaying(!playing)
      }}
    >
      {playing ? '❚❚' : '▶'}
    </button>
  )
}
