import type { FigureEntry, Office } from '../lexicon/schema.ts'
import { fold } from '../spell.ts'
import type { PersonName } from './name.ts'
import type { Context } from './person.ts'

const yearOf = (date: string): number => Number(date.slice(0, 4))

/** Held an office on the date (3), within three years of it (1), else 0. */
export const inOffice = (offices: readonly Office[], date: string | null): number => {
  if (date === null) return 0
  let best = 0
  for (const office of offices) {
    const from = office.from ?? '1900'
    const to = office.to === null ? '9999' : office.to === '?' ? `${yearOf(from) + 10}` : office.to
    if (from <= date.slice(0, from.length) && date.slice(0, to.length) <= to) best = Math.max(best, 3)
    else if (yearOf(from) - 3 <= yearOf(date) && yearOf(date) <= yearOf(to) + 3) best = Math.max(best, 1)
  }
  return best
}

// known by a surname alone where the article names whom they speak for
const TOP =
  /^(?:president|prime minister|head of government|monarch|foreign minister|secretary of state|chancellor|supreme leader|secretary-general|defence minister|leader|pope|high representative|vice president)$/
// known by it anywhere while they rule
const RULES = /^(?:president|prime minister|head of government|monarch|chancellor|supreme leader|pope)$/

/** The one figure that office, date, title and the states of the article point to; null when two are as likely. */
export const mostLikely = (
  figures: readonly FigureEntry[],
  name: PersonName,
  context: Context,
): FigureEntry | null => {
  const roles = name.titles.map((title) => fold(title.role)).filter((role) => role !== '')
  const scored = figures.map((figure) => {
    let score = inOffice(figure.offices, context.date)
    const supported = figure.offices.some((office) => context.states.has(office.actor))
    if (supported) score += 2
    const titled = figure.offices.some((office) =>
      roles.some((role) => role.includes(fold(office.role)) || role.includes(fold(office.title ?? '~'))),
    )
    if (titled) score += 3
    return {
      figure,
      score,
      told: titled || name.full || isKnownBy(figure, name, context, supported, figures.length),
    }
  })
  scored.sort((a, b) => b.score - a.score)
  const [best, next] = scored
  // without a date the states of the article must be enough; a name that nobody tagged needs more than its office
  const enough =
    name.by === 'surname' && !name.rules ? (context.date === null ? 9 : 5) : context.date === null ? 2 : 3
  if (!best?.told || best.score < enough) return null
  return next && next.score === best.score ? null : best.figure
}

/**
 * Whether a bare surname is enough for somebody: for a ruler in those years, and for other high offices where the
 * article names whom they speak for. "Clark" in a court report is not the Clark who once led a country.
 */
const isKnownBy = (
  figure: FigureEntry,
  name: PersonName,
  { date }: Context,
  supported: boolean,
  bearers: number,
): boolean => {
  if (isOfOtherGender(figure, name)) return false
  const held = (roles: RegExp): readonly Office[] => figure.offices.filter(({ role }) => roles.test(role))
  if (date === null) return supported && held(TOP).length > 0
  // "Secretary Kerry" soon after he was one
  const called = figure.offices.filter((office) => isCalled(office, name))
  if (supported && inOffice(called, date) > 0) return true
  // of the many called Kim or Wang only one who is in office
  const enough = bearers > 3 ? 3 : 1
  return (supported && inOffice(held(TOP), date) >= enough) || inOffice(held(RULES), date) > 0
}

const isCalled = (office: Office, name: PersonName): boolean =>
  name.titles.some(
    ({ role }) => role !== '' && fold(`${office.role} ${office.title ?? ''}`).includes(fold(role)),
  )

const isOfOtherGender = (figure: FigureEntry, name: PersonName): boolean =>
  (figure.gender === 'm' && /^(?:Ms|Mrs|Miss|Lady)\.?$/.test(name.honorific ?? '')) ||
  (figure.gender === 'f' && /^(?:Mr|Sir|Lord)\.?$/.test(name.honorific ?? ''))
