import type { ActorId, Sentence } from '../../model.ts'
import type { Anchor } from '../anchors.ts'
import type { Draft } from '../draft.ts'
import { firstConjunct, headOf, lemmaOf, lowerOf, prepositionOf, textOf } from '../grammar.ts'
import type { WordList } from '../lexicon/compiled.ts'
import { slug } from '../spell.ts'
import type { Taken } from '../taken.ts'

/**
 * Cities, provinces and states of a federation that do what governments do, or have it done to them: "Norana has sued
 * the bank", "opposed Norana's ban". On standby: a place is a party only where a tie rests on it.
 */
export const actingPlaces = (
  sentence: Sentence,
  text: string,
  anchors: readonly Anchor[],
  taken: Taken,
  words: WordList,
): { readonly draft: Draft; readonly label: string }[] =>
  placesOf(sentence, anchors).flatMap(({ from, to }) => {
    const head = headOf(sentence, from, to)
    if (taken(sentence.index, head) !== null || !isActing(sentence, from, to, words)) return []
    const start = sentence.tokens[from]?.start ?? 0
    const end = sentence.tokens[to - 1]?.end ?? start
    const label = text.slice(start, end).replace(/\s+/g, ' ')
    const actor: ActorId = `organization:${slug(label)}`
    const how = 'a place whose government acts'
    const span = { sentence: sentence.index, from, to, head, start, end, text: text.slice(start, end) }
    return [{ label, draft: { ...span, actor, via: 'name', how, weight: 'standby', standby: 'last' } }]
  })

/** Places on record, and what the tagger takes for one where nothing is on record. */
const placesOf = (
  sentence: Sentence,
  anchors: readonly Anchor[],
): readonly { readonly from: number; readonly to: number }[] => [
  ...anchors.filter(({ names }) => names.every(({ sort }) => sort === 'place')),
  ...sentence.names.filter(
    ({ from, to, type }) =>
      type === 'place' &&
      sentence.tokens[to - 1]?.upos === 'PROPN' &&
      !anchors.some((anchor) => anchor.from < to && from < anchor.to),
  ),
]

/**
 * "Norana has sued", "opposed Norana's ban", "a lawsuit against Norana", "banned by Norana"; not "protests in
 * Norana".
 */
const isActing = (sentence: Sentence, from: number, to: number, words: WordList): boolean => {
  const head = headOf(sentence, from, to)
  const first = sentence.tokens[firstConjunct(sentence, head)]
  if (!first || /^(?:\p{Lu}|-)/u.test(textOf(sentence, to))) return false
  const over = lemmaOf(sentence, first.head)
  const preposition = prepositionOf(sentence, head)
  // "PORT VELM, Nov 14 - Norland has accused"
  if (from === 0 && /^[,(–—-]/.test(textOf(sentence, to))) return false
  // "Central Norana welcomed them": the region, not its government
  if (
    /^(?:central|northern|southern|eastern|western|downtown|rural|upper|lower)$/.test(
      lowerOf(sentence, from - 1),
    )
  )
    return false
  if (preposition === 'by') return words('deeds of governments').has(over) && first.deprel.startsWith('obl')
  if (preposition === 'against') return /^(?:lawsuit|suit|complaint|case|charge|boycott|sue|file)$/.test(over)
  if (preposition !== '') return false
  if (first.deprel === 'nmod:poss') return words('measures of governments').has(over)
  if (first.deprel === 'nsubj') return words('deeds of governments').has(over)
  return /^(?:obj|nsubj:pass)$/.test(first.deprel) && words('deeds to governments').has(over)
}
