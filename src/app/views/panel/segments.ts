/** Cutting a text at the borders of its marks, so that it is drawn as text nodes and never as HTML. */

export interface MarkedSpan {
  readonly start: number
  readonly end: number
}

export interface Segment<M extends MarkedSpan> {
  readonly text: string
  readonly start: number
  /** all marks that cover the segment, in the order given */
  readonly marks: readonly M[]
}

/** `from` and `to` cut out a part of `text`; offsets of the marks are those of the whole. */
export function segments<M extends MarkedSpan>(
  text: string,
  marks: readonly M[],
  from = 0,
  to = text.length,
): Segment<M>[] {
  const inside = marks.filter((mark) => mark.start < to && mark.end > from && mark.start < mark.end)
  const borders = new Set([from, to])
  for (const mark of inside) {
    if (mark.start > from) borders.add(mark.start)
    if (mark.end < to) borders.add(mark.end)
  }
  const cuts = [...borders].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? to
    return {
      text: text.slice(start, end),
      start,
      marks: inside.filter((mark) => mark.start <= start && mark.end >= end),
    }
  })
}

/** [start, end) of each paragraph: text between blank lines, or between line breaks where there are none. */
export function paragraphs(text: string): MarkedSpan[] {
  const found: MarkedSpan[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== '\n') continue
    if (text.slice(start, at).trim() !== '') found.push({ start, end: at })
    start = at + 1
  }
  return found
}

/** A sentence is looked for this far around its evidence. */
const REACH = 420

/**
 * The sentence in which a span stands, for reading: from the last full stop, line break or the reach before it to the
 * next one after it.
 */
export function sentenceAround(text: string, { start, end }: MarkedSpan): MarkedSpan {
  let from = start
  while (from > 0 && start - from < REACH && !endsAt(text, from)) from--
  let to = end
  while (to < text.length && to - end < REACH && !endsAt(text, to)) to++
  while (from < start && /\s/.test(text[from] ?? '')) from++
  while (to > end && /\s/.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}

const SHORTENED = new Set(
  'Mr Mrs Ms Dr Prof Gen Col Lt Maj Capt Sen Rep Gov St No vs Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec'.split(
    ' ',
  ),
)

/** Does a sentence end just before `at`? "… ended.| The", but not "Mr.| Kerry" or "U.S.| envoy". */
function endsAt(text: string, at: number): boolean {
  if (text[at - 1] === '\n') return true
  if (!/\s/.test(text[at] ?? ' ')) return false
  const before = text.slice(Math.max(0, at - 16), at)
  const [, word] = /([\p{L}\d]*)\)?[.!?]["'”’)]{0,2}$/u.exec(before) ?? []
  if (word === undefined) return false
  return !SHORTENED.has(word) && !/^\p{Lu}$/u.test(word)
}
