import type { ActorId, Sentence } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { firstConjunct, lemmaOf, prepositionOf } from '../grammar.ts'
import { isSubject, type Memory } from './memory.ts'
import { sharedVerbs, verbOf } from './referring.ts'

/** Distinct actors going back from a place, sentence by sentence, until at least `count`; none when there are more. */
export const lastActors = (
  memory: Memory,
  sentence: Sentence,
  start: number,
  count: number,
  far: number,
  wanted: (draft: Draft) => ActorId | null,
): readonly ActorId[] => {
  const found: ActorId[] = []
  let at = sentence.index
  for (const draft of memory.before(start)) {
    if (draft.sentence < at) {
      if (found.length >= count) break
      at = draft.sentence
    }
    if (sentence.index - draft.sentence > far) break
    const id = wanted(draft)
    if (id && !found.includes(id)) found.push(id)
  }
  return found.length === count ? [...found].reverse() : []
}

/** The two actors of the sentence right before, when it names just two. */
export const lastTwo = (
  sentence: Sentence,
  memory: Memory,
  start: number,
  wanted: (draft: Draft) => boolean,
): readonly ActorId[] => {
  const before = memory
    .before(start)
    .filter((draft) => draft.sentence === sentence.index - 1 && draft.weight === 'acts')
  const ids = [...new Set(before.filter(wanted).map((draft) => draft.actor))]
  return ids.length === 2 ? ids.reverse() : []
}

/** "Norland and Estia pressed both sides": those who press are not the sides. */
export const isDoer = (sentence: Sentence, i: number, draft: Draft, memory: Memory): boolean => {
  const token = sentence.tokens[i]
  if (!token || draft.sentence !== sentence.index || /^nsubj/.test(token.deprel)) return false
  return (
    isSubject(memory.sentences, draft) &&
    sharedVerbs(sentence, token.head).includes(verbOf(sentence, draft.head))
  )
}

export const lastPair = (
  sentence: Sentence,
  start: number,
  memory: Memory,
  wanted: (draft: Draft) => boolean,
): ActorId[] => lastJoined(sentence, start, memory, 2, wanted)

/** The last so many actors joined by "and" (or "with", "between … and"), in this sentence or the two before. */
export const lastJoined = (
  sentence: Sentence,
  start: number,
  memory: Memory,
  count: number,
  wanted: (draft: Draft) => boolean,
): ActorId[] => {
  const recent = memory
    .before(start)
    .filter((draft) => sentence.index - draft.sentence <= 2 && wanted(draft) && draft.weight === 'acts')
  for (const later of recent) {
    const inside = memory.sentences[later.sentence]
    if (!inside) continue
    const first = firstConjunct(inside, later.head)
    if (first === later.head) continue
    const joined = recent.filter(
      (draft) => draft.sentence === later.sentence && firstConjunct(inside, draft.head) === first,
    )
    const ids = [...new Set([...joined].reverse().map((draft) => draft.actor))]
    return ids.length === count ? ids : []
  }
  return []
}

/** "talks mediated by Norland and Estia": they are not its sides. */
export const isMediator = (memory: Memory, draft: Draft): boolean => {
  const inside = memory.sentences[draft.sentence]
  if (!inside) return false
  const first = firstConjunct(inside, draft.head)
  return (
    prepositionOf(inside, first) === 'by' &&
    /^(?:mediate|broker|host|facilitate|sponsor|guarantee|convene|supervise)$/.test(
      lemmaOf(inside, inside.tokens[first]?.head ?? -1),
    )
  )
}
