import type { Token } from '../../../model.ts'

const REFUSAL = /^(?:refusal|failure|inability|unwillingness|reluctance)$/
const INTENT = /^(?:campaign|effort|attempt|bid|plan|plot|pledge|promise|vow|threat|decision|scheme)$/

/**
 * `was marked by his refusal *to endorse* Morov`, `is unhappy with Kade's campaign *to oust* Dane`: the infinitive tells
 * what is refused or meant, not what the verb before it is for.
 */
export const meant = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i) => {
    if (token.xpos !== 'VB' || token.deprel !== 'advcl') return token
    const to = tokens.findIndex(
      (t, k) => k < i && t.head === i && t.deprel === 'mark' && /^to$/i.test(t.text),
    )
    const noun = tokens[to - 1]
    if (to < 1 || to - 1 === token.head || noun?.upos !== 'NOUN') return token
    const owned = noun.deprel !== 'obj' && tokens.some((t) => t.head === to - 1 && t.deprel === 'nmod:poss')
    return REFUSAL.test(noun.lemma) || (owned && INTENT.test(noun.lemma))
      ? { ...token, head: to - 1, deprel: 'acl' }
      : token
  })

const TELLING =
  /^(?:say|state|declare|announce|insist|argue|claim|add|note|warn|confirm|stress|maintain|assert|predict|complain|reiterate)$/

/** `said before the vote *that Velm was punishing* Estia`: what is told hangs on the verb, not on the time it was told. */
export const told = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i) => {
    const noun = tokens[token.head]
    const verb = tokens[noun?.head ?? -1]
    if (token.deprel !== 'acl' || noun?.deprel !== 'obl' || !verb || !TELLING.test(verb.lemma)) return token
    const that = tokens[token.head + 1]
    if (that?.text !== 'that' || that.head !== i || that.deprel !== 'mark') return token
    const known = tokens.some((t) => t.head === noun.head && /^(?:ccomp|obj|xcomp)$/.test(t.deprel))
    return known || token.head < noun.head ? token : { ...token, head: noun.head, deprel: 'ccomp' }
  })

/** `to help the army and *the rebels reach* a truce`: the second of whom is helped is no subject of its own. */
export const both = (tokens: readonly Token[]): readonly Token[] => {
  const fixed = [...tokens]
  tokens.forEach((verb, v) => {
    if (!/^VBP?$/.test(verb.xpos) || verb.deprel !== 'conj') return
    const who = tokens.findIndex((t, k) => k < v && t.head === v && t.deprel === 'nsubj')
    const and = tokens.findIndex((t, k) => k < who && t.head === v && t.deprel === 'cc')
    const first = tokens[and - 1]
    const help = tokens[first?.head ?? -1]
    if (who < 0 || and < 1 || first?.deprel !== 'obj' || help?.lemma !== 'help') return
    if (tokens.slice(and + 1, who).some((t) => t.head !== who)) return
    fixed[who] = { ...(tokens[who] as Token), head: and - 1, deprel: 'conj' }
    fixed[and] = { ...(tokens[and] as Token), head: who }
    fixed[v] = { ...verb, xpos: 'VB', head: first.head, deprel: 'xcomp' }
  })
  return fixed
}

/** `was known for his refusal to back Kade or *condemn* Dane`: a bare verb goes with the infinitive, not with the past. */
export const bare = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i) => {
    const verb = tokens[token.head]
    if (token.xpos !== 'VB' || token.deprel !== 'conj' || !/^VB[DNZ]$/.test(verb?.xpos ?? '')) return token
    if (tokens.some((t) => t.head === i && /^(?:nsubj|aux|mark)/.test(t.deprel))) return token
    if (tokens.some((t) => t.head === token.head && t.xpos === 'MD')) return token
    const infinitive = tokens.findLastIndex(
      (t, k) =>
        k < i &&
        k > token.head &&
        t.xpos === 'VB' &&
        tokens.some((m) => m.head === k && /^to$/i.test(m.text)),
    )
    return infinitive < 0 ? token : { ...token, head: infinitive }
  })

/** `met the leaders of Chad; Mali, *suspended* by the bloc, was not invited`: nothing describes what stands before a semicolon. */
export const apart = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i) => {
    if (token.deprel !== 'acl' || token.head > i) return token
    const mark = tokens.findLastIndex((t, k) => k < i && k > token.head && t.text === ';')
    const who = tokens.findIndex((t, k) => k > mark && k < i && t.deprel.startsWith('nsubj'))
    return mark >= 0 && who >= 0 ? { ...token, head: who } : token
  })
