import type { EventDate } from '../../../model.ts'
import { type Interval, intervalOf } from '../../../read/dates/calendar.ts'
import type { Report } from '../report.ts'
import type { Gathered } from './gathered.ts'

/** Days that a date covers; null when it says nothing. */
const daysOf = (date: EventDate): Interval | null => {
  const start = date.value === null ? null : intervalOf(date.value)
  const end = date.end === null ? null : intervalOf(date.end)
  return start && { from: start.from, to: Math.max(start.to, end?.to ?? start.to) }
}

const overlap = (a: EventDate, b: EventDate): boolean | null => {
  const [x, y] = [daysOf(a), daysOf(b)]
  return x && y ? x.from <= y.to && y.from <= x.to : null
}

/** What time says for one meeting: the same day much, another day (null) that it is none. */
export function sameTime(meeting: Gathered, report: Report): number | null {
  const { weekday, date } = report
  const known = [...meeting.dates.values()]
  if (known.length === 0 && isLongAgo(report) && meeting.realities.has('held')) return null
  // a Wednesday in December is none in May
  const far = date !== null && known.length > 0 && known.every((other) => overlap(date, other) === false)
  if (weekday !== null && meeting.weekdays.size > 0) return meeting.weekdays.has(weekday) && !far ? 2 : null
  if (!date) return 0
  const series = known.length > 0 && known.every(isSeries)
  if (isSeries(date) !== series && (report.refers !== 'back' || series)) return null
  const met = known.flatMap((other) => overlap(date, other) ?? [])
  if (met.includes(false)) return null
  return met.includes(true) ? (date.precision === 'day' ? 2 : 1) : 0
}

const MONTH = 31

/** "have been holding talks since April": what goes on for long is told as one, beside its single meetings. */
export const isSeries = (date: EventDate | null): boolean => {
  const days = date && daysOf(date)
  return date !== null && (date.ongoing || (!!days && days.to - days.from > MONTH * 3))
}

/** "met in Velm … they met there in March 2014": what is told without a day is of these days. */
function isLongAgo({ date, refers, own, scene }: Report): boolean {
  const { reference } = scene.dates
  const days = date && daysOf(date)
  return refers !== 'back' && own >= 2 && reference !== null && !!days && days.to < reference.from - MONTH
}

const samePlace = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.toLowerCase().includes(short.toLowerCase())
}

/** What place says: the same much, another one (null) that it is none. */
export function whereabouts(meeting: Gathered, { place, rule, scene }: Report): number | null {
  if (place !== null && meeting.places.size > 0) {
    const there = [...meeting.places]
    if (there.some((other) => samePlace(other, place))) return 2
    // "in Velm", "in Norland": no other place, and not told to be the same
    const state = scene.cues.hostOf(place)
    return state !== null && there.some((other) => scene.cues.hostOf(other) === state) ? 0 : null
  }
  // these name their own place and know no other meeting than one there
  const own = rule === 'travels there' || ((rule === 'invited' || rule === 'awaited') && place !== null)
  return own ? null : 0
}
