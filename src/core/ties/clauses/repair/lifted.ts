import type { Token } from '../../../model.ts'
import type { Repair } from './tokens.ts'

/** Sets right phrases that hang on the small word beside the one they belong to. */
export const lifted: Repair = (tokens) => belonging(owners(adverbs(tokens)))

/** `spoke warmly *of Estia*`: the phrase belongs to the verb. */
const adverbs: Repair = (tokens) =>
  tokens.map((t, i) => {
    const adverb = tokens[t.head]
    if (
      !/^(?:obj|obl|nmod)$/.test(t.deprel) ||
      adverb?.upos !== 'ADV' ||
      adverb.deprel !== 'advmod' ||
      t.head > i
    )
      return t
    if (!/^VB/.test(tokens[adverb.head]?.xpos ?? '') || adverb.head > t.head) return t
    return hasCase(tokens, i) ? { ...t, head: adverb.head, deprel: 'obl' } : t
  })

const hasCase = (tokens: readonly Token[], i: number): boolean =>
  tokens.some((k) => k.head === i && k.deprel === 'case' && k.xpos !== 'POS')

/** `vetoed *Estia's* accession talks`: the owner of the first noun owns the whole. */
const owners: Repair = (tokens) =>
  tokens.map((t) => {
    const noun = tokens[t.head]
    const whole = tokens[noun?.head ?? -1]
    return t.deprel === 'nmod:poss' &&
      noun?.deprel === 'compound' &&
      noun.upos === 'NOUN' &&
      whole &&
      noun.head > t.head
      ? { ...t, head: noun.head }
      : t
  })

/** `money *belonging* to Estia`: what stands behind a noun describes it. */
const belonging: Repair = (tokens) =>
  tokens.map((t, i) =>
    /^belonging$/i.test(t.text) && t.deprel === 'advcl' && tokens[i - 1]?.upos === 'NOUN'
      ? { ...t, head: i - 1, deprel: 'acl' }
      : t,
  )
