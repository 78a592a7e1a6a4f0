import type { Token } from '../../../model.ts'
import { isBelow, type Repair } from './tokens.ts'

/** `Norland imposed sanctions`: a past tense with a subject is no attribute of the noun behind it, but its verb. */
export const verbs: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    const noun = tokens[token.head]
    // `Norland blocked measures`: the name before the verb is no part of what stands behind it
    const name = tokens[i - 1]
    if (
      token.xpos === 'VBD' &&
      name?.upos === 'PROPN' &&
      name.deprel === 'compound' &&
      name.head > i &&
      tokens[name.head]?.head === i &&
      !tokens.some((t) => t.head === i && t.deprel.startsWith('nsubj'))
    )
      fixed[i - 1] = { ...name, head: i, deprel: 'nsubj' }
    if (!/^VB[DN]$/.test(token.xpos) || token.deprel !== 'amod' || token.head < i || !noun) return
    const subject = tokens.findIndex((t) => t.head === i && t.deprel.startsWith('nsubj'))
    if (subject < 0) return
    // `Norland-backed rebels`
    if (token.xpos === 'VBN' && (subject !== i - 1 || !/^NNPS?$/.test(tokens[subject]?.xpos ?? ''))) return
    fixed[i] = { ...token, xpos: 'VBD', head: noun.head, deprel: noun.deprel }
    fixed[token.head] = { ...noun, head: i, deprel: 'obj' }
  })
  return fixed
}

/** `armed` to arm, where the tagger took it for an adjective. */
const verbOf = ({ lemma, text, xpos }: Token): string =>
  xpos !== 'JJ' || !/ed$/.test(lemma) ? lemma : text.toLowerCase().replace(/(?:([bdgmnprt])\1)?ed$/, '$1')

const isAside = (tokens: readonly Token[], i: number, noun: number): boolean =>
  i > noun &&
  tokens.some((t, k) => t.deprel === 'acl:relcl' && t.head === noun && k > noun && isBelow(tokens, i, k))

/** `Norland severed ties with Estia.`, `Norland cut gas supplies.`: where nothing else is a verb, what stands behind the name is it. */
export const verbless: Repair = (tokens) => {
  const at = tokens.findIndex(
    (t, i) =>
      ((t.xpos === 'VBN' && t.deprel === 'amod') ||
        // `Norland armed Estia`: between two names
        (t.xpos === 'JJ' && t.deprel === 'amod' && /ed$/.test(t.text) && tokens[t.head]?.upos === 'PROPN') ||
        (t.xpos === 'VBD' && t.deprel === 'compound' && t.upos === 'VERB')) &&
      t.head > i &&
      tokens[i - 1]?.upos === 'PROPN',
  )
  const participle = tokens[at]
  const noun = tokens[participle?.head ?? -1]
  if (
    !participle ||
    noun?.deprel !== 'root' ||
    // what a relative clause behind it does is another matter
    tokens.some(
      (t, i) => i !== at && /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos) && !isAside(tokens, i, participle.head),
    )
  )
    return tokens
  if (tokens[at - 1]?.head !== participle.head) return tokens
  return tokens.map((t, i) => {
    if (i === at) return { ...t, upos: 'VERB', xpos: 'VBD', lemma: verbOf(t), head: -1, deprel: 'root' }
    if (t === noun) return { ...t, head: at, deprel: 'obj' }
    if (i === at - 1) return { ...t, head: at, deprel: 'nsubj' }
    return t.head === participle.head && t.upos === 'PUNCT' ? { ...t, head: at } : t
  })
}

/** `which has long backed army chief Kade`: a participle behind `has` is its verb and no attribute of the noun. */
export const perfect: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    if (token.xpos !== 'VBN' || token.deprel !== 'amod' || token.head < i) return
    let have = i - 1
    while (tokens[have]?.upos === 'ADV') have--
    const auxiliary = tokens[have]
    if (auxiliary?.lemma !== 'have') return
    if (tokens.some((t) => t.head === have && t.deprel === 'obj' && !isBelow(tokens, i, tokens.indexOf(t))))
      return
    let noun = token.head
    while (
      /^(?:compound|flat|amod|nmod:poss)$/.test(tokens[noun]?.deprel ?? '') &&
      (tokens[noun]?.head ?? -1) > i
    )
      noun = tokens[noun]?.head ?? noun
    const object = tokens[noun] as Token
    if (auxiliary.deprel === 'aux') {
      if (auxiliary.head !== i) return
      fixed[i] = {
        ...token,
        head: object.head,
        deprel: object.deprel === 'appos' ? 'acl:relcl' : object.deprel,
      }
      fixed[noun] = { ...object, head: i, deprel: 'obj' }
      return
    }
    fixed[i] = { ...token, head: auxiliary.head, deprel: auxiliary.deprel }
    tokens.forEach((t, k) => {
      if (t.head === have && k !== i) fixed[k] = { ...(fixed[k] ?? t), head: i }
    })
    fixed[have] = { ...auxiliary, head: i, deprel: 'aux' }
    fixed[noun] = { ...(fixed[noun] as Token), head: i, deprel: 'obj' }
    for (let k = have + 1; k < i; k++) fixed[k] = { ...(fixed[k] as Token), head: i, deprel: 'advmod' }
  })
  return fixed
}

