import type { Span } from '../model.ts'

const isBreak = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029

export const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x85 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0xfeff

/** The span without white space at its ends; empty when there is nothing else. */
export const trimmed = (text: string, start: number, end: number): Span => {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  return { start: from, end: to }
}

/** Blocks of lines with no blank line inside them. */
const blocks = (text: string): Span[][] => {
  const out: Span[][] = []
  let block: Span[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isBreak(text.charCodeAt(i))) continue
    // \r\n is one break, not a blank line
    if (text.charCodeAt(i) === 10 && i > 0 && text.charCodeAt(i - 1) === 13) {
      start = i + 1
      continue
    }
    const line = trimmed(text, start, i)
    if (line.end > line.start) block.push(line)
    else if (block.length > 0) {
      out.push(block)
      block = []
    }
    start = i + 1
  }
  if (block.length > 0) out.push(block)
  return out
}

const NARROWEST = 40
const WIDEST = 130

const widthOf = (lines: readonly Span[]): number => {
  let width = 0
  for (const line of lines) width = Math.max(width, line.end - line.start)
  return width
}

/**
 * Whether a block is one paragraph broken into lines by a mail program, a PDF or a hard-wrapping editor:
 * lines of about one width, at least one of which goes on in lower case.
 */
const isWrapped = (text: string, lines: readonly Span[]): boolean => {
  if (lines.length < 2) return false
  const width = widthOf(lines)
  if (width < NARROWEST || width > WIDEST) return false
  let full = 0
  let goesOn = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as Span
    const next = lines[i + 1] as Span
    if (line.end - line.start >= width * 0.7) full++
    if (/[\p{Ll},;)]/u.test(text.charAt(next.start))) goesOn++
  }
  return full >= (lines.length - 1) * 0.7 && goesOn * 4 >= lines.length - 1
}

/**
 * Whether no line of the block had room for the first word of the next, in a text whose lines are `width` wide:
 *   "… said Ambassador" over "Reyes." one paragraph; a headline over "By Ana Reyes" two
 */
const isFull = (text: string, lines: readonly Span[], width: number): boolean => {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Span
    const next = lines[i + 1]
    if (line.end - line.start > width) return false
    let word = 0
    while (
      next &&
      word <= width &&
      next.start + word < next.end &&
      !isSpace(text.charCodeAt(next.start + word))
    )
      word++
    if (next && line.end - line.start + 1 + word <= width) return false
  }
  return true
}

/** Paragraphs: lines, or whole blocks where the lines are only the width of a page. */
export const paragraphs = (text: string): Span[] => {
  const all = blocks(text)
  const wrapped = all.map((block) => isWrapped(text, block))
  const width = all.reduce((most, block, i) => (wrapped[i] ? Math.max(most, widthOf(block)) : most), 0)
  return all.flatMap((block, i) =>
    block.length > 1 && (wrapped[i] || (width > 0 && isFull(text, block, width)))
      ? [{ start: (block[0] as Span).start, end: (block[block.length - 1] as Span).end }]
      : block,
  )
}

const HEADING_TOKENS = 25

/** Whether a line has no final stop. */
const isOpen = (text: string, line: Span): boolean => {
  let last = line.end - 1
  while (last > line.start && '"\'”’)]»'.includes(text.charAt(last))) last--
  return !'.!?…:;,'.includes(text.charAt(last))
}

/** A sentence that is short, without a final stop: a title, a byline, a link of a menu. */
export const isHeading = (text: string, line: Span, tokens: number): boolean =>
  tokens <= HEADING_TOKENS && isOpen(text, line)

/** Whether a paragraph is nothing but lines without a final stop: a title, or a title with a credit or a date. */
export const isTitle = (text: string, sentences: readonly Span[]): boolean =>
  sentences.length <= 3 && sentences.every((sentence) => isOpen(text, sentence))
