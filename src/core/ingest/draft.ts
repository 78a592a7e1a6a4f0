import type { Skipped } from '../model.ts'

/** What a format found in a file before it is checked: an article that may still turn out empty or foreign. */
export interface Draft {
  readonly id?: string
  readonly text: string
  readonly fields: Fields
  /** a byline that the format keeps outside the text */
  readonly byline?: string
  readonly skipped?: readonly Skipped[]
}

/** What metadata say of an article, as they say it. */
export interface Fields {
  readonly title?: string
  readonly date?: string
  readonly source?: string
  readonly url?: string
  readonly language?: string
  /** who says `date`, for a person to read */
  readonly dateFrom?: string
}

/** A part of a file that holds no article: `line 4`. */
export interface Rejected {
  readonly part: string
  readonly reason: string
}

export interface Drafts {
  readonly drafts: readonly Draft[]
  readonly rejected: readonly Rejected[]
}

const NAMES = {
  title: ['title', 'headline'],
  date: ['date', 'published', 'published_at', 'publication_date', 'pubdate'],
  source: ['source', 'publisher', 'originator'],
  url: ['url', 'link'],
  language: ['language', 'lang'],
} as const

/** Picks the fields we know out of a row, a JSON object or a front matter; `where` is who says them. */
export const fieldsOf = (values: Readonly<Record<string, unknown>>, where: string): Fields => {
  const fields: { -readonly [K in keyof Fields]: Fields[K] } = {}
  for (const [field, names] of Object.entries(NAMES) as [keyof typeof NAMES, readonly string[]][]) {
    const name = names.find((candidate) => asText(values[candidate]) !== '')
    if (name === undefined) continue
    fields[field] = asText(values[name])
    // an exported dossier remembers who said its dates
    if (field === 'date') fields.dateFrom = asText(values.dateFrom) || `${where} "${name}"`
  }
  return fields
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''

/** A title that the body does not repeat becomes its first line, so that evidence in it has a place. */
export const withTitle = (title: string | undefined, body: string): string => {
  const line = title?.replace(/\s+/g, ' ').trim() ?? ''
  if (
    line === '' ||
    body
      .trimStart()
      .slice(0, line.length + 40)
      .replace(/\s+/g, ' ')
      .includes(line)
  )
    return body
  return `${line}\n\n${body}`
}
