import { useEffect, useRef, useState } from 'preact/hooks'
import { text } from '../../messages.ts'
import type { Slots } from './slots.ts'

const STEP_MS = 1100

/** Moves the window of years along, one year or month a step, and stops at the end. */
export function Play(props: { readonly slots: Slots; readonly set: (from: number, to: number) => void }) {
  const [playing, setPlaying] = useState(false)
  const now = useRef(props)
  now.current = props
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => {
      const { slots, set } = now.current
      const { from, to, bars } = slots
      if (to >= bars.length - 1) setPlaying(false)
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
        const { slots, set } = props
        if (!playing && slots.to >= slots.bars.length - 1) set(0, 0)
        setPlaying(!playing)
      }}
    >
      {playing ? '❚❚' : '▶'}
    </button>
  )
}
