import type { Repair } from './tokens.ts'

const SAYING =
  /^(?:accuse|blame|cite|condemn|denounce|criticise|criticize|call|say|warn|argue|claim|allege|insist|complain|vow|threaten|praise|thank)$/

/** `told Estia to stop the drills, *accusing* it of …`: behind a comma it goes with who tells, not with who is told. */
export const asides: Repair = (tokens) =>
  tokens.map((token, i) => {
    if (token.deprel !== 'advcl' || token.xpos !== 'VBG' || tokens[i - 1]?.text !== ',') return token
    if (!SAYING.test(token.lemma) || token.head > i) return token
    let at = token.head
    for (let steps = 0; steps < 4; steps++) {
      const verb = tokens[at]
      if (!verb || !/^VB[G]?$/.test(verb.xpos) || !/^(?:xcomp|advcl|acl|ccomp|obj|obl)$/.test(verb.deprel))
        break
      // an infinitive behind an auxiliary is no one's errand: `will leave, accusing …`
      if (tokens.some((t) => t.head === at && /^(?:aux|nsubj)/.test(t.deprel))) break
      at = verb.head
    }
    const above = tokens[at]
    return at !== token.head && above?.upos === 'VERB' && at < i ? { ...token, head: at } : token
  })
