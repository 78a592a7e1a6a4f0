import type { Token } from '../../../model.ts'
import { astray } from './astray.ts'
import { attached } from './attached.ts'
import { attributes } from './attributes.ts'
import { cases } from './cases.ts'
import { counted, turnedDown } from './counted.ts'
import { fellows } from './fellows.ts'
import { held } from './held.ts'
import { idioms } from './idioms.ts'
import { bare, both, meant, told } from './intent.ts'
import { judging } from './judging.ts'
import { between, lists, talks, titles } from './names.ts'
import { nearer } from './nearer.ts'
import { accused, judged, offices, tellers } from './offices.ts'
import { bareObjects, forPlans, planned } from './plans.ts'
import { helped, listed, relatives } from './relatives.ts'
import { rows } from './rows.ts'
import { strays } from './strays.ts'

/** Nouns that look like adverbs to a tagger. */
const TAKEN_FOR_ADVERBS = /^ally$/i

/** Sets right what the parser is known to get wrong for want of examples. A repair that would close a circle is left out. */
export const repaired = (tokens: readonly Token[]): readonly Token[] =>
  REPAIRS.reduce((fixed, repair) => {
    const next = repair(fixed)
    return next === fixed || isTree(next) ? next : fixed
  }, tokens)

/** Whether every token leads to a root. */
const isTree = (tokens: readonly Token[]): boolean => {
  // in which walk a token was met first
  const met = new Int32Array(tokens.length).fill(-1)
  for (let start = 0; start < tokens.length; start++)
    for (let at = start; at >= 0; at = tokens[at]?.head ?? -1) {
      if (met[at] === start) return false
      if ((met[at] ?? -1) >= 0) break
      met[at] = start
    }
  return true
}

/** `Theresa May said`, `NORPACT threatened`: a name that looks like an auxiliary. */
const surnames = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i) => {
    if (!/^NNPS?$/.test(token.xpos) || !token.deprel.startsWith('aux')) return token
    if (tokens[i - 1]?.upos === 'PROPN') return { ...token, head: i - 1, deprel: 'flat' }
    const other = tokens.findIndex((t) => t.head === token.head && t.deprel.startsWith('nsubj'))
    if (other < 0) return { ...token, deprel: 'nsubj' }
    // `the Velmar bloc NORPACT imposed`
    return other === i - 1 ? { ...token, head: other, deprel: 'appos' } : token
  })

const NAMING = /^(?:call|label|brand|term|consider|deem|find)$/

/** `called this economic terrorism`: `this` is what is named, the noun its name. */
const named = (tokens: readonly Token[]): readonly Token[] => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    const noun = tokens[token.head]
    if (!/^(?:this|that)$/.test(token.text) || token.deprel !== 'det' || noun?.deprel !== 'obj') return
    if (noun.head !== i - 1 || !NAMING.test(tokens[noun.head]?.lemma ?? '')) return
    fixed[i] = { ...token, head: noun.head, deprel: 'obj' }
    fixed[token.head] = { ...noun, deprel: 'xcomp' }
  })
  return fixed
}

/** `Velm, Ilya Morov's main supporter, left`: a name with a possessive behind it is set beside nothing; it owns the noun. */
const owners = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i) => {
    if (token.deprel !== 'appos' || !tokens.some((t) => t.xpos === 'POS' && t.head === i)) return token
    const own = tokens.findIndex((t) => t.xpos === 'POS' && t.head === i)
    const noun = tokens.findIndex((t, k) => k > own && t.deprel === 'appos' && t.head === token.head)
    return noun > 0 && noun - own < 6 ? { ...token, head: noun, deprel: 'nmod:poss' } : token
  })

/** `Norland imposed sanctions`: a past tense with a subject is no attribute of the noun behind it, but its verb. */
const verbs = (tokens: readonly Token[]): readonly Token[] => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    const noun = tokens[token.head]
    if (token.xpos !== 'VBD' || token.deprel !== 'amod' || token.head < i || !noun) return
    if (!tokens.some((t) => t.head === i && t.deprel.startsWith('nsubj'))) return
    fixed[i] = { ...token, head: noun.head, deprel: noun.deprel }
    fixed[token.head] = { ...noun, head: i, deprel: 'obj' }
  })
  return fixed
}

const CHARGING =
  /^(?:accuse|suspect|convict|acquit|blame|criticize|criticise|condemn|denounce|fault|chide|rebuke)$/

/**
 * `accused the United Republic (on Tuesday) of arming them`, `accuses the president of having armed them`: no name is
 * described by such a gerund, nor is anybody who is charged with it; its verb is.
 */
const raised = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i) => {
    const name = tokens[token.head]
    const kids = (relation: string) => tokens.filter((t) => t.head === i && t.deprel === relation)
    const gerund = token.xpos === 'VBG' || kids('aux').some((t) => t.xpos === 'VBG')
    if (!gerund || token.deprel !== 'acl' || !name) return token
    const charged = CHARGING.test(tokens[name.head]?.lemma ?? '')
    if (name.upos !== 'PROPN' && !charged) return token
    const marked = kids('mark').some((t) => /^(?:of|for|from)$/i.test(t.text))
    return marked && /^(?:obj|obl|obl:tmod|obl:unmarked|nsubj:pass)$/.test(name.deprel)
      ? { ...token, head: name.head, deprel: 'advcl' }
      : token
  })

