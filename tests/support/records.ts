import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ReadArticle } from '../../src/core/merge/index.ts'
import type {
  Actor,
  ActorId,
  ActorKind,
  Article,
  EventDate,
  ExtractionRecord,
  Meeting,
  Tie,
} from '../../src/core/model.ts'

/** Records by hand, from sentences such as "norland backs estia": what merging sees, without a reader. */

export const article = (id: string, text: string, more: Partial<Article> = {}): Article => ({
  id,
  title: null,
  date: null,
  source: null,
  url: null,
  language: 'en',
  text,
  sha256: bytesToHex(sha256(utf8ToBytes(text))),
  ...more,
})

const VERBS = { backs: 'backing', opposes: 'opposition' } as const

const UNKNOWN: EventDate = {
  value: null,
  end: null,
  ongoing: false,
  precision: 'unknown',
  basis: 'unknown',
  inferred: false,
  how: 'no date in the sentence',
}

export const dated = (value: string): EventDate => ({
  ...UNKNOWN,
  value,
  precision: value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day',
  basis: 'stated',
  how: `"${value}"`,
})

export interface Told {
  readonly article: Article
  readonly date?: EventDate
  readonly meetings?: readonly Meeting[]
}

/** Each sentence of the text "A backs B." or "A opposes B." becomes a tie between states of those names. */
export const read = ({ article: told, date = UNKNOWN, meetings = [] }: Told): ReadArticle => {
  const ties: Tie[] = []
  const mentions = new Map<ActorId, Actor>()
  const mention = (name: string, start: number): ActorId => {
    const id: ActorId = `state:${name.toLowerCase()}`
    const known = mentions.get(id) ?? actor('state', name)
    const here = { start, end: start + name.length, text: name, via: 'name' as const }
    mentions.set(id, { ...known, mentions: [...known.mentions, here] })
    return id
  }
  for (const found of told.text.matchAll(/(\w+) (backs|opposes) (\w+)\./g)) {
    const [quote, from = '', verb = '', to = ''] = found
    const start = found.index
    const cueStart = start + from.length + 1
    ties.push({
      id: `t${ties.length}`,
      source: mention(from, start),
      target: mention(to, cueStart + verb.length + 1),
      type: VERBS[verb as keyof typeof VERBS],
      means: 'political',
      status: 'asserted',
      attributedTo: null,
      date,
      year: date.value === null ? null : Number(date.value.slice(0, 4)),
      allied: false,
      cue: { start: cueStart, end: cueStart + verb.length, text: verb },
      rule: 'by hand',
      plover: null,
      cameo: null,
      confidence: 0.9,
      evidence: [{ start, end: start + quote.length, quote }],
    })
  }
  const record: ExtractionRecord = {
    schema: 1,
    engine: '0.1.0',
    lexicon: 'l',
    model: 'm',
    doc: told.id,
    title: told.title,
    source: told.source,
    url: told.url,
    language: told.language,
    sha256: told.sha256,
    published: { date: told.date, inferred: false, how: 'by hand' },
    actors: [...mentions.values()],
    meetings,
    ties,
    skipped: [],
    notices: [],
  }
  return { article: told, copies: [], record }
}

export const actor = (kind: ActorKind, name: string): Actor => ({
  id: `${kind}:${name.toLowerCase()}`,
  label: name,
  kind,
  aliases: [name],
  affiliations: [],
  mentions: [],
})
