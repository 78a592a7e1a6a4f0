import type { Token } from '../../../model.ts'
import type { Repair } from './tokens.ts'

/** `drawing thanks from Norland and *anger* from Estia`: a second feeling is no fellow of the first one's owner. */
export const feelings: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    const owner = tokens[token.head]
    const first = tokens[owner?.head ?? -1]
    if (
      token.deprel !== 'conj' ||
      token.upos !== 'NOUN' ||
      owner?.upos !== 'PROPN' ||
      owner.deprel !== 'nmod'
    )
      return
    if (first?.upos !== 'NOUN' || first.deprel !== 'obj' || tokens[token.head - 1]?.text !== 'from') return
    const next = tokens.findIndex((t, k) => k > i && t.head === first.head && /^(?:obl|nmod)$/.test(t.deprel))
    if (next < 0 || tokens[i + 1]?.text !== 'from' || tokens[i + 1]?.head !== next) return
    fixed[i] = { ...token, head: owner.head }
    fixed[next] = { ...(tokens[next] as Token), head: i, deprel: 'nmod' }
  })
  return fixed
}

/**
 * An object behind a phrase that belongs to the verb.
 *
 *   dismissed as nonsense *Kade's claim*       a bare noun behind `as …` is the object
 *   deported to Velm *40 Estians*              the preposition before the place taken for one of the object
 */
export const shifted: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    const verb = tokens[token.head]
    if (token.deprel !== 'obl' || !/^(?:NOUN|PROPN)$/.test(token.upos) || verb?.upos !== 'VERB') return
    if (token.head > i || tokens.some((t) => t.head === token.head && /^(?:obj|ccomp|xcomp)/.test(t.deprel)))
      return
    const kids = tokens.flatMap((t, k) => (t.head === i ? [k] : []))
    const cases = kids.filter((k) => tokens[k]?.deprel === 'case' && tokens[k]?.xpos !== 'POS')
    if (cases.length === 0 && isBehindAs(tokens, token.head, i, kids)) fixed[i] = { ...token, deprel: 'obj' }
  })
  return fixed
}

const isBehindAs = (tokens: readonly Token[], verb: number, i: number, kids: readonly number[]): boolean => {
  const first = Math.min(i, ...kids)
  return (
    kids.some((k) => k < i && /^(?:nmod:poss|det)$/.test(tokens[k]?.deprel ?? '')) &&
    tokens.some(
      (t, k) =>
        t.head === verb &&
        k > verb &&
        k < first &&
        tokens.some((c, at) => c.head === k && at < k && c.text === 'as' && c.deprel === 'case'),
    )
  )
}
