import { EXTENSIONS, ingest, type SkippedFile } from '../../core/ingest/index.ts'
import { faultOfMetadata, type Metadata, parseMetadata } from '../../core/ingest/metadata.ts'
import type { Article } from '../../core/model.ts'

/** A file as the page hands it over: its bytes are read here, one file at a time. */
export interface DroppedFile {
  /** path below what was dropped, `/` between folders */
  readonly name: string
  readonly content: Blob
}

export interface Ingested {
  readonly articles: readonly Article[]
  readonly skipped: readonly SkippedFile[]
}

/** Larger files are no articles. */
const LARGEST = 200_000_000

/** The new articles in the files; `known` holds hashes of texts that are there already. `before` runs before each file. */
export async function ingestAll(
  files: readonly DroppedFile[],
  known: ReadonlySet<string>,
  before: (index: number) => Promise<void>,
): Promise<Ingested> {
  const seen = new Set(known)
  const articles: Article[] = []
  const skipped: SkippedFile[] = []
  const tables = await metadataOf(files)
  for (const [folder, table] of tables) {
    const beside = files.filter(({ name }) => folderOf(name) === folder).map(({ name }) => name)
    const reason = faultOfMetadata(table, beside)
    if (reason) skipped.push({ file: `${folder}metadata.csv`, reason })
  }
  for (const [index, { name, content }] of files.entries()) {
    await before(index)
    if (isTable(name)) continue
    const reason = unread(name, content.size)
    if (reason) {
      skipped.push({ file: name, reason })
      continue
    }
    try {
      const bytes = new Uint8Array(await content.arrayBuffer())
      const found = await ingest({ name, bytes }, tables.get(folderOf(name)))
      skipped.push(...found.skipped)
      for (const article of found.articles) {
        if (seen.has(article.sha256)) skipped.push({ file: name, reason: 'is already in the dossier' })
        else articles.push(article)
        seen.add(article.sha256)
      }
    } catch (fault) {
      skipped.push({
        file: name,
        reason: `cannot be read (${fault instanceof Error ? fault.message : fault})`,
      })
    }
  }
  return { articles, skipped }
}

/** Why a file is not even opened; null when it is. */
function unread(name: string, size: number): string | null {
  const extension = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (!EXTENSIONS.includes(extension)) return `is none of the kinds that are read (${EXTENSIONS.join(', ')})`
  return size > LARGEST ? `is larger than ${LARGEST} bytes` : null
}

const baseOf = (name: string) => name.slice(name.lastIndexOf('/') + 1).toLowerCase()
const folderOf = (name: string) => name.slice(0, name.lastIndexOf('/') + 1)
const isTable = (name: string) => baseOf(name) === 'metadata.csv'

/** The `metadata.csv` of each folder. */
async function metadataOf(files: readonly DroppedFile[]): Promise<ReadonlyMap<string, Metadata>> {
  const tables = new Map<string, Metadata>()
  for (const { name, content } of files) {
    if (isTable(name))
      tables.set(folderOf(name), parseMetadata((await content.text()).replace(/^\ufeff/, '')))
  }
  return tables
}
