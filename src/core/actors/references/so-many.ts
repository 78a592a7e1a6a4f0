import type { Sentence } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { firstConjunct, lowerOf, prepositionOf } from '../grammar.ts'
import type { Memory } from './memory.ts'
import { isDoer, lastJoined, lastPair } from './named-together.ts'
import { COUNT } from './pairs.ts'
import type { Found } from './referring.ts'

/** "the two", "the three", "both" without a noun: those that were joined last. */
export const theSoMany = (sentence: Sentence, i: number, memory: Memory): Found | null => {
  const token = sentence.tokens[i]
  const word = lowerOf(sentence, i)
  const count = word === 'each' ? undefined : COUNT[word]
  if (!token || count === undefined || !/^(?:nsubj|obj|iobj|obl|nmod|conj)/.test(token.deprel)) return null
  if (word !== 'both' && !/^(?:the|all)$/.test(lowerOf(sentence, i - 1))) return null
  if (/^(?:NN|JJ|CD|DT|PRP|NNP|IN|VBG)/.test(sentence.tokens[i + 1]?.xpos ?? '')) return null
  const actors = lastJoined(
    sentence,
    token.start,
    memory,
    count,
    (draft) =>
      sentence.index - draft.sentence < 2 && isArgument(memory, draft) && !isDoer(sentence, i, draft, memory),
  )
  return actors.length === count ? { actors, how: `"${token.text}": the ${count} joined last` } : null
}

/** Not in a phrase that merely goes along: "a deal between Velm and Estia". */
const isArgument = (memory: Memory, draft: Draft): boolean => {
  const inside = memory.sentences[draft.sentence]
  if (!inside) return false
  return /^(?:|of|by|with)$/.test(prepositionOf(inside, firstConjunct(inside, draft.head)))
}

/** the former, the latter: first and last of the last two joined by "and". */
export const formerOrLatter = (sentence: Sentence, i: number, memory: Memory): Found | null => {
  const token = sentence.tokens[i]
  const word = lowerOf(sentence, i)
  if (!token || !/^(?:former|latter)$/.test(word) || lowerOf(sentence, i - 1) !== 'the') return null
  const next = sentence.tokens[i + 1]
  if (next && /^(?:NN|NNS|NNP|JJ|NNPS)$/.test(next.xpos)) return null
  const pair = lastPair(sentence, token.start, memory, () => true)
  const id = word === 'former' ? pair[0] : pair[1]
  return id && pair.length === 2 ? { actors: [id], how: `"the ${word}" of the two joined last` } : null
}
