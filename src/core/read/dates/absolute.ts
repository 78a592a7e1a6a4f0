import { daysInMonth } from './calendar.ts'
import type { Part, Read, When } from './expression.ts'
import { isApostrophe, isDash, type Lexemes } from './lexemes.ts'
import { DECADE_WORDS, isFullMonth, MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './words.ts'

const date = (
  year: number | null,
  month: number | null,
  day: number | null,
): When & { readonly kind: 'date' } => ({ kind: 'date', year, month, day })

const isYear = (n: number | null): n is number => n !== null && n >= 1000 && n <= 2099

/** A year at i: four digits, or two glued to what stands before ("12Oct16") or after an apostrophe. */
export function yearAt(x: Lexemes, i: number): number | null {
  const lexeme = x.list[i]
  if (lexeme?.kind !== 'number' || lexeme.text.length !== 4) return null
  // 2012,500 and 2012.5 are amounts
  if (
    /^[.,]$/.test(x.lower(i + 1)) &&
    x.list[i + 1]?.glued &&
    x.list[i + 2]?.glued &&
    x.number(i + 2) !== null
  )
    return null
  return isYear(x.number(i)) ? x.number(i) : null
}

const century = (twoDigits: number): number => (twoDigits < 70 ? 2000 : 1900) + twoDigits

/** "2013-11-22", "2013/11/22", "22.11.2013", "11/22/2013"; 03/04/2013 can mean two days and keeps its year only. */
export function numericDate(x: Lexemes, i: number): Read | null {
  const sign = x.lower(i + 1)
  if (!/^[-/.]$/.test(sign) || x.lower(i + 3) !== sign) return null
  for (let k = 1; k < 5; k++) if (!x.list[i + k]?.glued) return null
  if (x.list[i]?.glued && x.list[i - 1]?.kind !== 'sign') return null
  const [a, b, c] = [x.number(i), x.number(i + 2), x.number(i + 4)]
  if (a === null || b === null || c === null) return null
  const next = i + 5
  const of = (year: number, month: number, day: number): Read | null =>
    isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
      ? { when: date(year, month, day), next }
      : null
  if (x.list[i]?.text.length === 4) return of(a, b, c)
  if (x.list[i + 4]?.text.length !== 4) return null
  if (sign === '.' || a > 12) return of(c, b, a)
  if (b > 12 || a === b) return of(c, a, b)
  return isYear(c) && a >= 1 && b >= 1 ? { when: date(c, null, null), next } : null
}

/** The day of a month at i with its ordinal ending: "2", "2nd". */
function dayAt(x: Lexemes, i: number): { readonly day: number; readonly next: number } | null {
  const day = x.number(i)
  if (day === null || day < 1 || day > 31 || (x.list[i]?.text.length ?? 0) > 2) return null
  // 12,500 and 12.5 are amounts, 12:30 is a time
  if (/^[.,:/%]$/.test(x.lower(i + 1)) && x.list[i + 1]?.glued) {
    if (x.lower(i + 1) === '%' || (x.list[i + 2]?.glued && x.number(i + 2) !== null)) return null
  }
  const ordinal = x.list[i + 1]?.glued && /^(st|nd|rd|th)$/.test(x.lower(i + 1))
  return { day, next: ordinal ? i + 2 : i + 1 }
}

/** "Oct.", "October": a month at i, and where it ends. */
export function monthAt(x: Lexemes, i: number): { readonly month: number; readonly next: number } | null {
  const lexeme = x.list[i]
  const month = MONTHS.get(x.lower(i))
  if (month === undefined || !lexeme || !(lexeme.capital || lexeme.text === lexeme.text.toUpperCase()))
    return null
  const stop = !isFullMonth(lexeme.lower) && x.lower(i + 1) === '.' && x.list[i + 1]?.glued
  return { month, next: stop ? i + 2 : i + 1 }
}

/** ", 2016", "2016", "'16": the year after a day or month. */
function yearAfter(
  x: Lexemes,
  i: number,
  short: boolean,
): { readonly year: number; readonly next: number } | null {
  const at = x.lower(i) === ',' ? i + 1 : i
  const year = yearAt(x, at)
  if (year !== null) return { year, next: at + 1 }
  const two = x.list[i]
  if (short && two?.glued && two.kind === 'number' && two.text.length === 2)
    return { year: century(Number(two.text)), next: i + 1 }
  if (isApostrophe(x.lower(i)) && x.list[i + 1]?.glued && x.list[i + 1]?.text.length === 2) {
    const n = x.number(i + 1)
    if (n !== null) return { year: century(n), next: i + 2 }
  }
  return null
}

const fits = (month: number, day: number): boolean => day <= daysInMonth(2000, month)

/** "12Oct16", "12 October 2016", "the 12th of October", "12-14 October". */
export function dayMonth(x: Lexemes, i: number): Read | null {
  const first = dayAt(x, i)
  if (!first) return null
  let at = first.next
  let last = first.day
  if ((isDash(x.lower(at)) || /^(to|and)$/.test(x.lower(at))) && dayAt(x, at + 1)) {
    const second = dayAt(x, at + 1) as { day: number; next: number }
    if (monthAt(x, second.next)) {
      last = second.day
      at = second.next
    }
  }
  if (isDash(x.lower(at)) && x.list[at]?.glued) at++
  if (x.lower(at) === 'of') at++
  const found = monthAt(x, at)
  if (!found || !fits(found.month, Math.max(first.day, last))) return null
  const joined = isDash(x.lower(found.next)) && x.list[found.next]?.glued ? found.next + 1 : found.next
  const year = yearAfter(x, joined, true)
  const next = year?.next ?? found.next
  const when = date(year?.year ?? null, found.month, first.day)
  return last === first.day ? { when, next } : { when, upto: { ...when, day: last }, next }
}

const NOT_DAYS =
  /^(?:Congress|Session|Street|Avenue|Army|Infantry|Division|Brigade|Regiment|Amendment|Century|Parallel|Floor)$/
const AFTER_DAY =
  /^(?:the|a|an|in|at|and|of|he|she|it|they|we|when|after|before|with|by|for|to|that|was|were|but|or)$/

/** "on the 14th": of this month, or of the one before or after; not "on the 14th floor", "on the 14th Street". */
export function dayAlone(x: Lexemes, i: number): Read | null {
  if (x.lower(i - 1) !== 'the' || x.lower(i - 2) !== 'on') return null
  const found = dayAt(x, i)
  if (!found || found.next !== i + 2) return null
  const after = x.list[found.next]
  if (after?.kind === 'number' || monthAt(x, x.lower(found.next) === 'of' ? found.next + 1 : found.next))
    return null
  if (after?.kind === 'word' && (after.capital ? NOT_DAYS.test(after.text) : !AFTER_DAY.test(after.lower)))
    return null
  return { when: date(null, null, found.day), next: found.next }
}

/** "October 12, 2016", "Oct. 12", "Oct. 12-14", "October 2016", "Oct. 30 - Nov. 2". */
export function monthDay(x: Lexemes, i: number): Read | null {
  const found = monthAt(x, i)
  if (!found) return null
  const the = x.lower(found.next) === 'the' ? found.next + 1 : found.next
  const first = dayAt(x, the)
  if (!first || !fits(found.month, first.day)) {
    const year = yearAfter(x, found.next, false)
    return year ? { when: date(year.year, found.month, null), next: year.next } : null
  }
  let next = first.next
  let month = found.month
  let last: number | null = null
  if (isDash(x.lower(next)) || /^(to|through)$/.test(x.lower(next))) {
    const other = monthAt(x, next + 1)
    const second = dayAt(x, other?.next ?? next + 1)
    if (second && fits(other?.month ?? month, second.day) && (other || second.day > first.day)) {
      last = second.day
      month = other?.month ?? month
      next = second.next
    }
  }
  const year = yearAfter(x, next, false)
  const when = date(year?.year ?? null, found.month, first.day)
  if (last === null) return { when, next: year?.next ?? next }
  return { when, upto: date(year?.year ?? null, month, last), next: year?.next ?? next }
}

/** "Tuesday, Nov. 26", "Tue 26 November 2013": a weekday that must agree with its date. */
export function weekdayDate(x: Lexemes, i: number): Read | null {
  const weekday =
    WEEKDAYS.get(x.lower(i)) ?? (x.list[i]?.capital ? SHORT_WEEKDAYS.get(x.lower(i)) : undefined)
  if (weekday === undefined) return null
  let at = i + 1
  while (/^[.,]$/.test(x.lower(at)) || x.lower(at) === 'the') at++
  const read = monthDay(x, at) ?? dayMonth(x, at)
  if (read?.when.kind !== 'date' || read.when.day === null) return null
  return { ...read, when: { ...read.when, weekday } }
}

/** "1990s", "the '90s", "the nineties"; "early" and "late" take a half. */
export function decade(x: Lexemes, i: number, part: Part | null): Read | null {
  const years = (from: number, next: number): Read => {
    if (part === 'early') return { when: { kind: 'years', from, to: from + 3 }, next }
    if (part === 'mid') return { when: { kind: 'years', from: from + 4, to: from + 6 }, next }
    if (part === 'late') return { when: { kind: 'years', from: from + 6, to: from + 9 }, next }
    return { when: { kind: 'years', from, to: from + 9 }, next }
  }
  const word = DECADE_WORDS.get(x.lower(i))
  if (word !== undefined && x.lower(i - 1) === 'the') return years(word, i + 1)
  const n = x.number(i)
  if (n === null || n % 10 !== 0) return null
  const quoted = isApostrophe(x.lower(i + 1)) && x.list[i + 1]?.glued ? i + 2 : i + 1
  if (x.lower(quoted) !== 's' || !x.list[quoted]?.glued) return null
  if (isYear(n) && n >= 1500) return years(n, quoted + 1)
  if (x.list[i]?.text.length === 2 && n >= 20 && isApostrophe(x.lower(i - 1)))
    return years(1900 + n, quoted + 1)
  return null
}

/** "the 19th century". */
export function centuryOf(x: Lexemes, i: number): Read | null {
  const n = x.number(i)
  if (n === null || n < 10 || n > 21 || !/^(st|nd|rd|th)$/.test(x.lower(i + 1))) return null
  const at = isDash(x.lower(i + 2)) ? i + 3 : i + 2
  if (!/^(century|centuries)$/.test(x.lower(at))) return null
  return { when: { kind: 'years', from: (n - 1) * 100 + 1, to: n * 100 }, next: at + 1 }
}
