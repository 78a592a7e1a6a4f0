import type { Token } from '../../../model.ts'
import type { Repair } from './tokens.ts'

/** `killed *at least 20 people*`, `captured *up to 30 fighters*`: the words before a number make no phrase of place. */
export const counted: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    const verb = tokens[token.head]
    if (token.deprel !== 'obl' || token.head > i || verb?.upos !== 'VERB') return
    const kids = tokens.flatMap((t, k) => (t.head === i ? [k] : []))
    const number = token.xpos === 'CD' || kids.some((k) => tokens[k]?.xpos === 'CD')
    if (
      !number ||
      tokens.some((t) => t.head === token.head && /^(?:obj|aux:pass|nsubj:pass)$/.test(t.deprel))
    )
      return
    const cases = kids.filter((k) => tokens[k]?.deprel === 'case')
    const up = cases.length === 1 && isUpTo(tokens, cases[0] ?? -1)
    const rough = tokens.some(
      (t) => (t.head === i || kids.includes(t.head)) && /^(?:least|most|many|few)$/i.test(t.text),
    )
    if (!up && (!rough || cases.length > 0)) return
    fixed[i] = { ...token, deprel: 'obj' }
    if (up) for (const k of cases) fixed[k - 1] = { ...(tokens[k - 1] as Token), head: i, deprel: 'advmod' }
    if (up) for (const k of cases) fixed[k] = { ...(tokens[k] as Token), head: k - 1, deprel: 'fixed' }
  })
  return fixed
}

const isUpTo = (tokens: readonly Token[], to: number): boolean =>
  /^to$/i.test(tokens[to]?.text ?? '') && /^up$/i.test(tokens[to - 1]?.text ?? '')
