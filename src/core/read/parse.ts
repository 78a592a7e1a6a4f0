import type { Notice } from '../model.ts'
import { notices as messages } from '../notices.ts'
import { formatAnnotated, formatSentence, parseConllu } from './conllu.ts'
import { LONGEST } from './cuts.ts'
import { readInParts } from './index.ts'
import { openModel } from './open-model.ts'
import { annotateAny } from './pieces.ts'

export interface Parsed {
  readonly conllu: string
  readonly notices: readonly Notice[]
}

/** The reader alone, for measuring it and for other uses of it. */
export interface Parser {
  /** CoNLL-U in, CoNLL-U out: sentences, tokens and comments are kept. @throws on a line that is no CoNLL-U */
  readonly conllu: (text: string) => Parsed
  /** plain text in; some dozens of sentences at a time, so that a large text needs no more memory than a small one */
  readonly text: (text: string) => Iterable<Parsed>
}

/** @throws when the bytes are not a reader model */
export const createParser = (model: Uint8Array): Parser => {
  const open = openModel(model)
  const read = readInParts(open)
  return {
    conllu: (text) => {
      const sentences = parseConllu(text)
      const words = sentences.map((sentence) => sentence.words)
      const annotations = annotateAny(open.annotate, words)
      const lines = annotations.map((annotation, k) => {
        const sentence = sentences[k]
        return sentence ? formatAnnotated(sentence, annotation) : ''
      })
      const long = words.flatMap(({ length }, k) =>
        length > LONGEST ? [messages.longGivenSentence(k + 1, length)] : [],
      )
      return { conllu: lines.join(''), notices: long }
    },
    text: function* (text) {
      for (const { sentences, notices } of read(text)) {
        yield { conllu: sentences.map((sentence) => formatSentence(sentence, text)).join(''), notices }
      }
    },
  }
}
