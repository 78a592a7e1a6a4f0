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
