import { expose, transfer } from 'comlink'
import { build } from '../../core/build.ts'
import type { Dossier } from '../../core/dossier.ts'
import { createKnowledge, ENGINE, extract, type Knowledge } from '../../core/extract.ts'
import { type Gathered, gather } from '../../core/gather.ts'
import { keepPositions, type Placed, placesOf } from '../../core/graph/kept-places.ts'
import { ingest, type SkippedFile, type SourceFile } from '../../core/ingest/index.ts'
import { overlaid } from '../../core/lexicon.ts'
import type { ReadArticle } from '../../core/merge/index.ts'
import type { Article, ExtractionRecord, LexiconFiles } from '../../core/model.ts'
import { openDossier } from '../../core/open-dossier.ts'
import type { AddedArticle, Changes } from '../state/session.ts'
import { download } from './download.ts'
import { type DroppedFile, ingestAll } from './dropped.ts'

/** The whole path of the core, off the page's thread: the same modules that the command line runs. */

export interface Work extends Changes {
  readonly name: string
  /** tells one starting dossier from another, so that its articles are fetched once */
  readonly base: string
  /** files still to be read */
  readonly files: readonly DroppedFile[]
  /** where actors stand on screen, with their flags */
  readonly places: readonly Placed[]
  /** a reader's own lexicon, laid over ours; with one, everything is read again */
  readonly lexicon: LexiconFiles | null
}

export interface Worked {
  /** files of the new dossier by path, in UTF-8: handed over, where text would be copied on the page's thread */
  readonly files: readonly (readonly [path: string, content: Uint8Array<ArrayBuffer>])[]
  readonly skipped: readonly SkippedFile[]
  /** the changes that the new dossier holds, the newly read articles among them */
  readonly added: readonly AddedArticle[]
}

/** Files and articles are counted; of the reader's model the bytes, `all` 0 where the server does not say. */
export type Phase = 'files' | 'model' | 'articles'
export type Progress = (phase: Phase, done: number, all: number) => void

export interface ReaderApi {
  /** `base` ends with a slash; the reader's files are fetched from below it when first needed */
  readonly prepare: (base: string) => void
  readonly rework: (
    readFile: (path: string) => Promise<string>,
    work: Work,
    progress: Progress,
  ) => Promise<Worked>
  /** the record of one article, as JSON: for the test that Node and browser agree */
  readonly record: (file: SourceFile) => Promise<string[]>
}

let address = ''
let knowledge: Promise<Knowledge> | null = null
let knownWith = ''
let base: { readonly key: string; readonly articles: Promise<Base> } | null = null

interface Base {
  readonly dossier: Dossier
  readonly articles: readonly ReadArticle[]
}

const api: ReaderApi = {
  prepare: (where) => {
    address = where
  },

  rework: async (readFile, work, progress) => {
    const { dossier, articles } = await startingFrom(work.base, readFile)
    const there = new Set([...articles, ...work.added].map(({ article }) => article.sha256))
    const { articles: fresh, skipped } = await ingestAll(work.files, there, async (index) => {
      progress('files', index, work.files.length)
      await breath()
    })
    const all = [
      ...articles,
      ...work.added.map(({ article }) => ({ article, copies: [] })),
      ...fresh.map((article) => ({ article, copies: [] })),
    ]
    const stored = [...articles, ...work.added].flatMap(({ article, record }) =>
      record ? [{ article, record }] : [],
    )
    const { known, unread } =
      fresh.length > 0 || work.lexicon
        ? gather(all, stored, work.corrections, await reader(work.lexicon, progress))
        : gatherAsRead(all, stored, work.corrections)
    const read: ReadArticle[] = [...known]
    for (const [index, { article, copies, corrected }] of unread.entries()) {
      progress('articles', index, unread.length)
      read.push({ article, copies, record: extract(corrected, await reader(work.lexicon)) })
      await breath()
    }
    progress('articles', unread.length, unread.length)
    const flags = Object.fromEntries(
      [...work.places, ...dossier.actors].flatMap(({ id, flag }) => (flag ? [[id, flag]] : [])),
    )
    const made = build(read, work.corrections, {
      name: work.name,
      flags: knowledge ? { ...flags, ...(await knowledge).flags } : flags,
      skipped: [...dossier.skipped, ...skipped],
    })
    const records = new Map(read.map(({ article, record }) => [article.sha256, record]))
    const encoder = new TextEncoder()
    const files = [...keepPositions(made, [...placesOf(dossier), ...work.places])].map(
      ([path, content]) => [path, encoder.encode(content)] as const,
    )
    const worked = {
      files,
      skipped,
      added: [...work.added.map(({ article }) => article), ...fresh].map((article) => ({
        article,
        record: records.get(article.sha256) ?? null,
      })),
    }
    return transfer(
      worked,
      files.map(([, { buffer }]) => buffer),
    )
  },

  record: async (file) => {
    const known = await reader(null)
    const { articles } = await ingest(file)
    return articles.map((article) => JSON.stringify(extract(article, known)))
  },
}

/** Corrections alone need no lexicon and no model: what was read stays as it was read, by whatever engine. */
function gatherAsRead(
  all: Parameters<typeof gather>[0],
  stored: Parameters<typeof gather>[1],
  corrections: Changes['corrections'],
): Gathered {
  const originals = new Map<ExtractionRecord, ExtractionRecord>()
  const disguised = stored.map(({ article, record }) => {
    const alike = { ...record, engine: ENGINE, lexicon: '', model: '' }
    originals.set(alike, record)
    return { article, record: alike }
  })
  const { known, unread } = gather(all, disguised, corrections, { lexiconHash: '', modelHash: '' })
  return {
    known: known.map((one) => ({ ...one, record: originals.get(one.record) ?? one.record })),
    unread,
  }
}

/** Lets messages in now and then, so that the page's "Stop" arrives. */
async function breath(): Promise<void> {
  if (performance.now() - breathed < 50) return
  await new Promise((resolve) => setTimeout(resolve))
  breathed = performance.now()
}
let breathed = 0

function startingFrom(key: string, readFile: (path: string) => Promise<string>): Promise<Base> {
  if (base?.key !== key) {
    const articles = readBase(readFile)
    base = { key, articles }
    articles.catch(() => {
      base = null
    })
  }
  return base.articles
}

async function readBase(readFile: (path: string) => Promise<string>): Promise<Base> {
  const open = await openDossier(readFile)
  const stored = await open.stored()
  const articles = stored.map(async ({ article, record, copies }, index) => ({
    article: { ...article, text: (await open.article(index)).text } as Article,
    record,
    copies,
  }))
  return { dossier: open.dossier, articles: await Promise.all(articles) }
}

function reader(own: LexiconFiles | null, progress?: Progress): Promise<Knowledge> {
  const key = own ? JSON.stringify(own) : ''
  if (!knowledge || knownWith !== key) {
    knownWith = key
    knowledge = fetchKnowledge(address, own, progress)
    // a failed download may be tried again
    knowledge.catch(() => {
      knowledge = null
    })
  }
  return knowledge
}

async function fetchKnowledge(
  where: string,
  own: LexiconFiles | null,
  progress?: Progress,
): Promise<Knowledge> {
  const [model, lexicon] = await Promise.all([
    fetched(`${where}data/reader.bin`).then((response) =>
      download(response, (done, all) => progress?.('model', done, all)),
    ),
    fetched(`${where}data/lexicon.json`).then((response) => response.json()),
  ])
  return createKnowledge(model, own ? overlaid(lexicon, own) : lexicon)
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} could not be fetched (${response.status}).`)
  return response
}

expose(api)
