import type { Token } from '../../../model.ts'
import { isBelow, type Repair } from './tokens.ts'

const RELATIVE = /^(?:that|which|who)$/

/**
 * `a veto against a resolution that would have condemned Estia`, `a signal by Norland to the junta which cut ties`: without
 * a comma the clause goes with the noun right before it. Behind `of` it may go with the whole phrase: `a group of rebels
 * that`; behind a name, `in` and `at` tell where.
 */
export const relatives: Repair = (tokens) =>
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

/** What happens can be what a clause behind a comma tells of; a stance or a policy seldom is. */
const HAPPENS =
  /^(?:text|draft|document|paper|bill|motion|measure|proposal|initiative|attack|strike|raid|deal|agreement|accord|war|conflict|talk|meeting|visit|decision|move|law|plan|resolution|sanction|bombing|offensive|report|statement|operation|invasion|coup|vote|election|ceasefire|truce|fighting|clash|crisis|pact|treaty|announcement|killing|campaign|summit|conference|mission|group|force|alliance|coalition|government|army)$/

const PERSON =
  /^(?:leader|president|minister|king|queen|prince|chief|head|commander|general|envoy|ambassador|governor|mayor|senator|lawmaker|member|founder|director|chairman|chairwoman|secretary|spokesman|spokeswoman|official|officer|activist|cleric|son|daughter|brother|wife|husband|widow|man|woman|ruler|dictator|candidate|critic|ally|rival|patron|champion)$/

/** `a policy on Norland, *which is backed* by Estia`; `Kade, *whom* Velm does not trust`: of the name before the comma. */
export const behindComma: Repair = (tokens) =>
  tokens.map((token, i) => {
    const pronoun = tokens.findIndex((t) => t.head === i && /^(?:which|whom|who)$/i.test(t.text))
    const name = tokens[pronoun - 2]
    if (pronoun < 2 || pronoun > i || tokens[pronoun - 1]?.text !== ',' || name?.upos !== 'PROPN')
      return token
    const at = topOf(tokens, pronoun - 2)
    // what is told of a list is told of all
    if (tokens[at]?.deprel === 'conj' && tokens[pronoun]?.text !== 'whom') return token
    if (token.deprel === 'acl:relcl') {
      const noun = tokens[token.head]
      // `the rebels of Velm, whom`: of people, not of the place they are from
      const people =
        /^whom?$/i.test(tokens[pronoun]?.text ?? '') &&
        (noun?.xpos === 'NNS' || PERSON.test(noun?.lemma ?? ''))
      const far = noun?.upos === 'NOUN' && token.head < at && !people && !HAPPENS.test(noun.lemma)
      return far && isBelow(tokens, at, token.head) ? { ...token, head: at } : token
    }
    return /^(?:advcl|ccomp|parataxis)$/.test(token.deprel) && !isBelow(tokens, at, i)
      ? { ...token, head: at, deprel: 'acl:relcl' }
      : token
  })

/** The head of a name of several words. */
const topOf = (tokens: readonly Token[], last: number): number => {
  let at = last
  for (let steps = 0; steps < 6; steps++) {
    const token = tokens[at]
    if (!token || !/^(?:flat|compound)$/.test(token.deprel) || token.head < 0) break
    at = token.head
  }
  return at
}
