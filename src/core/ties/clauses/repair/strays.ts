import type { Token } from '../../../model.ts'
import type { Repair } from './tokens.ts'

/** Sets right arguments that the parser knows but hangs up by the wrong end: who says it, who is to do it, what is left out. */
export const strays: Repair = (tokens) => gapped(wishedFor(inverted(bothOf(beside(tokens)))))

const SAYING =
  /^(?:say|add|write|tweet|argue|claim|warn|declare|insist|note|explain|charge|complain|report|conclude|observe|reply|continue|joke|quip)$/

const has = (tokens: readonly Token[], head: number, relation: RegExp): boolean =>
  tokens.some((t) => t.head === head && relation.test(t.deprel))

/** `Kade lied, says *Morov*`: behind a verb of saying that nobody stands before, a name says it. */
const inverted: Repair = (tokens) =>
  tokens.map((token, i) => {
    const verb = tokens[token.head]
    if (!/^i?obj$/.test(token.deprel) || token.upos !== 'PROPN' || token.head !== i - 1) return token
    const beside = verb?.deprel === 'parataxis' && SAYING.test(verb.lemma) && /^VB[DZ]$/.test(verb.xpos)
    return beside && !has(tokens, token.head, /^nsubj/) ? { ...token, deprel: 'nsubj' } : token
  })

/** `Norland and Velm have *both provided* support`: a participle behind `have both` is its verb. */
const bothOf: Repair = (tokens) => {
  const at = tokens.findIndex(
    (t, i) =>
      /^(?:both|all|each)$/i.test(t.text) &&
      tokens[i - 1]?.lemma === 'have' &&
      tokens[i + 1]?.xpos === 'VBN' &&
      tokens[i + 1]?.deprel === 'amod' &&
      (tokens[i + 1]?.head ?? -1) > i,
  )
  const [have, verb] = [tokens[at - 1], tokens[at + 1]]
  const noun = tokens[verb?.head ?? -1]
  if (at < 1 || !have || !verb || noun?.deprel !== 'obj' || noun.head !== at - 1) return tokens
  return tokens.map((t, i) => {
    if (i === at + 1) return { ...t, head: have.head, deprel: have.deprel }
    if (i === at - 1) return { ...t, head: at + 1, deprel: 'aux' }
    if (i === at) return { ...t, head: at + 1, deprel: 'advmod' }
    return t.head === at - 1 ? { ...t, head: at + 1 } : t
  })
}

/** `Morov, *a senator* who opposed Kade, spoke`: a noun with a clause of its own, behind a name and a comma, describes it. */
const beside: Repair = (tokens) =>
  tokens.map((token, i) => {
    if (token.deprel !== 'nsubj' || token.upos !== 'NOUN') return token
    const article = tokens.findIndex((t) => t.head === i && t.deprel === 'det')
    const name = article - 2
    const told = tokens.some((t) => t.head === i && t.deprel === 'acl:relcl')
    return told &&
      tokens[article - 1]?.text === ',' &&
      tokens[name]?.upos === 'PROPN' &&
      tokens[name]?.deprel === 'nsubj' &&
      tokens[name]?.head === token.head
      ? { ...token, head: name, deprel: 'appos' }
      : token
  })

const WISHING = /^(?:call|push|press|plead|appeal|campaign|lobby|clamou?r|pray|agitate|argue)$/

/** `called for *Kade* to be tried`: who stands between `for` and the infinitive is its subject. */
const wishedFor: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    if (
      !/^VBN?$/.test(token.xpos) ||
      token.deprel !== 'advcl' ||
      !WISHING.test(tokens[token.head]?.lemma ?? '')
    )
      return
    const to = tokens.findIndex((t) => t.head === i && t.deprel === 'mark' && /^to$/i.test(t.text))
    if (to < 0 || has(tokens, i, /^nsubj/)) return
    const who = tokens.findLastIndex(
      (t, k) => k < to && k > token.head && t.head === token.head && t.deprel === 'obl',
    )
    const far = tokens.some((t, k) => k > who && k < to && t.text === ',')
    const marked = tokens.findIndex((t) => t.head === who && t.deprel === 'case' && /^for$/i.test(t.text))
    if (who < 0 || far || marked < 0) return
    fixed[who] = {
      ...(tokens[who] as Token),
      head: i,
      deprel: has(tokens, i, /^aux:pass$/) ? 'nsubj:pass' : 'nsubj',
    }
    fixed[i] = { ...token, deprel: 'xcomp' }
    fixed[marked] = { ...(tokens[marked] as Token), head: i, deprel: 'mark' }
  })
  return fixed
}

/** `with Norland backing Velm and *Estia the rebels*`: a second pair of names without a verb are no objects of the first. */
const gapped: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    const first = tokens[token.head]
    if (token.deprel !== 'conj' || token.upos !== 'PROPN' || first?.deprel !== 'obj' || token.head > i) return
    const second = tokens.findIndex((t, k) => k > i && t.deprel === 'obj' && t.head === first.head)
    const between = tokens.slice(i + 1, second)
    if (second < 0 || between.length > 3) return
    if (!between.every((t) => t.head === second && /^(?:det|amod|compound|nmod:poss)$/.test(t.deprel))) return
    fixed[i] = { ...token, head: first.head, deprel: 'dep' }
    fixed[second] = { ...(tokens[second] as Token), head: i, deprel: 'orphan' }
  })
  return fixed
}

const FIGHTING =
  /^(?:battle|fight|attack|bomb|target|combat|counter|arm|fund|bank|back|support|police|patrol)$/

/** `helped the rebels battle Estia`: the bare noun between two names is what the first is helped to do. */
export const helped: Repair = (tokens) => {
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
