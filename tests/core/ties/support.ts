import { readdirSync, readFileSync } from 'node:fs'
import type { Actor, ActorId, Article, LocatedMention, Sentence, Tie } from '../../../src/core/model.ts'
import { createReader } from '../../../src/core/read/index.ts'
import type { Clause } from '../../../src/core/ties/clauses/clause.ts'
import { clausesOf } from '../../../src/core/ties/clauses/index.ts'
import { compileCues, findTies } from '../../../src/core/ties/index.ts'
import type { Infer } from '../../../src/core/ties/inferred/index.ts'

const reader = createReader(new Uint8Array(readFileSync('data/model/reader.bin')))

export const sentencesOf = (text: string): readonly Sentence[] => reader(text).sentences

const FOLDER = 'data/lexicon/cues'

/** The lexicon without the learned weights: every cue counts by its strength, so that a table tests the rules alone. */
export const cues = compileCues(
  Object.fromEntries(
    readdirSync(FOLDER)
      .filter((name) => name !== 'confidence.json')
      .map((name) => [`cues/${name}`, readFileSync(`${FOLDER}/${name}`, 'utf8')]),
  ),
)

/** `Norland+Velm not accuse Estia | of rebels`: who does what to whom, logical roles, obliques behind bars. */
export const clauseLines = (text: string): readonly string[] =>
  sentencesOf(text).flatMap((sentence) => clausesOf(sentence).map((clause) => lineOf(sentence, clause)))

const lineOf = (sentence: Sentence, clause: Clause): string => {
  const words = (tokens: readonly number[]): string =>
    tokens.map((i) => sentence.tokens[i]?.text ?? '').join('+') || '-'
  const mood = clause.modality === null || clause.modality === 'to' ? '' : `${clause.modality} `
  const not = clause.negator >= 0 ? 'not ' : ''
  const indirect = clause.indirect.length > 0 ? ` | to ${words(clause.indirect)}` : ''
  const obliques = clause.obliques.map((o) => ` | ${o.prep} ${words([o.head])}`).join('')
  return `${words(clause.subjects)} ${mood}${not}${clause.lemma} ${words(clause.objects)}${indirect}${obliques}`
}

/** Invented parties and how the test sentences call them. */
const PARTIES: Readonly<Record<string, ActorId>> = {
  Norland: 'state:norland',
  Norlandic: 'state:norland',
  Estia: 'state:estia',
  Estian: 'state:estia',
  'pro-Estian': 'state:estia',
  'anti-Estian': 'state:estia',
  Velm: 'state:velm',
  Velmish: 'state:velm',
  'anti-Velm': 'state:velm',
  Kade: 'figure:kade',
  Morov: 'figure:morov',
  Dane: 'figure:dane',
  rebels: 'group:rebels',
  militia: 'group:militia',
  League: 'organization:league',
  Karnia: 'state:karnia',
  Karnian: 'state:karnia',
  Orlin: 'state:karnia',
}

/** Countries and, known to lie in one, towns that stand for a place here: behind a word for where, or as owner of a port. */
const isGround = (sentence: Sentence, i: number): boolean => {
  const text = sentence.tokens[i]?.text ?? ''
  if (text === 'Orlin') return true
  if (text !== 'Karnia') return false
  const before = sentence.tokens[i - 1]?.text ?? ''
  return /^(?:in|into|near|across|northern|eastern|southern|western)$/.test(before) || behindTown(sentence, i)
}

const behindTown = (sentence: Sentence, i: number): boolean =>
  /^'s$/.test(sentence.tokens[i + 1]?.text ?? '') &&
  /^(?:ports?|second)$/.test(sentence.tokens[i + 2]?.text ?? '')

/** Every word that names an invented party, as the actors room would locate it. */
export const mentionsIn = (sentences: readonly Sentence[]): readonly LocatedMention[] =>
  sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, i): LocatedMention[] => {
      const actor = PARTIES[token.text]
      const ground = isGround(sentence, i)
      return actor
        ? [
            {
              actor,
              start: token.start,
              end: token.end,
              text: token.text,
              via: token.text === 'Orlin' ? 'nominal' : 'name',
              sentence: sentence.index,
              head: i,
              from: i,
              to: i + 1,
              ...(ground ? { standby: 'ground' } : {}),
            },
          ]
        : []
    }),
  )

const articleOf = (text: string): Article => ({
  id: 'a',
  title: null,
  date: '2014-05-06',
  source: null,
  url: null,
  language: 'en',
  text,
  sha256: '',
})

/** Speakers and whom they speak for. */
const HOME: Readonly<Record<string, ActorId>> = { 'figure:morov': 'state:norland' }

export const tiesOf = (text: string, infer: Infer | null = null): readonly Tie[] => {
  const sentences = sentencesOf(text)
  const mentions = mentionsIn(sentences)
  const ids = [...new Set(mentions.map((m) => m.actor))]
  const actors = ids.map((id): Actor => {
    const home = HOME[id]
    return {
      id,
      label: id,
      kind: 'group',
      aliases: [],
      affiliations: home ? [{ actor: home, role: null }] : [],
      mentions: mentions.filter((m) => m.actor === id),
    }
  })
  const published = { date: '2014-05-06', inferred: false, how: 'test' }
  const found = { actors, mentions, places: [], published, trace: [] }
  return findTies(articleOf(text), sentences, found, cues, infer).ties
}

const nameOf = (id: ActorId): string => id.slice(id.indexOf(':') + 1)

/** `norland - estia`, `norland + rebels (denied) @ norland`, sorted, each once. */
export const tieLines = (text: string, infer: Infer | null = null): readonly string[] => {
  const lines = tiesOf(text, infer).map((tie) => {
    const status = tie.status === 'asserted' ? '' : ` (${tie.status})`
    const speaker = tie.attributedTo === null ? '' : ` @ ${nameOf(tie.attributedTo)}`
    return `${nameOf(tie.source)} ${tie.type === 'backing' ? '+' : '-'} ${nameOf(tie.target)}${status}${speaker}`
  })
  return [...new Set(lines)].sort()
}
