import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Article, Notice } from '../model.ts'
import { notices } from '../notices.ts'
import { type Decoded, decode, looksBinary } from './bytes.ts'
import type { Draft, Drafts, Fields } from './draft.ts'
import { detectLanguage } from './language.ts'
import { type Metadata, metadataFor } from './metadata.ts'
import { creditedOriginator } from './originator.ts'
import { isoDate } from './published.ts'

/** A file as a door hands it in: `name` is its path as the reader knows it, `/` between folders. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file or a part of it (`news.jsonl, line 4`) that was not read. */
export interface SkippedFile {
  readonly file: string
  readonly reason: string
}

export interface Ingested {
  readonly articles: readonly Article[]
  readonly skipped: readonly SkippedFile[]
}

/** Texts beyond this many UTF-16 units are no single article. */
export const LONGEST_ARTICLE = 4_000_000

/** Extensions that are read; a door filters folders by them. */
export const EXTENSIONS = 'txt text md markdown html htm xhtml pdf docx json jsonl ndjson csv tsv'.split(' ')

/**
 * One file to its articles:
 *
 *   bytes -format-> Draft -checked, dated, credited-> Article
 *
 * Never throws for what a file holds: what cannot be read is in `skipped`, with the reason.
 */
export const ingest = async (file: SourceFile, metadata?: Metadata): Promise<Ingested> => {
  const found = await readFormat(file)
  if ('reason' in found) return { articles: [], skipped: [{ file: file.name, reason: found.reason }] }
  const skipped = found.rejected.map(({ part, reason }) => ({ file: placeOf(file.name, part), reason }))
  const articles: Article[] = []
  const base = baseName(file.name)
  for (const [i, draft] of found.drafts.entries()) {
    const id = draft.id ?? (found.drafts.length === 1 ? base : `${base}-${i + 1}`)
    const made = await finish({ ...draft, id }, metadataFor(metadata, file.name), found.notices)
    if (typeof made === 'string')
      skipped.push({ file: found.drafts.length === 1 ? file.name : placeOf(file.name, id), reason: made })
    else articles.push(made)
  }
  return { articles, skipped }
}

/** One line of JSON Lines from a stream; `number` counts from 1 and names the article that has no id. */
export const ingestLine = async (line: string, number: number): Promise<Ingested> => {
  const { drafts, rejected } = await (await import('./records.ts')).fromJsonLines(line)
  const file = `line ${number}`
  const [draft] = drafts
  if (!draft) return { articles: [], skipped: rejected.map(({ reason }) => ({ file, reason })) }
  const made = await finish({ ...draft, id: draft.id ?? `line-${number}` }, {}, [])
  return typeof made === 'string'
    ? { articles: [], skipped: [{ file: `${file} (${draft.id ?? 'no id'})`, reason: made }] }
    : { articles: [made], skipped: [] }
}

type Read = (Drafts & { readonly notices: readonly Notice[] }) | { readonly reason: string }

const readFormat = async (file: SourceFile): Promise<Read> => {
  if (file.bytes.length === 0) return { reason: 'is empty' }
  const extension = extensionOf(file.name)
  if (startsWith(file.bytes, '%PDF-')) return quiet(await (await import('./pdf.ts')).fromPdf(file.bytes))
  if (extension === 'docx') return quiet((await import('./docx.ts')).fromDocx(file.bytes))
  if (extension === 'pdf') return { reason: 'is no PDF, in spite of its name' }
  const decoded = decode(file.bytes)
  if (looksBinary(decoded.text)) return { reason: 'holds binary data, no text' }
  return { ...(await readText(extension, decoded.text)), notices: encodingNotices(decoded) }
}

const readText = async (extension: string, text: string): Promise<Drafts> => {
  switch (extension) {
    case 'md':
    case 'markdown':
      return (await import('./markdown.ts')).fromMarkdown(text)
    case 'html':
    case 'htm':
    case 'xhtml':
      return (await import('./html.ts')).fromHtml(text)
    case 'json':
      return (await import('./records.ts')).fromJson(text)
    case 'jsonl':
    case 'ndjson':
      return (await import('./records.ts')).fromJsonLines(text)
    case 'csv':
    case 'tsv':
      return (await import('./records.ts')).fromCsv(text)
    default:
      return { drafts: [{ text, fields: titleOf(text) }], rejected: [] }
  }
}

const quiet = (drafts: Drafts): Read => ({ ...drafts, notices: [] })

const encodingNotices = ({ encoding }: Decoded): Notice[] =>
  encoding === 'windows-1252' ? [notices.guessedEncoding(encoding)] : []

/** The checked article, or the reason why there is none. */
const finish = async (
  draft: Draft & { readonly id: string },
  metadata: Fields,
  found: readonly Notice[],
): Promise<Article | string> => {
  const { text } = draft
  if (text.trim() === '') return 'has no text'
  if (text.length > LONGEST_ARTICLE)
    return `has a text of ${text.length} characters, which is no single article (at most ${LONGEST_ARTICLE})`
  const fields = { ...metadata, ...draft.fields }
  const language = fields.language?.slice(0, 2).toLowerCase() ?? (await detectLanguage(text))
  if (language !== 'en') return `is written in another language (${language}); only English is read`
  const date = fields.date === undefined ? null : isoDate(fields.date)
  const unread = fields.date !== undefined && date === null ? [notices.unreadDate(fields.date)] : []
  return {
    id: draft.id,
    title: fields.title ?? null,
    date,
    source: creditedOriginator(draft.byline ? `${draft.byline}\n${text}` : text) ?? fields.source ?? null,
    url: fields.url ?? null,
    language,
    text,
    sha256: bytesToHex(sha256(utf8ToBytes(text))),
    ...(date !== null && fields.dateFrom !== undefined ? { dateFrom: fields.dateFrom } : {}),
    ...(draft.skipped ? { skipped: draft.skipped } : {}),
    ...(found.length + unread.length > 0 ? { notices: [...found, ...unread] } : {}),
  }
}

/** Lines above it are names of sites and buttons ("Share"), bylines and dates. */
const LINES_ABOVE_TITLE = 10

/** The first line near the top of a plain text that looks like a headline: some words, and no sentence. */
const titleOf = (text: string): Fields => {
  const lines = text
    .slice(0, 2000)
    .split('\n', 40)
    .map((line) => line.trim())
  const title = lines
    .filter((line) => line !== '')
    .slice(0, LINES_ABOVE_TITLE)
    .find((line) => isHeadline(line))
  return title === undefined ? {} : { title }
}

const isHeadline = (line: string): boolean => {
  const words = line.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  if (words.length < 3 || line.includes('|') || line.length > 200 || /[.;,:]$/.test(line)) return false
  return !/^by\b/i.test(line) && !(words.length < 7 && /\b\d{4}\b|\d:\d\d/.test(line))
}

const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  [...mark].every((letter, i) => bytes[i] === letter.charCodeAt(0))

const placeOf = (name: string, part: string): string => (part === '' ? name : `${name}, ${part}`)

const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')

const extensionOf = (name: string): string => /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
