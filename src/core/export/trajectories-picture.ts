import { type Trajectory, trajectories, turns } from '../analysis/years.ts'
import type { Visible } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import type { View } from '../graph/view.ts'
import { captionLine, plural } from './caption.ts'
import { circle, type Drawing, fill, group, line, type Mark, stroke, text } from './drawing.ts'
import { sideColor, THEMES, type Theme } from './look.ts'
import type { Frame } from './network.ts'
import { compose, notes, type PictureOptions } from './picture.ts'
import { poleNames } from './sides-picture.ts'
import { shorten } from './text.ts'

/** Lean by year, one strip an actor; a year without evidence is a gap, a change of side is marked. */
export function trajectoriesPicture(
  graph: Graph,
  visible: Visible,
  view: View,
  options: PictureOptions,
): Drawing {
  const found = trajectories(graph, view.filter, view.poles, view.claims)
  const poles = poleNames(graph, view)
  const changed = turns(found)
  const names = [...new Set(changed.map(({ actor }) => graph.dossier.actors[actor]?.label ?? ''))]
  return compose(
    (frame) => drawTrajectories(graph, found, poles, frame, THEMES[options.theme]),
    {
      title: options.title ?? `Who changed sides between ${poles[0]} and ${poles[1]}`,
      line: `${captionLine(visible, view.filter)} · gaps are years without evidence`,
      description:
        names.length > 0
          ? `${plural(found.length, 'actor')}; changed sides: ${names.join(', ')}.`
          : `${plural(found.length, 'actor')}; nobody changed sides in the reports.`,
      notes: notes(graph, view, visible, options),
    },
    () => [],
    options,
  )
}

const NAMES = 170
const HEAD = 40

export function drawTrajectories(
  graph: Graph,
  found: readonly Trajectory[],
  poles: readonly [string, string],
  frame: Frame,
  theme: Theme,
): Mark[] {
  const years = found[0]?.years.map(({ year }) => year) ?? []
  if (years.length === 0) {
    const words = 'No actor has a dated, direct tie to a pole here.'
    return [
      text(frame.x + frame.width / 2, frame.y + frame.height / 2, words, theme.soft, {
        size: 15,
        anchor: 'middle',
      }),
    ]
  }
  // Those who changed sides first, then the best evidenced: the question is who turned.
  const turned = new Set(turns(found).map(({ actor }) => actor))
  const order = [
    ...found.filter(({ actor }) => turned.has(actor)),
    ...found.filter(({ actor }) => !turned.has(actor)),
  ]
  const fits = Math.max(1, Math.floor((frame.height - HEAD - 16) / 34))
  const shown = order.slice(0, fits)
  const height = Math.min(64, (frame.height - HEAD - 16) / shown.length)
  const left = frame.x + NAMES
  const step = (frame.width - NAMES - 20) / Math.max(1, years.length - 1)
  const xOf = (index: number) => left + 10 + index * step
  const every = step >= 34 ? 1 : step >= 17 ? 2 : 5
  const marks: Mark[] = [
    text(left, frame.y + 12, `up: for ${poles[0]}, down: for ${poles[1]}, ↔ changed sides`, theme.soft, {
      size: 11,
    }),
    ...years.flatMap((year, index) =>
      year % every === 0
        ? [text(xOf(index), frame.y + HEAD - 8, String(year), theme.soft, { size: 11, anchor: 'middle' })]
        : [],
    ),
  ]
  shown.forEach((trajectory, index) => {
    const middle = frame.y + HEAD + (index + 0.5) * height
    marks.push(
      drawStrip(graph, trajectory, turned.has(trajectory.actor), { xOf, middle, height, frame }, theme),
    )
  })
  if (order.length > shown.length) {
    const words = `and ${plural(order.length - shown.length, 'more actor')}`
    marks.push(text(frame.x, frame.y + HEAD + shown.length * height + 14, words, theme.soft, { size: 12 }))
  }
  return marks
}

/** Where the years of one actor are drawn. */
interface Strip {
  readonly xOf: (index: number) => number
  readonly middle: number
  readonly height: number
  readonly frame: Frame
}

function drawStrip(
  graph: Graph,
  { actor, years }: Trajectory,
  turned: boolean,
  { xOf, middle, height, frame }: Strip,
  theme: Theme,
): Mark {
  const reach = height * 0.36
  const label = graph.dossier.actors[actor]?.label ?? ''
  const yOf = (lean: number) => middle - lean * reach
  const marks: Mark[] = [
    stroke(
      line({ x: frame.x, y: middle + height / 2 }, { x: frame.x + frame.width, y: middle + height / 2 }),
      theme.rule,
      0.5,
    ),
    stroke(line({ x: xOf(0), y: middle }, { x: xOf(years.length - 1), y: middle }), theme.rule, 1, {
      dash: [2, 3],
    }),
    text(frame.x, middle + 4.5, shorten(turned ? `${label} ↔` : label, 13, NAMES - 12), theme.ink, {
      size: 13,
      weight: 600,
    }),
  ]
  years.forEach(({ lean, year, stance }, index) => {
    if (lean.value === null) return
    const before = years[index - 1]?.lean.value
    const at = { x: xOf(index), y: yOf(lean.value) }
    if (before !== null && before !== undefined) {
      marks.push(stroke(line({ x: xOf(index - 1), y: yOf(before) }, at), theme.soft, 1.4))
    }
    const count = (stance?.poles ?? []).reduce(
      (sum, pole) => sum + pole.backing.length + pole.opposition.length,
      0,
    )
    const words = `${label} in ${year}: ${lean.forFirst} for, ${lean.forSecond} against`
    const dot = fill(circle(at, Math.min(8, 2.5 + Math.sqrt(count) * 1.3)), sideColor(lean.value, theme))
    marks.push(group(`year-${actor}-${year}`, [dot], words))
  })
  return group(`trajectory-${actor}`, marks)
}
