import {
  centuryOf,
  dayAlone,
  dayMonth,
  decade,
  monthAt,
  monthDay,
  numericDate,
  weekdayDate,
  yearAt,
} from './absolute.ts'
import { bareMonth, bareYear } from './bare.ts'
import type { DateExpression, Part, Read, Relation } from './expression.ts'
import { isDash, type Lexemes, lexemes, over } from './lexemes.ts'
import { ago, ahead, deictic, duration, fromThere, partAt, stretch, unit, weekday } from './relative.ts'
import { COUNTED, ORDINALS, SEASONS } from './words.ts'

/** "summer 2014", "the spring of 2013". */
function season(x: Lexemes, i: number): Read | null {
  const month = SEASONS.get(x.lower(i))
  if (month === undefined) return null
  const at = x.lower(i + 1) === 'of' ? i + 2 : i + 1
  const year = yearAt(x, at)
  return year === null ? null : { when: { kind: 'season', month, year, side: null }, next: at + 1 }
}

/** "the first week of December", "the second week of May 2015". */
function weekOfMonth(x: Lexemes, i: number): Read | null {
  const last = x.lower(i) === 'last'
  const nth = last ? 5 : ORDINALS.get(x.lower(i))
  if (nth === undefined || x.lower(i + 1) !== 'week' || !/^(of|in)$/.test(x.lower(i + 2))) return null
  const found = monthAt(x, i + 3)
  if (!found) return null
  const year = yearAt(x, found.next)
  return {
    when: { kind: 'week-of-month', nth, month: found.month, year },
    next: year === null ? found.next : found.next + 1,
  }
}

/** "mid-December", "late 2015", "the end of March", "early 1990s": a part of what follows. */
function parted(x: Lexemes, i: number): Read | null {
  const part = partAt(x, i)
  if (!part) return null
  let at = i + 1
  if (isDash(x.lower(at)) || x.lower(at) === 'of' || x.lower(at) === 'in') at++
  if (x.lower(at) === 'the') at++
  const found = decade(x, at, part) ?? withPart(unit(x, at), part) ?? monthDayless(x, at, part)
  if (found) return found
  const year = yearAt(x, at)
  return year === null || year < 1900 || COUNTED.has(x.lower(at + 1))
    ? null
    : { when: { kind: 'date', year, month: null, day: null, part }, next: at + 1 }
}

const withPart = (read: Read | null, part: Part): Read | null => {
  if (read?.when.kind !== 'unit') return null
  return part === 'mid'
    ? read
    : { ...read, when: { ...read.when, part: part === 'early' ? 'earlier' : 'later' } }
}

const monthDayless = (x: Lexemes, i: number, part: Part): Read | null => {
  const read = monthDay(x, i) ?? bareMonth(x, i)
  if (read?.when.kind !== 'date' || read.when.day !== null) return null
  return { ...read, when: { ...read.when, part } }
}

const RULES: readonly ((x: Lexemes, i: number) => Read | null)[] = [
  numericDate,
  weekdayDate,
  monthDay,
  dayMonth,
  dayAlone,
  weekOfMonth,
  fromThere,
  stretch,
  parted,
  unit,
  deictic,
  ago,
  weekday,
  bareMonth,
  season,
  (x, i) => decade(x, i, null),
  centuryOf,
  bareYear,
  duration,
  ahead,
]

const read = (x: Lexemes, i: number): Read | null => {
  for (const rule of RULES) {
    const found = rule(x, i)
    if (found) return found
  }
  return null
}

const FILLER = /^(the|early|late|about|around|at|least|as|on|in)$/

/** The word before an expression that says how the event stands to it, and where that word begins. */
function relationBefore(x: Lexemes, i: number): { readonly relation: Relation; readonly from: number } {
  let at = i - 1
  for (let steps = 0; steps < 3 && FILLER.test(x.lower(at)); steps++) at--
  const word = x.lower(at)
  if (word === 'since') {
    // "for the first time since 2012": the year of the last one, not of this one
    for (let k = at - 1; k >= at - 12 && k >= 0 && !/^[,;.]$/.test(x.lower(k)); k--)
      if (
        /^(first|worst|deadliest|biggest|largest|highest|lowest|heaviest|bloodiest|least|most)$/.test(
          x.lower(k),
        )
      )
        return { relation: 'background', from: at }
    return { relation: 'since', from: at }
  }
  if (/^(until|till)$/.test(word)) return { relation: 'until', from: at }
  if (word === 'before' || (word === 'to' && x.lower(at - 1) === 'prior'))
    return { relation: 'before', from: at }
  if (/^(after|following)$/.test(word)) return { relation: 'after', from: at }
  if (word === 'by') return { relation: 'by', from: at }
  if (word === 'of' && x.lower(at - 1) === 'eve') return { relation: 'eve', from: at - 1 }
  return { relation: 'at', from: i }
}

/** Every date expression in text[from, to), left to right, never overlapping. */
export function findDates(text: string, from = 0, to = text.length): readonly DateExpression[] {
  const x = over(lexemes(text, from, to))
  const out: DateExpression[] = []
  let i = 0
  while (i < x.list.length) {
    const found = read(x, i)
    if (!found) {
      i++
      continue
    }
    const { relation } = relationBefore(x, i)
    const range = found.upto ? null : upto(x, i, found.next)
    const next = range?.next ?? found.next
    const start = x.list[i]?.start ?? from
    const end = x.list[next - 1]?.end ?? to
    const end2 = range?.when ?? found.upto
    out.push({
      start,
      end,
      text: text.slice(start, end),
      when: found.when,
      relation: end2 ? 'range' : relation,
      ...(end2 ? { upto: end2 } : {}),
    })
    i = next
  }
  return out
}

/** "from March to July", "between 2011 and 2014": what closes a range that a word opened. */
function upto(x: Lexemes, i: number, next: number): Read | null {
  const opener = x.lower(i - 1)
  const closes =
    (opener === 'from' && /^(to|until|till|through)$/.test(x.lower(next))) ||
    (opener === 'between' && x.lower(next) === 'and')
  return closes ? read(x, next + 1) : null
}
