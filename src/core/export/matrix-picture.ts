import { stances } from '../analysis/sides.ts'
import { type Trajectory, trajectories } from '../analysis/years.ts'
import type { Visible } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import type { View } from '../graph/view.ts'
import { NOBODY, type Subject, tieVerb } from './agreement.ts'
import { captionLine, plural, poleName } from './caption.ts'
import { box, type Drawing, fill, group, line, type Mark, polygon, stroke, text } from './drawing.ts'
import type { Key } from './legend.ts'
import { inkOn, mix, THEMES, type Theme } from './look.ts'
import type { Frame } from './network.ts'
import { compose, notes, type PictureOptions } from './picture.ts'
import { shorten } from './text.ts'

/** One cell of the matrix: what an actor's evidence says of one pole in one year. */
export interface MatrixCell {
  readonly backing: readonly number[]
  readonly opposition: readonly number[]
}

export interface Matrix {
  readonly years: readonly number[]
  readonly poles: readonly string[]
  readonly rows: readonly { readonly actor: number; readonly cells: readonly (readonly MatrixCell[])[] }[]
}

const EMPTY: MatrixCell = { backing: [], opposition: [] }

/** Powers by poles by years; `rows[i].cells[pole][year]`. Rows of graph.pieces, so that every number opens its sentences. */
export function matrixOf(graph: Graph, view: View): Matrix {
  const found: readonly Trajectory[] = trajectories(graph, view.filter, view.poles, view.claims)
  const years = found[0]?.years.map(({ year }) => year) ?? []
  return {
    years,
    poles: view.poles.map((pole) => poleName(graph, pole)),
    rows: found.map(({ actor, years: told }) => ({
      actor,
      cells: view.poles.map((_, pole) => told.map(({ stance }) => stance?.poles[pole] ?? EMPTY)),
    })),
  }
}

/** A heat map that is also a table: blue for backing, orange for opposition, both colours where both are reported. */
export function matrixPicture(graph: Graph, visible: Visible, view: View, options: PictureOptions): Drawing {
  const matrix = matrixOf(graph, view)
  const rows = stances(graph, view.filter, view.poles, view.claims).length
  return compose(
    (frame) => drawMatrix(graph, matrix, frame, THEMES[options.theme]),
    {
      title: options.title ?? `Who backs and who opposes ${matrix.poles.join(', ')}, year by year`,
      line: `${captionLine(visible, view.filter)} · numbers are sentences`,
      description: `${plural(rows, 'actor')} by ${plural(matrix.poles.length, 'pole')} and ${plural(matrix.years.length, 'year')}.`,
      notes: notes(graph, view, visible, options),
    },
    matrixKeys,
    options,
  )
}

const KEY = { width: 24, height: 16 } as const

export function matrixKeys(theme: Theme): Key[] {
  const cell = (words: string, backing: number, opposition: number): Key => ({
    words,
    keyWidth: KEY.width,
    key: (x, y) =>
      drawCell(
        { backing: Array<number>(backing).fill(0), opposition: Array<number>(opposition).fill(0) },
        x,
        y - KEY.height / 2,
        KEY.width,
        KEY.height,
        theme,
      ),
  })
  return [cell('backs', 2, 0), cell('opposes', 0, 2), cell('both', 1, 1)]
}

const NAMES = 170
const HEAD = 52

