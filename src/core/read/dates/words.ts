/** The words of English dates, lower case. */

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ')

/** Full names and press abbreviations -> 1..12. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, i) => [name, i + 1] as const),
  ...MONTH_NAMES.map((name, i) => [name.slice(0, 3), i + 1] as const),
  ['sept', 9],
])

/** Months that are also a modal, a verb, an adjective or a first name: alone they need a licence. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(['march', 'april', 'may', 'june', 'august'])

export const isFullMonth = (word: string): boolean => MONTH_NAMES.includes(word)

const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** 0 Monday … 6 Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(WEEKDAY_NAMES.map((name, i) => [name, i]))

/** Only before a stop or a date: "Sat" and "Sun" are words too. */
export const SHORT_WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAY_NAMES.map((name, i) => [name.slice(0, 3), i] as const),
  ['tues', 1],
  ['weds', 2],
  ['thur', 3],
  ['thurs', 3],
])

export const weekdayName = (weekday: number): string => {
  const name = WEEKDAY_NAMES[weekday] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen twenty'
).split(' ')

/** Counts that stand before a unit of time; `a few` and `several` are vague. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((name, i) => [name, i] as const),
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['a', 1],
  ['an', 1],
])

export const VAGUE_COUNTS: ReadonlyMap<string, number> = new Map([
  ['couple', 2],
  ['few', 3],
  ['several', 4],
  ['some', 4],
  ['many', 6],
])

export const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth'.split(' ').map((name, i) => [name, i + 1]),
)

export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade'

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  (['day', 'week', 'month', 'year', 'decade'] as const).flatMap((unit) => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
)

export const UNIT_DAYS: Readonly<Record<'day' | 'week', number>> = { day: 1, week: 7 }

/** First month of a season of the northern hemisphere; winter runs into the next year. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
])

export const DECADE_WORDS: ReadonlyMap<string, number> = new Map([
  ['twenties', 1920],
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
])

export const DAY_PARTS: ReadonlySet<string> = new Set(
  'morning afternoon evening night noon midday lunchtime dawn'.split(' '),
)

/** A number before one of these counts things, even when it looks like a year: "the remaining 2000 fighters". */
export const COUNTED: ReadonlySet<string> = new Set(
  `people persons men women children civilians fighters rebels troops soldiers militants insurgents refugees migrants
  families prisoners detainees hostages casualties deaths dead wounded victims residents villagers inhabitants homes
  houses villages towns tents trucks vehicles tanks aircraft missiles rockets shells bombs tons tonnes kilograms
  kilometers kilometres km miles metres meters feet acres hectares dollars euros pounds roubles rubles lira barrels
  votes seats pages words times cases sites places locations observers monitors policemen officers employees workers
  members delegates protesters demonstrators square cubic percent pct mph gmt hours days weeks months years lives`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** A number after one of these names a thing: "resolution 2254", "page 2012", "Flight 1999". */
export const NUMBERED: ReadonlySet<string> = new Set(
  `resolution resolutions page pages p pp no nos number numbers article articles flight room section unit chapter verse
  paragraph para boeing airbus apollo highway route channel gate battalion brigade squadron agenda item protocol
  directive decree law act order case bill version model type figure table line category phase stage tel phone fax`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
