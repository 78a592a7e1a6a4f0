import type { Notice, Sentence, Skipped, Span, Token } from '../model.ts'
import { notices } from '../notices.ts'
import type { Annotation } from './annotate.ts'
import { LONGEST, safePieces } from './cuts.ts'
import { isHeading, paragraphs } from './lines.ts'
import { openModel } from './open.ts'
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

const draftSentences = (text: string, found: Notice[]): Draft[] => {
  const drafts: Draft[] = []
  paragraphs(text).forEach((place, paragraph) => {
    const sentences = splitSentences(text, place)
    for (const sentence of sentences) {
      const spans = tokenize(text, sentence)
      const heading = sentences.length === 1 && isHeading(text, sentence, spans.length)
      const words = spans.map((span) => text.slice(span.start, span.end))
      if (spans.length > LONGEST) found.push(notices.longSentence(sentence.start, sentence.end, spans.length))
      for (const [from, to] of safePieces(words)) {
        const start = (spans[from] as Span).start
        const end = (spans[to - 1] as Span).end
        drafts.push({
          start,
          end,
          paragraph,
          heading,
          spans: spans.slice(from, to),
          words: words.slice(from, to),
        })
      }
    }
  })
  return drafts
}

/** A reader over the bytes of `data/model/reader.bin`. @throws when they are not a model */
export const createReader = (model: Uint8Array): Reader => {
  const { annotate, lemmaOf } = openModel(model)
  return (text) => {
    const found: Notice[] = []
    const drafts = draftSentences(text, found)
    const annotations = annotate(drafts.map((draft) => draft.words))
    const sentences = drafts.map((draft, index): Sentence => {
      const { tags, heads, relations, names } = annotations[index] as Annotation
      const tokens = draft.spans.map((span, i): Token => {
        const [upos, xpos] = tags[i] as readonly [string, string]
        const word = draft.words[i] as string
        const head = heads[i] as number
        const lemma = lemmaOf(word, upos, xpos)
        return {
          start: span.start,
          end: span.end,
          text: word,
          lemma,
          upos,
          xpos,
          head,
          deprel: relations[i] as string,
        }
      })
      const { start, end, paragraph, heading } = draft
      return { start, end, index, paragraph, heading, tokens, names }
    })
    return { sentences, skipped: [], notices: found }
  }
}
