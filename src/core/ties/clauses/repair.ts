import type { Token } from '../../model.ts'

/** Nouns that look like adverbs to a tagger. */
const TAKEN_FOR_ADVERBS = /^ally$/i

/**
 * Sets right what the parser is known to get wrong for want of examples: `ally`, read as an adverb, becomes the noun it
 * is, and takes over the place of the noun before it (`a League ally`, `Norland's main ally`) unless it stands before
 * the name that it describes (`its ally Estia`).
 */
export const repaired = (tokens: readonly Token[]): readonly Token[] => nouns(gerunds(raised(verbs(tokens))))

/** `Norland imposed sanctions`: a past tense with a subject is no attribute of the noun behind it, but its verb. */
const verbs = (tokens: readonly Token[]): readonly Token[] => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    const noun = tokens[token.head]
    if (token.xpos !== 'VBD' || token.deprel !== 'amod' || token.head < i || !noun) return
    if (!tokens.some((t) => t.head === i && t.deprel.startsWith('nsubj'))) return
    fixed[i] = { ...token, head: noun.head, deprel: noun.deprel }
    fixed[token.head] = { ...noun, head: i, deprel: 'obj' }
  })
  return fixed
}

/** `accused the United Republic of arming them`: a name is not described by a gerund, its verb is. */
const raised = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i) => {
    const name = tokens[token.head]
    const marked = tokens.some(
      (t) => t.head === i && t.deprel === 'mark' && /^(?:of|for|from)$/i.test(t.text),
    )
    return token.xpos === 'VBG' &&
      token.deprel === 'acl' &&
      name?.upos === 'PROPN' &&
      name.deprel === 'obj' &&
      marked
      ? { ...token, head: name.head, deprel: 'advcl' }
      : token
  })

/** `Norland's backing for Estia`: a gerund that is a noun is its own dictionary form. */
const gerunds = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token) =>
    token.upos === 'NOUN' && /ing$/i.test(token.text) && !/ing$/i.test(token.lemma)
      ? { ...token, lemma: token.text.toLowerCase() }
      : token,
  )

const nouns = (tokens: readonly Token[]): readonly Token[] => {
  if (!tokens.some((t) => t.xpos === 'RB' && TAKEN_FOR_ADVERBS.test(t.text))) return tokens
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    if (token.xpos !== 'RB' || !TAKEN_FOR_ADVERBS.test(token.text)) return
    const noun = { ...token, upos: 'NOUN', xpos: 'NN', lemma: token.text.toLowerCase() }
    const before = fixed[i - 1]
    const after = fixed[i + 1]
    if (after && after.upos === 'PROPN') fixed[i] = { ...noun, head: i + 1, deprel: 'compound' }
    else if (before && /^(?:PROPN|NOUN|ADJ)$/.test(before.upos)) overtake(fixed, i, noun)
    else fixed[i] = noun
  })
  return fixed
}

/** The noun at i becomes the head of the phrase that ended at i - 1. */
const overtake = (tokens: Token[], i: number, noun: Token): void => {
  const before = tokens[i - 1] as Token
  const whole = before.head === i ? noun : before
  tokens[i] = { ...noun, head: whole.head === i - 1 ? noun.head : whole.head, deprel: whole.deprel }
  tokens[i - 1] = { ...before, head: i, deprel: 'compound' }
  tokens.forEach((t, k) => {
    if (t.head === i - 1 && k < i - 1 && /^(?:det|amod|nmod:poss|compound)$/.test(t.deprel))
      tokens[k] = { ...t, head: i }
  })
}
