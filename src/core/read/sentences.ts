import type { Span } from '../model.ts'
import { BEFORE_NAMES, BEFORE_NUMBERS, LEADS, MAY_END, MONTHS, OPENERS } from './abbreviations.ts'
import { creditAt, datelineEnd, lastDate, placeLineEnd } from './captions.ts'
import { isSpace, trimmed } from './lines.ts'

const LETTER = /\p{L}/u
const UPPER = /\p{Lu}/u
const CLOSERS = '"\'”’)]»'
const QUOTES_OPEN = '"\'“‘([«'
const LONGEST_WORD = 24

const isStop = (char: string): boolean =>
  char === '.' || char === '!' || char === '?' || char === '…' || char === '。'

/**
 * The word that ends at `end` (letters, inner stops and apostrophes, lower case), at most LONGEST_WORD long.
 *   "they didn't" gives didn't, not an initial; "the 'U.S" gives u.s
 */
const wordBefore = (text: string, from: number, end: number): string => {
  let start = end
  while (start > from && end - start < LONGEST_WORD) {
    const char = text.charAt(start - 1)
    if (char !== '.' && char !== "'" && char !== '’' && !LETTER.test(char)) break
    start--
  }
  while (start < end && !LETTER.test(text.charAt(start))) start++
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

/** Where the numbers of notes end that stand at `at`: [12][13], directly or after a space. */
const afterNotes = (text: string, at: number, to: number): number => {
  let end = at
  for (;;) {
    let i = end
    if (i > at || text.charAt(i) !== '[') while (i < to && i - end < 2 && isSpace(text.charCodeAt(i))) i++
    const note = /^\[\d{1,3}\]/.exec(text.slice(i, Math.min(to, i + 5)))
    if (!note) return end
    end = i + note[0].length
  }
}

/**
 * Whether the word at `at` can open a sentence: a capital, a digit, a small word whose capital comes later.
 *   The, 12, al-Haddad, d'Orsay, iPhone
 */
const canOpen = (text: string, at: number, to: number): boolean => {
  const char = text.charAt(at)
  if (UPPER.test(char) || (char >= '0' && char <= '9')) return true
  return /^\p{Ll}{1,3}[-'’]?\p{Lu}/u.test(text.slice(at, Math.min(to, at + 6)))
}

/**
 * Whether a sentence begins right behind a stop, its space being lost: "sorry.Some said", "said on Monday.It denied";
 * not "Velm.Com", "e.g.This".
 */
const isGluedStop = (text: string, from: number, stop: number, at: number, to: number): boolean => {
  const next = wordAt(text, at, to)
  if (!/^\p{Lu}\p{Ll}/u.test(next) || at + next.length >= to) return false
  const word = wordBefore(text, from, stop)
  const whole = text.slice(stop - word.length, stop)
  if (word.length < 2 || word.includes('.') || BEFORE_NAMES.has(word) || MAY_END.has(word)) return false
  if (OPENERS.has(next.toLowerCase())) return isSpace(text.charCodeAt(at + next.length))
  return word.length > 3 && whole === word && next.length > 2
}

const pastOpening = (text: string, from: number, to: number): number => {
  let at = from
  while (at < to && QUOTES_OPEN.includes(text.charAt(at))) at++
  return at
}

/** "in KhartoumThe army": a headline and its lead without anything between them. */
const isGluedLead = (text: string, at: number, to: number): boolean =>
  at > 1 &&
  UPPER.test(text.charAt(at)) &&
  /^\p{Ll}{2}$/u.test(text.slice(at - 2, at)) &&
  LEADS.has(wordAt(text, at, Math.min(to, at + 8)))

/** Sentences of one paragraph, in order, without the white space between them. Linear in its length. */
export const splitSentences = (text: string, paragraph: Span): Span[] => {
  const out: Span[] = []
  const { end } = paragraph
  let start = paragraph.start
  let i = start
  const cut = (at: number, next: number): void => {
    out.push({ start, end: at })
    start = next
    i = next
  }
  const dateline = datelineEnd(text, start, end)
  if (dateline > start) cut(dateline, dateline + 1)
  const place = placeLineEnd(text, start, end)
  if (place > start) cut(place, isSpace(text.charCodeAt(place)) ? place + 1 : place)
  while (i < end) {
    if (!isStop(text.charAt(i))) {
      const credit = text.charAt(i) === ':' ? creditAt(text, start, i) : -1
      if (credit > start) cut(trimmed(text, start, credit).end, credit)
      else if (isGluedLead(text, i, end)) cut(i, i)
      i++
      continue
    }
    const stop = i
    while (i < end && isStop(text.charAt(i))) i++
    const single = i - stop === 1 && text.charAt(stop) === '.'
    const dots = !single && text.charAt(stop) === '.'
    const closed = i
    while (i < end && CLOSERS.includes(text.charAt(i))) i++
    const quotes = i
    i = afterNotes(text, i, end)
    if (i >= end) continue
    if (!isSpace(text.charCodeAt(i))) {
      const glued = single && isGluedStop(text, start, stop, pastOpening(text, i, end), end)
      // straight quotation marks may close one sentence and open the next
      const straight = /^["']+$/.test(text.slice(closed, quotes))
      const at = straight ? closed + Math.ceil((quotes - closed) / 2) : i
      if (glued) cut(at, at)
      continue
    }
    let next = i
    while (next < end && isSpace(text.charCodeAt(next))) next++
    const opener = pastOpening(text, next, end)
    if (opener >= end) continue
    const quoted = opener > next
    if (!canOpen(text, opener, end) && !(quoted && closed === i && !dots)) continue
    if (single && closed === i && !endsAtStop(wordBefore(text, start, stop), wordAt(text, opener, end)))
      continue
    cut(i, next)
  }
  const rest = trimmed(text, start, end)
  const date = lastDate(text, rest.start, rest.end)
  if (date > rest.start) out.push(trimmed(text, rest.start, date), { start: date, end: rest.end })
  else if (rest.end > rest.start) out.push(rest)
  return out
}
