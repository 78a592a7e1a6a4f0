import type { Span } from '../model.ts'
import { BEFORE_NAMES, BEFORE_NUMBERS, MAY_END, MONTHS } from './abbreviations.ts'
import { isSpace } from './lines.ts'

const LEADING = '("\'“‘[{<«'
const TRAILING = ')"\'”’]}>»,;:!?.…'

// Every alternative consumes what it looks at: one pass, no backtracking over long runs.
const PIECE =
  /[$€£¥]|\p{Lu}{1,2}&\p{Lu}{1,2}(?!\p{L})|(?:US|NZ|HK|[ACS])\$|['’](?:s|re|ve|ll|d|m)(?!\p{L})|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}\d]|[.,:/]\d)|\d+(?:[.,:]\d+)*|(?:\p{L}\.){2,12}\p{L}?(?!\p{L})|(?:\p{Lu}\.){1,12}\p{Lu}(?![\p{L}\d])|(?:\p{Lu}\p{Ll}?\.){2,6}(?!\p{L})|\p{L}[\p{L}\p{M}\d]*(?:['’]\p{L}+)*|\.{2,}|…+|[-–—]+|[!?]+|\p{P}|\p{S}|./gsuy

const PREFIX = new Set(
  `e co pre post re non anti counter pro ex mid multi semi un sub over under vice ultra inter intra socio neo
  mini micro bi tri trans self de psycho cyber eco euro afro pan`.split(/\s+/),
)
// addresses, handles, numbers with hyphens (2016-08-26), domains
const WHOLE =
  /^(?:https?:\/\/|www\.)\S|^[@#][\p{L}\d_]+$|^[^@\s]+@[^@\s]+\.\p{L}+$|^\d+(?:-\d+){2,}$|^[\p{L}\d][\p{L}\d-]*\.(?:com|org|net|gov|edu|info|co\.uk|ru|fr|de|io|tv)$/u
const NOT_AT_END = new Set('min co sec sat sun mar jun jul fig est art det ed v'.split(' '))
const LONGEST_WHOLE = 2000

const ownsStop = (word: string): boolean => {
  const lower = word.toLowerCase()
  if (NOT_AT_END.has(lower)) return false
  return (
    BEFORE_NAMES.has(lower) ||
    BEFORE_NUMBERS.has(lower) ||
    MONTHS.has(lower) ||
    MAY_END.has(lower) ||
    /^\p{Lu}$/u.test(word)
  )
}

/** Where a word with an apostrophe is cut: do|n't, Syria|'s, they|'re; whole words give their length. */
const cliticAt = (word: string): number => {
  const not = /n['’]t$/i.exec(word)
  if (not && not.index > 0) return not.index
  const clitic = /['’](?:s|re|ve|ll|d|m)$/i.exec(word)
  if (clitic && clitic.index > 0) return clitic.index
  const lower = word.toLowerCase()
  if (lower === 'cannot' || lower === 'gonna' || lower === 'gotta' || lower === 'wanna') return 3
  return word.length
}

/** co-operate, ex-minister: one token in the treebanks; Russian-backed, UN-backed: three. */
const isPrefixed = (core: string): boolean => {
  const dash = core.indexOf('-')
  const prefix = core.slice(0, Math.max(0, dash))
  if (dash < 1 || dash > 7 || !PREFIX.has(prefix.toLowerCase()) || /^\p{Lu}{2}/u.test(prefix)) return false
  const rest = core.slice(dash + 1)
  return rest.length > 1 && rest.length < 40 && /^(?:\p{L}+|\d+s?)$/u.test(rest)
}

const pieces = (chunk: string, base: number, lastOfSentence: boolean, out: Span[]): void => {
  PIECE.lastIndex = 0
  for (let match = PIECE.exec(chunk); match; match = PIECE.exec(chunk)) {
    const piece = match[0]
    const at = match.index
    const start = base + at
    const next = at + piece.length
    // the stop of an abbreviation: Mr. Jan. J.
    if (
      chunk.charAt(next) === '.' &&
      chunk.charAt(next + 1) !== '.' &&
      piece.length < 8 &&
      ownsStop(piece) &&
      !(lastOfSentence && next + 1 === chunk.length)
    ) {
      out.push({ start, end: start + piece.length + 1 })
      PIECE.lastIndex = next + 1
      continue
    }
    const cut = piece.length > 1 ? cliticAt(piece) : piece.length
    out.push({ start, end: start + cut })
    if (cut < piece.length) out.push({ start: start + cut, end: start + piece.length })
  }
}

/** Tokens of one run without white space, in the manner of the Universal Dependencies English treebanks. */
const chunkTokens = (
  text: string,
  start: number,
  end: number,
  lastOfSentence: boolean,
  out: Span[],
): void => {
  const chunk = text.slice(start, end)
  let from = 0
  let to = chunk.length
  while (from < to && LEADING.includes(chunk.charAt(from))) from++
  while (to > from && TRAILING.includes(chunk.charAt(to - 1))) to--
  const core = chunk.slice(from, to)
  const whole = core.length > 1 && core.length < LONGEST_WHOLE && (WHOLE.test(core) || isPrefixed(core))
  if (!whole) {
    pieces(chunk, start, lastOfSentence, out)
    return
  }
  pieces(chunk.slice(0, from), start, false, out)
  out.push({ start: start + from, end: start + to })
  pieces(chunk.slice(to), start + to, lastOfSentence, out)
}

/** Tokens of a sentence: they cover everything in it but white space, and never overlap. */
export const tokenize = (text: string, sentence: Span): Span[] => {
  const out: Span[] = []
  let i = sentence.start
  while (i < sentence.end) {
    while (i < sentence.end && isSpace(text.charCodeAt(i))) i++
    const start = i
    while (i < sentence.end && !isSpace(text.charCodeAt(i))) i++
    if (i > start) chunkTokens(text, start, i, i >= sentence.end, out)
  }
  return out
}
