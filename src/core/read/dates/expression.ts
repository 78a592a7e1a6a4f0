import type { Span } from '../../model.ts'
import type { Interval } from './calendar.ts'
import type { Unit } from './words.ts'

export type Part = 'early' | 'mid' | 'late'
export type Side = 'last' | 'this' | 'next'

/** What a date expression says, before it is resolved against the article's date. */
export type When =
  /** a civil date of which parts may be missing; `side` from "last March" */
  | {
      readonly kind: 'date'
      readonly year: number | null
      readonly month: number | null
      readonly day: number | null
      readonly weekday?: number
      readonly side?: Side
      readonly part?: Part
      /** "April last year" (-1), "May of this year" (0) */
      readonly yearShift?: -1 | 0 | 1
    }
  /** known years, both inclusive: decades, centuries, "2011-13" */
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  /** `week`: that of this week (0), of last week (-1), of next week (1) */
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly side: Side | null
      readonly week?: -1 | 0 | 1
    }
  /** today 0, yesterday -1 */
  | { readonly kind: 'offset'; readonly days: number }
  /** last week, this month, next year */
  | {
      readonly kind: 'unit'
      readonly unit: Unit | 'weekend'
      readonly shift: number
      readonly part?: 'earlier' | 'later'
    }
  /** two years ago (-2), in three weeks (+3); `vague` for "several weeks ago"; `count` null for "years ago" */
  | {
      readonly kind: 'away'
      readonly unit: Unit
      readonly count: number | null
      readonly sign: -1 | 1
      readonly vague: boolean
    }
  /** over the past two years, in recent weeks (count null), in the coming days (sign 1) */
  | { readonly kind: 'stretch'; readonly unit: Unit; readonly count: number | null; readonly sign: -1 | 1 }
  /** two years later (+2), the day before (-1), that year (0): counted from the date told before */
  | { readonly kind: 'from-there'; readonly unit: Unit; readonly count: number; readonly vague: boolean }
  | {
      readonly kind: 'season'
      readonly month: number
      readonly year: number | null
      readonly side: Side | null
    }
  /** the n-th week of a month, whose year may be missing */
  | {
      readonly kind: 'week-of-month'
      readonly nth: number
      readonly month: number
      readonly year: number | null
    }

export type Relation = 'at' | 'since' | 'until' | 'before' | 'after' | 'by' | 'range' | 'eve' | 'background'

export interface DateExpression extends Span {
  readonly text: string
  readonly when: When
  readonly relation: Relation
  /** end of a range */
  readonly upto?: When
}

/** A match of one rule: what it says and the index after its last lexeme. */
export interface Read {
  readonly when: When
  readonly next: number
  /** "Oct. 12-14": the second half */
  readonly upto?: When
}

/** Where the event lies from the article's date: past tense looks back, plans look forward. */
export type Direction = 'past' | 'future' | null

/** The article's date as an interval of days; precise to the day or not. */
export interface Reference extends Interval {
  readonly iso: string
  readonly precision: 'day' | 'month' | 'year'
}

/** What an expression denotes: ISO strings cut to what is known. */
export interface Resolved {
  readonly value: string
  readonly end: string | null
  /** the words alone say it, without the article's date */
  readonly stated: boolean
}
