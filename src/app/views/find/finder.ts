import MiniSearch from 'minisearch'
import type { ActorId, ActorKind } from '../../../core/model.ts'
import type { OpenDossier } from '../../../core/open-dossier.ts'

export type Hit =
  | {
      readonly kind: 'actor'
      readonly key: string
      readonly label: string
      readonly aliases: readonly string[]
      readonly actor: ActorId
      readonly actorKind: ActorKind
      readonly index: number
    }
  | {
      readonly kind: 'sentence'
      readonly key: string
      readonly label: string
      readonly where: string
      readonly article: string
      readonly start: number
    }

export interface Found {
  readonly hit: Hit
  /** the words that were found, as they stand in the text, in lower case */
  readonly terms: ReadonlySet<string>
}

export interface Finder {
  readonly search: (words: string) => readonly Found[]
}

/** The name under which an actor was found where its label does not show why. */
export const foundAs = (hit: Hit, terms: ReadonlySet<string>): string | null => {
  const shows = (name: string) => marked(name, terms).some(([, isFound]) => isFound)
  return hit.kind === 'actor' && !shows(hit.label) ? (hit.aliases.find(shows) ?? null) : null
}

/** `label` in parts, each with whether it is one of the words that were found. */
export const marked = (label: string, terms: ReadonlySet<string>): readonly (readonly [string, boolean])[] =>
  label.split(/([\n\r\p{Z}\p{P}]+)/u).map((part) => [part, terms.has(part.toLowerCase())] as const)

interface Entry {
  readonly id: string
  readonly names: string
  readonly words: string
}

const MOST = 30
/** Words of so few letters are another word with one letter changed: "arms" is not "army". */
const SHORT = 5
/** Beyond this many pieces only actors are searched: their sentences would have to be fetched all at once. */
const MOST_SENTENCES = 20_000

/** Hands out an index of the actors at once and a fuller one when the sentences have come. */
export async function createIndex(source: OpenDossier, ready: (finder: Finder) => void): Promise<void> {
  const { dossier } = source
  const index = new MiniSearch<Entry>({
    fields: ['names', 'words'],
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > SHORT ? 0.15 : false),
      boost: { names: 4 },
      combineWith: 'AND',
    },
  })
  const hits = new Map<string, Hit>()
  dossier.actors.forEach(({ id, label, kind, aliases }, at) => {
    hits.set(id, { kind: 'actor', key: id, label, aliases, actor: id, actorKind: kind, index: at })
    index.add({ id, names: [label, ...aliases].join(' '), words: '' })
  })
  ready(finderOf(index, hits))
  const rows = dossier.pieces.tie.length
  if (rows > MOST_SENTENCES) return
  const seen = new Set<string>()
  for (let row = 0; row < rows; row++) {
    const { evidence } = await source.piece(row)
    const article = dossier.articles[dossier.pieces.article[row] ?? -1]
    for (const { start, quote } of evidence) {
      const key = `${article?.id} ${start}`
      if (!article || seen.has(key)) continue
      seen.add(key)
      const where = `${article.title ?? article.id}, ${article.date ?? '?'}`
      hits.set(key, { kind: 'sentence', key, label: quote, where, article: article.id, start })
      index.add({ id: key, names: '', words: quote })
    }
  }
  ready(finderOf(index, hits))
}

const finderOf = (index: MiniSearch<Entry>, hits: ReadonlyMap<string, Hit>): Finder => ({
  search: (words) =>
    index
      .search(words)
      .slice(0, MOST)
      .flatMap(({ id, terms }) => {
        const hit = hits.get(id)
        return hit ? [{ hit, terms: new Set(terms) }] : []
      }),
})
