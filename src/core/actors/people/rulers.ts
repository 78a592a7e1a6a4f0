import type { ActorId } from '../../model.ts'
import type { Person } from './person.ts'

const RULES =
  /^(?:president|prime minister|head of government|monarch|supreme leader|chancellor|leader|crown prince|commander)$/

/** The state or group that a person ruled on the date, by the offices on record; null when none is known. */
export const rulerOf = (person: Person, date: string | null): ActorId | null => {
  const offices = person.figure?.offices.filter((office) => RULES.test(office.role)) ?? []
  if (offices.length === 0) return null
  const on = offices.filter((office) => {
    if (date === null || office.from === null) return false
    const to = office.to === null || office.to === '?' ? '9999' : office.to
    return office.from <= date.slice(0, office.from.length) && date.slice(0, to.length) <= to
  })
  const before = offices.filter((office) => date === null || office.from === null || office.from <= date)
  return ((on[0] ?? before.at(-1) ?? offices[0])?.actor as ActorId | undefined) ?? null
}
