import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { EXTENSIONS, type Ingested, ingest, ingestLine, type SkippedFile } from '../core/ingest/index.ts'
import { faultOfMetadata, type Metadata, parseMetadata } from '../core/ingest/metadata.ts'
import { findFiles } from './files.ts'

/** Larger files are read line by line or refused: one article is never so big. */
const LARGEST_FILE = 200_000_000

const METADATA = 'metadata.csv'

/** All articles under the given paths, in their order, file by file; `-` is JSON Lines on stdin. */
export async function* readArticles(paths: readonly string[], stdin: Readable): AsyncGenerator<Ingested> {
  for (const path of paths) {
    if (path === '-') yield* readLines(stdin)
    else yield* readPath(path)
  }
}

async function* readPath(path: string): AsyncGenerator<Ingested> {
  const { files, skipped } = await findArticleFiles(path)
  if (skipped.length > 0) yield { articles: [], skipped }
  const metadata = metadataBeside()
  // a file that was named alone says nothing of the others in its table
  if (files[0] !== path)
    for (const [folder, beside] of byFolder(files)) {
      const [first] = beside
      const table = first === undefined ? undefined : await metadata(first)
      const reason = table
        ? faultOfMetadata(
            table,
            beside.map((file) => file.replaceAll('\\', '/')),
          )
        : null
      if (reason) yield failed(join(folder, METADATA), reason)
    }
  for (const file of files) {
    if (/\.(?:jsonl|ndjson)$/i.test(file)) yield* namedLines(file)
    else yield await readOne(file, await metadata(file))
  }
}

const byFolder = (files: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const folders = new Map<string, string[]>()
  for (const file of files) folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), file])
  return folders
}

const readOne = async (path: string, metadata: Metadata | undefined): Promise<Ingested> => {
  try {
    const { size } = await stat(path)
    if (size > LARGEST_FILE) return failed(path, `is larger than ${LARGEST_FILE} bytes`)
    return await ingest({ name: path.replaceAll('\\', '/'), bytes: await readFile(path) }, metadata)
  } catch (error) {
    return failed(path, `cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
}

const failed = (file: string, reason: string): Ingested => ({ articles: [], skipped: [{ file, reason }] })

async function* namedLines(path: string): AsyncGenerator<Ingested> {
  for await (const { articles, skipped } of readLines(createReadStream(path)))
    yield { articles, skipped: skipped.map(({ file, reason }) => ({ file: `${path}, ${file}`, reason })) }
}

/** JSON Lines as they come: one article in memory at a time. */
async function* readLines(stream: Readable): AsyncGenerator<Ingested> {
  let number = 0
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++
      const text = number === 1 ? line.replace(/^\ufeff/, '') : line
      if (text.trim() !== '') yield await ingestLine(text, number)
    }
  } catch (error) {
    yield failed(
      `line ${number + 1}`,
      `cannot be read (${error instanceof Error ? error.message : String(error)})`,
    )
  }
}

interface ArticleFiles {
  readonly files: readonly string[]
  readonly skipped: readonly SkippedFile[]
}

/** A file that was named is always tried; in a folder only those with a known extension are articles. */
const findArticleFiles = async (path: string): Promise<ArticleFiles> => {
  const { paths, skipped } = await findFiles([path])
  if (paths.length === 1 && paths[0] === path) return { files: paths, skipped }
  const files = paths.filter((file) => isArticle(file))
  if (files.length === 0 && skipped.length === 0)
    return {
      files,
      skipped: [{ file: path, reason: `is a folder without articles (${EXTENSIONS.join(', ')})` }],
    }
  return { files, skipped }
}

const isArticle = (path: string): boolean => {
  const name = basename(path).toLowerCase()
  return (
    name !== METADATA && !/^readme\b/.test(name) && EXTENSIONS.includes(/\.([^.]+)$/.exec(name)?.[1] ?? '')
  )
}

const metadataBeside = (): ((path: string) => Promise<Metadata | undefined>) => {
  const tables = new Map<string, Promise<Metadata | undefined>>()
  return (path) => {
    const folder = dirname(path)
    const known = tables.get(folder)
    if (known) return known
    const table = readFile(join(folder, METADATA), 'utf8').then(
      (csv) => parseMetadata(csv.replace(/^\ufeff/, '')),
      () => undefined,
    )
    tables.set(folder, table)
    return table
  }
}
