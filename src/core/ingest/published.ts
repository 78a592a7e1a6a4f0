const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * A date as metadata write it, as ISO cut to what is known; null when it is no date.
 * Takes ISO with or without a time, 20131122, "22 November 2013", "Nov. 22, 2013", "Fri, 22 Nov 2013 10:00:00 GMT".
 * 03/04/2013 is refused: nobody can tell the month. The time of day and its zone are dropped.
 */
export const isoDate = (value: string): string | null => {
  const text = value.trim().slice(0, 80)
  return (
    match(text, /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/, 1, 2, 3) ??
    match(text, /^(\d{4})(\d{2})(\d{2})(?:T?\d{6}Z?)?$/, 1, 2, 3) ??
    match(text, /^(\d{4})[-/.](\d{1,2})$/, 1, 2) ??
    match(text, /^(\d{4})$/, 1) ??
    match(text, /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, 1, 2, 3) ??
    match(text, /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})\b/i, 3, 2, 1) ??
    match(text, /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i, 3, 1, 2) ??
    match(text, /^([a-z]{3,9})\.? (\d{4})$/i, 2, 1)
  )
}

const match = (text: string, form: RegExp, year: number, month?: number, day?: number): string | null => {
  const found = form.exec(text)
  if (!found) return null
  const y = Number(found[year])
  if (y < 1500 || y > 2200) return null
  if (month === undefined) return pad(y, 4)
  const m = monthOf(found[month] ?? '')
  if (m < 1 || m > 12) return null
  if (day === undefined) return `${pad(y, 4)}-${pad(m, 2)}`
  const d = Number(found[day])
  if (d < 1 || d > (LENGTHS[m - 1] ?? 0)) return null
  return `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`
}

const monthOf = (word: string): number => {
  if (/^\d+$/.test(word)) return Number(word)
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0')
