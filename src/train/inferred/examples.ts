import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findActors } from '../../core/actors/index.ts'
import { compileActorLexicon } from '../../core/actors/lexicon/index.ts'
import type { Article, LocatedMention, Sentence, Span } from '../../core/model.ts'
import { readerOf } from '../../core/read/index.ts'
import { openModel } from '../../core/read/open-model.ts'
import { compileCues } from '../../core/ties/cues/index.ts'
import { columnsOf } from '../../core/ties/inferred/columns.ts'
import { vocabularyOf } from '../../core/ties/inferred/network.ts'
import { headsOf, pairsOf } from '../../core/ties/inferred/pairs.ts'
import { indexMentions } from '../../core/ties/parties/mentions.ts'
import { sceneOf } from '../../core/ties/scene.ts'
import { type Doc, type Gold, lines, mentionsOf, type Pair, readLexicon, spanMention } from '../labelled.ts'

/**
 * Labelled pairs as the network sees them, a line of JSON each: what stands at every token of the sentence, and which of
 * five classes the two are in: none, a backs b, b backs a, a opposes b, b opposes a.
 *
 *   usage: examples.ts FILE… > EXAMPLES (bundle it first; needs data/model and data/lexicon in the working folder)
 *
 * A FILE is a labelled set without its ending (`FILE.input.ndjson`, `FILE.gold.ndjson`: two names for each text), or ends
 * in `.pairs.ndjson`: lines `{ id, text, pairs: [{ a: [[start, end], …], b: [[start, end], …], label }] }`, the words of
 * the two in one sentence of the text, and the number of their class.
 */
const main = (files: readonly string[]): void => {
  const lexicon = readLexicon('data/lexicon')
  const cues = compileCues(lexicon)
  const actors = compileActorLexicon(lexicon)
  const [model] = readdirSync('data/model').filter((f) => f.endsWith('.bin'))
  const open = openModel(readFileSync(join('data/model', model as string)))
  const reader = readerOf(open)
  const vocabulary = vocabularyOf(open)
  for (const file of files)
    for (const { id, text, asked } of askedIn(file)) {
      const { sentences } = reader(text)
      const found = findActors(articleOf({ id, text }), sentences, actors).mentions
      const all = indexMentions(found)
      for (const { label, endsIn } of asked) {
        const at = indexMentions(endsIn(sentences, found))
        for (const s of sentences) {
          const scene = sceneOf(s, at(s.index), cues)
          const [pair] = pairsOf(scene)
          if (!pair) continue
          const [a, b] = pair.a.actor === A ? [pair.a, pair.b] : [pair.b, pair.a]
          const others = headsOf(sceneOf(s, all(s.index), cues))
          const columns = columnsOf(scene.tree, a, b, others, vocabulary)
          console.log(JSON.stringify({ doc: id, label, a: a.head, b: b.head, ...columns }))
          break
        }
      }
    }
}

const A = 'group:a'
const B = 'group:b'

/** What is asked of a text: the class of two, and where they stand. */
interface Asked {
  readonly label: number
  readonly endsIn: (
    sentences: readonly Sentence[],
    found: readonly LocatedMention[],
  ) => readonly LocatedMention[]
}

interface Judged {
  readonly a: readonly (readonly [number, number])[]
  readonly b: readonly (readonly [number, number])[]
  readonly label: number
}

const askedIn = (file: string): readonly { id: string; text: string; asked: readonly Asked[] }[] => {
  if (file.endsWith('.pairs.ndjson'))
    return lines<Doc & { readonly pairs: readonly Judged[] }>(file).map(({ id, text, pairs }) => ({
      id,
      text,
      asked: pairs.map(({ a, b, label }) => ({
        label,
        endsIn: (sentences) => [
          ...a.flatMap((span) => spanMention(sentences, text, spanOf(span), A)),
          ...b.flatMap((span) => spanMention(sentences, text, spanOf(span), B)),
        ],
      })),
    }))
  const gold = new Map(lines<Gold>(`${file}.gold.ndjson`).map((g) => [g.doc, g]))
  return lines<Doc>(`${file}.input.ndjson`).map(({ id, text }) => {
    const pair = gold.get(id)?.pairs[0]
    if (!pair) return { id, text, asked: [] }
    const endsIn: Asked['endsIn'] = (sentences, found) => {
      const ends = [...mentionsOf(sentences, text, pair.a, A), ...mentionsOf(sentences, text, pair.b, B)]
      return ends.map((end) => asRead(end, found, ends))
    }
    return { id, text, asked: [{ label: classOf(pair), endsIn }] }
  })
}

const spanOf = ([start, end]: readonly [number, number]): Span => ({ start, end })

/** Number of the class; none where a tie may be drawn or not. */
const classOf = ({ labels }: Pair): number => {
  const label = labels.find((l) => l.must && l.type !== 'co-attendance' && l.dir !== 'any')
  return label ? 1 + (label.type === 'opposition' ? 2 : 0) + (label.dir === 'ba' ? 1 : 0) : 0
}

/** The labelled name with the words that the actors room takes for part of the mention: `President Kade`. */
const asRead = (
  end: LocatedMention,
  found: readonly LocatedMention[],
  ends: readonly LocatedMention[],
): LocatedMention => {
  const holds = (m: LocatedMention, e: LocatedMention): boolean =>
    m.sentence === e.sentence && m.from <= e.from && m.to >= e.to
  const own = found.find(
    (m) =>
      holds(m, end) &&
      m.head >= end.from &&
      m.head < end.to &&
      !ends.some((e) => e.actor !== end.actor && holds(m, e)),
  )
  return own ? { ...end, head: own.head, from: own.from, to: own.to } : end
}

const articleOf = ({ id, text }: Doc): Article => ({
  id,
  title: null,
  date: null,
  source: null,
  url: null,
  language: 'en',
  text,
  sha256: '',
})

main(process.argv.slice(2))
