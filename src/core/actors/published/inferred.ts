import type { Sentence } from '../../model.ts'
import { place } from '../../read/dates/attach.ts'
import { dayOf, daysInMonth, isoFromDay, weekdayOf } from '../../read/dates/calendar.ts'
import type { DateExpression } from '../../read/dates/expression.ts'
import { findDates } from '../../read/dates/find.ts'
import { tenseOf } from '../../read/dates/tense.ts'
import { weekdayName } from '../../read/dates/words.ts'
import { datelineOf, type Found } from './lines.ts'
import { type OfficeHolder, officeWindow, outside, WEEK, type Window } from './offices.ts'

/** A date without its year, the weekday it falls on, and on which side of the article it lies. */
interface Pair {
  readonly month: number
  readonly day: number
  readonly year: number | null
  readonly weekday: number
  readonly future: boolean
  readonly phrase: string
}

interface Dated {
  readonly expression: DateExpression
  readonly future: boolean
  /** lemmas of the noun and verb it belongs to */
  readonly about: ReadonlySet<string>
}

/** The article's date from a weekday that stands with its date, in the years of the officials it names. */
export function inferPublished(
  text: string,
  sentences: readonly Sentence[],
  offices: readonly OfficeHolder[],
): Found | null {
  const window = officeWindow(runningNews(text, sentences), offices)
  const dated = sentences.flatMap((sentence) => datedIn(text, sentence))
  const latest = latestYear(dated)
  const opening = window && openingDay(text, sentences, window, latest)
  if (opening) return opening
  for (const pair of [...together(dated), ...apart(dated)]) {
    const found = publishedAround(pair, window, latest)
    if (found) return found
  }
  return null
}

/** The text without the sentences that name a year: who held office in those says nothing of today. */
const runningNews = (text: string, sentences: readonly Sentence[]): string =>
  sentences
    .filter(
      ({ start, end }) =>
        !findDates(text, start, end).some(({ when }) => 'year' in when && when.year !== null),
    )
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')

/**
 * "VELM, Aug. 11 (Agency) - … on Monday": the first weekday of the text is that of the dateline or of the day before;
 * the one year of the officials in which either is so.
 */
function openingDay(
  text: string,
  sentences: readonly Sentence[],
  window: Window,
  latest: number,
): Found | null {
  const dateline = datelineOf(text)?.expression
  if (dateline?.when.kind !== 'date' || dateline.when.year !== null) return null
  const { month, day } = dateline.when
  const start = text.indexOf(dateline.text) + dateline.text.length
  // the line itself may be a sentence of its own
  const told = sentences
    .filter((sentence) => sentence.end > start)
    .slice(0, 2)
    .flatMap((sentence) => findDates(text, Math.max(sentence.start, start), sentence.end))
    .find(({ when }) => when.kind === 'weekday')
  if (told?.when.kind !== 'weekday' || month === null || day === null) return null
  const { weekday } = told.when
  const years: number[] = []
  for (let year = window.fromYear; year <= window.toYear; year++) {
    if (day > daysInMonth(year, month)) continue
    const at = dayOf(year, month, day)
    const fits = weekdayOf(at) === weekday || weekdayOf(at - 1) === weekday
    if (fits && at >= window.from && at <= window.to + WEEK) years.push(year)
  }
  const [year] = years
  if (year === undefined || years.length > 1 || year < latest) return null
  const date = isoFromDay(dayOf(year, month, day))
  return {
    date,
    inferred: true,
    how: `dateline, "${dateline.text}", and "${told.text}" beside it: only in ${year} while ${window.named} held office`,
  }
}

function datedIn(text: string, sentence: Sentence): readonly Dated[] {
  return place(sentence, findDates(text, sentence.start, sentence.end)).map(({ expression, hosts }) => ({
    expression,
    future: tenseOf(sentence, hosts[0] ?? 0).direction === 'future',
    about: new Set(
      hosts.flatMap((host) => {
        const token = sentence.tokens[host]
        const above = token ? sentence.tokens[token.head] : undefined
        return [token, above].flatMap((one) => (one ? [stem(one.lemma)] : []))
      }),
    ),
  }))
}

