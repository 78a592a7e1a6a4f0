import type { Token } from '../../model.ts'

const RELATIVE = /^(?:that|which|who)$/

/**
 * `a veto against a resolution that would have condemned Estia`: without a comma the clause goes with the noun right before
 * it. Behind `of` it may go with the whole phrase: `a group of rebels that`.
 */
export const relatives = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i) => {
    if (token.deprel !== 'acl:relcl') return token
    const pronoun = tokens.findIndex(
      (t, k) => k > token.head && k < i && t.head === i && RELATIVE.test(t.text),
    )
    const near = tokens[pronoun - 1]
    if (!near || pronoun - 1 <= token.head || near.upos !== 'NOUN') return token
    const joint = tokens.find((t) => t.head === pronoun - 1 && t.deprel === 'case')
    return !joint || joint.text === 'of' ? token : { ...token, head: pronoun - 1 }
  })

/**
 * `Norland opposed it and Velm and Estia abstained`: a pronoun heads no list of names whose last has a verb behind it.
 */
export const listed = (tokens: readonly Token[]): readonly Token[] => {
  const fixed = [...tokens]
  tokens.forEach((verb, i) => {
    if (!/^VB[DZP]$/.test(verb.xpos) || tokens.some((t) => t.head === i && /^nsubj/.test(t.deprel))) return
    const pronoun = tokens.findIndex(
      (t, k) => k < i && t.upos === 'PRON' && t.deprel === 'obj' && t.head === verb.head,
    )
    const first = tokens.findIndex((t, k) => k < i && t.head === pronoun && t.deprel === 'conj')
    const name = tokens[first]
    if (pronoun < 0 || name?.upos !== 'PROPN' || tokens[i - 1]?.upos !== 'PROPN') return
    fixed[first] = { ...name, head: i, deprel: 'nsubj' }
    fixed[i] = { ...verb, deprel: 'conj' }
  })
  return fixed
}
