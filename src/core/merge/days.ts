import { NO_DAY } from '../dossier.ts'
import type { EventDate } from '../model.ts'
import { type Interval, intervalOf } from '../read/dates/calendar.ts'

const UNKNOWN: Interval = { from: NO_DAY, to: NO_DAY }

/** The known interval of an event in days; one that goes on reaches the article's date and no further. */
export const knownDays = (date: EventDate, published: string | null): Interval => {
  const start = date.value === null ? null : intervalOf(date.value)
  if (!start) return UNKNOWN
  const end = date.end === null ? null : intervalOf(date.end)
  const told = date.ongoing && published !== null ? intervalOf(published) : null
  return { from: start.from, to: Math.max(start.to, end?.to ?? start.to, told?.to ?? start.to) }
}
