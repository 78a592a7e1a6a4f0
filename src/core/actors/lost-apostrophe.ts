import type { Sentence } from '../model.ts'

/**
 * "Norlands premier", "Orlins critics": text that lost its apostrophes. The word without its last letter when a common
 * noun follows it; null when the word is a name as it stands.
 */
export const withoutLostS = (
  sentence: Sentence,
  token: number,
  isName: (word: string) => boolean,
): string | null => {
  const word = sentence.tokens[token]?.text ?? ''
  if (!/^\p{Lu}\p{L}{2,}[^s]s$/u.test(word) || isName(word) || !ownsNext(sentence, token)) return null
  const stem = word.slice(0, -1)
  return isName(stem) ? stem : null
}

/** A noun behind it, past adjectives: "Orlins sharp | words", not "Muslims willing to …". */
const ownsNext = (sentence: Sentence, token: number): boolean => {
  let at = token + 1
  while (at - token < 4 && /^JJS?$/.test(sentence.tokens[at]?.xpos ?? '')) at++
  const noun = sentence.tokens[at]
  return noun !== undefined && /^NNS?$/.test(noun.xpos) && /^\p{Ll}/u.test(noun.text)
}

/** "Dowles release", in a sentence without any apostrophe: most likely Dowle's. */
export const seemsToOwn = (sentence: Sentence, token: number): boolean => {
  const { text, deprel, xpos } = sentence.tokens[token] ?? { text: '', deprel: '', xpos: '' }
  return (
    /^NNP/.test(xpos) &&
    /^(?:compound|nmod:poss|amod|obj)$/.test(deprel) &&
    /^\p{Lu}\p{Ll}{2,}[^s]s$/u.test(text) &&
    ownsNext(sentence, token) &&
    !sentence.tokens.some((other) => /['’]/.test(other.text))
  )
}
