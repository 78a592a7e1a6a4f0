import type { Bar } from '../../../core/analysis/years.ts'
import type { Filter } from '../../../core/graph/view.ts'

/** The steps of the time axis: years or months, by number from 0. */
export interface Slots {
  readonly bars: readonly Bar[]
  /** first and last slot of the window, inclusive */
  readonly from: number
  readonly to: number
  /** nothing is cut off */
  readonly whole: boolean
}

/** ISO dates cut to what is known compare as text; a year covers all its months. */
export function slotsOf(bars: readonly Bar[], { from, to }: Pick<Filter, 'from' | 'to'>): Slots {
  const last = bars.length - 1
  const first = from === null ? 0 : bars.findIndex(({ label }) => cut(label, from) >= cut(from, label))
  const after = to === null ? -1 : bars.findIndex(({ label }) => cut(label, to) > cut(to, label))
  return {
    bars,
    from: first < 0 ? last : first,
    to: after < 0 ? last : Math.max(0, after - 1),
    whole: from === null && to === null,
  }
}

/** `date`, no longer than `other` says. */
const cut = (date: string, other: string): string => date.slice(0, Math.min(date.length, other.length))

/** The window from slot `a` to slot `b`, in either order; open where it reaches the end of the axis. */
export function windowOf({ bars }: Slots, a: number, b: number): Pick<Filter, 'from' | 'to'> {
  const [low, high] = a <= b ? [a, b] : [b, a]
  const whole = low <= 0 && high >= bars.length - 1
  return whole
    ? { from: null, to: null }
    : {
        from: bars[Math.max(0, low)]?.label ?? null,
        to: bars[Math.min(bars.length - 1, high)]?.label ?? null,
      }
}
