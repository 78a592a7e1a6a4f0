import type { Token } from '../../../model.ts'
import type { Repair } from './tokens.ts'

const JUDGING =
  /^(?:call|label|brand|term|consider|deem|find|declare|pronounce|dub|think|believe|rule|judge|hold|describe)$/

/**
 * What an object is judged to be, taken for a part of it.
 *
 *   Norland called the vote *dangerous*       an adjective behind its noun is the verb's
 *   Norland called the vote *a crime*         an object of an object is the verb's
 *   Norland called the *ruling* illegal       a noun before the adjective that the parser put on top is the object
 */
export const judging: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    if (isNameBehind(tokens, token, i)) fixed[i] = { ...token, deprel: 'xcomp' }
    if (isNameGiven(tokens, token)) fixed[i] = { ...token, head: tokens[token.head]?.head ?? -1 }
    if (token.upos !== 'ADJ') return
    const head = tokens[token.head]
    if (token.deprel === 'amod' && token.head === i - 1 && head?.deprel === 'obj') {
      if (JUDGING.test(tokens[head.head]?.lemma ?? '') && !isAttributive(tokens, i))
        fixed[i] = { ...token, head: head.head, deprel: 'xcomp' }
      return
    }
    if (token.deprel !== 'xcomp' || !JUDGING.test(head?.lemma ?? '')) return
    const noun = tokens[i - 1]
    if (noun?.upos !== 'NOUN' || noun.head !== i || noun.deprel !== 'compound') return
    if (tokens.some((t) => t.head === token.head && t.deprel === 'obj')) return
    fixed[i - 1] = { ...noun, head: token.head, deprel: 'obj' }
    tokens.forEach((t, k) => {
      if (k < i - 1 && t.head === i && /^(?:det|amod|nmod:poss|compound)$/.test(t.deprel))
        fixed[k] = { ...t, head: i - 1 }
    })
  })
  return fixed
}

const isNameGiven = (tokens: readonly Token[], { deprel, head }: Token): boolean => {
  const thing = tokens[head]
  return (
    deprel === 'obj' &&
    thing?.deprel === 'obj' &&
    /^(?:NOUN|PROPN)$/.test(thing.upos) &&
    JUDGING.test(tokens[thing.head]?.lemma ?? '')
  )
}

/** `called Kade *a bully*`: a noun with an article is no adverb. */
const isNameBehind = (tokens: readonly Token[], { deprel, upos, head }: Token, i: number): boolean =>
  deprel === 'advmod' &&
  upos === 'NOUN' &&
  JUDGING.test(tokens[head]?.lemma ?? '') &&
  tokens.some((t, k) => t.head === i && k < i && t.deprel === 'det') &&
  tokens.some((t, k) => t.head === head && k < i && t.deprel === 'obj')

/** `found the people responsible for it`: with a phrase of its own the adjective may well belong to the noun. */
const isAttributive = (tokens: readonly Token[], i: number): boolean =>
  tokens.some((t) => t.head === i && /^(?:obl|nmod|advcl|xcomp)/.test(t.deprel))

const NAMING = /^(?:call|label|brand|term|consider|deem|find)$/

/** `called this economic terrorism`: `this` is what is named, the noun its name. */
export const named: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    const noun = tokens[token.head]
    if (!/^(?:this|that)$/.test(token.text) || token.deprel !== 'det' || noun?.deprel !== 'obj') return
    if (noun.head !== i - 1 || !NAMING.test(tokens[noun.head]?.lemma ?? '')) return
    fixed[i] = { ...token, head: noun.head, deprel: 'obj' }
    fixed[token.head] = { ...noun, deprel: 'xcomp' }
  })
  return fixed
}
