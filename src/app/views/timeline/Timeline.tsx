import { type BrushBehavior, brushX } from 'd3-brush'
import { scaleLinear } from 'd3-scale'
import { select as selection } from 'd3-selection'
import { useContext, useEffect, useRef } from 'preact/hooks'
import { windowWords } from '../../../core/export/caption.ts'
import { grouped, text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { setFilter } from '../../state/update.ts'
import { useWidth } from '../shell/use-width.ts'
import { Bars, Years } from './Bars.tsx'
import { Play } from './Play.tsx'

const HEIGHT = 66
const PLOT = { top: 4, bottom: 64 }

/** Sentences by year as a histogram, and the window of years brushed over it. */
export function Timeline() {
  const app = useContext(AppContext)
  const box = useRef<HTMLDivElement>(null)
  const brushed = useRef<SVGGElement>(null)
  const behaviour = useRef<BrushBehavior<unknown> | null>(null)
  const width = useWidth(box)
  const { filter } = app.view.value
  const range = app.years.value
  const first = range?.first ?? 0
  const last = range?.last ?? 0
  const scale = scaleLinear([first, last + 1], [8, Math.max(60, width - 8)])
  const from = Math.max(first, filter.from ? Number(filter.from.slice(0, 4)) : first)
  const to = Math.min(last, filter.to ? Number(filter.to.slice(0, 4)) : last)

  function setYears(a: number, b: number) {
    const [low, high] = a <= b ? [a, b] : [b, a]
    const whole = low <= first && high >= last
    app.change(
      windowWords({ ...filter, from: String(low), to: String(high) }),
      setFilter({ from: whole ? null : String(low), to: whole ? null : String(high) }),
      'years',
    )
  }

  useEffect(() => {
    const group = brushed.current
    if (!group || width < 60 || !range) return
    const brush = brushX<unknown>()
      .extent([
        [scale(first), PLOT.top],
        [scale(last + 1), PLOT.bottom],
      ])
      .on('brush end', ({ selection: pixels, sourceEvent, type }) => {
        if (!sourceEvent) return
        if (!pixels) {
          if (type === 'end') setYears(first, last)
          return
        }
        const [a, b] = (pixels as [number, number]).map((x) => scale.invert(x)) as [number, number]
        const low = Math.min(last, Math.max(first, Math.round(a)))
        const high = Math.max(low, Math.min(last, Math.round(b) - 1))
        setYears(low, high)
      })
    behaviour.current = brush
    selection(group).call(brush as never)
  }, [width, first, last])

  useEffect(() => {
    const group = brushed.current
    if (!group || !behaviour.current || width < 60) return
    const whole = filter.from === null && filter.to === null
    behaviour.current.move(selection(group) as never, whole ? null : [scale(from), scale(to + 1)])
  }, [width, from, to, filter.from, filter.to, first, last])

  if (!range) return <section class="timeline" aria-label={text.time} />
  const { undated } = app.visible.value.totals
  return (
    <section class="timeline" aria-label={text.time} data-testid="timeline">
      <div class="timeline-left">
        <Play first={first} last={last} from={from} to={to} set={setYears} />
        <strong class="timeline-window">{windowWords(filter)}</strong>
        <button
          type="button"
          class="quiet"
          disabled={filter.from === null && filter.to === null}
          onClick={() => setYears(first, last)}
        >
          {text.allYears}
        </button>
      </div>
      <div class="timeline-plot" ref={box}>
        <svg width={width} height={HEIGHT} role="img" aria-label={text.histogramLabel}>
          <Bars scale={scale} top={PLOT.top} bottom={PLOT.bottom} from={from} to={to} />
          <g class="brush" ref={brushed} />
        </svg>
        <Years scale={scale} from={from} to={to} pick={(year) => setYears(year, year)} />
        <YearHandle
          label={text.from}
          year={from}
          at={scale(from)}
          least={first}
          most={to}
          set={(year) => setYears(year, to)}
        />
        <YearHandle
          label={text.to}
          year={to}
          at={scale(to + 1)}
          least={from}
          most={last}
          set={(year) => setYears(from, year)}
        />
      </div>
      <div class="timeline-right">
        {range.earlier > 0 && (
          <button
            type="button"
            class="chip"
            title={text.earlierHint}
            onClick={() =>
              app.change(text.earlier(range.earlier, first), setFilter({ from: null, to: String(first - 1) }))
            }
          >
            {text.earlier(range.earlier, first)}
          </button>
        )}
        {(undated > 0 || filter.undated === 'include') && (
          <button
            type="button"
            class="chip"
            aria-pressed={filter.undated === 'include'}
            title={text.undatedHint}
            data-testid="undated"
            onClick={() =>
              app.change(
                text.undatedIn,
                setFilter({ undated: filter.undated === 'include' ? 'exclude' : 'include' }),
              )
            }
          >
            {filter.undated === 'include' ? text.undatedIn : `+ ${text.undated(undated)}`}
          </button>
        )}
        <fieldset class="switch" aria-label={text.windowMode}>
          {(['in', 'upto'] as const).map((mode) => (
            <button
              key={mode}
              type="button"
              aria-pressed={filter.window === mode}
              onClick={() => app.change(text.windowModes[mode], setFilter({ window: mode }))}
            >
              {text.windowModes[mode]}
            </button>
          ))}
        </fieldset>
        <span class="note">{text.shownOf(grouped(app.visible.value.totals.pieces))}</span>
      </div>
    </section>
  )
}

/** The edge of the window as a slider for the keyboard; the pointer uses the brush. */
function YearHandle(props: {
  readonly label: string
  readonly year: number
  readonly at: number
  readonly least: number
  readonly most: number
  readonly set: (year: number) => void
}) {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -3,
    PageUp: 3,
    Home: -9999,
    End: 9999,
  }
  return (
    <span
      class="year-handle"
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={props.least}
      aria-valuemax={props.most}
      aria-valuenow={props.year}
      style={{ left: `${props.at}px` }}
      onKeyDown={(event) => {
        const step = steps[event.key]
        if (step === undefined) return
        event.preventDefault()
        props.set(Math.max(props.least, Math.min(props.most, props.year + step)))
      }}
    />
  )
}
