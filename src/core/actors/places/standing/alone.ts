import type { Sentence } from '../../../model.ts'
import type { Anchor } from '../../anchors.ts'
import { firstConjunct, lemmaOf, prepositionOf } from '../../grammar.ts'
import type { NameSort, WordList } from '../../lexicon/compiled.ts'
import { behindPreposition } from './preposition.ts'
import type { At, Standing } from './standing.ts'
import { ATTACK, CARGO, GIVING, MOTION } from './words.ts'

/**
 * "Norland said", "flew to Norland", "shelled Norland": a name that is no part of another phrase, by its place in the
 * tree.
 */
export const standingAlone = (
  sentence: Sentence,
  anchor: Anchor,
  sort: NameSort,
  words: WordList,
  at: At,
): Standing => {
  const head = headToken(sentence, anchor)
  const token = sentence.tokens[head]
  const preposition = prepositionOf(sentence, head)
  const first = firstConjunct(sentence, head)
  const governor = sentence.tokens[first]?.head ?? -1
  const over = lemmaOf(sentence, governor)
  const who =
    sort === 'name'
      ? 'the country'
      : sort === 'seat'
        ? 'capital for its government'
        : 'seat of its government'
  if (!token) return at('place', 'nowhere in the tree')
  const before = nounBefore(sentence, head)
  if (preposition) {
    if (preposition === 'to' && isCargo(sentence, governor)) return at('acts', `${who}: cargo for it`)
    if (preposition === 'to' && isCalledOff(sentence, governor, before))
      return at('acts', `${who}: a visit to it is called off`)
    if (preposition === 'to' && (CARGO.has(before) || RELIEF.test(before)))
      return at('acts', `${who}: ${before} to it`)
    if (preposition === 'to' && !GIVING.has(over) && isMoving(sentence, head))
      return at('place', '"to": where somebody goes')
    return behindPreposition(preposition, [over, before], sort, who, words, at)
  }
  const deprel = sentence.tokens[first]?.deprel ?? ''
  if (sort === 'name' || sort === 'metonym') {
    if (
      (deprel === 'obj' && /^(?:visit|leave|reach|enter|tour|flee|quit|cross)$/.test(over)) ||
      (deprel === 'nsubj:pass' && /^(?:visit|reach|enter|tour|cross)$/.test(over))
    )
      return at('place', `${over}: a place`)
    return at('acts', `${who}: named as a party`)
  }
  if (deprel === 'nsubj') {
    if (/^(?:be|lie|fall|burn|host|sit)$/.test(over) && !hasParticle(sentence, governor))
      return at('place', `${over}: a place`)
    return at('acts', `capital for its government: subject of "${over}"`)
  }
  if (/^(?:obj|iobj|nsubj:pass)$/.test(deprel) && !ATTACK.has(over))
    return at('acts', `capital for its government: object of "${over}"`)
  if (/^(?:nmod:poss|root|obl:agent|vocative)$/.test(deprel)) return at('acts', 'capital for its government')
  return at('place', 'a place')
}

/** "Velm fell out with Orda" */
const hasParticle = (sentence: Sentence, verb: number): boolean =>
  sentence.tokens.some((token) => token.head === verb && token.deprel === 'compound:prt')

/** "shipped millions of shells to Norland": arms and money go to a party, not to a place. */
const isCargo = (sentence: Sentence, verb: number): boolean =>
  sentence.tokens.some(
    (token, i) =>
      token.head === verb &&
      token.deprel === 'obj' &&
      (CARGO.has(lemmaOf(sentence, i)) ||
        sentence.tokens.some(
          (t, k) => t.head === i && t.deprel === 'nmod' && CARGO.has(lemmaOf(sentence, k)),
        )),
  )

/** "stopped aid to Velm", whatever the parser hung it on. */
const RELIEF = /^(?:aid|assistance|support|help|backing|funding|export|sale|supply|delivery|shipment)$/

const VISIT = /^(?:visit|trip|journey|tour)$/
const CALL_OFF = /^(?:cancel|postpone|scrap|shelve|suspend|abandon|call|drop|defer)$/

/** "called off a visit to Velm": they deal with its government, and would not go. */
const isCalledOff = (sentence: Sentence, governor: number, before: string): boolean => {
  if (VISIT.test(before) && CALL_OFF.test(lemmaOf(sentence, governor))) return true
  const verb = sentence.tokens[governor]?.head ?? -1
  return VISIT.test(lemmaOf(sentence, governor)) && CALL_OFF.test(lemmaOf(sentence, verb))
}

/** "representatives | from Norland": the noun before the preposition, whatever the parser hung it on. */
const nounBefore = (sentence: Sentence, head: number): string => {
  let i = head
  while (i > 0 && i > head - 5 && sentence.tokens[i]?.xpos !== 'IN' && sentence.tokens[i]?.xpos !== 'TO') i--
  const { xpos = '', text = '' } = sentence.tokens[i - 1] ?? {}
  // the tagger takes `ally` for an adverb
  return /^NN/.test(xpos) || text === 'ally' ? lemmaOf(sentence, i - 1) : ''
}

/** "Civilians fled to Norland": going there, whatever "to" hangs on. */
const isMoving = (sentence: Sentence, until: number): boolean =>
  sentence.tokens
    .slice(0, until)
    .some(
      (token) =>
        token.upos === 'VERB' &&
        (MOTION.has(token.lemma.toLowerCase()) || MOTION.has(token.text.toLowerCase())),
    )

const headToken = (sentence: Sentence, anchor: Anchor): number => {
  for (let i = anchor.to - 1; i >= anchor.from; i--) {
    const head = sentence.tokens[i]?.head ?? -1
    if (head < anchor.from || head >= anchor.to) return i
  }
  return anchor.to - 1
}
