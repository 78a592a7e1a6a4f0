import type { Span } from '../model.ts'
import { BEFORE_NAMES, BEFORE_NUMBERS, MAY_END, MONTHS, OPENERS } from './abbreviations.ts'
import { isSpace, trimmed } from './lines.ts'

const LETTER = /\p{L}/u
const UPPER = /\p{Lu}/u
const CLOSERS = '"\'”’)]»'
const QUOTES_OPEN = '"\'“‘([«'
const LONGEST_WORD = 24

const isStop = (char: string): boolean =>
  char === '.' || char === '!' || char === '?' || char === '…' || char === '。'

/** The word that ends at `end` (letters and inner stops, lower case), at most LONGEST_WORD long. */
const wordBefore = (text: string, from: number, end: number): string => {
  let start = end
  while (start > from && end - start < LONGEST_WORD) {
    const char = text.charAt(start - 1)
    if (char !== '.' && !LETTER.test(char)) break
    start--
  }
  return text.slice(start, end).toLowerCase()
}

/** First word from `start`: letters only, at most LONGEST_WORD long. */
const wordAt = (text: string, start: number, to: number): string => {
  let end = start
  while (end < to && end - start < LONGEST_WORD && LETTER.test(text.charAt(end))) end++
  return text.slice(start, end)
}

/**
 * Whether a single full stop after `word` ends the sentence, before the word `next` (empty before
 * a number).
 *   "met Mr. Hale" no; "in the U.S. The envoy" yes; "George H. Hale" no; "plan B. They" yes, by its opener
 */
const endsAtStop = (word: string, next: string): boolean => {
  const opens = OPENERS.has(next.toLowerCase()) && next.charAt(0) !== next.charAt(0).toLowerCase()
  if (BEFORE_NAMES.has(word)) return false
  if (BEFORE_NUMBERS.has(word)) return next !== ''
  if (MAY_END.has(word) || MONTHS.has(word)) return opens
  if (word.length === 1 && word !== 'i') return opens && next.length > 1
  if (/^(?:\p{L}\.){1,6}\p{L}$/u.test(word)) return opens
  return true
}

/** Sentences of one paragraph, in order, without the white space between them. Linear in its length. */
export const splitSentences = (text: string, paragraph: Span): Span[] => {
  const out: Span[] = []
  const { end } = paragraph
  let start = paragraph.start
  let i = start
  while (i < end) {
    if (!isStop(text.charAt(i))) {
      i++
      continue
    }
    const stop = i
    while (i < end && isStop(text.charAt(i))) i++
    const single = i - stop === 1 && text.charAt(stop) === '.'
    const dots = !single && text.charAt(stop) === '.'
    const closed = i
    while (i < end && CLOSERS.includes(text.charAt(i))) i++
    if (i >= end || !isSpace(text.charCodeAt(i))) continue
    let next = i
    while (next < end && isSpace(text.charCodeAt(next))) next++
    let opener = next
    while (opener < end && QUOTES_OPEN.includes(text.charAt(opener))) opener++
    if (opener >= end) continue
    const quoted = opener > next
    const char = text.charAt(opener)
    const capital = UPPER.test(char) || (char >= '0' && char <= '9')
    if (!capital && !(quoted && closed === i && !dots)) continue
    if (single && closed === i && !endsAtStop(wordBefore(text, start, stop), wordAt(text, opener, end)))
      continue
    out.push({ start, end: i })
    start = next
    i = next
  }
  const rest = trimmed(text, start, end)
  if (rest.end > rest.start) out.push(rest)
  return out
}