/** `Morov, on his way home, met Dane`: a name before a verb without a subject, behind no preposition, is its subject. */
const adrift = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i) => {
    if (token.deprel !== 'obl' || token.upos !== 'PROPN' || token.head < i) return token
    if (!/^VB[DZP]$/.test(tokens[token.head]?.xpos ?? '')) return token
    const kids = (head: number, relation: RegExp): boolean =>
      tokens.some((t) => t.head === head && relation.test(t.deprel))
    const time =
      /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
    if (kids(i, /^case/) || kids(token.head, /^(?:nsubj|csubj|expl)/) || time.test(token.text)) return token
    return { ...token, deprel: 'nsubj' }
  })

/** `Norland severed ties with Estia.`: where nothing else is a verb, the participle behind the name is it. */
const verbless = (tokens: readonly Token[]): readonly Token[] => {
  const at = tokens.findIndex(
    (t, i) => t.xpos === 'VBN' && t.deprel === 'amod' && t.head > i && tokens[i - 1]?.upos === 'PROPN',
  )
  const participle = tokens[at]
  const noun = tokens[participle?.head ?? -1]
  if (!participle || noun?.deprel !== 'root' || tokens.some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos)))
    return tokens
  if (tokens[at - 1]?.head !== participle.head) return tokens
  return tokens.map((t, i) => {
    if (i === at) return { ...t, xpos: 'VBD', head: -1, deprel: 'root' }
    if (t === noun) return { ...t, head: at, deprel: 'obj' }
    if (i === at - 1) return { ...t, head: at, deprel: 'nsubj' }
    return t.head === participle.head && t.upos === 'PUNCT' ? { ...t, head: at } : t
  })
}

/** `which has long backed army chief Kade`: a participle behind `has` is its verb and no attribute of the noun. */
const perfect = (tokens: readonly Token[]): readonly Token[] => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    if (token.xpos !== 'VBN' || token.deprel !== 'amod' || token.head < i) return
    let have = i - 1
    while (tokens[have]?.upos === 'ADV') have--
    const auxiliary = tokens[have]
    if (auxiliary?.lemma !== 'have') return
    if (tokens.some((t) => t.head === have && t.deprel === 'obj' && !isAbove(tokens, i, tokens.indexOf(t))))
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

const isAbove = (tokens: readonly Token[], low: number, high: number): boolean => {
  let at = low
  for (let steps = 0; steps < 30 && at >= 0; steps++) {
    if (at === high) return true
    at = tokens[at]?.head ?? -1
  }
  return false
}

/** `Morov said Kade was arming them and denounced Estia`: a bare past tense goes with the past tense, not the progressive. */
const finite = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i) => {
    const fellow = tokens[token.head]
    const above = tokens[fellow?.head ?? -1]
    const own = tokens.some((t) => t.head === i && /^(?:nsubj|aux)/.test(t.deprel))
    return token.xpos === 'VBD' &&
      token.deprel === 'conj' &&
      !own &&
      /^(?:ccomp|advcl|xcomp|acl)$/.test(fellow?.deprel ?? '') &&
      /^VBG?$/.test(fellow?.xpos ?? '') &&
      above?.xpos === 'VBD'
      ? { ...token, head: fellow?.head ?? token.head }
      : token
  })

/** `Norland's backing for Estia`: a gerund that is a noun is its own dictionary form. */
const gerunds = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token) =>
    token.upos === 'NOUN' && /ing$/i.test(token.text) && !/ing$/i.test(token.lemma)
      ? { ...token, lemma: token.text.toLowerCase() }
      : token,
  )

/**
 * `ally`, read as an adverb, becomes the noun it is, and takes over the place of the noun before it (`a League ally`,
 * `Norland's main ally`) unless it stands before the name that it describes (`its ally Estia`).
 */
const nouns = (tokens: readonly Token[]): readonly Token[] => {
  if (!tokens.some((t) => t.xpos === 'RB' && TAKEN_FOR_ADVERBS.test(t.text))) return tokens
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    if (token.xpos !== 'RB' || !TAKEN_FOR_ADVERBS.test(token.text)) return
    const noun = { ...token, upos: 'NOUN', xpos: 'NN', lemma: token.text.toLowerCase() }
    const before = fixed[i - 1]
    const after = fixed[i + 1]
    if (after && after.upos === 'PROPN') fixed[i] = { ...noun, head: i + 1, deprel: 'compound' }
    else if (before && /^(?:PROPN|NOUN|ADJ)$/.test(before.upos)) overtake(fixed, i, noun)
    else fixed[i] = noun
  })
  return fixed
}

/** The noun at i becomes the head of the phrase that ended at i - 1. */
const overtake = (tokens: Token[], i: number, noun: Token): void => {
  const before = tokens[i - 1] as Token
  const whole = before.head === i ? noun : before
  tokens[i] = { ...noun, head: whole.head === i - 1 ? noun.head : whole.head, deprel: whole.deprel }
  tokens[i - 1] = { ...before, head: i, deprel: 'compound' }
  tokens.forEach((t, k) => {
    if (t.head === i - 1 && k < i - 1 && /^(?:det|amod|nmod:poss|compound)$/.test(t.deprel))
      tokens[k] = { ...t, head: i }
  })
}

/** In this order: each expects what those before it have set right. */
const REPAIRS: readonly ((tokens: readonly Token[]) => readonly Token[])[] = [
  surnames,
  idioms,
  adrift,
  talks,
  between,
  titles,
  fellows,
  lists,
  owners,
  named,
  judging,
  verbs,
  verbless,
  perfect,
  raised,
  finite,
  strays,
  gerunds,
  nouns,
  counted,
  turnedDown,
  nearer,
  attributes,
  astray,
  attached,
  held,
  meant,
  bare,
  offices,
  tellers,
  judged,
  accused,
  told,
  both,
  relatives,
  listed,
  helped,
  rows,
  bareObjects,
  cases,
  forPlans,
  planned,
]
