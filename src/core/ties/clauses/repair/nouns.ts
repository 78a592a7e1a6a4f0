import type { Token } from '../../../model.ts'
import type { Repair } from './tokens.ts'

/** `Norland's backing for Estia`: a gerund that is a noun is its own dictionary form. */
export const gerunds: Repair = (tokens) =>
  tokens.map((token) =>
    token.upos === 'NOUN' && /ing$/i.test(token.text) && !/ing$/i.test(token.lemma)
      ? { ...token, lemma: token.text.toLowerCase() }
      : token,
  )

/** Nouns that look like adverbs to a tagger. */
const TAKEN_FOR_ADVERBS = /^ally$/i

/**
 * `ally`, read as an adverb, becomes the noun it is, and takes over the place of the noun before it (`a League ally`,
 * `Norland's main ally`) unless it stands before the name that it describes (`its ally Estia`).
 */
export const nouns: Repair = (tokens) => {
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

/**
 * `peace talks between Norland and Estia have resumed`: what is a subject or an object is no verb. `invited them to talks
 * in Velm`: nor is what a noun's tag says is none.
 */
export const talks: Repair = (tokens) =>
  tokens.map((token, i) =>
    token.xpos === 'NNS' && /^talks$/i.test(token.text) && token.deprel === 'advcl'
      ? { ...token, deprel: 'obl' }
      : token.xpos === 'TO' && token.deprel === 'mark' && isTalks(tokens[token.head]) && token.head > i
        ? { ...token, deprel: 'case' }
        : noVerb(token),
  )

const isTalks = (token: Token | undefined): boolean => token?.xpos === 'NNS' && /^talks$/i.test(token.text)

const noVerb = (token: Token): Token =>
  token.xpos === 'VBZ' && /^talks$/i.test(token.text) && /^(?:nsubj|obj|obl|nmod)/.test(token.deprel)
    ? { ...token, upos: 'NOUN', xpos: 'NNS', lemma: 'talk' }
    : token

const TURNED_DOWN =
  /^(?:reject|dismiss|welcome|support|oppose|back|resist|criticize|criticise|denounce|condemn|defy|ignore|rebuff|deny|refute|accept|echo|support|endorse)$/

const THINGS = /^(?:calls|demands|claims|plans|moves|offers|charges|attempts|requests|bids)$/

/** `rejected Norland's or *Norland calls* for a truce`: what is turned down is a thing, though it looks like a verb. */
export const turnedDown: Repair = (tokens) => {
  const at = tokens.findIndex(
    (t, i) =>
      t.xpos === 'VBZ' &&
      t.deprel === 'ccomp' &&
      THINGS.test(t.text) &&
      t.head < i &&
      TURNED_DOWN.test(tokens[t.head]?.lemma ?? '') &&
      isName(tokens, i - 1) &&
      tokens[i - 1]?.head === i,
  )
  const noun = tokens[at]
  if (!noun || tokens.some((t) => t.head === at && t.deprel === 'mark')) return tokens
  return tokens.map((t, i) => {
    if (i === at) return { ...t, upos: 'NOUN', xpos: 'NNS', lemma: t.text.slice(0, -1), deprel: 'obj' }
    if (t.head !== at) return t
    if (t.deprel === 'nsubj') return { ...t, deprel: 'compound' }
    return t.deprel === 'obl' ? { ...t, deprel: 'nmod' } : t
  })
}

const isName = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.upos === 'PROPN' && tokens[i]?.deprel === 'nsubj'
