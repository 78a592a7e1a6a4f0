/**
 * Civil dates as plain arithmetic: no clock, no time zone, no Date object.
 * Days are whole numbers counted from 1900-01-01 (day 0, a Monday), negative before; Gregorian throughout.
 * The era arithmetic is Howard Hinnant's "chrono-compatible low-level date algorithms" (public domain).
 */

/** A civil date; month 1..12, day 1..31. */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Inclusive, in days. */
export interface Interval {
  readonly from: number
  readonly to: number
}

/** Days from 0000-03-01 to 1900-01-01. */
const EPOCH = 693_901

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - EPOCH
}

export function civilFromDay(day: number): Civil {
  const z = day + EPOCH
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp + (mp < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (day: number): number => ((day % 7) + 7) % 7

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** The parts of an ISO date cut to what is known; null when it is no such date (2013-02-30, "soon"). */
export function partsOf(
  iso: string,
): { readonly year: number; readonly month: number | null; readonly day: number | null } | null {
  const match = ISO.exec(iso)
  if (!match) return null
  const year = Number(match[1])
  if (match[2] === undefined) return { year, month: null, day: null }
  const month = Number(match[2])
  if (month < 1 || month > 12) return null
  if (match[3] === undefined) return { year, month, day: null }
  const day = Number(match[3])
  return day < 1 || day > daysInMonth(year, month) ? null : { year, month, day }
}

/** Day number of the first day that an ISO date may mean (2013 -> 2013-01-01); null when it is no date. */
export function dayNumber(iso: string): number | null {
  return intervalOf(iso)?.from ?? null
}

/** First and last day that an ISO date of any length covers; null when it is no date. */
export function intervalOf(iso: string): Interval | null {
  const parts = partsOf(iso)
  if (!parts) return null
  const { year, month, day } = parts
  if (month === null) return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) }
  if (day === null) return { from: dayOf(year, month, 1), to: dayOf(year, month, daysInMonth(year, month)) }
  const only = dayOf(year, month, day)
  return { from: only, to: only }
}

export function isoFromDay(day: number): string {
  const { year, month, day: d } = civilFromDay(day)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(d, 2)}`
}

export const isoMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`

export const isoYear = (year: number): string => pad(year, 4)

/** Month arithmetic over year ends: `shiftMonth(2013, 11, 3)` is February 2014. */
export function shiftMonth(
  year: number,
  month: number,
  by: number,
): { readonly year: number; readonly month: number } {
  const index = year * 12 + (month - 1) + by
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}
