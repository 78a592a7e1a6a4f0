import { civilFromDay, isoFromDay, isoMonth, isoYear, shiftMonth, weekdayOf } from './calendar.ts'
import type { Direction, Reference, Resolved, When } from './expression.ts'
import { UNIT_DAYS } from './words.ts'

type Relative = Extract<When, { readonly kind: 'weekday' | 'offset' | 'unit' | 'away' | 'stretch' }>

/** No finer than the article's own date is known: "Tuesday" in an article of 2013-11 is 2013-11. */
function cut(from: number, to: number, ref: Reference): Resolved | null {
  const resolved = (value: string, end: string): Resolved => ({
    value,
    end: end === value ? null : end,
    stated: false,
  })
  if (ref.precision === 'day') return resolved(isoFromDay(from), isoFromDay(to))
  const short = ref.precision === 'month' ? 7 : 4
  const value = ref.iso
  // an offset of days that may leave the month or year leaves the day open, not the month
  const last = isoFromDay(to + (ref.to - ref.from)).slice(0, short)
  const first = isoFromDay(from).slice(0, short)
  if (first === value || last === value) return resolved(value, value)
  return first === last ? resolved(first, first) : resolved(first, last)
}

/** Past tense: the latest such day up to the article's own; plans: the next one. "last" and "next" leave the day itself out. */
function weekdayFrom(weekday: number, ref: number, direction: Direction, side: string | null): number {
  const today = weekdayOf(ref)
  const back = (today - weekday + 7) % 7
  const on = (weekday - today + 7) % 7
  if (side === 'last') return ref - (back || 7)
  if (side === 'next') return ref + (on || 7)
  if (side === 'this') return direction === 'past' ? ref - back : ref + on
  return direction === 'future' ? ref + on : ref - back
}

function units(
  when: Relative & { readonly kind: 'unit' },
  ref: Reference,
  direction: Direction,
): Resolved | null {
  const { year, month } = civilFromDay(ref.to)
  const { shift, unit, part } = when
  if (unit === 'year') return { value: isoYear(year + shift), end: null, stated: false }
  if (unit === 'decade') {
    const from = year - (year % 10) + shift * 10
    return { value: isoYear(from), end: isoYear(from + 9), stated: false }
  }
  if (unit === 'month') {
    if (ref.precision === 'year') return { value: ref.iso, end: null, stated: false }
    const at = shiftMonth(year, month, shift)
    return { value: isoMonth(at.year, at.month), end: null, stated: false }
  }
  const monday = ref.from - weekdayOf(ref.from)
  if (unit === 'weekend') {
    // "this weekend": the one that is near; "last weekend": the one before today
    const ahead = shift > 0 || (shift === 0 && direction !== 'past')
    const saturday = ahead || weekdayOf(ref.from) >= 5 ? monday + 5 : monday - 2
    const from = shift < 0 && saturday + 1 >= ref.from ? saturday - 7 : saturday
    return cut(from, from + 1, ref)
  }
  const from = monday + shift * 7
  if (shift === 0 && (part === 'earlier' || (!part && direction === 'past'))) return cut(from, ref.from, ref)
  if (shift === 0 && (part === 'later' || direction === 'future')) return cut(ref.from, from + 6, ref)
  return cut(from, from + 6, ref)
}

/** "two weeks ago", "in three months": days exactly, the rest as coarse as its unit. */
function away(
  when: Relative & { readonly kind: 'away' },
  ref: Reference,
  direction: Direction,
): Resolved | null {
  const { unit, count, sign, vague } = when
  if (count === null || (sign === 1 && direction !== 'future')) return null
  const { year, month } = civilFromDay(ref.to)
  if (unit === 'decade') return { value: isoYear(year + sign * count * 10), end: null, stated: false }
  if (unit === 'year') return { value: isoYear(year + sign * count), end: null, stated: false }
  if (unit === 'month') {
    if (ref.precision === 'year') return null
    const at = shiftMonth(year, month, sign * count)
    return { value: isoMonth(at.year, at.month), end: null, stated: false }
  }
  const middle = ref.from + sign * count * UNIT_DAYS[unit]
  const slack = unit === 'day' ? (vague ? 1 : 0) : vague ? 7 : 3
  return cut(middle - slack, middle + slack, ref)
}

/** "in recent days", "over the past two years": up to now; "in the coming weeks": from now on. */
function stretch(when: Relative & { readonly kind: 'stretch' }, ref: Reference): Resolved | null {
  const { unit, sign } = when
  const { year, month } = civilFromDay(ref.to)
  if (unit === 'year' || unit === 'decade') {
    if (when.count === null) return { value: isoYear(year), end: null, stated: false }
    const other = isoYear(year + sign * when.count * (unit === 'decade' ? 10 : 1))
    return sign < 0
      ? { value: other, end: isoYear(year), stated: false }
      : { value: isoYear(year), end: other, stated: false }
  }
  const count = when.count ?? (unit === 'day' ? 6 : unit === 'week' ? 4 : 3)
  if (unit === 'month') {
    if (ref.precision === 'year') return { value: ref.iso, end: null, stated: false }
    const other = shiftMonth(year, month, sign * count)
    const now = isoMonth(year, month)
    return sign < 0
      ? { value: isoMonth(other.year, other.month), end: now, stated: false }
      : { value: now, end: isoMonth(other.year, other.month), stated: false }
  }
  const days = count * UNIT_DAYS[unit]
  return sign < 0 ? cut(ref.from - days, ref.from, ref) : cut(ref.from, ref.from + days, ref)
}

export function resolveRelative(when: Relative, ref: Reference, direction: Direction): Resolved | null {
  switch (when.kind) {
    case 'weekday': {
      const day =
        when.week === undefined
          ? weekdayFrom(when.weekday, ref.from, direction, when.side)
          : ref.from - weekdayOf(ref.from) + 7 * when.week + when.weekday
      return cut(day, day, ref)
    }
    case 'offset':
      return cut(ref.from + when.days, ref.from + when.days, ref)
    case 'unit':
      return units(when, ref, direction)
    case 'away':
      return away(when, ref, direction)
    case 'stretch':
      return stretch(when, ref)
  }
}
