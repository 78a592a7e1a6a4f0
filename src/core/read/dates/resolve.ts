import type { DatePrecision, EventDate } from '../../model.ts'
import { civilFromDay, dayOf, daysInMonth, intervalOf, isoFromDay, isoMonth, isoYear } from './calendar.ts'
import type { DateExpression, Direction, Reference, Resolved, When } from './expression.ts'
import { resolveRelative } from './resolve-relative.ts'

export function referenceOf(published: string | null): Reference | null {
  const interval = published === null ? null : intervalOf(published)
  if (published === null || interval === null) return null
  const precision = published.length === 10 ? 'day' : published.length === 7 ? 'month' : 'year'
  return { ...interval, iso: published, precision }
}

export const precisionOf = (iso: string | null): DatePrecision =>
  iso === null ? 'unknown' : iso.length === 10 ? 'day' : iso.length === 7 ? 'month' : 'year'

/** A day further back than this would carry its year in the press: then one that is just ahead is meant. */
const FAR = 300
const NEAR = 60

/** The year that puts month (and day) on the side of the reference that the tense asks for. */
function yearOf(
  month: number,
  day: number | null,
  ref: Reference,
  direction: Direction,
  side?: string,
): number {
  const start = (year: number): number => dayOf(year, month, Math.min(day ?? 1, daysInMonth(year, month)))
  const end = (year: number): number =>
    day === null ? dayOf(year, month, daysInMonth(year, month)) : start(year)
  const now = civilFromDay(ref.from).year
  let past = now
  while ((side === 'last' ? end(past) >= ref.from : start(past) > ref.to) && past > now - 2) past--
  let future = now
  while ((side === 'next' ? start(future) <= ref.to : end(future) < ref.from) && future < now + 2) future++
  if (side === 'last') return past
  if (side === 'next') return future
  const back = ref.from - start(past)
  const on = start(future) - ref.to
  if (direction === 'future') return on > FAR && back >= 0 && back < NEAR / 2 ? past : future
  if (direction === 'past') return day !== null && back > FAR && on < NEAR ? future : past
  return on < back ? future : past
}

/** "on the 14th": the last one, or the next where the tense looks ahead. */
function dayOfMonth(day: number, ref: Reference, direction: Direction): Resolved | null {
  if (ref.precision !== 'day') return null
  const { year, month } = civilFromDay(ref.from)
  for (const shift of direction === 'future' ? [0, 1, 2] : [0, -1, -2]) {
    const months = year * 12 + month - 1 + shift
    const [y, m] = [Math.floor(months / 12), (months % 12) + 1]
    if (day > daysInMonth(y, m)) continue
    const on = dayOf(y, m, day)
    if (direction === 'future' ? on >= ref.from : on <= ref.from)
      return { value: isoFromDay(on), end: null, stated: false }
  }
  return null
}

function calendarDate(
  when: When & { readonly kind: 'date' },
  ref: Reference | null,
  direction: Direction,
): Resolved | null {
  const { month, day } = when
  if (when.year !== null && month === null) return { value: isoYear(when.year), end: null, stated: true }
  if (month === null) return day === null || ref === null ? null : dayOfMonth(day, ref, direction)
  const year =
    when.year ??
    (ref === null
      ? null
      : when.yearShift === undefined
        ? yearOf(month, day, ref, direction, when.side)
        : civilFromDay(ref.from).year + when.yearShift)
  if (year === null) return null
  const stated = when.year !== null
  if (day === null) return { value: isoMonth(year, month), end: null, stated }
  const value = `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`
  return intervalOf(value) ? { value, end: null, stated } : null
}

