import type { Sentence } from '../../model.ts'
import type { Anchor } from '../anchors.ts'
import { lowerOf, textOf } from '../grammar.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'

/** The tagger takes the head noun for a part of somebody's name: "Ana Front". */
export const isPersonAt = (sentence: Sentence, token: number): boolean =>
  sentence.names.some(
    (name) => name.type === 'person' && name.from <= token && token < name.to && name.to - name.from > 1,
  )

const TITLE =
  /^(?:Ministers|Members|Representatives|Leaders|Heads|Presidents|Minister|President|Secretary|Chancellor|King|Prince|General|Spokesman|Ambassador|Leader)$/

/** "Foreign Minister Ana Roth and Coalition" is no name. */
export const hasTitle = (sentence: Sentence, from: number, to: number, lexicon: ActorLexicon): boolean => {
  for (let i = from; i < to - 1; i++) {
    const word = textOf(sentence, i)
    if (TITLE.test(word) || lexicon.words('honorifics').has(word)) return true
  }
  return false
}

/** "the UN and the League": two names, not one. */
export const joinsNames = (
  sentence: Sentence,
  name: { from: number; to: number },
  anchors: readonly Anchor[],
): boolean =>
  anchors.some(
    (anchor) =>
      anchor.from >= name.from &&
      anchor.to < name.to &&
      lowerOf(sentence, anchor.to) === 'and' &&
      anchor.names.some((known) => known.sort !== 'adjective'),
  )

/** A name that the lexicon knows, or the end of one. */
export const isKnown = (
  name: { from: number; to: number; head: number },
  anchors: readonly Anchor[],
): boolean =>
  anchors.some(
    (anchor) =>
      (anchor.from <= name.from && anchor.to >= name.to) ||
      (anchor.from === name.from &&
        anchor.to === name.head + 1 &&
        anchor.names.some((known) => /^(?:body|name|metonym)$/.test(known.sort))) ||
      (anchor.to === name.to &&
        anchor.names.some((known) => /^(?:body|collective|metonym)$/.test(known.sort))),
  )
