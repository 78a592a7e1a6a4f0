import { EDGE_TYPES, type EdgeType } from '../graph/view.ts'
import type { ActorKind } from '../model.ts'
import { actorMark } from './actor-mark.ts'
import { group, line, type Mark, stroke, text } from './drawing.ts'
import { actorFill, shapeOf, sideColor, type Theme, tieLook, tieWidth, WIDTH_STEPS } from './look.ts'
import { textWidth } from './text.ts'
import { tieKeyMarks } from './tie-mark.ts'

/** What the legend of a network must explain: only what the picture holds. */
export interface LegendContent {
  readonly types: readonly EdgeType[]
  readonly kinds: readonly ActorKind[]
  readonly claimed: boolean
  readonly denied: boolean
  readonly promised: boolean
  readonly ended: boolean
  /** names of the two poles; null: actors are not coloured by side */
  readonly poles: readonly [string, string] | null
  readonly width: 'sources' | 'sentences' | null
}

/** One thing that a legend explains. */
export interface Key {
  readonly words: string
  readonly keyWidth: number
  /** marks of the key, from (0, 0) at its left middle */
  readonly key: (x: number, y: number) => readonly Mark[]
}

const WORDS: Readonly<Record<EdgeType, string>> = {
  backing: 'backs',
  opposition: 'opposes',
  met: 'met',
  due: 'due to meet',
}
const SIZE = 12
const ROW = 20

/** A legend as rows of keys inside `width`; `height` tells how much room it took. */
export function drawLegend(
  keys: readonly Key[],
  theme: Theme,
  x: number,
  y: number,
  width: number,
): { readonly mark: Mark; readonly height: number } {
  const marks: Mark[] = []
  let left = x
  let top = y
  for (const entry of keys) {
    const wide = entry.keyWidth + 6 + textWidth(entry.words, SIZE) + 18
    if (left > x && left + wide > x + width) {
      left = x
      top += ROW
    }
    marks.push(...entry.key(left, top + ROW / 2))
    marks.push(text(left + entry.keyWidth + 6, top + ROW / 2 + 4, entry.words, theme.ink, { size: SIZE }))
    left += wide
  }
  return { mark: group('legend', marks), height: marks.length > 0 ? top + ROW - y : 0 }
}

/** The keys of a network. */
export function networkKeys(content: LegendContent, theme: Theme): Key[] {
  const list: Key[] = EDGE_TYPES.filter((type) => content.types.includes(type)).map((type) =>
    tieKey(type, WORDS[type], theme),
  )
  if (content.claimed) list.push(tieKey('backing', 'claimed by somebody', theme, { claimed: true }))
  if (content.promised) list.push(tieKey('backing', 'promised', theme, { status: 'promised' }))
  if (content.denied) list.push(tieKey('backing', 'denied', theme, { status: 'denied' }))
  if (content.ended) list.push(tieKey('backing', 'ended', theme, { status: 'ended' }))
  if (content.width) list.push(widthKey(content.width, theme))
  for (const kind of ['state', 'figure', 'organization', 'group'] as const) {
    if (content.kinds.includes(kind)) list.push(kindKey(kind, theme))
  }
  if (content.poles) list.push(sideKey(content.poles, theme))
  return list
}

export function tieKey(
  type: EdgeType,
  words: string,
  theme: Theme,
  more: { status?: 'asserted' | 'promised' | 'denied' | 'ended'; claimed?: boolean } = {},
): Key {
  const keyWidth = 34
  const look = tieLook(type, more.status ?? 'asserted', more.claimed ?? false)
  return {
    words,
    keyWidth,
    key: (x, y) => tieKeyMarks(x, y, keyWidth - 2, look, tieWidth(type, 3), theme.ties[type]),
  }
}

function widthKey(by: 'sources' | 'sentences', theme: Theme): Key {
  const keyWidth = 62
  return {
    words: `${WIDTH_STEPS.join(', ')} ${by === 'sources' ? 'independent sources' : 'sentences'}`,
    keyWidth,
    key: (x, y) =>
      WIDTH_STEPS.map((count, index) =>
        stroke(
          line({ x: x + index * 21, y }, { x: x + index * 21 + 17, y }),
          theme.soft,
          tieWidth('backing', count),
        ),
      ),
  }
}

function kindKey(kind: ActorKind, theme: Theme): Key {
  const keyWidth = 16
  return {
    words: kind,
    keyWidth,
    key: (x, y) => actorMark(shapeOf(kind), { x: x + 8, y }, 7, actorFill(null, theme), theme),
  }
}

function sideKey(poles: readonly [string, string], theme: Theme): Key {
  const keyWidth = 66
  const steps = [1, 0.5, 0, -0.5, -1]
  return {
    words: `for ${poles[0]} … for ${poles[1]}`,
    keyWidth,
    key: (x, y) =>
      steps.map((value, index) =>
        stroke(line({ x: x + index * 13, y }, { x: x + index * 13 + 13, y }), sideColor(value, theme), 10),
      ),
  }
}
