import type { Repair } from './tokens.ts'

const PLAN =
  /^(?:plan|effort|move|decision|bid|attempt|proposal|call|programme|program|campaign|offer|pledge|promise|request|vote|order|threat|drive|push|scheme|motion|agreement|deal|initiative|demand|intention|vow|refusal|failure)$/

/** `opposed plans to arm them`: the infinitive right behind such an object says what is planned, not what for. */
export const planned: Repair = (tokens) =>
  tokens.map((token, i) => {
    const to = tokens[i - 1]
    const plan = tokens[i - 2]
    return token.xpos === 'VB' &&
      /^(?:advcl|xcomp)$/.test(token.deprel) &&
      to?.xpos === 'TO' &&
      plan?.deprel === 'obj' &&
      plan.head === token.head &&
      PLAN.test(plan.lemma)
      ? { ...token, head: i - 2, deprel: 'acl' }
      : token
  })

/**
 * `support for efforts to arm Kade`: what the parser takes for the subject of an infinitive, as in `time for Kade to go`,
 * is what the infinitive describes; the preposition is its own.
 */
export const forPlans: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    const at = tokens[token.head]?.head ?? -1
    const plan = tokens[at]
    if (token.deprel !== 'mark' || token.xpos !== 'IN' || tokens[token.head]?.deprel !== 'acl') return
    if (plan?.upos !== 'NOUN' || at < i || at > token.head || at - i > 3) return
    fixed[i] = { ...token, head: at, deprel: 'case' }
    const object = tokens[i - 1]
    if (object?.deprel === 'obj' && object.head === plan.head)
      fixed[at] = { ...plan, head: i - 1, deprel: 'nmod' }
  })
  return fixed
}

/** `would widen support to Estia`: an object that looks like a bare infinitive, without `to` or words of its own, is a noun. */
export const bareObjects: Repair = (tokens) =>
  tokens.map((token, i) =>
    token.xpos === 'VB' &&
    token.deprel === 'obj' &&
    tokens[token.head]?.upos === 'VERB' &&
    !tokens.some((t) => t.head === i && /^(?:mark|aux|nsubj|obj)/.test(t.deprel))
      ? { ...token, upos: 'NOUN', xpos: 'NN' }
      : token,
  )

/** `vowed never to meet Kade`, `decided not to arm them`: what stands before `to` negates the infinitive. */
export const notTo: Repair = (tokens) =>
  tokens.map((token, i) => {
    const verb = tokens[i + 2]
    return /^(?:never|not)$/i.test(token.text) &&
      tokens[i + 1]?.xpos === 'TO' &&
      verb?.xpos === 'VB' &&
      verb.head === token.head
      ? { ...token, head: i + 2 }
      : token
  })
