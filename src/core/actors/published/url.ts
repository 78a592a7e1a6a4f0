import { intervalOf } from '../../read/dates/calendar.ts'
import { MONTHS } from '../../read/dates/words.ts'
import type { Found } from './lines.ts'

const DAY = /(?:^|[/_=-])((?:19|20)\d{2})[/_-]?(\d{2}|[a-z]{3,9})[/_-]?(\d{2})(?=$|[/_.?#&-])/i
const MONTH = /\/((?:19|20)\d{2})\/(\d{2}|[a-z]{3,9})(?=\/)/i

const monthNumber = (text: string): string | null => {
  if (/^\d{2}$/.test(text)) return text
  const month = MONTHS.get(text.toLowerCase())
  return month === undefined ? null : String(month).padStart(2, '0')
}

/** "/2016/08/26/", "/2016/aug/26/", "-20160826.html", "/2016/08/": many papers date their addresses. */
export function fromUrl(url: string): Found | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, 2000)
  const day = DAY.exec(path)
  const month = day ? monthNumber(day[2] ?? '') : null
  if (day && month !== null) {
    const date = `${day[1]}-${month}-${day[3]}`
    if (intervalOf(date))
      return { date, inferred: false, how: `the address, ${day[0].replace(/^[/_=-]/, '')}` }
  }
  const only = MONTH.exec(path)
  const number = only ? monthNumber(only[2] ?? '') : null
  if (!only || number === null) return null
  const date = `${only[1]}-${number}`
  return intervalOf(date) ? { date, inferred: false, how: `the address, ${only[0]}` } : null
}
