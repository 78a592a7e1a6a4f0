import type { ActorId, Sentence } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { firstConjunct, lemmaOf, lowerOf, prepositionOf } from '../grammar.ts'
import { answersToRole, isFigure, isSubject, type Memory } from './memory.ts'
import { type Found, sharedVerbs, verbOf } from './pronouns.ts'

const MEN =
  /^(?:man|woman|leader|diplomat|minister|official|president|politician|envoy|general|counterpart|statesman|commander|rival|pair|duo|mediator|foe|heavyweight|strongman|principal|figure|antagonist|trio|quartet)$/
const ANYBODY =
  /^(?:man|woman|pair|duo|counterpart|rival|politician|statesman|foe|heavyweight|principal|figure|antagonist|trio|quartet)$/
const SIDES =
  /^(?:side|country|nation|government|state|power|group|party|neighbor|neighbour|ally|army|faction|organization|organisation|foe|enemy|capital|superpower|adversary|republic|force|camp|delegation|rival|movement|body)$/
const COUNT: Readonly<Record<string, number>> = { two: 2, both: 2, each: 2, three: 3, four: 4 }

/** Nouns that count: "the trio left" */
const COUNTED: Readonly<Record<string, number>> = { pair: 2, duo: 2, trio: 3, quartet: 4 }

/** Distinct actors going back from a place, sentence by sentence, until at least `count`; none when there are more. */
const lastActors = (
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
          (draft) => !isFigure(draft) && fitsSide(draft, lemma) && !isDoer(sentence, i, draft, memory),
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

/** The two actors of the sentence right before, when it names just two. */
const lastTwo = (
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
const isDoer = (sentence: Sentence, i: number, draft: Draft, memory: Memory): boolean => {
  const token = sentence.tokens[i]
  if (!token || draft.sentence !== sentence.index || /^nsubj/.test(token.deprel)) return false
  return (
    isSubject(memory.sentences, draft) &&
    sharedVerbs(sentence, token.head).includes(verbOf(sentence, draft.head))
  )
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

const lastPair = (
  sentence: Sentence,
  start: number,
  memory: Memory,
  wanted: (draft: Draft) => boolean,
): ActorId[] => lastJoined(sentence, start, memory, 2, wanted)

/** The last so many actors joined by "and" (or "with", "between … and"), in this sentence or the two before. */
const lastJoined = (
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
