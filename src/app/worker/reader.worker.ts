import { expose } from 'comlink'
import { build } from '../../core/build.ts'
import { openDossier } from '../../core/dossier.ts'
import { createKnowledge, extract, type Knowledge } from '../../core/extract.ts'
import { gather } from '../../core/gather.ts'
import { ingest, type SkippedFile, type SourceFile } from '../../core/ingest/index.ts'
import type { CopiedArticle } from '../../core/merge/copies.ts'
import type { Correction } from '../../core/merge/corrections.ts'
import type { ReadArticle } from '../../core/merge/index.ts'
import type { Article } from '../../core/model.ts'
import { keepPositions } from './positions.ts'

/** The whole path of the core, off the page's thread: the same modules that the command line runs. */

export interface Work {
  readonly name: string
  readonly files: readonly SourceFile[]
  readonly corrections: readonly Correction[]
}

export interface Worked {
  /** files of the new dossier by path */
  readonly files: readonly (readonly [path: string, content: string])[]
  readonly skipped: readonly SkippedFile[]
  /** ids of the articles that were added */
  readonly added: readonly string[]
}

export type Progress = (done: number, all: number) => void

export interface ReaderApi {
  /** `base` ends with a slash; the reader's files are fetched from below it when first needed */
  readonly prepare: (base: string) => Promise<void>
  readonly rework: (
    readFile: (path: string) => Promise<string>,
    work: Work,
    progress: Progress,
  ) => Promise<Worked>
  /** the record of one article, as JSON: for the test that Node and browser agree */
  readonly record: (file: SourceFile) => Promise<string[]>
}

let knowledge: Promise<Knowledge> | null = null

const api: ReaderApi = {
  prepare: async (base) => {
    knowledge ??= fetchKnowledge(base)
    // a failed download may be tried again
    knowledge.catch(() => {
      knowledge = null
    })
    await knowledge
  },

  rework: async (readFile, { name, files, corrections }, progress) => {
    const known = await ready()
    const open = await openDossier(readFile)
    const stored = await open.stored()
    const before: CopiedArticle[] = await Promise.all(
      stored.map(async ({ article, copies }, index) => ({
        article: { ...article, text: (await open.article(index)).text } as Article,
        copies,
      })),
    )
    const { articles, skipped } = await ingestAll(files)
    const fresh = articles.map((article) => ({ article, copies: [] }))
    const gathered = gather([...before, ...fresh], stored, corrections, known)
    const read: ReadArticle[] = [...gathered.known]
    for (const [index, { article, copies, corrected }] of gathered.unread.entries()) {
      progress(index, gathered.unread.length)
      read.push({ article, copies, record: extract(corrected, known) })
      await breath()
    }
    progress(gathered.unread.length, gathered.unread.length)
    const made = build(read, corrections, {
      name,
      flags: known.flags,
      skipped: [...open.dossier.skipped, ...skipped],
    })
    return {
      files: [...keepPositions(made, open.dossier)],
      skipped,
      added: gathered.unread.map(({ article }) => article.id),
    }
  },

  record: async (file) => {
    const known = await ready()
    const { articles } = await ingest(file)
    return articles.map((article) => JSON.stringify(extract(article, known)))
  },
}

/** Lets messages in between two articles, so that the page's "Stop" arrives. */
const breath = () => new Promise((resolve) => setTimeout(resolve))

async function ready(): Promise<Knowledge> {
  if (!knowledge) throw new Error('The reader was not prepared.')
  return knowledge
}

async function fetchKnowledge(base: string): Promise<Knowledge> {
  const [model, lexicon] = await Promise.all([
    fetched(`${base}data/reader.bin`).then((response) => response.arrayBuffer()),
    fetched(`${base}data/lexicon.json`).then((response) => response.json()),
  ])
  return createKnowledge(new Uint8Array(model), lexicon)
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} could not be fetched (${response.status}).`)
  return response
}

async function ingestAll(files: readonly SourceFile[]) {
  const articles: Article[] = []
  const skipped: SkippedFile[] = []
  for (const file of files) {
    const found = await ingest(file)
    articles.push(...found.articles)
    skipped.push(...found.skipped)
  }
  return { articles, skipped }
}

expose(api)