/** "summer 2014": three months of the northern year. */
function season(
  when: When & { readonly kind: 'season' },
  ref: Reference | null,
  direction: Direction,
): Resolved | null {
  const of = (year: number, stated: boolean): Resolved => ({
    value: isoMonth(year, when.month),
    end: when.month === 12 ? isoMonth(year + 1, 2) : isoMonth(year, when.month + 2),
    stated,
  })
  if (when.year !== null) return of(when.year, true)
  if (ref === null) return null
  const now = civilFromDay(ref.from).year
  const ends = (year: number): number => dayOf(year, when.month + 2, 28)
  if (when.side === 'next') return of(dayOf(now, when.month, 1) > ref.to ? now : now + 1, false)
  if (when.side === 'last') return of(ends(now) < ref.from ? now : now - 1, false)
  // "this winter" in January is the one that began in December
  const previous = when.month === 12 && ref.from <= ends(now - 1) && direction !== 'future'
  return of(previous ? now - 1 : now, false)
}

function weekOfMonth(
  when: When & { readonly kind: 'week-of-month' },
  ref: Reference | null,
  direction: Direction,
): Resolved | null {
  const year = when.year ?? (ref === null ? null : yearOf(when.month, null, ref, direction))
  if (year === null) return null
  const last = daysInMonth(year, when.month)
  const from = when.nth === 5 ? last - 6 : when.nth * 7 - 6
  return {
    value: isoFromDay(dayOf(year, when.month, from)),
    end: isoFromDay(dayOf(year, when.month, Math.min(from + 6, last))),
    stated: when.year !== null,
  }
}

export function resolveWhen(when: When, ref: Reference | null, direction: Direction): Resolved | null {
  switch (when.kind) {
    case 'date':
      return calendarDate(when, ref, direction)
    case 'years':
      return { value: isoYear(when.from), end: when.to === when.from ? null : isoYear(when.to), stated: true }
    case 'season':
      return season(when, ref, direction)
    case 'week-of-month':
      return weekOfMonth(when, ref, direction)
    // without a date told before nothing is known; with one, `there.ts` reads it
    case 'from-there':
      return null
    default:
      return ref === null ? null : resolveRelative(when, ref, direction)
  }
}

export const unknownDate = (how: string): EventDate => ({
  value: null,
  end: null,
  ongoing: false,
  precision: 'unknown',
  basis: 'unknown',
  inferred: true,
  how,
})

/** The year that closes a range also serves its start: "from March to July 2015". */
const sharedYear = (when: When, upto: When | undefined): When =>
  when.kind === 'date' && when.year === null && upto?.kind === 'date' && upto.year !== null
    ? { ...when, year: (when.month ?? 0) > (upto.month ?? 12) ? upto.year - 1 : upto.year }
    : when

/** An expression as the date of an event. `lasting`: the verb says that it goes on (perfect, progressive, present). */
export function resolve(
  expression: DateExpression,
  ref: Reference | null,
  direction: Direction,
  lasting: boolean,
): EventDate {
  const { relation, upto } = expression
  const quoted = `"${expression.text}"`
  const start = resolveWhen(sharedYear(expression.when, upto), ref, direction)
  if (!start) return unknownDate(ref ? `${quoted}: no date in it` : `${quoted}, but the article is undated`)
  const close = upto ? resolveWhen(upto, ref, direction) : null
  if (relation === 'before' && start.value.length < 10) return unknownDate(`before ${quoted}: no start known`)
  let value = start.value
  let end = close?.end ?? close?.value ?? start.end
  if (relation === 'eve') {
    const day = intervalOf(value)
    if (!day || value.length < 10) return unknownDate(`the eve of ${quoted}: the day is not known`)
    value = isoFromDay(day.from - 1)
    end = null
  }
  const since = relation === 'since'
  const stretched = expression.when.kind === 'stretch' && expression.when.sign === -1
  const ongoing = since || (stretched && lasting)
  if (since) end = null
  const from = start.stated && (close?.stated ?? true) ? '' : ` from ${ref?.iso ?? 'its own words'}`
  const word =
    relation === 'at' || relation === 'range' || relation === 'background'
      ? ''
      : `${relation === 'eve' ? 'the eve of' : relation} `
  return {
    value,
    end: ongoing ? null : end,
    ongoing,
    precision: precisionOf(value),
    basis: start.stated ? 'stated' : 'resolved',
    inferred: !start.stated,
    how: `${word}${quoted}${from}`,
  }
}
