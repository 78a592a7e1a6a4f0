import { useSignal } from '@preact/signals'
import { scaleLinear } from 'd3-scale'
import { useContext, useRef } from 'preact/hooks'
import { windowWords } from '../../../core/export/caption.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { setFilter } from '../../state/update.ts'
import { shownPieces } from '../../state/words.ts'
import { useWidth } from '../shell/use-width.ts'
import { Bars, Years } from './Bars.tsx'
import { Handle } from './Handle.tsx'
import { Play } from './Play.tsx'
import { slotsOf, windowOf } from './slots.ts'
import { useBrush } from './use-brush.ts'

const HEIGHT = 66
const PLOT = { top: 4, bottom: 64 }

/** Sentences by year or month as a histogram, and the window of time brushed over it. */
export function Timeline() {
  const { years } = useContext(AppContext)
  return years.value ? <Plot /> : <section class="timeline" aria-label={text.time} />
}

function Plot() {
  const app = useContext(AppContext)
  const box = useRef<HTMLDivElement>(null)
  const group = useRef<SVGGElement>(null)
  const width = useWidth(box)
  const { filter } = app.view.value
  const byMonth = useSignal((filter.from ?? filter.to ?? '').length > 4)
  const slots = slotsOf(byMonth.value ? app.months.value : app.bars.value, filter)
  const { bars, from, to } = slots
  const range = app.years.value
  const first = range?.first ?? 0
  const scale = scaleLinear([0, Math.max(1, bars.length)], [8, Math.max(60, width - 8)])
  const set = (a: number, b: number) => {
    const window = windowOf(slots, a, b)
    app.change(windowWords({ ...filter, ...window }), setFilter(window), 'years')
  }
  /** From where the window is now: a key held down outruns the drawing. */
  const move = (start: number, end: number) => {
    const now = slotsOf(bars, app.view.peek().filter)
    const within = (slot: number, least: number, most: number) => Math.max(least, Math.min(most, slot))
    if (start !== 0) set(within(now.from + start, 0, now.to), now.to)
    else set(now.from, within(now.to + end, now.from, bars.length - 1))
  }
  useBrush({ group, scale, slots: width < 60 ? 0 : bars.length, ...PLOT, from, to, whole: slots.whole, set })
  if (!range) return null
  const { undated } = app.visible.value.totals
  const labelAt = (slot: number) => bars[slot]?.label ?? ''
  return (
    <section class="timeline" aria-label={text.time} data-testid="timeline">
      <div class="timeline-left">
        <Play slots={slots} set={set} />
        <strong class="timeline-window">{windowWords(filter)}</strong>
        {!slots.whole && (
          <button type="button" class="quiet" onClick={() => set(0, bars.length - 1)}>
            {text.allYears}
          </button>
        )}
      </div>
      <div class="timeline-plot" ref={box}>
        <svg width={width} height={HEIGHT} role="img" aria-label={text.histogramLabel}>
          <Bars scale={scale} top={PLOT.top} bottom={PLOT.bottom} slots={slots} />
          <g class="brush" ref={group} />
        </svg>
        <Years scale={scale} slots={slots} pick={set} />
        <Handle
          label={text.from}
          words={labelAt(from)}
          slot={from}
          at={scale(from)}
          least={0}
          most={to}
          move={(step) => move(step, 0)}
        />
        <Handle
          label={text.to}
          words={labelAt(to)}
          slot={to}
          at={scale(to + 1)}
          least={from}
          most={bars.length - 1}
          move={(step) => move(0, step)}
        />
      </div>
      <div class="timeline-right">
        <div class="time-chips">
          {range.earlier > 0 && (
            <button
              type="button"
              class="chip"
              title={text.earlierHint}
              onClick={() =>
                app.change(
                  text.earlier(range.earlier, first),
                  setFilter({ from: null, to: String(first - 1) }),
                )
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
        </div>
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
        <div class="timeline-foot">
          <button
            type="button"
            class="quiet"
            onClick={() => {
              byMonth.value = !byMonth.value
            }}
          >
            {byMonth.value ? text.byYear : text.byMonth}
          </button>
          <span class="note">{text.shownOf(shownPieces(app.graph.value, app.visible.value))}</span>
        </div>
      </div>
    </section>
  )
}
