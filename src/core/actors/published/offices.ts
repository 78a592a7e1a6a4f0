import { type Interval, intervalOf, isoFromDay } from '../../read/dates/calendar.ts'

/** A person with the dated offices that a lexicon knows; only those named in the article need to be given. */
export interface OfficeHolder {
  readonly label: string
  readonly aliases?: readonly string[]
  readonly offices: readonly {
    readonly role: string
    readonly title?: string
    readonly from?: string | null
    readonly to?: string | null
  }[]
}

/** News names weekdays within a week of the day it appears. */
export const WEEK = 6

export interface Window extends Interval {
  readonly fromYear: number
  readonly toYear: number
  readonly named: string
}

export const outside = (window: Window, year: number): boolean =>
  year < window.fromYear || year > window.toYear

/** Wider says nothing: every date falls on every weekday within it. */
const WIDEST = 12 * 366

/** The days on which all officials whom the text names in their office held it; null when that is no narrow span. */
export function officeWindow(text: string, holders: readonly OfficeHolder[]): Window | null {
  let window: Interval | null = null
  const named: string[] = []
  const all = holders.flatMap((holder) => {
    const interval = heldInText(text, holder)
    return interval ? [{ ...interval, label: holder.label }] : []
  })
  for (const held of [...all].sort(
    (a, b) => a.to - a.from - (b.to - b.from) || (a.label < b.label ? -1 : 1),
  )) {
    const from: number = Math.max(window?.from ?? held.from, held.from)
    const to: number = Math.min(window?.to ?? held.to, held.to)
    if (from > to) return null
    if (!window || from > window.from || to < window.to) named.push(held.label)
    window = { from, to }
  }
  if (!window || window.to - window.from > WIDEST) return null
  const year = (day: number): number => Number(isoFromDay(day).slice(0, 4))
  return {
    ...window,
    fromYear: year(window.from),
    toYear: year(window.to),
    named: named.slice(0, 3).join(', '),
  }
}

const OPEN_END = 400_000

/** From first to last day of the one office that the text gives this person by name. */
function heldInText(text: string, holder: OfficeHolder): Interval | null {
  const names = [holder.label, ...(holder.aliases ?? [])].filter((name) => name.includes(' '))
  let from = OPEN_END
  let to = -OPEN_END
  for (const office of holder.offices) {
    const start = office.from ? intervalOf(office.from)?.from : undefined
    if (start === undefined) continue
    const words = [office.role, office.title].flatMap((role) => (role ? [role.toLowerCase()] : []))
    if (!names.some((name) => words.some((role) => besideName(text, name, role)))) continue
    from = Math.min(from, start)
    to = Math.max(to, (office.to ? intervalOf(office.to)?.to : undefined) ?? OPEN_END)
  }
  return from <= to ? { from, to } : null
}

const REACH = 70
const PAST_OFFICE = /\b(?:former|ex|late|then|ousted|deposed|previous|predecessor)\b[\s-]*\S*\s*$/

/** "Foreign Minister Ana Duro", "the emergency relief coordinator, Ana Duro", "Ana Duro, the envoy": not "former". */
function besideName(text: string, name: string, role: string): boolean {
  let at = text.indexOf(name)
  for (let tries = 0; at >= 0 && tries < 20; tries++) {
    const before = text.slice(Math.max(0, at - REACH), at).toLowerCase()
    const left = before.lastIndexOf(role)
    if (left >= 0 && holds(before.slice(0, left), before.slice(left + role.length))) return true
    const after = text.slice(at + name.length, at + name.length + REACH).toLowerCase()
    const right = after.indexOf(role)
    if (right > 0 && /^\s*[,(–—]/.test(after) && holds(after.slice(0, right), after.slice(0, right)))
      return true
    at = text.indexOf(name, at + name.length)
  }
  return false
}

const holds = (lead: string, between: string): boolean =>
  !PAST_OFFICE.test(lead) &&
  !/\b(?:vice|deputy)[\s-]*$/.test(lead) &&
  !/[.;!?]/.test(between.replace(/\b(?:u\.n|u\.s|mr|ms|mrs|dr)\./g, ''))
