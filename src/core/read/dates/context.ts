import type { Published, Sentence } from '../../model.ts'
import { type Placed, place } from './attach.ts'
import type { Reference } from './expression.ts'
import { findDates } from './find.ts'
import { referenceOf } from './resolve.ts'

/** What dating an event needs to know about its article; dates of a sentence are read once, when first asked for. */
export interface DateContext {
  readonly published: Published
  readonly reference: Reference | null
  readonly sentences: readonly Sentence[]
  readonly placed: (sentence: Sentence) => readonly Placed[]
}

export function dateContext(text: string, sentences: readonly Sentence[], published: Published): DateContext {
  const cache = new Map<number, readonly Placed[]>()
  return {
    published,
    reference: referenceOf(published.date),
    sentences,
    placed: (sentence) => {
      const known = cache.get(sentence.index)
      if (known) return known
      const found = place(sentence, findDates(text, sentence.start, sentence.end))
      cache.set(sentence.index, found)
      return found
    },
  }
}
