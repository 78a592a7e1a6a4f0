import type { Notice } from '../model.ts'
import { formatAnnotated, formatSentence, parseConllu } from './conllu.ts'
import { createReader } from './index.ts'
import { openModel } from './open.ts'
import { annotateAny } from './pieces.ts'

export interface Parsed {
  readonly conllu: string
  readonly notices: readonly Notice[]
}

/** The reader alone, for measuring it and for other uses of it. */
export interface Parser {
  /** CoNLL-U in, CoNLL-U out: sentences, tokens and comments are kept. @throws on a line that is no CoNLL-U */
  readonly conllu: (text: string) => Parsed
  /** plain text in */
  readonly text: (text: string) => Parsed
}

/** @throws when the bytes are not a reader model */
export const createParser = (model: Uint8Array): Parser => ({
  conllu: (text) => {
    const sentences = parseConllu(text)
    const annotations = annotateAny(
      openModel(model).annotate,
      sentences.map((sentence) => sentence.words),
    )
    const lines = annotations.map((annotation, k) => {
      const sentence = sentences[k]
      return sentence ? formatAnnotated(sentence, annotation) : ''
    })
    return { conllu: lines.join(''), notices: [] }
  },
  text: (text) => {
    const { sentences, notices } = createReader(model)(text)
    return { conllu: sentences.map((sentence) => formatSentence(sentence, text)).join(''), notices }
  },
})
