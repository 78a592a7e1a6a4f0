import { leanOf, type Stance } from '../analysis/sides.ts'
import type { Graph } from '../graph/graph.ts'
import { actorMark } from './actor-mark.ts'
import { NOBODY } from './agreement.ts'
import { amount } from './caption.ts'
import { box, circle, fill, group, line, type Mark, stroke, text } from './drawing.ts'
import { actorFill, shapeOf, sideColor, type Theme } from './look.ts'
import { countsOf, stanceSentence } from './stance-words.ts'
import { shorten } from './text.ts'

/** What all rows share. */
export interface Columns {
  readonly left: number
  readonly axis: number
  readonly reach: number
  readonly right: number
  readonly words: number
  readonly height: number
  readonly scale: (count: number) => number
}

/** One actor: its mark and name, bars on both sides of the axis, its lean as a dot, and words where there is room. */
export function drawRow(
  graph: Graph,
  stance: Stance,
  poles: readonly [string, string],
  y: number,
  { left, axis, reach, right, words, height, scale }: Columns,
  theme: Theme,
): Mark {
  const actor = graph.dossier.actors[stance.actor] ?? NOBODY
  const said = stanceSentence(stance, poles, actor)
  const lean = leanOf(stance)
  const [a, b] = stance.poles
  const bar = Math.min(14, height * 0.5)
  const look = actorFill({ state: lean.state, value: lean.value ?? 0 }, theme)
  const marks: Mark[] = [
    stroke(line({ x: left, y: y + height / 2 }, { x: right + words, y: y + height / 2 }), theme.rule, 0.5),
    ...actorMark(shapeOf(actor.kind), { x: left + 10, y }, 8, look, theme),
    text(left + 26, y + 4.5, shorten(actor.label, 14, axis - reach - 34 - left - 40), theme.ink, {
      size: 14,
      weight: 600,
    }),
    ...bars({ x: axis, y, height: bar, toward: -1 }, scale, sideColor(1, theme), theme, {
      backs: a?.backing.length ?? 0,
      opposes: b?.opposition.length ?? 0,
    }),
    ...bars({ x: axis, y, height: bar, toward: 1 }, scale, sideColor(-1, theme), theme, {
      backs: b?.backing.length ?? 0,
      opposes: a?.opposition.length ?? 0,
    }),
  ]
  if (lean.value !== null) {
    // under the bar, inside its own row
    const at = { x: axis - lean.value * reach, y: y + bar / 2 + 3.5 }
    marks.push(fill(circle(at, 3.5), theme.page), fill(circle(at, 2.8), theme.ink))
  }
  if (words > 0) {
    marks.push(text(right + 12, y + 4, shorten(said, 12, words - 12), theme.soft, { size: 12 }))
  }
  return group(`side-${stance.actor}`, marks, `${actor.label} ${said}, ${countsOf(graph, stance)}`)
}

/** Where bars begin; `toward` is -1 for left. */
interface Start {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly toward: 1 | -1
}

/** From the axis outwards: backing of this side's pole, then opposition to the other one. */
function bars(
  { x: axis, y, height, toward }: Start,
  scale: (count: number) => number,
  color: string,
  theme: Theme,
  { backs, opposes }: { readonly backs: number; readonly opposes: number },
): Mark[] {
  const marks: Mark[] = []
  const place = (from: number, length: number) =>
    box(toward > 0 ? axis + from : axis - from - length, y - height / 2, length, height)
  const full = scale(backs)
  const outlined = scale(opposes)
  if (backs > 0) marks.push(fill(place(0, full), color))
  if (opposes > 0) {
    const inset = 0.75
    const path = box(
      (toward > 0 ? axis + full : axis - full - outlined) + inset,
      y - height / 2 + inset,
      Math.max(0.5, outlined - 2 * inset),
      height - 2 * inset,
    )
    marks.push(fill(path, theme.page), stroke(path, color, 1.5))
  }
  const count = backs + opposes
  if (count > 0) {
    const x = axis + toward * (full + outlined + 5)
    marks.push(text(x, y + 4, amount(count), theme.soft, { size: 11, anchor: toward > 0 ? 'start' : 'end' }))
  }
  return marks
}
