import {
  type ArticleText,
  type Dossier,
  type DossierActor,
  type DossierArticle,
  type DossierMeeting,
  type DossierTie,
  MEANS,
  NO_DAY,
  type PieceColumns,
  type PieceText,
  STATUSES,
} from '../../src/core/dossier.ts'
import type { ActorId, ActorKind, TieType } from '../../src/core/model.ts'
import { intervalOf } from '../../src/core/read/dates/calendar.ts'

/**
 * An invented conflict of any size, the same for the same numbers: two camps, some neutrals, years 2011 to 2018, every
 * sentence really standing in its article. For development, for tests of views and for the bench.
 */
export interface Synthetic {
  readonly dossier: Dossier
  readonly pieceTexts: readonly PieceText[]
  readonly articleTexts: readonly ArticleText[]
}

const SYLLABLES = [
  'nor',
  'est',
  'val',
  'mar',
  'tor',
  'bel',
  'kar',
  'sul',
  'ven',
  'ald',
  'ost',
  'rin',
  'gal',
  'mir',
]
const ENDS: Record<ActorKind, readonly string[]> = {
  state: ['land', 'ia', 'mark', 'stan'],
  figure: ['ov', 'ez', 'sen', 'i'],
  organization: [' League', ' Council', ' Agency'],
  group: [' Front', ' Brigade', ' Movement'],
}
const VERBS: Record<TieType, readonly string[]> = {
  backing: ['backed', 'armed', 'praised', 'funded', 'defended'],
  opposition: ['condemned', 'bombed', 'accused', 'sanctioned', 'rejected'],
}
const FIRST = ['Anna', 'Boris', 'Clara', 'Dario', 'Elena', 'Farid', 'Greta', 'Hassan']

