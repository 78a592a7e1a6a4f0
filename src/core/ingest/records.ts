import { type Draft, type Drafts, fieldsOf, type Rejected } from './draft.ts'
import { parseTable } from './table.ts'

type Row = Readonly<Record<string, unknown>>

const TEXT = ['text', 'body', 'content', 'article', 'fulltext']

/** One article or a list of them; also `{"articles": […]}`. */
export const fromJson = async (file: string): Promise<Drafts> => {
  const value = parsed(file)
  if (value === undefined) return { drafts: [], rejected: [{ part: '', reason: 'is no valid JSON' }] }
  const list = Array.isArray(value)
    ? value
    : isRow(value) && Array.isArray(value.articles)
      ? value.articles
      : [value]
  return fromRows(list.map((row, i) => ({ row, part: list.length > 1 ? `article ${i + 1}` : '' })))
}

/** JSON Lines: a broken line is named, the others are read. */
export const fromJsonLines = async (file: string): Promise<Drafts> =>
  fromRows(
    file
      .split('\n')
      .map((line, i) => ({ line, part: `line ${i + 1}` }))
      .filter(({ line }) => line.trim() !== '')
      .map(({ line, part }) => ({ row: parsed(line), part })),
  )

/** A table with a text column. */
export const fromCsv = async (file: string): Promise<Drafts> => {
  const rows = parseTable(file)
  if (rows.length > 0 && rows[0] && !TEXT.some((name) => Object.hasOwn(rows[0] as object, name)))
    return {
      drafts: [],
      rejected: [{ part: '', reason: `has no text column; one of ${TEXT.join(', ')} is needed` }],
    }
  return fromRows(rows.map((row, i) => ({ row, part: `row ${i + 2}` })))
}

const fromRows = async (rows: readonly { row: unknown; part: string }[]): Promise<Drafts> => {
  const drafts: Draft[] = []
  const rejected: Rejected[] = []
  for (const { row, part } of rows) {
    if (row === undefined) rejected.push({ part, reason: 'is no valid JSON' })
    else if (!isRow(row)) rejected.push({ part, reason: 'is no object with a "text"' })
    else {
      const draft = await fromRow(row)
      if (draft) drafts.push(draft)
      else rejected.push({ part, reason: 'has neither "text" nor "html"' })
    }
  }
  return { drafts, rejected }
}

const fromRow = async (row: Row): Promise<Draft | null> => {
  const name = TEXT.find((candidate) => typeof row[candidate] === 'string')
  const fields = fieldsOf(row, 'field')
  const id = typeof row.id === 'string' || typeof row.id === 'number' ? { id: String(row.id) } : {}
  if (name !== undefined) return { ...id, text: String(row[name]), fields }
  if (typeof row.html !== 'string') return null
  const { fromHtml } = await import('./html.ts')
  const page = fromHtml(row.html).drafts[0]
  return page ? { ...page, ...id, fields: { ...page.fields, ...fields } } : { ...id, text: '', fields }
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
