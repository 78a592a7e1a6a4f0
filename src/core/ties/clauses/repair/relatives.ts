import type { Token } from '../../../model.ts'

const RELATIVE = /^(?:that|which|who)$/

/**
 * `a veto against a resolution that would have condemned Estia`, `a signal by Norland to the junta which cut ties`: without
 * a comma the clause goes with the noun right before it. Behind `of` it may go with the whole phrase: `a group of rebels
 * that`; behind a name, `in` and `at` tell where.
 */
export const relatives = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i) => {
    if (token.deprel !== 'acl:relcl') return token
    const pronoun = tokens.findIndex(
      (t, k) => k > token.head && k < i && t.head === i && RELATIVE.test(t.text),
    )
    const near = tokens[pronoun - 1]
    if (!near || pronoun - 1 <= token.head) return token
    const joint =
      tokens.find((t) => t.head === pronoun - 1 && t.deprel === 'case')?.text.toLowerCase() ?? 'of'
    const goes =
      near.upos === 'NOUN'
        ? joint !== 'of'
        : near.upos === 'PROPN' &&
          /^(?:nmod|obl)$/.test(near.deprel) &&
          tokens[pronoun]?.text !== 'that' &&
          /^(?:on|to|with|for|against|from)$/.test(joint)
    return goes ? { ...token, head: pronoun - 1 } : token
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

const FIGHTING =
  /^(?:battle|fight|attack|bomb|target|combat|counter|arm|fund|bank|back|support|police|patrol)$/

/** `helped the rebels battle Estia`: the bare noun between two names is what the first is helped to do. */
export const helped = (tokens: readonly Token[]): readonly Token[] => {
  const fixed = [...tokens]
  tokens.forEach((noun, i) => {
    if (noun.xpos !== 'NN' || !FIGHTING.test(noun.text)) return
    const name = i - 1
    const first = tokens[name]
    if (first?.upos !== 'PROPN' || first.head !== i) return
    const isObject = (k: number): boolean => tokens[k]?.deprel === 'obj'
    const other =
      noun.deprel === 'compound' && isObject(noun.head)
        ? noun.head
        : tokens.findIndex((t, k) => k > i && isObject(k) && isObject(i) && t.head === noun.head)
    const help = tokens[other]?.head ?? -1
    if (other < 0 || tokens[help]?.lemma !== 'help' || help > name) return
    tokens.forEach((t, k) => {
      if (t.head === i) fixed[k] = { ...t, head: name }
    })
    fixed[name] = { ...first, head: help, deprel: 'obj' }
    fixed[i] = { ...noun, upos: 'VERB', xpos: 'VB', head: help, deprel: 'xcomp' }
    fixed[other] = { ...(tokens[other] as Token), head: i }
  })
  return fixed
}