export function synthetic(size: { actors: number; ties: number; pieces?: number; seed?: number }): Synthetic {
  const next = generator(size.seed ?? 7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const actors = Array.from({ length: size.actors }, (_, i) => makeActor(i, size.actors, next, pick))
  const pieceCount = size.pieces ?? size.ties * 3
  const articles = Array.from({ length: Math.max(8, Math.round(pieceCount / 12)) }, (_, i) =>
    makeArticle(i, pick, next),
  )
  const ties: DossierTie[] = []
  const seen = new Set<string>()
  while (ties.length < size.ties && seen.size < size.actors * size.actors) {
    const source = Math.floor(next() ** 1.8 * size.actors)
    const target = Math.floor(next() ** 2.2 * size.actors)
    const friends = camp(source) === camp(target)
    const type: TieType = next() < (friends ? 0.85 : 0.15) ? 'backing' : 'opposition'
    const key = `${source} ${target} ${type}`
    if (source === target || seen.has(key)) continue
    seen.add(key)
    ties.push({ source, target, type, allied: false })
  }
  const rows = Array.from({ length: pieceCount }, (_, i) =>
    i < ties.length ? i : Math.floor(next() ** 2 * ties.length),
  )
  rows.sort((a, b) => a - b)
  return assemble(actors, articles, ties, rows, next, pick)
}

/** Numerical Recipes' linear congruential generator: repeatable, 0 to 1. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

const camp = (actor: number) => (actor % 5 === 4 ? 2 : actor % 2)

function makeActor(
  i: number,
  count: number,
  next: () => number,
  pick: <T>(list: readonly T[]) => T,
): DossierActor {
  const kind: ActorKind =
    i % 7 === 6 ? 'organization' : i % 5 === 3 ? 'group' : i % 3 === 2 ? 'figure' : 'state'
  const stem = capital(pick(SYLLABLES) + pick(SYLLABLES) + (count > 200 ? i : ''))
  const name = stem + pick(ENDS[kind])
  const label = kind === 'figure' ? `${pick(FIRST)} ${name}` : name
  const angle = camp(i) * 2.1 + next() * 1.7
  const reach = (0.25 + Math.sqrt(next())) * Math.sqrt(count) * 14
  return {
    id: `${kind}:${label.toLowerCase().replaceAll(' ', '-')}-${i}` as ActorId,
    label,
    kind,
    aliases: [label],
    affiliations:
      kind === 'figure'
        ? [{ actor: i % 2, role: 'minister', from: '2010', to: '2019', basis: 'lexicon' }]
        : [],
    flag: kind === 'state' ? stem.slice(0, 2).toUpperCase() : null,
    x: Math.cos(angle) * reach * 1.5,
    y: Math.sin(angle) * reach,
    mentions: 1 + Math.floor(next() * 30),
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function makeArticle(i: number, pick: <T>(list: readonly T[]) => T, next: () => number): DossierArticle {
  const dated = i % 9 !== 8
  const date = `${2011 + Math.floor(next() * 8)}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-15`
  return {
    id: `article-${i}`,
    title: `Dispatch ${i}: ${pick(['talks', 'strikes', 'aid', 'vote'])} in the valley`,
    date: dated ? date : null,
    dateHow: dated ? 'front matter' : '',
    source: i % 7 === 6 ? null : pick(['Northern Wire', 'Harbour Times', 'Valley Post', 'Coast Radio']),
    url: null,
    sha256: `${i}`,
    words: 0,
    copies: [],
  }
}

function assemble(
  actors: DossierActor[],
  articles: DossierArticle[],
  ties: DossierTie[],
  rows: number[],
  next: () => number,
  pick: <T>(list: readonly T[]) => T,
): Synthetic {
  const texts = articles.map(() => '')
  const mentions: { start: number; end: number; actor: number; via: 'name' }[][] = articles.map(() => [])
  const columns: Record<keyof PieceColumns, number[]> = {
    tie: rows,
    article: [],
    from: [],
    to: [],
    basis: [],
    status: [],
    means: [],
    speaker: [],
    confidence: [],
    verdict: [],
  }
  const pieceTexts = rows.map((tieIndex): PieceText => {
    const tie = ties[tieIndex] as DossierTie
    const article = Math.floor(next() * articles.length)
    const source = (actors[tie.source] as DossierActor).label
    const target = (actors[tie.target] as DossierActor).label
    const cue = pick(VERBS[tie.type])
    const quote = `${source} ${cue} ${target} in the dispute over the river.`
    const start = (texts[article] as string).length
    texts[article] += `${quote}${next() < 0.3 ? '\n\n' : ' '}`
    mentions[article]?.push(
      { start, end: start + source.length, actor: tie.source, via: 'name' },
      {
        start: start + source.length + cue.length + 2,
        end: start + source.length + cue.length + 2 + target.length,
        actor: tie.target,
        via: 'name',
      },
    )
    const day = intervalOf(articles[article]?.date ?? '')
    const status = next() < 0.8 ? 0 : Math.floor(next() * STATUSES.length)
    columns.article.push(article)
    columns.from.push(day?.from ?? NO_DAY)
    columns.to.push(day?.to ?? NO_DAY)
    columns.basis.push(day ? 2 : 3)
    columns.status.push(status)
    columns.means.push(Math.floor(next() * MEANS.length))
    columns.speaker.push(next() < 0.12 ? Math.floor(next() * actors.length) : -1)
    columns.confidence.push(50 + Math.floor(next() * 50))
    columns.verdict.push(0)
    return {
      evidence: [{ start, end: start + quote.length, quote }],
      cue: { start: start + source.length + 1, end: start + source.length + 1 + cue.length, text: cue },
      rule: 'subject-verb-object',
      plover: tie.type === 'backing' ? 'SUPPORT' : 'ACCUSE',
      cameo: null,
      when: day ? 'the date of the article' : 'not said',
    }
  })
  const dossier: Dossier = {
    schema: 1,
    engine: 'synthetic',
    name: 'The river dispute',
    hash: 'f'.repeat(64),
    articles: articles.map((article, i) => ({ ...article, words: (texts[i] as string).split(' ').length })),
    actors,
    ties,
    pieces: columns,
    meetings: makeMeetings(actors, articles, next),
    redirects: {},
    evidenceBlocks: [0],
    textBlocks: [0],
    skipped: [],
    notices: [],
  }
  const articleTexts = articles.map(
    (article, i): ArticleText => ({
      id: article.id,
      text: texts[i] as string,
      mentions: mentions[i] ?? [],
      skipped: [],
      notices: [],
    }),
  )
  return { dossier, pieceTexts, articleTexts }
}

function makeMeetings(
  actors: DossierActor[],
  articles: DossierArticle[],
  next: () => number,
): DossierMeeting[] {
  return Array.from({ length: Math.min(12, Math.floor(actors.length / 4)) }, (_, i): DossierMeeting => {
    const article = Math.floor(next() * articles.length)
    const day = intervalOf(articles[article]?.date ?? '2014') ?? { from: NO_DAY, to: NO_DAY }
    const present = [...new Set([0, 1, 2, 3].map(() => Math.floor(next() ** 1.5 * actors.length)))]
    const planned = i % 4 === 3
    return {
      id: `meeting-${i}`,
      title: 'talks',
      place: 'Harbour City',
      status: planned ? 'planned' : 'held',
      from: day.from,
      to: day.to,
      size: null,
      reports: [
        {
          id: `m${i}`,
          article,
          status: planned ? 'planned' : 'held',
          from: day.from,
          to: day.to,
          dateHow: 'the date of the article',
          basis: 'publication',
          confidence: 0.8,
          evidence: [{ start: 0, end: 5, quote: 'talks' }],
          participants: present.map((actor) => ({
            actor,
            status: planned ? 'expected' : 'attended',
            speaker: -1,
            evidence: [0],
          })),
        },
      ],
    }
  })
}
