import type { ScaleLinear } from 'd3-scale'
import { useContext } from 'preact/hooks'
import type { Bar } from '../../../core/analysis/years.ts'
import { count, text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'

/** Backing up, opposition down, meetings pale; articles per year as a step behind, on a scale of its own. */
export function Bars(props: {
  readonly scale: ScaleLinear<number, number>
  readonly top: number
  readonly bottom: number
  readonly from: number
  readonly to: number
}) {
  const app = useContext(AppContext)
  const { scale, top, bottom, from, to } = props
  const bars = app.bars.value
  const { ties, rule } = app.theme.value
  const up = Math.max(1, ...bars.map(({ pieces }) => (pieces[0] ?? 0) + (pieces[2] ?? 0) + (pieces[3] ?? 0)))
  const down = Math.max(1, ...bars.map(({ pieces }) => pieces[1] ?? 0))
  const unit = (bottom - top) / (up + down)
  const base = top + up * unit
  const articles = Math.max(1, ...bars.map((bar) => bar.articles))
  const step = scale(1) - scale(0)
  const block = (bar: Bar) => {
    const year = Number(bar.label)
    const x = scale(year) + Math.min(3, step * 0.12)
    const wide = Math.max(1, step - 2 * Math.min(3, step * 0.12))
    const backing = (bar.pieces[0] ?? 0) * unit
    const opposition = (bar.pieces[1] ?? 0) * unit
    const met = ((bar.pieces[2] ?? 0) + (bar.pieces[3] ?? 0)) * unit
    const inside = year >= from && year <= to
    const press = (bar.articles / articles) * (bottom - top)
    return (
      <g key={bar.label} class="bar" data-year={bar.label} data-in={inside}>
        <rect x={scale(year)} width={step} y={bottom - press} height={press} fill={rule} opacity={0.55} />
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
  readonly from: number
  readonly to: number
  readonly pick: (year: number) => void
}) {
  const app = useContext(AppContext)
  const { scale, from, to } = props
  const step = scale(1) - scale(0)
  const every = step < 30 ? Math.ceil(34 / step) : 1
  return (
    <div class="years">
      {app.bars.value.map(({ label }, index) => {
        const year = Number(label)
        return (
          index % every === 0 && (
            <button
              key={label}
              type="button"
              aria-pressed={from === to && year === from}
              data-in={year >= from && year <= to}
              style={{ left: `${scale(year)}px`, width: `${step * Math.min(every, 1)}px` }}
              onClick={() => props.pick(year)}
            >
              {step < 44 ? `’${label.slice(2)}` : label}
            </button>
          )
        )
      })}
    </div>
  )
}
