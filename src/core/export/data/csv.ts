import { unwatched, type Watch } from '../../watch.ts'
import type { ExportFile, ExportInput } from '../input.ts'
import { type Cell, type Table, tables } from './tables.ts'

/** One CSV file a table (RFC 4180, CRLF, UTF-8 with byte order mark, which spreadsheets need to read Cyrillic). */
export async function csvFiles(input: ExportInput, watch: Watch = unwatched): Promise<ExportFile[]> {
  const all = await tables(input, watch)
  return Object.entries(all).map(([name, table]) => ({ name: `${name}.csv`, content: toCsv(table) }))
}

export function toCsv({ columns, rows }: Table): string {
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV Injection"): article text is
 * hostile. Numbers are numbers; a minus before digits is no formula.
 */
export function csvCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^\s*[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
