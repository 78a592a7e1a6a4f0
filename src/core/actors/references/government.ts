import type { Sentence } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { lemmaOf, lowerOf } from '../grammar.ts'
import type { Home } from '../places/home.ts'
import type { Memory } from './memory.ts'
import type { Found, Place } from './referring.ts'

const GOVERNMENT = /^(?:government|regime|administration|authorities|military|army|junta)$/

/** "the government", "the regime", "government forces": the one called so before, else that of the country of the article. */
export const government = (
  sentence: Sentence,
  i: number,
  memory: Memory,
  home: Home | null,
): (Found & { place: Place }) | null => {
  const word = lowerOf(sentence, i)
  const forces =
    /^(?:forces|troops|officials|delegation|negotiators|soldiers|army|side|envoys|representatives|aircraft|warplanes|planes|jets|helicopters|artillery|bombers|ministers)$/.test(
      word,
    ) && /^(?:government|regime)$/.test(lowerOf(sentence, i - 1))
  const police = word === 'police' || (word === 'forces' && lowerOf(sentence, i - 1) === 'security')
  const token = sentence.tokens[i]
  if (!token || (!forces && !police && !GOVERNMENT.test(word))) return null
  if (!forces && isCompound(sentence, i)) return null
  const at = forces || (police && word === 'forces') ? i - 1 : i
  let from = at
  while (
    from > 0 &&
    /^(?:current|same|central|embattled|ruling|entire|present|national|transitional|interim|provisional|caretaker|elected|outgoing|civilian|military|coalition|weak|fragile|beleaguered)$/.test(
      lowerOf(sentence, from - 1),
    )
  )
    from--
  const determined = /^(?:the|this)$/.test(lowerOf(sentence, from - 1))
  if (!determined && !forces) return null
  const noun = lowerOf(sentence, at)
  const place: Place = { from: determined ? from - 1 : from, to: i + 1, via: 'nominal' }
  const here = memory.before(token.start).filter((draft) => draft.sentence === sentence.index)
  const ruler = here.find((draft) => draft.actor.startsWith('state:') && hasRule(sentence, draft))
  // "the Norlandic government has ordered the army"
  if (ruler && !RULE.test(noun))
    return { actors: [ruler.actor], how: `"${noun}": of the government before it`, place }
  for (const draft of memory.before(token.start)) {
    if (!draft.actor.startsWith('state:') || draft.via === 'nominal') continue
    if (!isCalledRule(memory.sentences[draft.sentence], draft, noun)) continue
    return {
      actors: [draft.actor],
      how: `"${noun}": the one called so before`,
      place,
    }
  }
  if (!home || /^(?:administration)$/.test(noun)) return null
  return {
    actors: [home.state],
    how: `"${noun}": of the country of the article`,
    place,
  }
}

const hasRule = (sentence: Sentence, draft: Draft): boolean =>
  sentence.tokens.slice(draft.from, draft.to).some(({ text }) => RULE.test(text.toLowerCase()))

/** "the Velm government"; "its ruling military junta" calls whom "its" means so. */
const isCalledRule = (sentence: Sentence | undefined, draft: Draft, noun: string): boolean => {
  const isSo = (token: { readonly text: string } | undefined): boolean =>
    token !== undefined && isSameRule(token.text.toLowerCase(), noun)
  if (sentence?.tokens.slice(draft.from, draft.to).some(isSo)) return true
  if (draft.via !== 'pronoun' || lowerOf(sentence as Sentence, draft.from) !== 'its') return false
  let at = draft.to
  while (/^(?:JJ|NN|VBG|VBN)$/.test(sentence?.tokens[at]?.xpos ?? '') && at - draft.to < 4) {
    if (isSo(sentence?.tokens[at])) return true
    at++
  }
  return false
}

/** "the regime" after "the Syrian government" */
const isSameRule = (one: string, other: string): boolean =>
  one === other || (RULE.test(one) && RULE.test(other))

const RULE = /^(?:government|regime|authorities|leadership|junta)$/

const isCompound = (sentence: Sentence, i: number): boolean => {
  const next = sentence.tokens[i + 1]
  return (
    next !== undefined &&
    (/^(?:NN|NNS|NNP)$/.test(next.xpos) ||
      (next.text === '-' && next.start === sentence.tokens[i]?.end) ||
      (lowerOf(sentence, i + 1) === 'of' && lemmaOf(sentence, i) !== ''))
  )
}
