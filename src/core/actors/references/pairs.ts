import type { ActorId, Sentence } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { lemmaOf, lowerOf } from '../grammar.ts'
import { answersToRole, isFigure, type Memory } from './memory.ts'
import { isDoer, isMediator, lastActors, lastPair, lastTwo } from './named-together.ts'
import type { Found } from './referring.ts'

const MEN =
  /^(?:man|woman|leader|diplomat|minister|official|president|politician|envoy|general|counterpart|statesman|commander|rival|pair|duo|mediator|foe|heavyweight|strongman|principal|figure|antagonist|trio|quartet)$/

const ANYBODY =
  /^(?:man|woman|pair|duo|counterpart|rival|politician|statesman|foe|heavyweight|principal|figure|antagonist|trio|quartet)$/

const SIDES =
  /^(?:side|country|nation|government|state|power|group|party|neighbor|neighbour|ally|army|faction|organization|organisation|foe|enemy|capital|superpower|adversary|republic|force|camp|delegation|rival|movement|body)$/

export const COUNT: Readonly<Record<string, number>> = { two: 2, both: 2, each: 2, three: 3, four: 4 }

/** Nouns that count: "the trio left" */
const COUNTED: Readonly<Record<string, number>> = { pair: 2, duo: 2, trio: 3, quartet: 4 }

/** "the two diplomats", "both men", "both sides", "the two countries": the last so many of that sort. */
export const together = (sentence: Sentence, i: number, memory: Memory): Found | null => {
  const token = sentence.tokens[i]
  if (!token) return null
  const lemma = lemmaOf(sentence, i)
  const count = COUNTED[lemma] ?? countBefore(sentence, i)
  if (count === 0) return bothOf(sentence, i, memory)
  if (MEN.test(lemma)) {
    // "Morov and his minister met both men": others than those who met them
    const here = memory.before(token.start).filter((draft) => isDoer(sentence, i, draft, memory))
    const doers = new Set(here.map(({ actor }) => actor))
    const isOneOf = (draft: Draft): boolean =>
      isFigure(draft) &&
      !doers.has(draft.actor) &&
      (ANYBODY.test(lemma) || answersToRole(memory.rolesOf(draft.actor), lemma))
    const named = lastActors(memory, sentence, token.start, count, 3, (draft) =>
      isOneOf(draft) ? draft.actor : null,
    )
    // of three in one sentence the two joined by "and"
    const people =
      named.length === 0 && count === 2 ? lastPair(sentence, token.start, memory, isOneOf) : named
    if (people.length === count)
      return { actors: people, how: `"${token.text}": the ${count} people named last` }
    const states = lastActors(memory, sentence, token.start, count, 2, (draft) =>
      standsForMen(draft, lemma, memory) ? draft.actor : null,
    )
    if (states.length === count)
      return { actors: states, how: `"${token.text}": the ${count} for whom such people spoke last` }
  }
  if (!SIDES.test(lemma)) return null
  const pair =
    count === 2
      ? lastPair(
          sentence,
          token.start,
          memory,
          (draft) =>
            !isFigure(draft) &&
            fitsSide(draft, lemma) &&
            !isDoer(sentence, i, draft, memory) &&
            !isMediator(memory, draft),
        )
      : []
  if (pair.length === 2) return { actors: pair, how: `"${token.text}": the two named together last` }
  const sides =
    count === 2
      ? lastTwo(sentence, memory, token.start, (draft) => !isFigure(draft) && fitsSide(draft, lemma))
      : []
  if (sides.length === 2) return { actors: sides, how: `"${token.text}": the two of the sentence before` }
  const three =
    count > 2
      ? lastActors(memory, sentence, token.start, count, 2, (draft) =>
          isFigure(draft) || draft.weight !== 'acts' || !fitsSide(draft, lemma) ? null : draft.actor,
        )
      : []
  return three.length === count ? { actors: three, how: `"${token.text}": the ${count} named last` } : null
}

const RULER = /^(?:leader|president|premier|minister|chancellor|king|monarch)$/

/** "the Norlandic and Estian leaders", "the presidents of Norland and Estia": countries named by who speaks for them. */
const standsForMen = (draft: Draft, lemma: string, memory: Memory): boolean => {
  const inside = memory.sentences[draft.sentence]
  if (!inside || !draft.actor.startsWith('state:')) return false
  const isSuch = (noun: string): boolean => noun === lemma || (lemma === 'leader' && RULER.test(noun))
  for (let k = draft.from - 4; k < draft.to + 2; k++) if (isSuch(lemmaOf(inside, k))) return true
  return false
}

const PAIRED = /^(?:leader|president|minister|diplomat|premier|rival|statesman|chancellor)$/

/** "The leaders agreed", right after a sentence that names just two who answer to the word: those two. */
function bothOf(sentence: Sentence, i: number, memory: Memory): Found | null {
  const token = sentence.tokens[i]
  const lemma = lemmaOf(sentence, i)
  if (!token || !PAIRED.test(lemma) || !token.deprel.startsWith('nsubj')) return null
  if (lowerOf(sentence, i - 1) !== 'the' || /^(?:of|from|in|at|who|whose)$/.test(lowerOf(sentence, i + 1)))
    return null
  const named = new Set<ActorId>()
  for (const draft of memory.before(token.start)) {
    if (draft.sentence < sentence.index - 1) break
    if (isFigure(draft) && (lemma === 'rival' || answersToRole(memory.rolesOf(draft.actor), lemma)))
      named.add(draft.actor)
  }
  return named.size === 2
    ? { actors: [...named].reverse(), how: `"${token.text}": the two of the sentence before` }
    : null
}

const fitsSide = (draft: Draft, lemma: string): boolean => {
  if (/^(?:country|nation|government|state|neighbor|neighbour|capital|superpower|republic)$/.test(lemma))
    return draft.actor.startsWith('state:')
  if (/^(?:group|faction|movement|organization|organisation|body)$/.test(lemma))
    return draft.actor.startsWith('group:') || draft.actor.startsWith('organization:')
  return true
}

const countBefore = (sentence: Sentence, i: number): number => {
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const word = lowerOf(sentence, k)
    const count = COUNT[word]
    if (count !== undefined)
      return /^(?:both|each)$/.test(word) || isDefinite(lowerOf(sentence, k - 1)) ? count : 0
    if (!/^(?:JJ|NN|NNP|VBG)$/.test(sentence.tokens[k]?.xpos ?? '')) return 0
  }
  return 0
}

const isDefinite = (word: string): boolean => /^(?:the|these|those|all|other|of)$/.test(word)
