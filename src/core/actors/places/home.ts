import type { ActorId, Sentence } from '../../model.ts'
import { isSnippet } from '../bodies/snippet.ts'
import type { Draft } from '../draft.ts'
import { lemmaOf, lowerOf, prepositionOf } from '../grammar.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import type { Interpreted } from './interpret.ts'

const CONFLICT =
  /^(?:war|conflict|crisis|uprising|revolt|revolution|insurgency|rebellion|coup|opposition|rebels|regime|civil)$/

/** The country a bare "the opposition" belongs to, with its adjective for the label. */
export interface Home {
  readonly state: ActorId
  readonly adjective: string
}

/**
 * The country that the article is about: where its places lie, whose war, government and opposition it tells of.
 * Null when two countries are as near.
 */
export const homeOf = (
  interpreted: readonly Interpreted[],
  /** states whose rule the article calls by their ruler's name, once for each time */
  ruled: readonly ActorId[],
  sentences: readonly Sentence[],
  lexicon: ActorLexicon,
): Home | null => {
  const count = new Map<ActorId, number>()
  const add = (state: ActorId, n: number): void => void count.set(state, (count.get(state) ?? 0) + n)
  for (const { draft, sort } of interpreted) {
    const sentence = sentences[draft.sentence]
    if (!sentence || draft.how === 'dateline') continue
    const state = stateOf(draft, sort, lexicon)
    if (!state || /^(?:border|frontier|soil)$/.test(lowerOf(sentence, draft.nameTo ?? draft.to))) continue
    if (isVenue(sentence, draft)) continue
    if (hasSide(sentence, draft)) add(state, 8)
    else if (isAgainstSide(sentence, draft)) add(state, isRule(draft) ? 5 : 2)
    else if (isConflict(sentence, draft) || isRuled(sentence, draft)) add(state, 4)
    else if (draft.weight === 'topic') add(state, 2)
    else if (draft.weight === 'place' && sort === 'name') add(state, isWithin(sentence, draft) ? 2 : 0.5)
    else if (sort === 'place' || sort === 'body') add(state, 1)
    else if (draft.weight === 'place') add(state, 0.5)
  }
  const sentFrom = datelineOf(interpreted, lexicon)
  if (sentFrom && count.has(sentFrom)) add(sentFrom, 1)
  for (const state of ruled) add(state, 4)
  const acting = new Set<ActorId | null>([
    ...ruled,
    ...interpreted.flatMap(({ draft, sort }) =>
      draft.weight === 'place' ? [] : [draft.actor, stateOf(draft, sort, lexicon)],
    ),
  ])
  const sorted = [...count]
    .filter(([state]) => acting.has(state))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const [best, next] = sorted
  // a few sentences must tell of a conflict there; an article need only come back to it
  if (!best || best[1] < (isSnippet(sentences) ? 4 : 2) || next?.[1] === best[1]) return null
  const known = lexicon.known.get(best[0])
  return { state: best[0], adjective: known?.adjectives[0] ?? known?.label ?? '' }
}

/** "war in Norland", "called from across Norland"; not "flew from Norland". */
const isWithin = (sentence: Sentence, draft: Draft): boolean =>
  !/^(?:from|to|with|without|for|via)$/.test(prepositionOf(sentence, draft.head))

/** The state named, the one a place lies in, the one a movement belongs to. */
const stateOf = (draft: Draft, sort: string, lexicon: ActorLexicon): ActorId | null => {
  if (draft.actor.startsWith('state:')) return draft.actor
  if (sort === 'place') return placeState(draft.text, lexicon)
  return draft.actor.startsWith('group:') ? (lexicon.known.get(draft.actor)?.of ?? null) : null
}

/** Whether a token goes on with a phrase: "the Syrian | civil war", not "Velm | arms rebels". */
const goesOn = (sentence: Sentence, i: number): boolean =>
  /^(?:POS|JJ|NN|NNS|NNP|NNPS|VBG|VBN|HYPH|CC)$/.test(sentence.tokens[i]?.xpos ?? '')

