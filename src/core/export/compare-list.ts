import type { Change, ChangeKind, Comparison } from '../analysis/compare.ts'
import { edgeType, type Graph } from '../graph/graph.ts'
import { tieClause } from './caption.ts'
import { changeSentence, KINDS } from './compare-words.ts'
import { group, line, type Mark, stroke, text } from './drawing.ts'
import { type Theme, tieLook } from './look.ts'
import type { Frame } from './network.ts'
import { shorten } from './text.ts'
import { tieKeyMarks } from './tie-mark.ts'

/** Width of the column beside the map. */
export const LIST = 330

const SIGNS: Readonly<Record<ChangeKind, string>> = {
  flipped: '↔',
  ended: '■',
  'new in reports': '+',
  'not reported': '–',
  kept: '',
}

const LIST_KEY = 22
const LINE = 16
const HEADING = 28 + LINE

/** Lines for the first of some lists in a column of `height` pixels: an even share, and what the shorter ones after it leave. */
function shareOf(lengths: readonly number[], height: number): number {
  const [first = 0, ...rest] = lengths
  const lines = Math.floor((height - HEADING * rest.length - LINE) / LINE)
  const even = Math.floor(lines / lengths.length)
  const left = rest.reduce((sum, length) => sum + Math.max(0, even - length), 0)
  return Math.max(1, Math.min(first, even + left))
}

/** The tie in small: its kind is told by line and end, and read in grey as well. */
function listKey(graph: Graph, { edge }: Change, x: number, y: number, theme: Theme): Mark[] {
  const type = edgeType(graph, edge)
  return tieKeyMarks(x, y, LIST_KEY, tieLook(type, 'asserted', false), 1.6, theme.ties[type])
}

/** What changed, in words, kind by kind; as much as the column holds. */
export function drawList(graph: Graph, { changes }: Comparison, x: number, frame: Frame, theme: Theme): Mark {
  const marks: Mark[] = [
    stroke(line({ x: x - 12, y: frame.y }, { x: x - 12, y: frame.y + frame.height }), theme.rule, 1),
  ]
  const bottom = frame.y + frame.height
  const kinds = KINDS.flatMap((kind) => {
    const some = changes.filter((change) => change.kind === kind)
    return kind === 'kept' || some.length === 0 ? [] : [{ kind, some }]
  })
  let y = frame.y + 14
  for (const [at, { kind, some }] of kinds.entries()) {
    if (y > bottom - 40) break
    marks.push(text(x, y, `${SIGNS[kind]} ${kind} (${some.length})`, theme.ink, { size: 13, weight: 600 }))
    y += 18
    const room = shareOf(
      kinds.slice(at).map(({ some }) => some.length),
      bottom - y,
    )
    for (const change of some.slice(0, room)) {
      const words = shorten(tieClause(graph, change.edge), 12, LIST - 40 - LIST_KEY - 8)
      marks.push(
        group(
          `listed-${change.edge}`,
          [
            ...listKey(graph, change, x, y - 4, theme),
            text(x + LIST_KEY + 8, y, words, theme.ink, { size: 12 }),
          ],
          changeSentence(graph, change),
        ),
      )
      y += LINE
    }
    if (some.length > room) {
      marks.push(text(x, y, `and ${some.length - room} more`, theme.soft, { size: 12 }))
      y += LINE
    }
    y += 10
  }
  return group('list', marks)
}
