import type { Token } from '../../../model.ts'
import type { Repair } from './tokens.ts'

/** Sets right names and phrases that the parser hangs one step too far in or too far up. */
export const astray: Repair = (tokens) =>
  suspended(overPlaces(toppled(offices(toldThat(branded(leaning(tokens)))))))

/** `*pro-Norland* militia`: what somebody is for or against is no part of a name. */
const leaning: Repair = (tokens) =>
  tokens.map((token) =>
    /^(?:pro|anti)-\p{L}/iu.test(token.text) && token.deprel === 'compound' && token.upos === 'PROPN'
      ? { ...token, upos: 'ADJ', xpos: 'JJ', deprel: 'amod' }
      : token,
  )

const BRANDING = /^(?:brand|label|call|dub|name|declare|designate|deem|term)$/

/** `Kade is in hiding, branded a traitor *by Norland*`: who gives the name stands behind the name, and goes with the verb. */
const branded: Repair = (tokens) =>
  tokens.map((token, i) => {
    const name = tokens[token.head]
    const verb = tokens[name?.head ?? -1]
    if (token.deprel !== 'nmod' || name?.deprel !== 'obj' || verb?.deprel !== 'conj') return token
    const by = tokens.some((t) => t.head === i && t.deprel === 'case' && /^by$/i.test(t.text))
    return by &&
      BRANDING.test(verb.lemma) &&
      /^VB[ND]$/.test(verb.xpos) &&
      tokens[name.head - 1]?.text === ','
      ? { ...token, head: name.head, deprel: 'obl:agent' }
      : token
  })

const TELLING = /^(?:tell|inform|assure|remind|warn|notify|convince|persuade|brief|promise)$/

/** Of these one seldom tells which. */
const HEARER =
  /^(?:reporter|journalist|medium|media|outlet|parliament|lawmaker|conference|agency|newspaper|television|supporter|crowd|rally)$/

/** `told a rally in Velm *that* Estia had attacked it`: what is told is told by the verb, and is no part of whom or where. */
const toldThat: Repair = (tokens) =>
  tokens.map((token, i) => {
    const relative = token.deprel === 'acl:relcl' && HEARER.test(tokens[token.head]?.lemma ?? '')
    if ((token.deprel !== 'acl' && !relative) || !has(tokens, i, /^nsubj/)) return token
    const that = tokens.findIndex(
      (t) => t.head === i && (t.deprel === 'mark' || relative) && /^that$/i.test(t.text),
    )
    if (that < 0 || tokens[that]?.deprel.startsWith('nsubj')) return token
    let at = token.head
    while (tokens[at]?.deprel === 'nmod' || tokens[at]?.deprel === 'flat') at = tokens[at]?.head ?? -1
    const verb = tokens[at]?.head ?? -1
    const whom = /^(?:obj|iobj|obl)/.test(tokens[at]?.deprel ?? '') && at < that
    return whom && TELLING.test(tokens[verb]?.lemma ?? '') && verb < at && !has(tokens, verb, /^ccomp$/)
      ? { ...token, head: verb, deprel: 'ccomp' }
      : token
  })

const has = (tokens: readonly Token[], head: number, relation: RegExp): boolean =>
  tokens.some((t) => t.head === head && relation.test(t.deprel))

const OFFICE =
  /^(?:secretary|minister|president|chief|representative|ambassador|envoy|premier|chancellor|leader|commander|head|director|spokesman|spokeswoman|chairman|governor|official|negotiator|adviser|coordinator)$/

/** `the chief of staff of the army of Estia, *Ilya Morov*, was sanctioned`: a name behind the comma is no country's, but the chief's. */
const offices: Repair = (tokens) =>
  tokens.map((token, i) => {
    const country = tokens[token.head]
    if (token.deprel !== 'appos' || token.upos !== 'PROPN' || country?.upos !== 'PROPN') return token
    if (tokens[i - 1]?.text !== ',' || !tokens.some((t) => t.head === i && t.deprel === 'flat')) return token
    let at = token.head
    while (tokens[at]?.deprel === 'nmod' && (tokens[at]?.head ?? at) < at) at = tokens[at]?.head ?? at
    return at !== token.head && OFFICE.test(tokens[at]?.lemma ?? '') ? { ...token, head: at } : token
  })

/** `rebels aiming to topple *Kade* had won`: a name right behind an infinitive that has no object is its object. */
const toppled: Repair = (tokens) =>
  tokens.map((token, i) => {
    if (token.deprel !== 'obl' || !/^NNPS?$/.test(token.xpos)) return token
    const kids = tokens.flatMap((t, k) => (t.head === i ? [k] : []))
    if (kids.some((k) => tokens[k]?.deprel === 'case')) return token
    const verb = Math.min(i, ...kids) - 1
    return tokens[verb]?.xpos === 'VB' &&
      tokens[verb]?.head === token.head &&
      !has(tokens, verb, /^(?:obj|ccomp|xcomp)$/)
      ? { ...token, head: verb, deprel: 'obj' }
      : token
  })

const SIDE =
  /^(?:movement|group|militia|rebel|force|party|front|faction|army|troop|troops|fighter|militant|insurgent|separatist|government|regime|junta|coalition|alliance)s?$/

const PLACED = /^(?:be|have|border|lie|share|remain|become|host|contain|include|belong)$/

/** `the movement in Estia, *which* overthrew Kade`: who does a deed is the movement, not where it is. */
const overPlaces: Repair = (tokens) =>
  tokens.map((token) => {
    const place = tokens[token.head]
    if (token.deprel !== 'acl:relcl' || place?.upos !== 'PROPN' || PLACED.test(token.lemma)) return token
    const at = tokens.findIndex((t) => t.head === token.head && t.deprel === 'case')
    const side = tokens[at - 1]
    return tokens[at]?.text === 'in' && side && SIDE.test(side.lemma.toLowerCase()) && at < token.head
      ? { ...token, head: at - 1 }
      : token
  })

/** `the *Norland-* and Estia-backed militia`: what the first hyphen waits for stands behind the second. */
const suspended: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((and, i) => {
    if (and.lemma !== 'and' || tokens[i - 1]?.text !== '-') return
    const second = i + 1
    const verb = tokens[i + 3]
    if (tokens[i + 2]?.text !== '-' || verb?.xpos !== 'VBN' || tokens[second]?.head !== i + 3) return
    let first = i - 2
    while (tokens[first]?.deprel === 'flat') first = tokens[first]?.head ?? -1
    const name = tokens[first]
    if (name?.upos !== 'PROPN' && name?.upos !== 'ADJ') return
    fixed[first] = { ...name, head: second, deprel: 'conj' }
  })
  return fixed
}
