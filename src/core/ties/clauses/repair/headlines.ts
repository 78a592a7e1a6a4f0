import type { Repair } from './tokens.ts'

/** `Norland thanks Estia`, `Norland ships arms to Estia`: a plural with a subject and an object is a verb. */
export const pluralVerbs: Repair = (tokens) =>
  tokens.map((token, i) => {
    if (token.upos !== 'NOUN' || token.deprel !== 'root' || !/[^s]s$/.test(token.text)) return token
    const has = (relation: string): boolean =>
      tokens.some((t) => t.head === i && t.deprel === relation && /^(?:PROPN|NOUN)$/.test(t.upos))
    if (
      !has('nsubj') ||
      !has('obj') ||
      tokens.some((t) => t.head === i && /^(?:det|cop|case)$/.test(t.deprel))
    )
      return token
    const lemma = token.lemma === token.text.toLowerCase() ? token.lemma.slice(0, -1) : token.lemma
    return { ...token, upos: 'VERB', xpos: 'VBZ', lemma }
  })

/** `Norland, Velm *arming* rebels`: where nothing else is a verb, both names are its subjects. */
export const arming: Repair = (tokens) => {
  const first = tokens.findIndex((t) => t.deprel === 'root' && t.upos === 'PROPN')
  const at = tokens.findIndex((t) => t.xpos === 'VBG' && t.deprel === 'acl' && t.head === first)
  const second = tokens.findIndex((t) => t.head === at && t.deprel === 'nsubj' && t.upos === 'PROPN')
  if (first < 0 || at < 0 || second <= first || tokens[first + 1]?.text !== ',') return tokens
  return tokens.map((t, i) => {
    if (i === at) return { ...t, head: -1, deprel: 'root' }
    if (i === first) return { ...t, head: at, deprel: 'nsubj' }
    if (i === second) return { ...t, head: first, deprel: 'conj' }
    return t.head === first && t.upos === 'PUNCT' ? { ...t, head: second } : t
  })
}
