import type { Sentence, Token } from '../model.ts'

/** Small questions to a sentence's tree and tags. All indices are token indices of the sentence. */

export const textOf = (sentence: Sentence, index: number): string => sentence.tokens[index]?.text ?? ''

export const lowerOf = (sentence: Sentence, index: number): string => textOf(sentence, index).toLowerCase()

export const lemmaOf = (sentence: Sentence, index: number): string =>
  sentence.tokens[index]?.lemma.toLowerCase() ?? ''

export const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text)

export const isWord = (token: Token | undefined): boolean =>
  token !== undefined && /[\p{L}\p{N}]/u.test(token.text)

/** The token of [from, to) that is governed from outside, preferring the last when the tree is torn. */
export const headOf = (sentence: Sentence, from: number, to: number): number => {
  let best = -1
  for (let i = from; i < to; i++) {
    const token = sentence.tokens[i]
    if (!token || !isWord(token) || token.deprel === 'case' || token.deprel === 'det') continue
    if (token.head >= from && token.head < to) continue
    if (best < 0 || (isArgument(token.deprel) && !isArgument(sentence.tokens[best]?.deprel ?? ''))) best = i
    else if (!isArgument(sentence.tokens[best]?.deprel ?? '')) best = i
  }
  return best < 0 ? to - 1 : best
}

const isArgument = (deprel: string): boolean => /^(?:nsubj|obj|iobj|obl|nmod|root|conj|appos)/.test(deprel)

/** First conjunct of a coordination: "Iran" for "Turkey" in "diplomats from Iran, Turkey". */
export const firstConjunct = (sentence: Sentence, index: number): number => {
  let at = index
  for (let steps = 0; steps < 40; steps++) {
    const token = sentence.tokens[at]
    if (token?.deprel !== 'conj' || token.head < 0) return at
    at = token.head
  }
  return at
}

/** Past conjuncts and appositions: what the words around a name are to their verb. */
export const argumentOf = (sentence: Sentence, index: number): number => {
  let at = index
  for (let steps = 0; steps < 40; steps++) {
    const token = sentence.tokens[at]
    if (!token || !/^(?:conj|appos|flat)/.test(token.deprel) || token.head < 0) return at
    at = token.head
  }
  return at
}

/** The preposition of a noun, its own or that of its first conjunct; "" when it has none. */
export const prepositionOf = (sentence: Sentence, index: number): string => {
  const own = caseOf(sentence, index)
  if (own) return own
  const first = firstConjunct(sentence, index)
  return first === index ? '' : caseOf(sentence, first)
}

const caseOf = (sentence: Sentence, index: number): string => {
  let found = ''
  for (let i = 0; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i]
    if (!token || token.head !== index || token.deprel !== 'case') continue
    if (token.xpos === 'POS') continue
    if (!found) found = token.text.toLowerCase()
  }
  return found
}

/** "an inquiry into Orlin": not where, but whom it is about, whatever the parser hung it on. */
export const isLookedInto = (sentence: Sentence, index: number): boolean => {
  if (prepositionOf(sentence, index) !== 'into') return false
  let at = index
  while (at > 0 && index - at < 8 && lowerOf(sentence, at) !== 'into') at--
  return /^(?:investigation|inquiry|enquiry|probe|look)$/.test(lemmaOf(sentence, at - 1))
}
