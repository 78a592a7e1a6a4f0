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
  if (!/^\p{Lu}\p{L}{2,}[^s]s$/u.test(word) || isName(word)) return null
  const next = sentence.tokens[token + 1]
  if (!next || !/^(?:NN|NNS|JJ|JJS)$/.test(next.xpos) || !/^\p{Ll}/u.test(next.text)) return null
  const stem = word.slice(0, -1)
  return isName(stem) ? stem : null
}
