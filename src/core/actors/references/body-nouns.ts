import type { ActorId, Sentence } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { lemmaOf, lowerOf, textOf } from '../grammar.ts'
import { definite } from './definite.ts'
import { isFigure, type Memory } from './memory.ts'
import type { Found } from './referring.ts'

// sentences back, at most
const FAR = 6
const GENERIC_BODY =
  /^(?:group|militia|movement|organization|organisation|alliance|coalition|bloc|agency|party|force|council|committee|commission|front|network|insurgents|rebels|militants|dissidents|watchdog|charity|body|union|league|court|tribunal|mission|junta|cartel|gang|kingdom|emirate|army|faction|brigade|foundation|company|quartet|bank|office|fund|assembly|parliament)$/

/** "the militia", "the agency", "the kingdom": the last actor that the lexicon or its own name calls so. */
export const bodyNoun = (
  sentence: Sentence,
  i: number,
  memory: Memory,
  adjective: ActorId | null,
): Found | null => {
  const lemma = lemmaOf(sentence, i)
  const word = lowerOf(sentence, i)
  if (!GENERIC_BODY.test(lemma) && !GENERIC_BODY.test(word)) return null
  const token = sentence.tokens[i]
  const start = definite(sentence, i)
  if (!token || !start || start.owner) return null
  const beside = memory.before(token.start).find((draft) => isRightBefore(sentence, draft, start.from))
  if (beside && !isFigure(beside) && isCalled(beside, lemma, word, memory))
    return { actors: [beside.actor], how: `"the ${word}": set beside the name` }
  if (isSpecified(sentence, i)) return null
  if (i - start.from > 1 && adjective === null && !isPlainModifier(sentence, start.from + 1, i)) return null
  let found: ActorId | null = null
  let at = -1
  for (const draft of memory.before(token.start)) {
    if (sentence.index - draft.sentence > FAR || (found && draft.sentence < at)) break
    if (isFigure(draft) || !isCalled(draft, lemma, word, memory)) continue
    if (adjective && memory.lexicon.known.get(draft.actor)?.of !== adjective) continue
    if (found && draft.actor !== found) return null
    found = draft.actor
    at = draft.sentence
  }
  return found ? { actors: [found], how: `"the ${word}": named before` } : null
}

/** "the Velm Front (VF), | the militia that …" */
const isRightBefore = (sentence: Sentence, draft: Draft, from: number): boolean =>
  draft.sentence === sentence.index &&
  textOf(sentence, from - 1) === ',' &&
  draft.to === (textOf(sentence, from - 2) === ')' ? from - 2 : from - 1)

/** "the group known as …", "the militia that …", "the army of …": named by what follows, not by what came before. */
const isSpecified = (sentence: Sentence, i: number): boolean => {
  const next = lowerOf(sentence, i + 1)
  if (
    /^(?:known|formerly|called|of|that|which|who|led|headed|behind|whose|named|calling|fighting|opposed)$/.test(
      next,
    )
  )
    return true
  return next !== ',' && sentence.tokens.some((token) => token.head === i && token.deprel === 'acl:relcl')
}

// "another militia", "the rival group", "the Velmar council": not the one named before
const DISTINCT =
  /^(?:other|another|rival|new|second|third|larger|largest|smaller|smallest|opposing|splinter|separate|different|same|whole|entire|breakaway|umbrella|\p{Lu}(?!slamist|hiite|unni|ebanese|ersian)\S*)$/u

const isPlainModifier = (sentence: Sentence, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) {
    // "the Norland-backed group" is the one named before
    if (textOf(sentence, k + 1) === '-' && sentence.tokens[k + 2]?.xpos === 'VBN') k += 2
    else if (DISTINCT.test(textOf(sentence, k))) return false
  }
  return true
}

const ARMED = /^(?:rebels|militants|insurgents|guerrillas|jihadists|fighters|terrorists)$/
const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1).toLowerCase()

/** "the union" for the European Union, "the group" for a group that is named: may the noun stand for it? */
const isCalled = (draft: Draft, lemma: string, word: string, memory: Memory): boolean => {
  const known = memory.lexicon.known.get(draft.actor)
  if (draft.how === `a ${lemma} called so` || draft.how === `introduced as a ${lemma}`) return true
  // "the Velmar rebels attacked … The militants"
  if (ARMED.test(word) && draft.actor.startsWith('group:') && ARMED.test(lastWord(draft.text))) return true
  const nouns = known?.nouns ?? []
  if (nouns.some((noun) => noun === lemma || noun === word || noun.endsWith(` ${lemma}`))) return true
  const label = (
    known?.label ?? draft.actor.slice(draft.actor.indexOf(':') + 1).replace(/-/g, ' ')
  ).toLowerCase()
  if (label.endsWith(` ${lemma}`) || label.endsWith(` ${word}`)) return true
  return (
    /^(?:group|organization|organisation)$/.test(lemma) &&
    draft.actor.startsWith(lemma === 'group' ? 'group:' : 'organization:') &&
    !/(?:government|authority|administration)$/.test(label) &&
    draft.via !== 'nominal'
  )
}
