import { correctArticle, type StoredArticle } from './build.ts'
import type { Knowledge } from './extract.ts'
import { ENGINE } from './extract.ts'
import { type CopiedArticle, collapseCopies } from './merge/copies.ts'
import type { Correction } from './merge/corrections.ts'
import type { ReadArticle } from './merge/index.ts'
import type { Article, ExtractionRecord } from './model.ts'

/** What a build has to read, and what it knows from an earlier one. */
export interface Gathered {
  readonly known: readonly ReadArticle[]
  /** `article` as ingest gave it; `corrected` is the one to extract from */
  readonly unread: readonly (CopiedArticle & { readonly corrected: Article })[]
}

/**
 * Collapses near-copies and finds the articles that need no second reading: same text, same metadata, same engine,
 * lexicon and model as the stored record. `stored` may hold articles that are gone; they are left out.
 */
export const gather = (
  articles: readonly CopiedArticle[],
  stored: readonly Pick<StoredArticle, 'record'>[],
  corrections: readonly Correction[],
  knowledge: Pick<Knowledge, 'lexiconHash' | 'modelHash'>,
): Gathered => {
  const records = new Map(stored.map(({ record }) => [keyOf(record), record]))
  const known: ReadArticle[] = []
  const unread: Gathered['unread'][number][] = []
  for (const { article, copies } of collapseCopies(articles)) {
    const corrected = correctArticle(article, corrections)
    const record = records.get(keyOf({ doc: article.id, sha256: article.sha256 }))
    if (record && isOf(record, corrected, knowledge)) known.push({ article, copies, record })
    else unread.push({ article, copies, corrected })
  }
  return { known, unread }
}

const keyOf = ({ doc, sha256 }: Pick<ExtractionRecord, 'doc' | 'sha256'>): string => `${sha256} ${doc}`

const isOf = (
  record: ExtractionRecord,
  article: Article,
  { lexiconHash, modelHash }: Pick<Knowledge, 'lexiconHash' | 'modelHash'>,
): boolean =>
  record.engine === ENGINE &&
  record.lexicon === lexiconHash &&
  record.model === modelHash &&
  record.title === article.title &&
  record.source === article.source &&
  record.url === article.url &&
  (article.date === null
    ? record.published.date === null || record.published.inferred
    : record.published.date === article.date)
