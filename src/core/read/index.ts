import type { Notice, Sentence, Skipped, Span, Token } from '../model.ts'
import { notices } from '../notices.ts'
import type { Annotation } from './annotate.ts'
import { LONGEST, safePieces } from './cuts.ts'
import { MOST_ROWS } from './encoder.ts'
import { isHeading, isTitle, paragraphs } from './lines.ts'
import { type OpenModel, openModel } from './open-model.ts'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'

export interface Reading {
  readonly sentences: readonly Sentence[]
  readonly skipped: readonly Skipped[]
  readonly notices: readonly Notice[]
}

/** Text to parsed sentences; every offset is a UTF-16 unit of the text. */
export type Reader = (text: string) => Reading

interface Draft extends Span {
  readonly paragraph: number
  readonly heading: boolean
  readonly spans: readonly Span[]
  readonly words: readonly string[]
}

/** Sentences with their tokens, none longer than the parser takes; one after the other, so that none need be kept. */
const drafts = function* (text: string, found: Notice[]): Generator<Draft> {
  for (const [paragraph, place] of paragraphs(text).entries()) {
    const sentences = splitSentences(text, place)
    const title = isTitle(text, sentences)
    for (const sentence of sentences) {
      const spans = tokenize(text, sentence)
      const heading = title && isHeading(text, sentence, spans.length)
      const words = spans.map((span) => text.slice(span.start, span.end))
      if (spans.length > LONGEST) found.push(notices.longSentence(sentence.start, sentence.end, spans.length))
      for (const [from, to] of safePieces(words)) {
        const start = (spans[from] as Span).start
        const end = (spans[to - 1] as Span).end
        const piece = { spans: spans.slice(from, to), words: words.slice(from, to) }
        yield { start, end, paragraph, heading, ...piece }
      }
    }
  }
}

/** Runs of sentences that the network reads at once. */
const groups = function* (sentences: Iterable<Draft>): Generator<readonly Draft[]> {
  let group: Draft[] = []
  let rows = 0
  for (const draft of sentences) {
    group.push(draft)
    rows += draft.words.length + 1
    if (rows < MOST_ROWS - LONGEST) continue
    yield group
    group = []
    rows = 0
  }
  if (group.length > 0) yield group
}

/** Text to parsed sentences, some dozens at a time: what a part holds does not grow with the text. */
export const readInParts = ({ annotate, lemmaOf }: OpenModel) =>
  function* (text: string): Generator<Reading> {
    const found: Notice[] = []
    let index = 0
    for (const group of groups(drafts(text, found))) {
      const annotations = annotate(group.map((draft) => draft.words))
      const sentences = group.map((draft, k): Sentence => {
        const { tags, heads, relations, names } = annotations[k] as Annotation
        const tokens = draft.spans.map((span, i): Token => {
          const [upos, xpos] = tags[i] as readonly [string, string]
          const word = draft.words[i] as string
          return {
            start: span.start,
            end: span.end,
            text: word,
            lemma: lemmaOf(word, upos, xpos),
            upos,
            xpos,
            head: heads[i] as number,
            deprel: relations[i] as string,
          }
        })
        const { start, end, paragraph, heading } = draft
        return { start, end, index: index++, paragraph, heading, tokens, names }
      })
      yield { sentences, skipped: [], notices: found.splice(0) }
    }
  }

/** A reader over the bytes of `data/model/reader.bin`. @throws when they are not a model */
export const createReader = (model: Uint8Array): Reader => readerOf(openModel(model))

/** A reader over an opened model. */
export const readerOf = (model: OpenModel): Reader => {
  const parts = readInParts(model)
  return (text) => {
    const all = [...parts(text)]
    return {
      sentences: all.flatMap(({ sentences }) => sentences),
      skipped: [],
      notices: all.flatMap((part) => part.notices),
    }
  }
}
