import type { ScaleLinear } from 'd3-scale'
import { useContext } from 'preact/hooks'
import type { Bar } from '../../../core/analysis/years.ts'
import { count } from '../../messages/count.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import type { Slots } from './slots.ts'

/** Backing up, opposition down, meetings pale; articles per year as a step behind, on a scale of its own. */
export function Bars(props: {
  readonly scale: ScaleLinear<number, number>
  readonly top: number
  readonly bottom: number
  readonly slots: Slots
}) {
  const app = useContext(AppContext)
  const { scale, top, bottom } = props
  const { bars, from, to } = props.slots
  const { ties, rule } = app.theme.value
  const up = Math.max(1, ...bars.map(({ pieces }) => (pieces[0] ?? 0) + (pieces[2] ?? 0) + (pieces[3] ?? 0)))
  const down = Math.max(1, ...bars.map(({ pieces }) => pieces[1] ?? 0))
  const unit = (bottom - top) / (up + down)
  const base = top + up * unit
  const articles = Math.max(1, ...bars.map((bar) => bar.articles))
  const step = scale(1) - scale(0)
  const block = (bar: Bar, slot: number) => {
    const x = scale(slot) + Math.min(3, step * 0.12)
    const wide = Math.max(1, step - 2 * Math.min(3, step * 0.12))
    const backing = (bar.pieces[0] ?? 0) * unit
    const opposition = (bar.pieces[1] ?? 0) * unit
    const met = ((bar.pieces[2] ?? 0) + (bar.pieces[3] ?? 0)) * unit
    const inside = slot >= from && slot <= to
    const press = (bar.articles / articles) * (bottom - top)
    return (
      <g key={bar.label} class="bar" data-year={bar.label} data-in={inside}>
        <rect x={scale(slot)} width={step} y={bottom - press} height={press} fill={rule} opacity={0.55} />
        <g opacity={inside ? 1 : 0.32}>
          <rect x={x} width={wide} y={base - backing} height={backing} fill={ties.backing} />
          <rect x={x} width={wide} y={base - backing - met} height={met} fill={ties.met} opacity={0.55} />
          <rect x={x} width={wide} y={base} height={opposition} fill={ties.opposition} />
        </g>
        <title>
          {text.barTitle(
            bar.label,
            count(bar.pieces[0] ?? 0, 'sentence'),
            count(bar.pieces[1] ?? 0, 'sentence'),
            count((bar.pieces[2] ?? 0) + (bar.pieces[3] ?? 0), 'meeting report'),
            count(bar.articles, 'article'),
          )}
        </title>
      </g>
    )
  }
  return (
    <>
      {bars.map(block)}
      <line x1={scale.range()[0]} x2={scale.range()[1]} y1={base} y2={base} class="axis" />
    </>
  )
}

/** The years below the bars: each a button that shows that year alone. */
export function Years(props: {
  readonly scale: ScaleLinear<number, number>
  readonly slots: Slots
  readonly pick: (from: number, to: number) => void
}) {
  const { bars, from, to } = props.slots
  const years = yearsOf(props.slots)
  const step = props.scale(1) - props.scale(0)
  const room = (step * bars.length) / Math.max(1, years.length)
  const every = room < 30 ? Math.ceil(34 / room) : 1
  return (
    <div class="years">
      {years.map(({ year, first, last }, index) => {
        const alone = from === first && to === last
        return (
          index % every === 0 && (
            <button
              key={year}
              type="button"
              aria-pressed={alone}
              data-in={last >= from && first <= to}
              style={{ left: `${props.scale(first)}px`, width: `${step * (last - first + 1)}px` }}
              onClick={() => props.pick(first, last)}
            >
              {room < 44 ? `’${year.slice(2)}` : year}
            </button>
          )
        )
      })}
    </div>
  )
}

/** First and last slot of each year. */
function yearsOf({
  bars,
}: Slots): { readonly year: string; readonly first: number; readonly last: number }[] {
  const years = new Map<string, { year: string; first: number; last: number }>()
  bars.forEach(({ label }, slot) => {
    const year = label.slice(0, 4)
    const known = years.get(year)
    if (known) known.last = slot
    else years.set(year, { year, first: slot, last: slot })
  })
  return [...years.values()]
}
