import { type Dossier, NO_DAY } from '../dossier.ts'
import type { Affiliation } from '../model.ts'
import { intervalOf } from '../read/dates/calendar.ts'

/**
 * The actor that `actor` speaks for on `day`: the dated office that covers the day, else what an article says without
 * a date, else `actor` itself. An undated day is answered only where there is one answer for all time.
 */
export function speaksFor(dossier: Dossier, actor: number, day: number): number {
  const found = dossier.actors[actor]
  if (found?.kind !== 'figure') return actor
  const choices = found.affiliations.filter(
    (affiliation) => affiliation.actor >= 0 && affiliation.actor !== actor,
  )
  if (day === NO_DAY) {
    const answers = new Set(choices.map((affiliation) => affiliation.actor))
    return answers.size === 1 ? (choices[0]?.actor ?? actor) : actor
  }
  const dated = choices.find((affiliation) => isDated(affiliation) && covers(affiliation, day))
  const undated = choices.find((affiliation) => !isDated(affiliation))
  return (dated ?? undated)?.actor ?? actor
}

type Dated = Pick<Affiliation, 'from' | 'to'>

const isDated = (affiliation: Dated) => Boolean(affiliation.from || affiliation.to)

function covers(affiliation: Dated, day: number): boolean {
  const from = affiliation.from ? intervalOf(affiliation.from) : null
  const to = affiliation.to ? intervalOf(affiliation.to) : null
  return (!from || from.from <= day) && (!to || day <= to.to)
}
