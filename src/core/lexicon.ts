import * as v from 'valibot'
import type { LexiconFiles } from './model.ts'

/** A fault in a lexicon file, worded for the person who edits it: file, line, what is wrong. */
const lexiconError = (message: string): Error => Object.assign(new Error(message), { name: 'LexiconError' })

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** Where the entry with this index begins: our files hold one entry a line, others are looked up by their id. */
const lineOfEntry = (text: string, entry: unknown): number | null => {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return null
  const at = text.indexOf(JSON.stringify((entry as { id: unknown }).id))
  return at < 0 ? null : lineAt(text, at)
}

const parseJson = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const at = /position (\d+)/.exec(message)?.[1]
    const line = at === undefined ? '' : ` line ${lineAt(text, Number(at))}`
    throw lexiconError(`${path}${line}: not JSON (${message})`)
  }
}

const describe = (path: string, text: string, data: unknown, issue: v.BaseIssue<unknown>): string => {
  const keys = (issue.path ?? []).map((item) => item.key)
  const entry = Array.isArray(data) && typeof keys[0] === 'number' ? data[keys[0]] : undefined
  const line = lineOfEntry(text, entry)
  const place = line === null ? (typeof keys[0] === 'number' ? ` entry ${keys[0] + 1}` : '') : ` line ${line}`
  const field = keys.filter((key) => typeof key === 'string').join('.')
  return `${path}${place}${field ? `, ${field}` : ''}: ${issue.message}`
}

/** One lexicon file checked against its shape. @throws LexiconError that names file, line and fault */
export const readLexiconFile = <S extends v.GenericSchema>(
  files: LexiconFiles,
  path: string,
  schema: S,
): v.InferOutput<S> | undefined => {
  const text = files[path]
  if (text === undefined) return undefined
  const data = parseJson(path, text)
  const result = v.safeParse(schema, data)
  if (result.success) return result.output
  throw lexiconError(
    result.issues
      .slice(0, 5)
      .map((issue) => describe(path, text, data, issue))
      .join('\n'),
  )
}

/** Paths below a folder or of one name in it, in a fixed order. */
export const lexiconPaths = (files: LexiconFiles, folder: string): readonly string[] =>
  Object.keys(files)
    .filter((path) => path.startsWith(folder) && path.endsWith('.json'))
    .sort()

// Files whose entries have an id or only add; all others (cues, roles) are replaced as they are.
const MERGED = /^(?:states|organizations|groups|collectives|places|words)|^figures\//

/** Sorts behind ours: "states~own.json", "figures/~own-europe.json". */
const laterName = (path: string): string =>
  path.startsWith('figures/')
    ? path.replace('figures/', 'figures/~own-')
    : path.replace(/\.json$/, '~own.json')

/**
 * A reader's own lexicon laid over ours: an entry with a known id replaces it, a new one is added, lists of words grow.
 * Files that have no ids replace those of the same name.
 */
export const overlaid = (ours: LexiconFiles, own: LexiconFiles): LexiconFiles => {
  const files: Record<string, string> = { ...ours }
  for (const [path, text] of Object.entries(own)) files[MERGED.test(path) ? laterName(path) : path] = text
  return files
}
