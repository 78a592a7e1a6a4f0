import { useContext, useMemo, useRef } from 'preact/hooks'
import { trajectories } from '../../../core/analysis/years.ts'
import { comparisonOf, drawComparison } from '../../../core/export/compare-picture.ts'
import type { Mark } from '../../../core/export/drawing.ts'
import { drawMatrix, matrixOf } from '../../../core/export/matrix-picture.ts'
import type { Frame } from '../../../core/export/network.ts'
import { drawSides, poleNames } from '../../../core/export/sides-picture.ts'
import { drawTrajectories } from '../../../core/export/trajectories-picture.ts'
import type { Mode } from '../../../core/graph/view.ts'
import { MODE_NAMES, text } from '../../messages.ts'
import type { App } from '../../state/app.ts'
import { AppContext } from '../../state/context.ts'
import { Drawn } from '../shell/Drawn.tsx'
import { openable } from '../shell/openable.ts'
import { useWidth } from '../shell/use-width.ts'
import { Windows } from './Windows.tsx'

type ChartMode = Exclude<Mode, 'network' | 'list'>

/** Sides, matrix, years and comparison: the pictures of core/export, alive. Every mark opens its sentences. */
export function Chart() {
  const app = useContext(AppContext)
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const view = app.view.value
  const mode = view.mode as ChartMode
  const graph = app.graph.value
  const theme = app.theme.value
  const room = (box.current?.clientHeight ?? 600) - 24
  const drawn = useMemo(
    () => (width > 0 ? draw(app, mode, width, room) : { marks: [], height: room }),
    [graph, mode, view.filter, view.poles, view.claims, view.before, view.after, theme, width, room],
  )
  return (
    <div class="chart" ref={box} data-testid={`chart-${mode}`}>
      {mode === 'compare' && <Windows />}
      <details class="method">
        <summary>{text.method}</summary>
        <p>{text.methods[mode]}</p>
      </details>
      <svg width={width} height={drawn.height} aria-label={MODE_NAMES[mode]}>
        <Drawn marks={drawn.marks} attributes={(id) => openable(app, id)} />
      </svg>
    </div>
  )
}

const PADDING = 16

function draw(app: App, mode: ChartMode, width: number, room: number): { marks: Mark[]; height: number } {
  const graph = app.graph.value
  const view = app.view.value
  const theme = app.theme.value
  const poles = poleNames(graph, view)
  const frame = (height: number): Frame => ({
    x: PADDING,
    y: 8,
    width: width - 2 * PADDING,
    height: Math.max(room, height) - 16,
  })
  const sized = (height: number, make: (frame: Frame) => Mark[]) => ({
    marks: make(frame(height)),
    height: Math.max(room, height),
  })
  switch (mode) {
    case 'sides': {
      const rows = [...app.stances.value.values()]
      return sized(100 + rows.length * 26, (at) => drawSides(graph, rows, poles, at, theme))
    }
    case 'matrix': {
      const matrix = matrixOf(graph, view)
      return sized(110 + matrix.rows.length * 24, (at) => drawMatrix(graph, matrix, at, theme))
    }
    case 'trajectories': {
      const found = trajectories(graph, view.filter, view.poles, view.claims)
      return sized(90 + found.length * 38, (at) => drawTrajectories(graph, found, poles, at, theme))
    }
    case 'compare': {
      const comparison = comparisonOf(graph, view)
      return sized(0, (at) => drawComparison(graph, comparison, at, theme))
    }
  }
}
