import type { Sentence } from '../../model.ts'
import type { Anchor } from '../anchors.ts'
import { headOf, isCapital } from '../grammar.ts'
import { isOfPlaceName } from '../of-place.ts'
import { isCalledAfter } from '../standby/called-after.ts'
import type { BodyName } from './index.ts'

/** In a text of so few sentences nobody is introduced: whoever is named is named as if known. */
const LONGEST_SNIPPET = 3

/** "Morov condemned Dane", alone in a file: an article would have said who they are. */
export const isSnippet = (sentences: readonly Sentence[]): boolean => sentences.length <= LONGEST_SNIPPET

/** No further capitalised word beside it, of which it might be a part. */
export const standsAlone = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.tokens[from - 1]?.upos !== 'PROPN' && sentence.tokens[to]?.upos !== 'PROPN'

/** What it is, only the tagger says; "he" or "she" may mean it all the same. */
export const GUESSED = 'named as an organization in a short text'

/** Names that the tagger takes for organizations and nothing else explains; only in a snippet. */
export const snippetBodies = (
  sentence: Sentence,
  text: string,
  anchors: readonly Anchor[],
  bodies: readonly BodyName[],
  isPartyName: (name: string) => boolean,
): readonly BodyName[] =>
  sentence.names.flatMap(({ from, to, type }): BodyName[] => {
    const first = sentence.tokens[from]
    const last = sentence.tokens[to - 1]
    if (
      type !== 'organization' ||
      isCalledAfter(last?.text ?? '') ||
      isPartyName(text.slice(first?.start, last?.end)) ||
      !first ||
      !last ||
      last.upos !== 'PROPN' ||
      !isCapital(first.text) ||
      !standsAlone(sentence, from, to) ||
      isOfPlaceName(sentence, headOf(sentence, from, to))
    )
      return []
    const overlaps = (one: { readonly from: number; readonly to: number }): boolean =>
      one.from < to && from < one.to
    if (anchors.some(overlaps) || bodies.some(overlaps)) return []
    const { start } = first
    const { end } = last
    return [{ from, to, start, end, text: text.slice(start, end), kind: 'organization', how: GUESSED }]
  })