const stem = (lemma: string): string => {
  const word = lemma.toLowerCase()
  return word === 'meeting' ? 'meet' : /^(talk|session|negotiation|discussion)s?$/.test(word) ? 'meet' : word
}

const latestYear = (dated: readonly Dated[]): number =>
  dated.reduce((latest, { expression: { when } }) => {
    return when.kind === 'date' && when.year !== null && when.year < 2100
      ? Math.max(latest, when.year)
      : latest
  }, 0)

/** "on Tuesday, Nov. 26". */
const together = (dated: readonly Dated[]): readonly Pair[] =>
  dated.flatMap(({ expression: { when, text }, future }) =>
    when.kind === 'date' && when.weekday !== undefined && when.month !== null && when.day !== null
      ? [
          {
            month: when.month,
            day: when.day,
            year: when.year,
            weekday: when.weekday,
            future,
            phrase: `"${text}"`,
          },
        ]
      : [],
  )

/** "a meeting scheduled for Nov. 26" and later "the meeting on Tuesday": one plan told twice, and no other plan. */
function apart(dated: readonly Dated[]): readonly Pair[] {
  const days = dated.filter(
    (one) => one.future && one.expression.when.kind === 'date' && one.expression.when.day !== null,
  )
  const weekdays = dated.filter((one) => one.future && one.expression.when.kind === 'weekday')
  const day = days[0]?.expression.when
  const weekday = weekdays[0]?.expression.when
  if (day?.kind !== 'date' || day.month === null || day.day === null || weekday?.kind !== 'weekday') return []
  const oneDay = days.every(
    ({ expression: { when } }) => when.kind === 'date' && when.month === day.month && when.day === day.day,
  )
  const oneWeekday = weekdays.every(
    ({ expression: { when } }) => when.kind === 'weekday' && when.weekday === weekday.weekday,
  )
  const sameThing = days.some((a) => weekdays.some((b) => [...a.about].some((lemma) => b.about.has(lemma))))
  if (!oneDay || !oneWeekday || !sameThing) return []
  const phrase = `"${days[0]?.expression.text}" and "${weekdays[0]?.expression.text}" of one plan`
  return [{ month: day.month, day: day.day, year: day.year, weekday: weekday.weekday, future: true, phrase }]
}

function publishedAround(pair: Pair, window: Window | null, latest: number): Found | null {
  const years: number[] = []
  if (pair.year !== null) {
    if (pair.year >= latest && !(window && outside(window, pair.year))) years.push(pair.year)
  } else if (window) {
    for (let year = window.fromYear; year <= window.toYear; year++)
      if (fitsYear(pair, year, window)) years.push(year)
  }
  const [year] = years
  if (year === undefined || years.length > 1 || year < latest) return null
  if (pair.day > daysInMonth(year, pair.month)) return null
  const day = dayOf(year, pair.month, pair.day)
  if (weekdayOf(day) !== pair.weekday) return null
  const first = isoFromDay(pair.future ? day - WEEK : day)
  const last = isoFromDay(pair.future ? day : day + WEEK)
  const date =
    first.slice(0, 7) === last.slice(0, 7)
      ? first.slice(0, 7)
      : first.slice(0, 4) === last.slice(0, 4)
        ? first.slice(0, 4)
        : null
  if (date === null) return null
  const officials =
    window && pair.year === null ? `, the only such year in which ${window.named} held office` : ''
  return {
    date,
    inferred: true,
    how: `${pair.phrase} is a ${weekdayName(pair.weekday)} in ${year}${officials}`,
  }
}

const fitsYear = (pair: Pair, year: number, window: Window): boolean => {
  if (pair.day > daysInMonth(year, pair.month)) return false
  const day = dayOf(year, pair.month, pair.day)
  return weekdayOf(day) === pair.weekday && day >= window.from - WEEK && day <= window.to + WEEK
}
