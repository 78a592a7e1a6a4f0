import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Dossier } from './dossier.ts'
import { ENGINE } from './extract.ts'
import { besideFigures } from './graph/beside-figures.ts'
import { layOut } from './graph/layout.ts'
import type { SkippedFile } from './ingest/index.ts'
import { type Correction, correctionLine, correctionsOf } from './merge/corrections.ts'
import { type Merged, merge, type ReadArticle } from './merge/index.ts'
import type { Article, Notice } from './model.ts'
import { notices as messages } from './notices.ts'

/** Files of a dossier folder by path below it, `/` between folders; every one is JSON. */
export type DossierFiles = ReadonlyMap<string, string>

export interface BuildOptions {
  readonly name: string
  /** ISO 3166 alpha-2 codes by actor id */
  readonly flags?: Readonly<Record<string, string>>
  readonly skipped?: readonly SkippedFile[]
  readonly notices?: readonly Notice[]
}

/** What a records block holds for one article: enough to build again without reading it again. */
export interface StoredArticle extends Omit<ReadArticle, 'article'> {
  /** without `text`, which stands in the text block of the same number; before corrections */
  readonly article: Omit<Article, 'text'>
}

/** Size of a block file in characters: one request for the sentences of an edge, few files for millions of them. */
const BLOCK = 65_536

/**
 * Records, articles and corrections to the files of a dossier:
 *
 *   ReadArticle -merge-> Merged -layout-> Dossier -blocks-> graph.json, evidence/0.json, texts/0.json, records/0.json
 *
 * The same articles give the same bytes, in whatever order they come.
 */
export const build = (
  read: readonly ReadArticle[],
  corrections: readonly Correction[],
  options: BuildOptions,
): DossierFiles => {
  const merged = merge(read, corrections)
  const evidence = inBlocks(merged.pieceTexts)
  const texts = inBlocks(merged.articleTexts)
  const dossier = dossierOf(merged, read, corrections, options, evidence.first, texts.first)
  const stored = storedArticles(merged, read)
  return new Map([
    ['graph.json', JSON.stringify(dossier)],
    ...evidence.blocks.map((block, i): [string, string] => [`evidence/${i}.json`, block]),
    ...texts.blocks.map((block, i): [string, string] => [`texts/${i}.json`, block]),
    // cut where the texts are cut, so that a text and its record have one number
    ...texts.first.map((from, i): [string, string] => [
      `records/${i}.json`,
      JSON.stringify(stored.slice(from, texts.first[i + 1])),
    ]),
  ])
}

/** How one knows the date of an article that a reader set. */
export const SET_BY_READER = 'set by a reader'

/** Dates and sources that readers set, put into the articles before they are read: dates inside resolve from them. */
export const correctArticle = <A extends Article>(article: A, corrections: readonly Correction[]): A => {
  let now = article
  for (const one of correctionsOf(corrections, 'date-article', 'source-article')) {
    if (one.article !== article.sha256) continue
    now =
      one.op === 'date-article'
        ? { ...now, date: one.date, dateFrom: SET_BY_READER }
        : { ...now, source: one.source }
  }
  return now
}

const strayNotices = (corrections: readonly Correction[], read: readonly ReadArticle[]): Notice[] => {
  const known = new Set(read.map(({ article }) => article.sha256))
  return correctionsOf(corrections, 'date-article', 'source-article')
    .filter(({ article }) => !known.has(article))
    .map((one) => messages.unmatchedCorrection(correctionLine(one).trim()))
}

const dossierOf = (
  merged: Merged,
  read: readonly ReadArticle[],
  corrections: readonly Correction[],
  { name, flags = {}, skipped = [], notices = [] }: BuildOptions,
  evidenceBlocks: readonly number[],
  textBlocks: readonly number[],
): Dossier => {
  const edges = layoutEdges(merged)
  const labels = merged.actors.map(({ label }) => label)
  const tied = new Set(edges.flatMap(({ source, target }) => [source, target]))
  const positions = besideFigures(merged.actors, layOut(labels, edges), tied)
  return {
    schema: 1,
    engine: ENGINE,
    name,
    hash: dossierHash(read, corrections),
    articles: merged.articles,
    actors: merged.actors.map((actor, i) => ({
      ...actor,
      flag: flags[actor.id] ?? null,
      x: positions[i]?.x ?? 0,
      y: positions[i]?.y ?? 0,
    })),
    ties: merged.ties,
    pieces: merged.pieces,
    meetings: merged.meetings,
    redirects: merged.redirects,
    evidenceBlocks,
    textBlocks,
    skipped,
    notices: [...notices, ...merged.notices, ...strayNotices(corrections, read)],
  }
}

/** Ties of both signs and shared meetings hold actors together; a plenary of n counts 1/(n-1) a pair (Newman 2001). */
const layoutEdges = ({ ties, pieces, meetings }: Merged) => {
  const counts = new Array<number>(ties.length).fill(0)
  for (const tie of pieces.tie) counts[tie] = (counts[tie] ?? 0) + 1
  const edges = ties.map(({ source, target }, i) => ({ source, target, weight: counts[i] ?? 0 }))
  for (const { reports } of meetings) {
    const present = new Set<number>()
    for (const { participants } of reports)
      for (const { actor, status } of participants) if (status !== 'excluded') present.add(actor)
    const actors = [...present].sort((a, b) => a - b)
    for (const [i, source] of actors.entries())
      for (const target of actors.slice(i + 1))
        edges.push({ source, target, weight: 1 / (actors.length - 1) })
  }
  return edges
}

const dossierHash = (read: readonly ReadArticle[], corrections: readonly Correction[]): string => {
  const articles = read.map(
    ({ article, record }) =>
      `${article.sha256} ${record.published.date} ${record.engine} ${record.lexicon} ${record.model}\n`,
  )
  return bytesToHex(sha256(utf8ToBytes(articles.sort().join('') + corrections.map(correctionLine).join(''))))
}

const storedArticles = (merged: Merged, read: readonly ReadArticle[]): StoredArticle[] => {
  const byKey = new Map(read.map((one) => [`${one.article.sha256} ${one.record.published.date}`, one]))
  return merged.articles.map(({ sha256: hash, date }) => {
    const { article, record, copies } = byKey.get(`${hash} ${date}`) as ReadArticle
    const { text: _, ...rest } = article
    return { article: rest, record, copies }
  })
}

/** Consecutive values in JSON arrays of about BLOCK characters; `first[b]` is the index of the first in block b. */
const inBlocks = (values: readonly unknown[]): { readonly blocks: string[]; readonly first: number[] } => {
  const blocks: string[] = []
  const first: number[] = []
  let open: string[] = []
  let size = 0
  const flush = (): void => {
    if (open.length > 0) blocks.push(`[${open.join(',\n')}]`)
    open = []
    size = 0
  }
  values.forEach((value, i) => {
    const json = JSON.stringify(value)
    if (size > 0 && size + json.length > BLOCK) flush()
    if (open.length === 0) first.push(i)
    open.push(json)
    size += json.length
  })
  flush()
  return { blocks, first }
}