/** "the Syrian opposition", not "Iranian opposition to the plan", not "an Iranian opposition politician" */
const hasSide = (sentence: Sentence, draft: Draft): boolean => {
  for (let i = draft.from + 1; i < draft.from + 4; i++) {
    if (/^(?:opposition|rebels|insurgents|uprising)$/.test(lowerOf(sentence, i)))
      return lowerOf(sentence, i + 1) !== 'to' && sentence.tokens[i + 1]?.xpos !== 'NN'
    if (i >= draft.to && !goesOn(sentence, i)) return false
  }
  return false
}

/** "the Syrian government and the opposition": in one sentence, the government's opponents. */
const isAgainstSide = (sentence: Sentence, draft: Draft): boolean =>
  /^its (?:government|regime|army|forces|troops|military|soldiers|jets)/.test(draft.how) &&
  sentence.tokens.some((token) => /^(?:opposition|rebels?|insurgents?)$/.test(token.text.toLowerCase()))

/** A foreign army may fight rebels, too. */
const isRule = (draft: Draft): boolean => /^its (?:government|regime)/.test(draft.how)

const EVENT =
  /^(?:meet|talk|talks|meeting|conference|summit|negotiation|negotiations|congress|round|host|gather|convene|sign|arrive|visit|fly|land|say|tell|speak|session|forum|assembly|hold|receive|attend|process|format|agreement|memorandum|accord|communique|statement|declaration|palace|hotel)$/

/** "talks in Montreux", "the Sochi congress": where others meet, not what the article is about. */
const isVenue = (sentence: Sentence, draft: Draft): boolean => {
  if (draft.weight !== 'place') return false
  const governor = sentence.tokens[draft.head]?.head ?? -1
  return (
    EVENT.test(lemmaOf(sentence, governor)) ||
    EVENT.test(lowerOf(sentence, draft.to)) ||
    EVENT.test(lemmaOf(sentence, draft.to))
  )
}

/** "the Syrian civil war", "war in Syria"; not "flees to Velm as rebels close in" */
const isConflict = (sentence: Sentence, draft: Draft): boolean => {
  for (let i = draft.from; i < draft.from + 4; i++) {
    // "the Norlandic war | in Estia" is not at home in Norland
    if (CONFLICT.test(lowerOf(sentence, i))) return !/^(?:in|on|against)$/.test(lowerOf(sentence, i + 1))
    if (i >= draft.to && !goesOn(sentence, i)) break
  }
  return /^(?:war|conflict|crisis|uprising|revolt|revolution|insurgency|rebellion)$/.test(
    lowerOf(sentence, draft.from - 2),
  )
}

/** "Norland's military junta", "the Estian transitional government": rule that an article tells of is at home. */
const isRuled = (sentence: Sentence, draft: Draft): boolean => {
  for (let i = draft.nameTo ?? draft.to; i < (draft.nameTo ?? draft.to) + 5; i++) {
    if (/^(?:junta|coup|transitional|transition|interim|provisional)$/.test(lowerOf(sentence, i))) return true
    if (!/^(?:POS|JJ|NN|VBG|VBN|HYPH)$/.test(sentence.tokens[i]?.xpos ?? '')) return false
  }
  return false
}

const placeState = (name: string, lexicon: ActorLexicon): ActorId | null =>
  lexicon.placeStates.get(name) ?? null

/** The country that the article was sent from: "BOGOTA, June 3 (Agency) - …". */
export const datelineOf = (interpreted: readonly Interpreted[], lexicon: ActorLexicon): ActorId | null => {
  const found = interpreted.find(({ draft }) => draft.how === 'dateline')
  if (!found) return null
  const { draft } = found
  if (draft.actor.startsWith('state:')) return draft.actor
  const name = draft.text.charAt(0) + draft.text.slice(1).toLowerCase()
  return placeState(draft.text, lexicon) ?? placeState(name, lexicon)
}
