import type { Part, Read, Side } from './expression.ts'
import type { Lexemes } from './lexemes.ts'
import {
  COUNTS,
  DAY_PARTS,
  SEASONS,
  SHORT_WEEKDAYS,
  UNITS,
  type Unit,
  VAGUE_COUNTS,
  WEEKDAYS,
} from './words.ts'

const SIDES: ReadonlyMap<string, Side> = new Map([
  ['last', 'last'],
  ['past', 'last'],
  ['previous', 'last'],
  ['this', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
  ['upcoming', 'next'],
])

export const SHIFT: Readonly<Record<Side, -1 | 0 | 1>> = { last: -1, this: 0, next: 1 }

const NAMED_DAYS = /^(black|bloody|good|easter|palm|holy|super|big|cyber|ash|maundy|shrove|white)$/
const PAPERS = /^(times|telegraph|mail|herald|express|mirror|agreement|tribune|post|star|review|league)$/

export const sideAt = (x: Lexemes, i: number): Side | null => SIDES.get(x.lower(i)) ?? null

/** "Friday", "last Friday", "Friday night"; not "Good Friday Agreement", "Fridays", "the Sunday Times". */
export function weekday(x: Lexemes, i: number): Read | null {
  const side = sideAt(x, i)
  const at = side ? i + 1 : i
  const lexeme = x.list[at]
  const short = x.lower(at + 1) === '.' && x.list[at + 1]?.glued
  const n =
    WEEKDAYS.get(x.lower(at)) ?? (short && lexeme?.capital ? SHORT_WEEKDAYS.get(x.lower(at)) : undefined)
  if (n === undefined || !lexeme?.capital) return null
  if (NAMED_DAYS.test(x.lower(at - 1))) return null
  let next = at + (short && !WEEKDAYS.has(x.lower(at)) ? 2 : 1)
  if (PAPERS.test(x.lower(next)) && x.list[next]?.capital) return null
  if (DAY_PARTS.has(x.lower(next))) next++
  // "Saturday week" and "a week on Saturday" are beyond the next one: read as they stand
  const week = side ? null : weekAfter(x, next)
  return week === null
    ? { when: { kind: 'weekday', weekday: n, side }, next }
    : { when: { kind: 'weekday', weekday: n, side, week: week.shift }, next: week.next }
}

/** "Tuesday of this week", "Tuesday last week" */
function weekAfter(x: Lexemes, i: number): { readonly shift: -1 | 0 | 1; readonly next: number } | null {
  const at = x.lower(i) === 'of' ? i + 1 : i
  const side = x.lower(at + 1) === 'week' ? sideAt(x, at) : null
  return side ? { shift: SHIFT[side], next: at + 2 } : null
}

/** today, tonight, yesterday, tomorrow, this morning, last night, overnight, the day before yesterday. */
export function deictic(x: Lexemes, i: number): Read | null {
  const days = (n: number, next: number): Read => ({ when: { kind: 'offset', days: n }, next })
  const part = (at: number): number => (DAY_PARTS.has(x.lower(at)) ? at + 1 : at)
  switch (x.lower(i)) {
    case 'today':
    case 'tonight':
      return days(0, i + 1)
    case 'overnight':
      return days(0, i + 1)
    case 'yesterday':
      return days(-1, part(i + 1))
    case 'tomorrow':
      return days(1, part(i + 1))
    case 'this':
      return DAY_PARTS.has(x.lower(i + 1)) ? days(0, i + 2) : null
    case 'last':
      return x.lower(i + 1) === 'night' ? days(-1, i + 2) : null
    case 'day':
      if (x.lower(i + 1) === 'before' && x.lower(i + 2) === 'yesterday') return days(-2, i + 3)
      return x.lower(i + 1) === 'after' && x.lower(i + 2) === 'tomorrow' ? days(2, i + 3) : null
    default:
      return null
  }
}

/** "last week", "earlier this month", "late next year", "last summer", "the end of this year". */
export function unit(x: Lexemes, i: number): Read | null {
  const lead = x.lower(i)
  const part = /^(earlier|early)$/.test(lead) ? 'earlier' : /^(later|late)$/.test(lead) ? 'later' : null
  const at = part ? i + 1 : i
  const side = sideAt(x, at)
  if (!side || (side === 'last' && x.lower(at) === 'past' && x.lower(at - 1) === 'in')) return null
  const word = x.lower(at + 1)
  const season = SEASONS.get(word)
  if (season !== undefined) return { when: { kind: 'season', month: season, year: null, side }, next: at + 2 }
  const name = word === 'weekend' ? word : UNITS.get(word)
  if (!name || name === 'day' || word.endsWith('s')) return null
  // "last month" looks back one; "the past month" is the stretch up to now
  if (/^(past|coming)$/.test(x.lower(at)) && name !== 'weekend') {
    const sign = x.lower(at) === 'past' ? -1 : 1
    return { when: { kind: 'stretch', unit: name as Unit, count: 1, sign }, next: at + 2 }
  }
  const when = { kind: 'unit', unit: name, shift: SHIFT[side] } as const
  return { when: part ? { ...when, part } : when, next: at + 2 }
}

/** "two", "a couple of", "several", "more than three": how many units, and whether only about so many. */
function count(
  x: Lexemes,
  i: number,
): { readonly count: number; readonly vague: boolean; readonly next: number } | null {
  const digits = x.number(i)
  if (digits !== null && digits > 0 && digits < 200 && !/^[.,]$/.test(x.lower(i - 1)))
    return { count: digits, vague: false, next: i + 1 }
  const word = COUNTS.get(x.lower(i))
  const at = word === 1 && VAGUE_COUNTS.has(x.lower(i + 1)) ? i + 1 : i
  const vague = VAGUE_COUNTS.get(x.lower(at))
  if (vague !== undefined)
    return { count: vague, vague: true, next: x.lower(at + 1) === 'of' ? at + 2 : at + 1 }
  if (word === undefined || word < 1) return null
  return { count: word, vague: false, next: i + 1 }
}

const counted = (
  x: Lexemes,
  i: number,
): { unit: Unit; count: number; vague: boolean; next: number } | null => {
  const n = count(x, i)
  if (!n) return null
  const unit = UNITS.get(x.lower(n.next))
  return unit ? { unit, count: n.count, vague: n.vague, next: n.next + 1 } : null
}

/** "two years ago", "several weeks ago", "decades ago". */
export function ago(x: Lexemes, i: number): Read | null {
  const bare = UNITS.get(x.lower(i))
  if (bare && x.lower(i).endsWith('s') && x.lower(i + 1) === 'ago')
    return { when: { kind: 'away', unit: bare, count: null, sign: -1, vague: true }, next: i + 2 }
  const n = counted(x, i)
  if (n && x.lower(n.next) === 'ago')
    return {
      when: { kind: 'away', unit: n.unit, count: n.count, sign: -1, vague: n.vague },
      next: n.next + 1,
    }
  if (!n || x.lower(n.next) !== 'from' || x.lower(n.next + 1) !== 'now') return null
  return { when: { kind: 'away', unit: n.unit, count: n.count, sign: 1, vague: n.vague }, next: n.next + 2 }
}

/** "two years later", "three days earlier", "the next day", "the year before", "that month". */
export function fromThere(x: Lexemes, i: number): Read | null {
  const there = (unit: Unit, n: number, next: number, vague = false): Read => ({
    when: { kind: 'from-there', unit, count: n, vague },
    next,
  })
  const n = counted(x, i)
  if (n) {
    const sign = sideOf(x, n.next)
    return sign === null ? null : there(n.unit, sign * n.count, n.next + 1, n.vague)
  }
  const word = x.lower(i)
  if (word !== 'the' && word !== 'that') return null
  const unit = UNITS.get(x.lower(i + 1))
  if (unit && !x.lower(i + 1).endsWith('s')) {
    const sign = sideOf(x, i + 2)
    if (word === 'the') return sign === null ? null : there(unit, sign, i + 3)
    return unit === 'decade' ? null : there(unit, 0, i + 2)
  }
  const named = UNITS.get(x.lower(i + 2))
  if (word !== 'the' || !named || x.lower(i + 2).endsWith('s')) return null
  if (x.lower(i + 1) === 'same') return there(named, 0, i + 3)
  if (x.lower(i + 1) === 'following' || (x.lower(i + 1) === 'next' && named === 'day'))
    return there(named, 1, i + 3)
  return x.lower(i + 1) === 'previous' ? there(named, -1, i + 3) : null
}

/** "earlier", "later"; "before" and "after" only where nothing follows that they could belong to. */
function sideOf(x: Lexemes, i: number): 1 | -1 | null {
  const word = x.lower(i)
  const alone = x.list[i + 1]?.kind !== 'word' && x.list[i + 1]?.kind !== 'number'
  const than = x.lower(i + 1) === 'than'
  if (/^(earlier|previously)$/.test(word) || (word === 'before' && alone)) return than ? null : -1
  return /^(later|afterwards)$/.test(word) || (word === 'after' && alone) ? (than ? null : 1) : null
}

/** "in recent days", "over the past two years", "in the coming weeks", "in the days ahead", "for the last month". */
export function stretch(x: Lexemes, i: number): Read | null {
  if (!/^(in|over|during|for|within|throughout)$/.test(x.lower(i))) return null
  const at = x.lower(i + 1) === 'the' ? i + 2 : i + 1
  const word = x.lower(at)
  const far = (unit: Unit, n: number | null, sign: -1 | 1, next: number): Read => ({
    when: { kind: 'stretch', unit, count: n, sign },
    next,
  })
  const plain = UNITS.get(word)
  if (plain && x.lower(at + 1) === 'ahead') return far(plain, null, 1, at + 2)
  if (plain && x.lower(at + 1) === 'to' && x.lower(at + 2) === 'come') return far(plain, null, 1, at + 3)
  const sign = /^(recent|past|last|previous)$/.test(word)
    ? -1
    : /^(coming|next|following)$/.test(word)
      ? 1
      : null
  if (sign === null) return null
  const named = UNITS.get(x.lower(at + 1))
  if (named && x.lower(at + 1).endsWith('s')) return far(named, null, sign, at + 2)
  const n = counted(x, at + 1)
  return n ? far(n.unit, n.count, sign, n.next) : null
}

/** "for two years", "for months": how long; it ends now only where the verb says so. */
export function duration(x: Lexemes, i: number): Read | null {
  if (x.lower(i) !== 'for') return null
  let at = i + 1
  while (/^(about|nearly|almost|some|more|than|over|at|least|many)$/.test(x.lower(at)) && !counted(x, at))
    at++
  const bare = UNITS.get(x.lower(at))
  if (bare && x.lower(at).endsWith('s'))
    return { when: { kind: 'stretch', unit: bare, count: null, sign: -1 }, next: at + 1 }
  const n = counted(x, at)
  // "for a week of talks", "for a day visit": what it is for
  if (!n || /^(of|visit|trip|tour|stay|meeting|summit|conference|session)$/.test(x.lower(n.next))) return null
  return { when: { kind: 'stretch', unit: n.unit, count: n.count, sign: -1 }, next: n.next }
}

/** "in two weeks", "within three days": only a plan makes it a date. */
export function ahead(x: Lexemes, i: number): Read | null {
  if (!/^(in|within)$/.test(x.lower(i))) return null
  const at = /^(about|the)$/.test(x.lower(i + 1)) ? i + 2 : i + 1
  const n = counted(x, at)
  if (!n) return null
  return { when: { kind: 'away', unit: n.unit, count: n.count, sign: 1, vague: n.vague }, next: n.next }
}

export const partAt = (x: Lexemes, i: number): Part | null => {
  const word = x.lower(i)
  if (/^(early|earlier|beginning|start)$/.test(word)) return 'early'
  if (/^(mid|middle)$/.test(word)) return 'mid'
  return /^(late|later|end)$/.test(word) ? 'late' : null
}
