import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findActors } from '../../core/actors/index.ts'
import { compileActorLexicon } from '../../core/actors/lexicon/index.ts'
import type { Article, LocatedMention, Sentence, Span } from '../../core/model.ts'
import { readerOf } from '../../core/read/index.ts'
import { openModel } from '../../core/read/open-model.ts'
import { confidenceOf, featuresOf } from '../../core/ties/confidence.ts'
import type { Weights } from '../../core/ties/cues/weights.ts'
import { compileCues, findTies } from '../../core/ties/index.ts'
import { columnsOf } from '../../core/ties/inferred/columns.ts'
import { sightOf } from '../../core/ties/inferred/index.ts'
import { vocabularyOf } from '../../core/ties/inferred/network.ts'
import { type Named, pairsOf } from '../../core/ties/inferred/pairs.ts'
import { indexMentions } from '../../core/ties/parties/mentions.ts'
import type { Party } from '../../core/ties/parties/party.ts'
import { realityOf } from '../../core/ties/reality/index.ts'
import { type Scene, sceneOf } from '../../core/ties/scene.ts'
import type { Draft } from '../../core/ties/stance/draft.ts'
import { type Doc, type Gold, lines, mentionsOf, type Pair, readLexicon, spanMention } from '../labelled.ts'

/**
 * Labelled pairs as the network sees them, a line of JSON each: what stands at every token of the sentence, and which of
 * five classes the two are in: none, a backs b, b backs a, a opposes b, b opposes a; and what the rules tell of them.
 *
 *   usage: examples.ts FILE… > EXAMPLES (bundle it first; needs data/model and data/lexicon in the working folder)
 *
 * A FILE is a labelled set without its ending (`FILE.input.ndjson`, `FILE.gold.ndjson`: two names for each text), or ends
 * in `.pairs.ndjson`: lines `{ id, text, pairs: [{ a: [[start, end], …], b: [[start, end], …], label }] }`, the words of
 * the two in one sentence of the text, and the number of their class.
 */
const main = (files: readonly string[]): void => {
  const lexicon = readLexicon('data/lexicon')
  const learned = join('data/lexicon', 'cues', 'confidence.json')
  lexicon['cues/confidence.json'] = readFileSync(learned, 'utf8')
  const cues = compileCues(lexicon)
  const actors = compileActorLexicon(lexicon)
  const [model] = readdirSync('data/model').filter((f) => f.endsWith('.bin'))
  const open = openModel(readFileSync(join('data/model', model as string)))
  const reader = readerOf(open)
  const vocabulary = vocabularyOf(open)
  for (const file of files)
    for (const { id, text, asked } of askedIn(file)) {
      const { sentences } = reader(text)
      const article = articleOf({ id, text })
      const found = findActors(article, sentences, actors)
      const seen = new Map<number, Seen>()
      findTies(article, sentences, found, cues, (scene, read) => {
        seen.set(scene.tree.sentence.index, { scene, read })
        return { inferred: [], likely: () => null }
      })
      for (const { label, endsIn } of asked) {
        const at = indexMentions(endsIn(sentences, found.mentions))
        for (const s of sentences) {
          const scene = sceneOf(s, at(s.index), cues)
          const [pair] = pairsOf(scene)
          if (!pair) continue
          const [a, b] = pair.a.actor === A ? [pair.a, pair.b] : [pair.b, pair.a]
          const as = seen.get(s.index)
          if (!as) continue
          const columns = columnsOf(sightOf(as.scene), a, b, vocabulary)
          const told = toldOf(as, a, b, cues.confidence)
          console.log(JSON.stringify({ doc: id, label, told, a: a.head, b: b.head, ...columns }))
          break
        }
      }
    }
}

/** A sentence as the rules have read it. */
interface Seen {
  readonly scene: Scene
  readonly read: readonly Draft[]
}

/** What the rules tell of the two: number of the class and confidence. */
const toldOf = (
  { scene, read }: Seen,
  a: Named,
  b: Named,
  weights: Weights,
): readonly (readonly [number, number])[] =>
  read.flatMap((draft) => {
    const reality = realityOf(scene, draft.predicate, draft.counted)
    const way =
      isAt(draft.source, a) && isAt(draft.target, b)
        ? 1
        : isAt(draft.source, b) && isAt(draft.target, a)
          ? 2
          : 0
    if (way === 0 || !/^(?:asserted|promised)$/.test(reality.status)) return []
    return [[way + (draft.sign > 0 ? 0 : 2), confidenceOf(featuresOf(scene, draft, reality), weights)]]
  })

const isAt = ({ token }: Party, { spans }: Named): boolean =>
  spans.some(([from, to]) => token >= from && token < to)

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
