import { type BrushBehavior, brushX } from 'd3-brush'
import type { ScaleLinear } from 'd3-scale'
import { select } from 'd3-selection'
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * A brush over whole slots of `scale`. While it is dragged it follows the pointer; let go, it snaps to the slots that
 * it covers most of.
 */
export function useBrush(props: {
  readonly group: RefObject<SVGGElement | null>
  readonly scale: ScaleLinear<number, number>
  readonly slots: number
  readonly top: number
  readonly bottom: number
  readonly from: number
  readonly to: number
  /** nothing brushed: the whole axis */
  readonly whole: boolean
  readonly set: (from: number, to: number) => void
}): void {
  const now = useRef(props)
  now.current = props
  const dragged = useRef(false)
  const brush = useRef<BrushBehavior<unknown> | null>(null)
  const { group, scale, slots, top, bottom, from, to, whole } = props
  const [left, right] = scale.range()

  useEffect(() => {
    const element = group.current
    if (!element || slots === 0) return
    const made = brushX<unknown>()
      .extent([
        [scale(0), top],
        [scale(slots), bottom],
      ])
      .on('start brush end', ({ selection, sourceEvent, type }) => {
        if (!sourceEvent) return
        dragged.current = type !== 'end'
        const { scale, slots, set } = now.current
        if (selection) {
          const [a, b] = (selection as [number, number]).map((x) => scale.invert(x)) as [number, number]
          const low = Math.min(slots - 1, Math.max(0, Math.round(a)))
          set(low, Math.max(low, Math.min(slots - 1, Math.round(b) - 1)))
        } else if (type === 'end') set(0, slots - 1)
        if (type === 'end') requestAnimationFrame(place)
      })
    brush.current = made
    select(element).call(made as never)
    place()
  }, [group, left, right, slots, top, bottom])

  useEffect(place, [from, to, whole, left, right, slots])

  function place() {
    const element = group.current
    if (!element || !brush.current || dragged.current) return
    const { scale, from, to, whole } = now.current
    brush.current.move(select(element) as never, whole ? null : [scale(from), scale(to + 1)])
  }
}
