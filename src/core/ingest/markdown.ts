import { parse } from 'yaml'
import { type Drafts, type Fields, fieldsOf, withTitle } from './draft.ts'

/** Markdown with an optional front matter (`title`, `date`, `source`, `url`); the marks are taken out of the text. */
export const fromMarkdown = (file: string): Drafts => {
  const { front, body } = splitFrontMatter(file)
  if (front === null) return one(body, {})
  const values = readFrontMatter(front)
  if (values === null) return { drafts: [], rejected: [{ part: 'front matter', reason: 'is no valid YAML' }] }
  return one(body, fieldsOf(values, 'front matter'))
}

const one = (body: string, fields: Fields): Drafts => {
  const text = plainText(body)
  const title = fields.title ?? firstHeading(body)
  return {
    drafts: [{ text: withTitle(title, text), fields: title === undefined ? fields : { ...fields, title } }],
    rejected: [],
  }
}

const splitFrontMatter = (file: string): { readonly front: string | null; readonly body: string } => {
  const opening = /^---[ \t]*\r?\n/.exec(file)
  if (!opening) return { front: null, body: file }
  const rest = file.slice(opening[0].length)
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(rest)
  if (!closing) return { front: null, body: file }
  return { front: rest.slice(0, closing.index), body: rest.slice(closing.index + closing[0].length) }
}

// the core schema keeps dates as they are written
const readFrontMatter = (front: string): Readonly<Record<string, unknown>> | null => {
  try {
    const values: unknown = parse(front, { schema: 'core', maxAliasCount: 0 })
    return typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {}
  } catch {
    return null
  }
}

const HEADING = /^#{1,6}[ \t]+/

const firstHeading = (body: string): string | undefined => {
  const line = body.split('\n', 40).find((candidate) => HEADING.test(candidate))
  return line?.replace(HEADING, '').trim()
}

const plainText = (body: string): string =>
  body
    .split(/\r?\n/)
    .filter((line) => !/^(?:```|~~~|---+\s*$|\*\*\*+\s*$)/.test(line))
    .map((line) => plainLine(line))
    .join('\n')
    .trim()

// "## Talks **resume** in [Geneva](https://…)" -> "Talks resume in Geneva"
const plainLine = (line: string): string =>
  line
    .replace(HEADING, '')
    .replace(/^(?:[ \t]{0,3}>[ \t]?)+/, '')
    .replace(/^[ \t]{0,3}[-*+][ \t]+/, '')
    .replace(/!\[[^\][]{0,500}\]\([^()\s]{0,2000}\)/g, '')
    .replace(/\[([^\][]{1,500})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,2000})\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_]{1,2000})\1(?![\w*])/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!>])/g, '$1')
