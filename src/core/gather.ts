import { givenDate } from './actors/published/index.ts'
import { correctArticle, SET_BY_READER, type StoredArticle } from './build.ts'
import { ENGINE, type Knowledge } from './extract.ts'
import { type CopiedArticle, collapseCopies } from './merge/copies.ts'
import type { Correction } from './merge/corrections.ts'
import type { ReadArticle } from './merge/index.ts'
import type { Article, ExtractionRecord } from './model.ts'

type Stored = Pick<StoredArticle, 'article' | 'record'>

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
  stored: readonly Stored[],
  corrections: readonly Correction[],
  knowledge: Pick<Knowledge, 'lexiconHash' | 'modelHash'>,
): Gathered => {
  const before = new Map(stored.map((one) => [keyOf(one.record), one]))
  const known: ReadArticle[] = []
  const unread: Gathered['unread'][number][] = []
  for (const { article, copies } of collapseCopies(articles)) {
    const corrected = correctArticle(article, corrections)
    const same = before.get(keyOf({ doc: article.id, sha256: article.sha256 }))
    if (same && isReadAs(same, corrected, knowledge)) known.push({ article, copies, record: same.record })
    else unread.push({ article, copies, corrected })
  }
  return { known, unread }
}

const keyOf = ({ doc, sha256 }: Pick<ExtractionRecord, 'doc' | 'sha256'>): string => `${sha256} ${doc}`

const isReadAs = (
  { article: then, record }: Stored,
  now: Article,
  { lexiconHash, modelHash }: Pick<Knowledge, 'lexiconHash' | 'modelHash'>,
): boolean =>
  record.engine === ENGINE &&
  record.lexicon === lexiconHash &&
  record.model === modelHash &&
  record.title === now.title &&
  record.source === now.source &&
  record.url === now.url &&
  dateReadWith(then, record) === (givenDate(now)?.date ?? null)

/** The date that came with the article or was set by a reader; null when the text alone told when it appeared. */
const dateReadWith = (article: Stored['article'], { published }: ExtractionRecord): string | null =>
  published.how === SET_BY_READER || published.how === givenDate(article)?.how ? published.date : null
