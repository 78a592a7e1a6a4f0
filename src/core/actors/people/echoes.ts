import type { Sentence } from '../../model.ts'
import { isCapital } from '../grammar.ts'
import type { WordList } from '../lexicon/compiled.ts'
import { fold } from '../spell.ts'
import { nameWords, type PersonName } from './name.ts'
import { isPersonNotMonth } from './not-people.ts'
import { titleBefore } from './title-before.ts'

/** Is a token outside every name that something else claims? */
export type IsFree = (sentence: number, token: number) => boolean

/**
 * The surname, or the first name that is used alone elsewhere, of somebody named in full, where the tagger passed over it: "Orlin" in "a move that Orlin called wise".
 * Only whole capitalised words, so that a common word is taken for a name only if somebody bears it.
 */
export const findEchoes = (
  names: readonly PersonName[],
  sentences: readonly Sentence[],
  text: string,
  isFree: IsFree,
  words: WordList,
): PersonName[] => {
  const alone = new Set(names.flatMap((name) => (name.full ? [] : [name.words.join(' ')])))
  const surnames = new Set(
    names.flatMap((name) => {
      if (!name.full || name.heading) return []
      const [first = ''] = name.words
      return [name.words.at(-1) ?? '', ...(alone.has(first) ? [first] : [])]
    }),
  )
  const common = new Set(
    sentences.flatMap(({ tokens }) =>
      tokens.flatMap((token) => (surnames.has(token.text) ? [token.text] : [])),
    ),
  )
  const taken = new Set(names.flatMap((name) => spanOf(name).map((i) => `${name.sentence}:${i}`)))
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, i): PersonName[] => {
      if (!isCapital(token.text) || token.text.length < 3 || !surnames.has(fold(token.text))) return []
      if (taken.has(`${sentence.index}:${i}`) || !isFree(sentence.index, i)) return []
      if (token.upos !== 'PROPN' && i === 0 && (common.has(fold(token.text)) || !opensAsName(sentence)))
        return []
      if (words('not names').has(token.text) && !isPersonNotMonth(sentence, i, words)) return []
      const title = titleBefore(sentence, i, text, words)
      return [
        {
          sentence: sentence.index,
          from: i,
          to: i + 1,
          start: token.start,
          end: token.end,
          name: token.text,
          words: nameWords(token.text),
          titles: title ? [title] : [],
          honorific: null,
          by: 'surname',
          full: false,
          heading: sentence.heading,
          rules: false,
        },
      ]
    }),
  )
}

/** "Holder | then went", "Rice's | plan": the first word of a sentence as a name, whatever its tag. */
const opensAsName = ({ tokens }: Sentence): boolean =>
  /^(?:nsubj|nsubj:pass|nmod:poss)$/.test(tokens[0]?.deprel ?? '') &&
  /^(?:VBD|VBZ|MD|RB|POS)$/.test(tokens[1]?.xpos ?? '')

const spanOf = (name: PersonName): number[] =>
  Array.from({ length: name.to - name.from }, (_, i) => name.from + i)
