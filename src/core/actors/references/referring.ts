import type { ActorId, Sentence, Via } from '../../model.ts'
import { argumentOf } from '../grammar.ts'

/** The words that refer. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly head?: number
  readonly via: Via
}

/** Whom they mean, and why. */
export interface Found {
  readonly actors: readonly ActorId[]
  readonly how: string
}

/** Inside quotation marks "he" is the speaker's word for somebody else: left open. */
export const quotedTokens = (sentence: Sentence, open: boolean): { quoted: boolean[]; open: boolean } => {
  const quoted: boolean[] = []
  let inside = open
  for (const token of sentence.tokens) {
    if (/^["“”]$|^``$|^''$/.test(token.text)) {
      inside =
        token.text === '“' || token.text === '``'
          ? true
          : token.text === '”' || token.text === "''"
            ? false
            : !inside
      quoted.push(true)
    } else quoted.push(inside)
  }
  return { quoted, open: inside }
}

/** Verb whose argument the token is, through its first conjunct. */
export const verbOf = (sentence: Sentence, token: number): number =>
  sentence.tokens[argumentOf(sentence, token)]?.head ?? -1

/** The verb and those it shares its subject with, up to one that has its own: "was not allowed to see her". */
export const sharedVerbs = (sentence: Sentence, verb: number): number[] => {
  const out = [verb]
  let at = verb
  for (let steps = 0; steps < 6; steps++) {
    const token = sentence.tokens[at]
    if (!token || !/^(?:xcomp|conj|advcl)$/.test(token.deprel) || token.head < 0) break
    if (sentence.tokens.some((t) => t.head === at && /^nsubj/.test(t.deprel))) break
    at = token.head
    out.push(at)
  }
  return out
}