const CHARGING =
  /^(?:accuse|suspect|convict|acquit|blame|criticize|criticise|condemn|denounce|fault|chide|rebuke)$/

/**
 * `accused the United Republic (on Tuesday) of arming them`, `accuses the president of having armed them`: no name is
 * described by such a gerund, nor is anybody who is charged with it; its verb is.
 */
export const raised: Repair = (tokens) =>
  tokens.map((token, i) => {
    const name = tokens[token.head]
    const kids = (relation: string) => tokens.filter((t) => t.head === i && t.deprel === relation)
    const gerund = token.xpos === 'VBG' || kids('aux').some((t) => t.xpos === 'VBG')
    if (!gerund || !/^(?:acl|nmod)$/.test(token.deprel) || !name) return token
    const charged = CHARGING.test(tokens[name.head]?.lemma ?? '')
    if (name.upos !== 'PROPN' && !charged) return token
    const marked = kids('mark').some((t) => /^(?:of|for|from)$/i.test(t.text))
    return marked && /^(?:obj|obl|obl:tmod|obl:unmarked|nsubj:pass)$/.test(name.deprel)
      ? { ...token, head: name.head, deprel: 'advcl' }
      : token
  })

/** What a speaker goes on to do by words. */
const SPEAKING =
  /^(?:accuse|blame|condemn|denounce|criticize|criticise|praise|urge|demand|vow|pledge|warn|threaten|reject|reiterate|slam|blast)$/

/**
 * `Morov said Kade was arming them and denounced Estia`: a bare past tense goes with the past tense, not the
 * progressive; `insisted no shots were fired and accused Estia`: nor, when it is said, with a participle.
 */
export const finite: Repair = (tokens) =>
  tokens.map((token, i) => {
    const fellow = tokens[token.head]
    const above = tokens[fellow?.head ?? -1]
    if (!fellow || above?.xpos !== 'VBD' || token.deprel !== 'conj' || token.upos !== 'VERB') return token
    if (!/^(?:ccomp|advcl|xcomp|acl)$/.test(fellow.deprel)) return token
    if (tokens.some((t) => t.head === i && /^(?:nsubj|aux)/.test(t.deprel))) return token
    const progressive = token.xpos === 'VBD' && /^VBG?$/.test(fellow.xpos)
    const kin = tokens.filter((t) => t.head === token.head)
    const spoken =
      /^VB[DN]$/.test(token.xpos) &&
      fellow.deprel === 'ccomp' &&
      SPEAKING.test(token.lemma) &&
      fellow.xpos !== 'VBD' &&
      !kin.some((t) => t.deprel === 'aux' && t.lemma === 'have') &&
      kin.some((t) => /^(?:nsubj|csubj|expl)/.test(t.deprel))
    // `warned Kade not to take it for weakness and promised support`
    const past =
      token.xpos === 'VBN' &&
      fellow.xpos === 'VB' &&
      fellow.deprel === 'xcomp' &&
      tokens.some((t) => t.head === i && t.deprel === 'obj') &&
      !kin.some((t) => t.deprel.startsWith('aux'))
    if (past) return { ...token, xpos: 'VBD', head: fellow.head }
    return progressive || spoken ? { ...token, head: fellow.head } : token
  })

const PAST: Readonly<Record<string, string>> = {
  froze: 'freeze',
  struck: 'strike',
  shot: 'shoot',
  slew: 'slay',
}

/** `Norland *froze* aid to Estia`: what has a subject and an object is a verb, whatever its tag says. */
export const actives: Repair = (tokens) =>
  tokens.map((t, i) => {
    const past = PAST[t.text.toLowerCase()]
    if (past === undefined || t.upos === 'VERB' || t.deprel !== 'root') return t
    const has = (relation: string): boolean => tokens.some((k) => k.head === i && k.deprel === relation)
    return has('nsubj') && has('obj') ? { ...t, upos: 'VERB', xpos: 'VBD', lemma: past } : t
  })
