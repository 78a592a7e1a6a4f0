import type { Sentence } from '../../model.ts'

/** Where the noun phrase of token i begins, with what is said of it; null when it has no definite determiner. */
export const definite = (sentence: Sentence, i: number): { from: number; owner: boolean } | null => {
  for (let k = i - 1; k >= 0 && k >= i - 6; k--) {
    const token = sentence.tokens[k]
    if (!token) return null
    if (/^(?:the|this|that|these|those)$/i.test(token.text)) return { from: k, owner: false }
    if (token.xpos === 'POS') return { from: Math.max(0, k - 1), owner: true }
    if (/^PRP\$$/.test(token.xpos)) return { from: k, owner: true }
    if (!/^(?:JJ|JJS|NN|NNP|NNPS|VBN|VBD|CD|RB|HYPH)$/.test(token.xpos)) return null
  }
  return null
}
