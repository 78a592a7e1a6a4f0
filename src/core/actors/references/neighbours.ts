import type { ActorId, Sentence } from '../../model.ts'
import { lowerOf, textOf } from '../grammar.ts'
import type { Memory } from './memory.ts'
import type { Found } from './referring.ts'

const NEAR = 2
const COUNTRY = /^(?:country|nation|homeland|government|administration|republic|kingdom)$/
const OTHER = /^(?:neighbou?r|rival|foe|arch-?rival|arch-?enemy|adversary)$/

/** "Norland accused its neighbour": of two states in what goes before, the other one. */
export const theOther = (sentence: Sentence, i: number, memory: Memory): Found | null => {
  const token = sentence.tokens[i]
  if (!token || !OTHER.test(lowerOf(sentence, i))) return null
  // "its neighbour Estia", "its neighbour, Estia,"
  if (/^[,(]$|^\p{Lu}/u.test(textOf(sentence, i + 1))) return null
  let from = i - 1
  while (/^(?:JJ|JJS|NN|HYPH|VBN)$/.test(sentence.tokens[from]?.xpos ?? '') && i - from < 4) from--
  if (lowerOf(sentence, from) !== 'its') return null
  const before = memory.before(token.start)
  const owner = before.find((draft) => draft.sentence === sentence.index && draft.from === from)?.actor
  if (!owner?.startsWith('state:')) return null
  const others = new Set<ActorId>()
  for (const draft of before) {
    if (sentence.index - draft.sentence > NEAR) break
    if (draft.actor.startsWith('state:') && draft.actor !== owner) others.add(draft.actor)
  }
  const [only] = others
  return others.size === 1 && only
    ? { actors: [only], how: `"its ${lowerOf(sentence, i)}": the other state of the two` }
    : null
}

/**
 * "Morov said his country was ready": the one he speaks for. "cut ties with Norland, accusing the country of …": the one
 * named last, where it is not the subject.
 */
export const ownCountry = (sentence: Sentence, i: number, memory: Memory): Found | null => {
  const token = sentence.tokens[i]
  if (!token || !COUNTRY.test(lowerOf(sentence, i))) return null
  const owner = lowerOf(sentence, i - 1)
  if (/^(?:his|her)$/.test(owner)) {
    const whose = memory
      .before(token.start)
      .find((draft) => draft.sentence === sentence.index && draft.from === i - 1 && draft.via === 'pronoun')
    const home = whose && memory.affiliations.get(whose.actor)?.[0]?.actor
    return home?.startsWith('state:') ? { actors: [home], how: `"${owner} ${token.text}"` } : null
  }
  if (owner !== 'the' || !/^(?:country|nation)$/.test(lowerOf(sentence, i)) || token.deprel !== 'obj')
    return null
  const last = memory
    .before(token.start)
    .find((draft) => draft.sentence === sentence.index && draft.actor.startsWith('state:'))
  return last && /^(?:obj|obl|obl:[a-z]+|nmod)$/.test(sentence.tokens[last.head]?.deprel ?? '')
    ? { actors: [last.actor], how: `"the ${token.text}": named right before` }
    : null
}
