import type { Sentence, Token } from '../../model.ts'
import type { Direction } from './expression.ts'

/** How a verb places its event: which side of now, and whether it still goes on. */
export interface Tense {
  readonly direction: Direction
  /** present perfect, present or present progressive */
  readonly lasting: boolean
  /** past perfect or "used to": before another past */
  readonly anterior: boolean
}

const FUTURE_AUX = new Set(['will', 'shall', "'ll", '’ll', 'wo', 'would', "'d", '’d'])
const OPEN_AUX = new Set(['may', 'might', 'could', 'can', 'should', 'must'])

/** Verbs and adjectives whose infinitive or date lies ahead. */
const PLANNING = new Set(
  `plan schedule set slate due expect hope intend prepare propose agree promise vow pledge threaten want aim seek
  invite decide offer ask urge call convene postpone delay reschedule expected scheduled planned plan-to likely
  poised ready bound announce summon await arrange`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

const AHEAD = new Set(
  'next upcoming coming forthcoming planned scheduled expected proposed future possible'.split(' '),
)

export const isClauseHead = (sentence: Sentence, index: number): boolean => {
  const token = sentence.tokens[index]
  if (!token) return false
  return (
    token.upos === 'VERB' ||
    token.head === -1 ||
    /^(ccomp|xcomp|advcl|acl|parataxis|csubj)/.test(token.deprel) ||
    sentence.tokens.some((child) => child.head === index && /^(cop|nsubj)/.test(child.deprel))
  )
}

const childrenOf = (sentence: Sentence, index: number): readonly Token[] =>
  sentence.tokens.filter((token) => token.head === index)

/** "scheduled for", "due on", "is set to": what follows is ahead of the article even in the past tense. */
const plans = (token: Token): boolean =>
  PLANNING.has(token.lemma.toLowerCase()) || PLANNING.has(token.text.toLowerCase())

/** Tense of the clause whose head is `index`; a part without a finite verb takes it from what governs it. */
export function tenseOf(sentence: Sentence, index: number): Tense {
  const seen = new Set<number>()
  let at = index
  while (at >= 0 && !seen.has(at)) {
    seen.add(at)
    const token = sentence.tokens[at]
    if (!token) break
    const found = own(sentence, at, token)
    if (found) return found
    at = token.head
  }
  return { direction: null, lasting: false, anterior: false }
}

const tense = (direction: Direction, lasting = false, anterior = false): Tense => ({
  direction,
  lasting,
  anterior,
})

function own(sentence: Sentence, index: number, token: Token): Tense | null {
  const children = childrenOf(sentence, index)
  const aux = children.filter((child) => /^(aux|cop)/.test(child.deprel))
  const had = /^VB[DN]$/.test(token.xpos)
  const ahead = (text: string): boolean => FUTURE_AUX.has(text) && !(had && /^['’]d$/.test(text))
  if (aux.some((child) => ahead(child.text.toLowerCase()))) return tense('future')
  const first = aux[0]
  if (children.some((child) => child.deprel === 'mark' && child.text.toLowerCase() === 'due'))
    return tense('future')
  if (aux.some((child) => OPEN_AUX.has(child.lemma.toLowerCase()))) {
    // "could have armed" looks back
    return aux.some((child) => child.lemma === 'have') ? tense('past') : tense('future')
  }
  const finite = first
    ? first.xpos.startsWith('VB')
      ? first
      : null
    : token.xpos.startsWith('VB')
      ? token
      : null
  const isInfinitive = children.some((child) => child.deprel === 'mark' && child.text.toLowerCase() === 'to')
  // "are to sign"
  if (isInfinitive && first?.lemma === 'be' && first.xpos !== 'VB') return tense('future')
  if (isInfinitive && !aux.some((child) => child.lemma === 'have')) return infinitive(sentence, token)
  if (!finite) return nominal(sentence, index, token)
  // "insists that Estia be invited"
  if (finite.xpos === 'VB' && token.deprel === 'ccomp') return tense('future')
  const past = finite.xpos === 'VBD'
  const present = finite.xpos === 'VBZ' || finite.xpos === 'VBP'
  if (first?.lemma === 'have') return past ? tense('past', false, true) : tense('past', true)
  if (first && token.xpos === 'VBG') return past ? tense('past') : tense(null, true)
  if (past) return planned(token) ? tense('future') : tense('past')
  if (present) return planned(token) ? tense('future', true) : tense(null, true)
  // a bare participle: "scheduled for", "held on", "accusing"
  if (token.xpos === 'VBN' && !first) return plans(token) ? tense('future') : tense('past')
  // a headline: "Norland and Estia Begin Talks"
  if (token.xpos === 'VB' && children.some((child) => child.deprel === 'nsubj')) return tense(null, true)
  return token.head === -1 && token.xpos === 'VB' ? tense('future') : null
}

/** "was set for Friday" and "is due on Monday" plan; "agreed on Friday" does not. */
const planned = (token: Token): boolean => /^(VBN|JJ)/.test(token.xpos) && plans(token)

/** "plans to meet", "agreed to meet": ahead; "managed to meet", "met to discuss": with the verb that governs it. */
function infinitive(sentence: Sentence, token: Token): Tense | null {
  const governor = sentence.tokens[token.head]
  if (!governor) return tense('future')
  if (plans(governor) || governor.upos === 'NOUN') return tense('future')
  return null
}

/** "the upcoming talks": an adjective decides; other nouns take the tense of their clause. */
function nominal(sentence: Sentence, index: number, token: Token): Tense | null {
  if (token.upos === 'VERB' || !/^(NOUN|PROPN|ADJ)$/.test(token.upos)) return null
  if (plans(token) && token.upos === 'ADJ') return tense('future')
  const ahead = childrenOf(sentence, index).some(
    (child) =>
      /^(amod|acl|advmod)/.test(child.deprel) && (AHEAD.has(child.text.toLowerCase()) || plans(child)),
  )
  return ahead ? tense('future') : null
}
