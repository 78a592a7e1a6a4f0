import { useContext, useMemo, useRef } from 'preact/hooks'
import { trajectories } from '../../../core/analysis/years.ts'
import { drawComparison } from '../../../core/export/compare-picture.ts'
import { comparisonOf } from '../../../core/export/compare-words.ts'
import type { Mark } from '../../../core/export/drawing.ts'
import { drawMatrix, matrixOf } from '../../../core/export/matrix-picture.ts'
import { meetingGrid } from '../../../core/export/meeting-grid.ts'
import { drawMeetings, MEETING_COLUMN, MEETING_ROW } from '../../../core/export/meetings-picture.ts'
import type { Frame } from '../../../core/export/network.ts'
import { drawSides, poleNames, propagatedOf } from '../../../core/export/sides-picture.ts'
import { drawTrajectories } from '../../../core/export/trajectories-picture.ts'
import { type Mode, twoMode } from '../../../core/graph/view.ts'
import { charts } from '../../messages/charts.ts'
import { methods } from '../../messages/methods.ts'
import { MODE_NAMES, text } from '../../messages.ts'
import type { App } from '../../state/app.ts'
import { AppContext } from '../../state/context.ts'
import { Drawn } from '../shell/Drawn.tsx'
import { openable } from '../shell/openable.ts'
import { useWidth } from '../shell/use-width.ts'
import { Changes } from './Changes.tsx'
import { chartFrame } from './frame.ts'
import { SideOptions } from './SideOptions.tsx'
import { Windows } from './Windows.tsx'

type ChartMode = Exclude<Mode, 'network' | 'list'> | 'meetings'

/** Sides, matrix, years and comparison: the pictures of core/export, alive. Every mark opens its sentences. */
export function Chart() {
  const app = useContext(AppContext)
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const view = app.view.value
  const mode = twoMode(view) ? 'meetings' : (view.mode as ChartMode)
  const graph = app.graph.value
  const theme = app.theme.value
  const room = (box.current?.clientHeight ?? 600) - ROOM_FOR_WORDS
  const aboutSides = mode === 'sides' || mode === 'matrix' || mode === 'trajectories'
  const poles = view.poles.length
  const drawn = useMemo(
    () => (width > 0 ? draw(app, mode, width, room) : { marks: [], width, height: room }),
    [
      graph,
      mode === 'meetings' && app.visible.value,
      mode,
      view.filter,
      view.poles,
      view.claims,
      view.propagated,
      view.before,
      view.after,
      theme,
      width,
      room,
    ],
  )
  return (
    <div class="chart" ref={box} data-testid={`chart-${mode}`}>
      {mode === 'compare' && <Windows />}
      {aboutSides && <SideOptions />}
      <details class="method">
        <summary>{charts.method}</summary>
        <p>{methods[mode]}</p>
      </details>
      {aboutSides && poles < 2 ? (
        <NoSides />
      ) : (
        <svg
          width={drawn.width}
          height={drawn.height}
          aria-label={mode === 'meetings' ? text.meetings : MODE_NAMES[mode]}
        >
          <Drawn marks={drawn.marks} attributes={(id) => openable(app, id)} />
        </svg>
      )}
      {mode === 'compare' && <Changes open={width < WITH_LIST} />}
    </div>
  )
}

/** These views begin with two sides. */
function NoSides() {
  const app = useContext(AppContext)
  return (
    <div class="no-sides">
      <p>{text.noPoles}</p>
      <button
        type="button"
        class="strong"
        onClick={() => {
          app.dialog.value = 'poles'
        }}
      >
        {text.choosePoles}
      </button>
    </div>
  )
}

/** Narrower than this a comparison is drawn without its list beside it. */
const WITH_LIST = 852

/** Options and the method stand over the drawing. */
const ROOM_FOR_WORDS = 60

interface Sized {
  readonly marks: Mark[]
  readonly width: number
  readonly height: number
}

function draw(app: App, mode: ChartMode, width: number, room: number): Sized {
  const graph = app.graph.value
  const view = app.view.value
  const theme = app.theme.value
  const poles = poleNames(graph, view)
  const sized = (least: number, make: (frame: Frame) => Mark[], wide = width): Sized => {
    const height = Math.max(room, least)
    return {
      marks: make(chartFrame(wide, height)),
      width: wide,
      height,
    }
  }
  switch (mode) {
    case 'sides': {
      const rows = [...app.stances.value.values()]
      return sized(100 + rows.length * 26, (at) =>
        drawSides(graph, rows, poles, at, theme, propagatedOf(graph, view)),
      )
    }
    case 'matrix': {
      const matrix = matrixOf(graph, view)
      return sized(110 + matrix.rows.length * 24, (at) => drawMatrix(graph, matrix, at, theme))
    }
    case 'trajectories': {
      const found = trajectories(graph, view.filter, view.poles, view.claims)
      return sized(90 + found.length * 38, (at) => drawTrajectories(graph, found, poles, at, theme))
    }
    case 'meetings': {
      const grid = meetingGrid(graph, app.visible.value)
      return sized(
        160 + grid.rows.length * MEETING_ROW,
        (at) => drawMeetings(graph, grid, app.stands.value, at, theme),
        Math.max(width, 290 + grid.columns.length * MEETING_COLUMN),
      )
    }
    case 'compare': {
      const comparison = comparisonOf(graph, view)
      const height = width < WITH_LIST ? Math.min(room, Math.round(width * 0.9)) : room
      const marks = drawComparison(graph, comparison, chartFrame(width, height), theme)
      return { marks, width, height }
    }
  }
}
