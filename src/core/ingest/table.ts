/** A CSV file as rows of cells (RFC 4180: quotes doubled inside quotes, line breaks allowed there). */
export const parseCsv = (file: string): string[][] => {
  const comma = delimiter(file)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < file.length) {
    const { cell, next } = file.charAt(at) === '"' ? quoted(file, at) : bare(file, at, comma)
    row.push(cell)
    const end = file.charAt(next)
    at = next + 1
    if (end === comma) {
      if (at === file.length) row.push('')
      continue
    }
    if (end === '\r' && file.charAt(at) === '\n') at++
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows.filter((cells) => cells.some((cell) => cell !== ''))
}

/** Rows as objects by the names of the first row, lower case. */
export const parseTable = (file: string): Record<string, string>[] => {
  const [header, ...rows] = parseCsv(file)
  const names = (header ?? []).map((name) => name.trim().toLowerCase())
  return rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])))
}

// spreadsheets of many countries write semicolons; tab-separated files come by the same door
const delimiter = (file: string): string => {
  const line = file.slice(0, 4000).split('\n', 1)[0] ?? ''
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: line.split(mark).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark
}

const quoted = (file: string, from: number): { cell: string; next: number } => {
  const parts: string[] = []
  let start = from + 1
  for (;;) {
    const end = file.indexOf('"', start)
    if (end === -1) return { cell: parts.join('') + file.slice(start), next: file.length }
    parts.push(file.slice(start, end))
    if (file.charAt(end + 1) !== '"') return { cell: parts.join(''), next: end + 1 }
    parts.push('"')
    start = end + 2
  }
}

const bare = (file: string, from: number, comma: string): { cell: string; next: number } => {
  let next = from
  while (next < file.length && !isEnd(file.charAt(next), comma)) next++
  return { cell: file.slice(from, next), next }
}

const isEnd = (mark: string, comma: string): boolean => mark === comma || mark === '\n' || mark === '\r'