export function drawMatrix(graph: Graph, matrix: Matrix, frame: Frame, theme: Theme): Mark[] {
  const { years, poles, rows } = matrix
  if (rows.length === 0 || years.length === 0) {
    const words = 'No actor has a dated, direct tie to a pole here.'
    return [
      text(frame.x + frame.width / 2, frame.y + frame.height / 2, words, theme.soft, {
        size: 15,
        anchor: 'middle',
      }),
    ]
  }
  const gap = 18
  const room = frame.width - NAMES - gap * (poles.length - 1)
  const cell = Math.min(44, room / (years.length * poles.length))
  const fits = Math.max(1, Math.floor((frame.height - HEAD - 18) / 20))
  const shown = rows.slice(0, fits)
  const height = Math.min(30, (frame.height - HEAD - 18) / shown.length)
  const top = frame.y + HEAD
  const columnAt = (pole: number, year: number) =>
    frame.x + NAMES + pole * (years.length * cell + gap) + year * cell
  const marks: Mark[] = poles.flatMap((name, pole) => {
    const start = columnAt(pole, 0)
    return [
      text(start, frame.y + 18, shorten(`toward ${name}`, 14, years.length * cell), theme.ink, {
        size: 14,
        weight: 600,
      }),
      ...years.map((year, index) => yearLabel(columnAt(pole, index) + cell / 2, top - 8, year, cell, theme)),
    ]
  })
  shown.forEach(({ actor, cells }, index) => {
    const y = top + index * height
    const subject = graph.dossier.actors[actor] ?? NOBODY
    const row: Mark[] = [
      stroke(
        line({ x: frame.x, y: y + height }, { x: columnAt(poles.length - 1, years.length), y: y + height }),
        theme.rule,
        0.5,
      ),
      text(frame.x, y + height / 2 + 4.5, shorten(subject.label, 13, NAMES - 12), theme.ink, {
        size: 13,
        weight: 600,
      }),
    ]
    cells.forEach((byYear, pole) => {
      byYear.forEach((found, year) => {
        const name = `cell-${actor}-${pole}-${years[year]}`
        const words = cellWords(subject, found, poles[pole] ?? '', years[year] ?? 0)
        const drawn = drawCell(found, columnAt(pole, year) + 1, y + 1, cell - 2, height - 2, theme)
        if (drawn.length > 0) row.push(group(name, drawn, words))
      })
    })
    marks.push(group(`row-${actor}`, row))
  })
  if (rows.length > shown.length) {
    const words = `and ${plural(rows.length - shown.length, 'more actor')}`
    marks.push(text(frame.x, top + shown.length * height + 15, words, theme.soft, { size: 12 }))
  }
  return marks
}

/** Every year where there is room, else every second or fifth. */
function yearLabel(x: number, y: number, year: number, cell: number, theme: Theme): Mark {
  const every = cell >= 30 ? 1 : cell >= 16 ? 2 : 5
  const words =
    year % every === 0 ? (cell >= 30 ? String(year) : `’${String(year % 100).padStart(2, '0')}`) : ''
  return text(x, y, words, theme.soft, { size: 11, anchor: 'middle' })
}

function drawCell(
  { backing, opposition }: MatrixCell,
  x: number,
  y: number,
  width: number,
  height: number,
  theme: Theme,
): Mark[] {
  const count = backing.length + opposition.length
  if (count === 0) return []
  const blue = shade(theme.ties.backing, backing.length, theme)
  const orange = shade(theme.ties.opposition, opposition.length, theme)
  const corner = {
    left: { x, y: y + height },
    top: { x, y },
    right: { x: x + width, y },
    bottom: { x: x + width, y: y + height },
  }
  const marks: Mark[] =
    opposition.length === 0
      ? [fill(box(x, y, width, height), blue)]
      : backing.length === 0
        ? [fill(box(x, y, width, height), orange), ...bar(x, y, width, height, theme)]
        : [
            fill(polygon([corner.top, corner.right, corner.left]), blue),
            fill(polygon([corner.right, corner.bottom, corner.left]), orange),
            stroke(line(corner.right, corner.left), theme.ink, 1.2),
            ...bar(x, y + height / 2, width, height / 2, theme),
          ]
  if (width >= 13 && height >= 12) {
    const ink = inkOn(opposition.length > backing.length ? orange : blue)
    marks.push(
      text(x + width / 2, y + height / 2 + 4, String(count), ink, {
        size: 11,
        weight: 600,
        anchor: 'middle',
      }),
    )
  }
  return marks
}

// The bar of opposition, so that a grey print still tells it from backing; at the very edge of a narrow cell.
function bar(x: number, y: number, width: number, height: number, theme: Theme): Mark[] {
  const [inset, thick] = width < 10 ? [0.6, 1.2] : [2.5, 1.6]
  const at = x + width - inset
  return [stroke(line({ x: at, y: y + 2 }, { x: at, y: y + height - 2 }), theme.ink, thick)]
}

const shade = (color: string, count: number, theme: Theme) =>
  mix(theme.page, color, Math.min(1, 0.4 + 0.15 * count))

function cellWords(actor: Subject, found: MatrixCell, pole: string, year: number): string {
  const parts = (['backing', 'opposition'] as const).flatMap((type) =>
    found[type].length > 0
      ? [`${tieVerb(type, actor)} ${pole} (${plural(found[type].length, 'sentence')})`]
      : [],
  )
  return parts.length > 0
    ? `${actor.label} ${parts.join(' and ')} in ${year}`
    : `${actor.label}: no evidence about ${pole} in ${year}`
}
