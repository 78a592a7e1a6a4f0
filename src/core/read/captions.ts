import { OPENERS } from './abbreviations.ts'

const CREDIT =
  /\s(?:(?:File )?(?:Photo|Image|Picture|Video|Graphic|Map)(?: credit| courtesy| source)?|Photograph|Credit|Source)s?$/
const LONGEST_CREDIT = 24

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const DAY = '(?:\\p{Lu}\\p{Ll}{2,8} \\d{1,2},? \\d{4}|\\d{1,2} \\p{Lu}\\p{Ll}{2,8} \\d{4})'
const DATE_FIRST = new RegExp(`^${WEEKDAY},? ${DAY} (?=(\\p{Lu}\\p{Ll}*) )`, 'u')
const DATE_LAST = new RegExp(`([\\p{L}\\p{N}]+['’"”)]?) (${WEEKDAY},? ${DAY})$`, 'u')
const LONGEST_DATE = 60
/** Words that take a date as their own: on Friday, May 8, 2015. */
const BEFORE_DATES = new Set(
  'on of until till since for by from last next this and or to after before between dated late early'.split(
    ' ',
  ),
)

/**
 * Where a credit begins whose colon is at `colon`, or -1. It ends the caption before it, with or without a stop.
 *   "Envoys arrive in Osterby Photo: Ana Reyes" two
 */
export const creditAt = (text: string, from: number, colon: number): number => {
  const start = Math.max(from, colon - LONGEST_CREDIT)
  const found = CREDIT.exec(text.slice(start, colon))
  return found ? start + found.index + 1 : -1
}

/**
 * End of a line of date that text follows without a break, or -1.
 *   "Thursday, May 7, 2015 The envoys met" two; "Sunday, May 7, 2015 marked a change" one
 */
export const datelineEnd = (text: string, from: number, to: number): number => {
  const found = DATE_FIRST.exec(text.slice(from, Math.min(to, from + LONGEST_DATE)))
  return found && OPENERS.has((found[1] as string).toLowerCase()) ? from + found[0].length - 1 : -1
}

const CAPITALS = String.raw`\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]*){0,6}`
const NAMES = String.raw`\p{Lu}[\p{L}.'’-]+(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3}`
const REGION_OR_DAY = String.raw`(?:, ?[\p{Lu}\d][\p{L}\d.'’-]*(?: [\p{Lu}\d][\p{L}\d.'’-]*){0,3}){0,3}`
const AGENCY = String.raw`\([^()]{1,40}\)`
const DASH = String.raw`(?:\s?(?:--|[-–—])|:)`
const PLACE_LINE = new RegExp(
  `^(?:(?:${CAPITALS}${REGION_OR_DAY}(?: ?${AGENCY})?|${NAMES}${REGION_OR_DAY} ${AGENCY})${DASH}(?=\\s[\\p{L}\\d“"‘'])|${CAPITALS}${REGION_OR_DAY} ${AGENCY} [-–—](?=\\p{Lu}))`,
  'u',
)
/** "Velm: A new round of talks": only where an article begins, and before a word that opens sentences */
const PLAIN_LINE = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2} ?:(?=\s(\p{Lu}\p{Ll}*) )/u
const BEGINNING = 400
const LONGEST_PLACE_LINE = 110
const SHORTEST_LEAD = 60

/**
 * End of the place, day and agency that open an agency's report, with their dash, or -1. They are no part of the sentence
 * behind them, and a parser takes them for its subject.
 *   "VELM, Norland (Agency) - The envoys met", "VELM (Agency) -The envoys met" two; "US - Norland talks" one
 */
export const placeLineEnd = (text: string, from: number, to: number): number => {
  const found = PLACE_LINE.exec(text.slice(from, Math.min(to, from + LONGEST_PLACE_LINE)))
  const plain =
    found || from > BEGINNING ? null : PLAIN_LINE.exec(text.slice(from, Math.min(to, from + LONGEST_DATE)))
  const line = found ?? (plain && OPENERS.has((plain[1] as string).toLowerCase()) ? plain : null)
  return line && to - from > line[0].length + SHORTEST_LEAD ? from + line[0].length : -1
}

/**
 * Where a date begins that ends a line without a stop, after a headline, or -1.
 *   "Envoys Meet in Osterby Friday, May 8, 2015" two; "they met on Friday, May 8, 2015" one
 */
export const lastDate = (text: string, from: number, to: number): number => {
  const start = Math.max(from, to - LONGEST_DATE)
  const found = DATE_LAST.exec(text.slice(start, to))
  if (!found || BEFORE_DATES.has((found[1] as string).toLowerCase())) return -1
  return to - (found[2] as string).length
}
