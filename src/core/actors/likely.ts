import type { PersonName } from './candidates.ts'
import type { Context } from './person.ts'
import type { FigureEntry } from './schema.ts'
import { fold } from './spell.ts'

const yearOf = (date: string): number => Number(date.slice(0, 4))

/** Held an office on the date (3), within three years of it (1), else 0. */
export const inOffice = (figure: FigureEntry, date: string | null): number => {
  if (date === null) return 0
  let best = 0
  for (const office of figure.offices) {
    const from = office.from ?? '1900'
    const to = office.to === null ? '9999' : office.to === '?' ? `${yearOf(from) + 10}` : office.to
    if (from <= date.slice(0, from.length) && date.slice(0, to.length) <= to) best = Math.max(best, 3)
    else if (yearOf(from) - 3 <= yearOf(date) && yearOf(date) <= yearOf(to) + 3) best = Math.max(best, 1)
  }
  return best
}

const TOP =
  /^(?:president|prime minister|head of government|monarch|foreign minister|secretary of state|chancellor|supreme leader|secretary-general|defence minister|leader|pope|special envoy|high representative|vice president)$/

/** The one figure that office, date, title and the states of the article point to; null when two are as likely. */
export const mostLikely = (
  figures: readonly FigureEntry[],
  name: PersonName,
  context: Context,
): FigureEntry | null => {
  const roles = name.titles.map((title) => fold(title.role)).filter((role) => role !== '')
  const scored = figures.map((figure) => {
    let score = inOffice(figure, context.date)
    if (figure.offices.some((office) => context.states.has(office.actor))) score += 2
    const titled = figure.offices.some((office) =>
      roles.some((role) => role.includes(fold(office.role)) || role.includes(fold(office.title ?? '~'))),
    )
    if (titled) score += 3
    return { figure, score }
  })
  scored.sort((a, b) => b.score - a.score)
  const [best, next] = scored
  // without a date the states of the article must be enough; a name that nobody tagged needs more than its office
  const enough =
    name.by === 'surname' && !name.rules ? (context.date === null ? 9 : 5) : context.date === null ? 2 : 3
  // a bare surname is enough for those whom everybody knows by it
  const known = name.full || best?.figure.offices.some((office) => TOP.test(office.role))
  if (!best || best.score < enough + (known ? 0 : 2)) return null
  return next && next.score === best.score ? null : best.figure
}
