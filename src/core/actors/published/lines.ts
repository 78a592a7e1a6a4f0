import type { DateExpression } from '../../read/dates/expression.ts'
import { findDates } from '../../read/dates/find.ts'
import { resolveWhen } from '../../read/dates/resolve.ts'

export interface Found {
  readonly date: string
  readonly inferred: boolean
  /** the phrase and the rule */
  readonly how: string
}

interface Line {
  readonly text: string
  readonly words: number
}

const HEAD = 14
const FOOT = 14
const PARAGRAPH = 25

/** Lines of the file that are not blank, the first and the last few of them. */
function edges(text: string): { readonly head: readonly Line[]; readonly foot: readonly Line[] } {
  const lines = text.split(/\r\n|\r|\n/).flatMap((raw) => {
    const line = raw.trim()
    return line === '' ? [] : [{ text: line.slice(0, 600), words: line.split(/\s+/, PARAGRAPH + 1).length }]
  })
  const body = lines.findIndex((line) => line.words >= PARAGRAPH)
  const head = lines.slice(0, Math.min(body < 0 ? lines.length : body + 1, HEAD))
  return { head, foot: lines.slice(Math.max(head.length, lines.length - FOOT)) }
}

const full = (expression: DateExpression): string | null => {
  if (expression.when.kind !== 'date' || expression.when.year === null) return null
  return resolveWhen(expression.when, null, null)?.value ?? null
}

const firstFull = (
  text: string,
): { readonly date: string; readonly phrase: string; readonly start: number } | null => {
  for (const expression of findDates(text)) {
    const date = full(expression)
    if (date !== null) return { date, phrase: expression.text, start: expression.start }
  }
  return null
}

const SOURCE = /^[[(]?\s*(?:source|originally published|first published|first appeared)\b/i

/** "[Source: By A. Writer, The Daily Paper, Velm, 12Oct16]": what is credited as the original counts first. */
export function fromSourceLine(text: string): Found | null {
  const { head, foot } = edges(text)
  for (const line of [...foot, ...head]) {
    if (!SOURCE.test(line.text)) continue
    const found = firstFull(line.text)
    if (found && found.date.length > 4)
      return { date: found.date, inferred: false, how: `source line, "${found.phrase}"` }
  }
  return null
}

const FIRST =
  /\b(?:published|posted|issued|released|filed|created|uploaded|pubdate|publication|appeared)\b|\bdated?:/i
const LATER = /\b(?:updated|modified|changed|revised)\b/i

/** "Published: 5 March 2014", "Last updated at 10:12 on 6 March 2014", "This document has been published on …". */
export function fromLabel(text: string, where: 'head' | 'foot'): Found | null {
  const lines = edges(text)[where]
  for (const label of [FIRST, LATER]) {
    for (const line of lines) {
      if (where === 'head' && line.words >= PARAGRAPH) continue
      const match = label.exec(line.text.slice(0, 200))
      if (!match) continue
      // "4 March 2014 Last updated at 10:12": the date may come first
      const found =
        firstFull(line.text.slice(match.index, match.index + 120)) ??
        (line.words < PARAGRAPH ? firstFull(line.text) : null)
      if (found && found.date.length > 4)
        return {
          date: found.date,
          inferred: false,
          how: `"${match[0]} … ${found.phrase}" ${where === 'head' ? 'above' : 'below'} the text`,
        }
    }
  }
  return null
}

const DATELINE_START = /^[([\p{Lu}\d“"]/u
/** "Velm, 12 February 2015. After": a stop will do where the year stands. */
const STOP = /^\.\s+\p{Lu}/u
const AFTER_DATELINE =
  /^[^\p{L}\d]{0,3}(?:\([^()]{1,30}\)|\/[^/]{1,30}\/)?[.,\s]*(?:[-–—:/)]|\([^()]{1,30}\))/u
const PLACE_WORD = /^(?:\p{Lu}[\p{L}.'’-]*|of|the|de|la|el|al|and|on|in|by|\.|)$/u

/** "VELM, Norland (Agency)": names, small words and signs only. */
const isPlaceLike = (text: string): boolean =>
  text.split(/[\s,;:/()[\]|–—-]+/).every((word) => PLACE_WORD.test(word))

/** The date with which the text itself begins: "VELM, Aug. 26 (Agency) —", "Velm, 14 October 2016 –". */
export function datelineOf(
  text: string,
): { readonly expression: DateExpression; readonly line: string } | null {
  for (const { text: line } of edges(text).head) {
    const start = line.slice(0, 110)
    if (!DATELINE_START.test(start)) continue
    const expression = findDates(start)[0]
    if (expression?.when.kind !== 'date' || expression.when.day === null || expression.when.month === null)
      continue
    if (expression.start > 60 || !isPlaceLike(start.slice(0, expression.start))) continue
    const after = start.slice(expression.end)
    const dated = expression.when.year !== null
    const place = expression.start > 2
    // "4 March 2014 - The army" has no place and needs its year
    if (!place && !dated) continue
    if (AFTER_DATELINE.test(after) || (dated && place && STOP.test(after))) return { expression, line }
  }
  return null
}

/** A dateline without a year needs one from the header or the address. */
export function fromDateline(text: string, year: string | null): Found | null {
  const expression = datelineOf(text)?.expression
  if (expression?.when.kind !== 'date') return null
  const own = full(expression)
  if (own !== null) return { date: own, inferred: false, how: `dateline, "${expression.text}"` }
  const borrowed = year === null ? null : resolveWhen({ ...expression.when, year: Number(year) }, null, null)
  const how = `dateline, "${expression.text}", with the year ${year} found beside it`
  return borrowed && { date: borrowed.value, inferred: true, how }
}

const HOUR = /\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?|h\b)?/gi

/** What may stand beside a date in a line that is only a date: weekday, hour, zone, byline, reading time. */
const BESIDE =
  /\b(?:by|at|on|in|am|pm|a\.m|p\.m|gmt|utc|est|edt|cet|cest|pst|pdt|bst|ist|msk|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|min|mins|minutes|read|time|local|news|world|politics|comments?|share|print|edition)\b/gi

/** "January 23, 2014 • 12:37PM", "Jane Doe | March 4, 2015": a short line above the text; the nearest to it wins. */
export function fromLine(text: string): Found | null {
  const { head } = edges(text)
  let best: Found | null = null
  for (const line of head) {
    if (line.words > 14) continue
    const found = firstFull(line.text)
    if (!found || found.date.length < 7) continue
    const rest = line.text.replace(found.phrase, ' ').replace(HOUR, ' ').replace(BESIDE, ' ')
    const words = rest.match(/\p{L}{2,}/gu) ?? []
    const byline = words.every((word) => /^\p{Lu}/u.test(word)) && words.length <= 6
    const alone = words.length === 0
    const day = found.date.length === 10 && (byline || closesLine(line.text, found))
    if (alone || day) best = { date: found.date, inferred: false, how: `date line, "${found.phrase}"` }
  }
  return best
}

/** "Daily roundup, 5 March 2014": set off at the end of the line; not "the massacre of 5 March 2014". */
const closesLine = (
  line: string,
  { phrase, start }: { readonly phrase: string; readonly start: number },
): boolean => /[,|–—:(-]\s*$/.test(line.slice(0, start)) && /^\W*$/.test(line.slice(start + phrase.length))
