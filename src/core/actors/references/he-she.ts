import type { ActorId, Sentence } from '../../model.ts'
import { GUESSED } from '../bodies/snippet.ts'
import { lowerOf } from '../grammar.ts'
import { isFigure, isSubject, type Memory } from './memory.ts'
import { type Found, sharedVerbs, verbOf } from './referring.ts'

const GENDER: Readonly<Record<string, string>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
}

const FAR = 3

/**
 * he, she: the person named last, subjects first; left open when two are as near.
 * "Morov met Dane. He said …" is Morov; "Morov praised him" is not Morov. In "'We will fight Dane,' he said" it is not
 * Dane, whom the one who speaks has named.
 */
export const heOrShe = (
  sentence: Sentence,
  i: number,
  memory: Memory,
  quoted: readonly boolean[] = [],
): Found | null => {
  const token = sentence.tokens[i]
  const gender = GENDER[lowerOf(sentence, i)]
  if (!token || !gender) return null
  const isObject = /^(?:obj|iobj|obl)/.test(token.deprel)
  const verbs = sharedVerbs(sentence, token.head)
  const scores = new Map<ActorId, number>()
  for (const draft of memory.before(token.start)) {
    const distance = sentence.index - draft.sentence
    if (distance > FAR) break
    const guessed = draft.how === GUESSED && draft.to - draft.from === 1
    if ((!isFigure(draft) && !guessed) || (distance === 0 && quoted[draft.head])) continue
    const known = memory.persons.get(draft.actor)?.gender ?? '?'
    if (known !== '?' && known !== gender) continue
    const sameVerb = draft.sentence === sentence.index && verbs.includes(verbOf(sentence, draft.head))
    if (isObject && sameVerb && isSubject(memory.sentences, draft)) continue
    const subject = isSubject(memory.sentences, draft) ? 2 : 0
    const score = 10 - 3 * distance + subject + (known === gender ? 2 : 0) - (guessed ? 2 : 0)
    scores.set(draft.actor, Math.max(scores.get(draft.actor) ?? Number.NEGATIVE_INFINITY, score))
  }
  const sorted = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const [best, next] = sorted
  if (!best || (next && best[1] - next[1] < 1)) return null
  return { actors: [best[0]], how: `"${token.text}": the person named last` }
}
