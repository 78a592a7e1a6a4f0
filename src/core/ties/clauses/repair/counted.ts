import type { Token } from '../../../model.ts'

/** `killed *at least 20 people*`, `captured *up to 30 fighters*`: the words before a number make no phrase of place. */
export const counted = (tokens: readonly Token[]): readonly Token[] => {
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

const TURNED_DOWN =
  /^(?:reject|dismiss|welcome|support|oppose|back|resist|criticize|criticise|denounce|condemn|defy|ignore|rebuff|deny|refute|accept|echo|support|endorse)$/

const THINGS = /^(?:calls|demands|claims|plans|moves|offers|charges|attempts|requests|bids)$/

/** `rejected Norland's or *Norland calls* for a truce`: what is turned down is a thing, though it looks like a verb. */
export const turnedDown = (tokens: readonly Token[]): readonly Token[] => {
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
