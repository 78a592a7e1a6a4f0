import type { ArticleText, Dossier, DossierActor, DossierTie, PieceText } from '../dossier.ts'
import type { ActorId, Article, ExtractionRecord, Notice } from '../model.ts'
import { notices } from '../notices.ts'
import { type Cast, correctActors, redirected } from './actors.ts'
import { createAnchors } from './anchors.ts'
import type { CopiedArticle } from './copies.ts'
import type { Correction } from './corrections.ts'
import { mergeMeetings } from './meetings.ts'
import { byCodeUnits } from './order.ts'
import { byTie, columnsOf, correctPieces, type Piece, piecesOf, pieceText } from './pieces.ts'
import { type ResolvedActor, resolveActors } from './resolve.ts'
import { rewriteActors } from './rewrite.ts'

/** An article as ingest gave it, its record as corrections of date and source made it, and the near-copies it stands for. */
export interface ReadArticle extends CopiedArticle {
  readonly record: ExtractionRecord
}

/** A dossier without what later rooms add: positions, blocks, name and hash. */
export interface Merged {
  readonly articles: Dossier['articles']
  readonly actors: readonly Omit<DossierActor, 'x' | 'y' | 'flag'>[]
  readonly ties: readonly DossierTie[]
  readonly pieces: Dossier['pieces']
  readonly meetings: Dossier['meetings']
  readonly redirects: Dossier['redirects']
  readonly notices: readonly Notice[]
  /** in the order of `pieces` and of `articles` */
  readonly pieceTexts: readonly PieceText[]
  readonly articleTexts: readonly ArticleText[]
}

/**
 * The articles of a dossier as one:
 *
 *   records -resolve-> Cast -corrections-> Cast -pieces-> columns, meetings
 *
 * Articles are sorted here, so that their order outside does not matter.
 */
export const merge = (read: readonly ReadArticle[], corrections: readonly Correction[]): Merged => {
  const sorted = [...read].sort(byDate)
  const names = uniqueIds(sorted)
  const articles = sorted.map(({ article }, i) => ({ ...article, id: names[i] as string }))
  const find = createAnchors(articles)
  const { cast, unmatched } = correctActors(castOf(sorted), corrections, find)
  const ids = [...cast.actors.keys()].sort(byCodeUnits)
  const index = new Map(ids.map((id, i) => [id, i]))
  const indexOf = (id: ActorId): number => index.get(id) ?? -1
  const corrected = correctPieces(piecesOf(cast.records), corrections, {
    find,
    idOf: (id) => redirected(cast, id),
    isActor: (id) => index.has(id),
    published: (article) => cast.records[article]?.published.date ?? null,
  })
  const mentions = countMentions(cast.records)
  const pieces = [...corrected.pieces].sort(byTie(indexOf))
  const { ties, tieOf } = tiesOf(pieces, indexOf)
  const meetings = cast.records.flatMap((record, article) =>
    record.meetings.map((meeting) => ({ article, published: record.published.date, meeting })),
  )
  return {
    articles: sorted.map(({ article, record, copies }, i) => ({
      id: names[i] as string,
      title: article.title,
      date: record.published.date,
      dateHow: record.published.how,
      source: record.source,
      url: article.url,
      sha256: article.sha256,
      words: article.text.match(/\S+/g)?.length ?? 0,
      copies,
    })),
    actors: ids.map((id) =>
      dossierActor(cast.actors.get(id) as ResolvedActor, mentions.get(id) ?? 0, indexOf),
    ),
    ties,
    pieces: columnsOf(pieces, tieOf, indexOf),
    meetings: mergeMeetings(meetings, indexOf, (id) => delegationOf(cast, id)),
    redirects: Object.fromEntries([...cast.redirects].sort(([a], [b]) => byCodeUnits(a, b))),
    notices: [...unmatched, ...corrected.unmatched].map((one) =>
      notices.unmatchedCorrection(JSON.stringify(one)),
    ),
    pieceTexts: pieces.map(pieceText),
    articleTexts: articles.map((article, i) =>
      articleText(article, cast.records[i] as ExtractionRecord, indexOf),
    ),
  }
}

/** Whom a figure speaks for; every other actor for itself. */
const delegationOf = (cast: Cast, id: ActorId): ActorId =>
  id.startsWith('figure:') ? (cast.actors.get(id)?.affiliations[0]?.actor ?? id) : id

const castOf = (sorted: readonly ReadArticle[]): Cast => {
  const resolved = resolveActors(sorted.map(({ record }) => record))
  return {
    actors: new Map(resolved.actors.map((actor) => [actor.id, actor])),
    records: sorted.map(({ record }, i) => rewriteActors(record, (id) => resolved.idOf(i, id))),
    redirects: new Map(),
  }
}

const byDate = (a: ReadArticle, b: ReadArticle): number =>
  byCodeUnits(a.record.published.date ?? '~', b.record.published.date ?? '~') ||
  byCodeUnits(a.article.id, b.article.id) ||
  byCodeUnits(a.article.sha256, b.article.sha256)

/** Two articles of one name keep apart by the start of their hash. */
const uniqueIds = (sorted: readonly ReadArticle[]): string[] => {
  const counts = new Map<string, number>()
  for (const { article } of sorted) counts.set(article.id, (counts.get(article.id) ?? 0) + 1)
  return sorted.map(({ article: { id, sha256 } }) =>
    counts.get(id) === 1 ? id : `${id}-${sha256.slice(0, 8)}`,
  )
}

const countMentions = (records: readonly ExtractionRecord[]): ReadonlyMap<ActorId, number> => {
  const counts = new Map<ActorId, number>()
  for (const { actors } of records)
    for (const { id, mentions } of actors) counts.set(id, (counts.get(id) ?? 0) + mentions.length)
  return counts
}

const tiesOf = (
  pieces: readonly Piece[],
  indexOf: (id: ActorId) => number,
): { readonly ties: DossierTie[]; readonly tieOf: number[] } => {
  const ties: { -readonly [K in keyof DossierTie]: DossierTie[K] }[] = []
  const tieOf = pieces.map(({ tie }) => {
    const [source, target] = [indexOf(tie.source), indexOf(tie.target)]
    const last = ties.at(-1)
    if (last?.source === source && last.target === target && last.type === tie.type)
      // worded "allied with" only while nothing says more
      last.allied &&= tie.allied
    else ties.push({ source, target, type: tie.type, allied: tie.allied })
    return ties.length - 1
  })
  return { ties, tieOf }
}

const dossierActor = (
  actor: ResolvedActor,
  mentions: number,
  indexOf: (id: ActorId) => number,
): Merged['actors'][number] => ({
  id: actor.id,
  label: actor.label,
  kind: actor.kind,
  aliases: actor.aliases,
  affiliations: actor.affiliations
    .filter((one) => indexOf(one.actor) !== -1)
    .map((one) => ({ ...one, actor: indexOf(one.actor) })),
  mentions,
})

const articleText = (
  article: Article,
  record: ExtractionRecord,
  indexOf: (id: ActorId) => number,
): ArticleText => ({
  id: article.id,
  text: article.text,
  mentions: record.actors
    .flatMap(({ id, mentions }) =>
      mentions.map(({ start, end, via }) => ({ start, end, actor: indexOf(id), via })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end || a.actor - b.actor),
  skipped: record.skipped,
  notices: record.notices,
})
