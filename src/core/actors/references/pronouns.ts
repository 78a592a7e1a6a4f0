import type { ActorId, Sentence, Via } from '../../model.ts'
import { GUESSED } from '../bodies/snippet.ts'
import { argumentOf, firstConjunct, lowerOf } from '../grammar.ts'
import { isFigure, isSubject, type Memory } from './memory.ts'

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

/** The words that refer. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly head?: number
  readonly via: Via
}

/** Whom they mean, and why. */
export interface Found {
  readonly actors: readonly ActorId[]
  readonly how: string
}

/** Inside quotation marks "he" is the speaker's word for somebody else: left open. */
export const quotedTokens = (sentence: Sentence, open: boolean): { quoted: boolean[]; open: boolean } => {
  const quoted: boolean[] = []
  let inside = open
  for (const token of sentence.tokens) {
    if (/^["“”]$|^``$|^''$/.test(token.text)) {
      inside =
        token.text === '“' || token.text === '``'
          ? true
          : token.text === '”' || token.text === "''"
            ? false
            : !inside
      quoted.push(true)
    } else quoted.push(inside)
  }
  return { quoted, open: inside }
}

/** Verb whose argument the token is, through its first conjunct. */
export const verbOf = (sentence: Sentence, token: number): number =>
  sentence.tokens[argumentOf(sentence, token)]?.head ?? -1

/** The verb and those it shares its subject with: "was not allowed to see her". */
export const sharedVerbs = (sentence: Sentence, verb: number): number[] => {
  const out = [verb]
  let at = verb
  for (let steps = 0; steps < 6; steps++) {
    const token = sentence.tokens[at]
    if (!token || !/^(?:xcomp|conj|advcl)$/.test(token.deprel) || token.head < 0) break
    at = token.head
    out.push(at)
  }
  return out
}

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

const EXPLETIVE_VERB = /^(?:be|seem|appear|remain|take|rain|snow|turn|matter|emerge|happen|become|follow)$/

/** "It is not clear whether …", "It remains to be seen": refers to nothing. */
const isExpletive = (sentence: Sentence, i: number): boolean => {
  const token = sentence.tokens[i]
  if (!token) return true
  if (token.deprel === 'expl') return true
  const verb = token.head
  const over = sentence.tokens[verb]
  if (!over) return true
  if (/^(?:rain|snow|hail|thunder|freeze|drizzle)$/.test(over.lemma)) return true
  const children = sentence.tokens.filter((child) => child.head === verb)
  if (children.some((child) => child.deprel === 'csubj' || child.deprel === 'expl')) return true
  const copula = children.some((child) => child.deprel === 'cop')
  const clause = children.some((child) => /^(?:ccomp|advcl|acl|xcomp)/.test(child.deprel))
  return (
    (copula && over.upos === 'ADJ' && clause) ||
    (copula && /^(?:NOUN|PROPN|PRON)$/.test(over.upos)) ||
    (EXPLETIVE_VERB.test(over.lemma) && clause)
  )
}

/** The subject noun that stands nearest before a place: in this sentence, else the main subject of the one before. */
const nearestSubject = (
  sentence: Sentence,
  i: number,
  memory: Memory,
): { sentence: Sentence; token: number } | null => {
  for (let k = i - 1; k >= 0; k--) {
    const token = sentence.tokens[k]
    if (token && /^nsubj/.test(token.deprel) && /^(?:NOUN|PROPN)$/.test(token.upos))
      return { sentence, token: k }
  }
  const previous = memory.sentences[sentence.index - 1]
  if (!previous || previous.heading || previous.paragraph < sentence.paragraph - 1) return null
  const root = previous.tokens.findIndex((token) => token.head < 0)
  const isIts = (token: (typeof previous.tokens)[number]): boolean =>
    token.head === root && /^nsubj/.test(token.deprel)
  // of "director" and "Ana Roth", read as two subjects, the name
  const near = previous.tokens.findLastIndex((token, k) => k < root && isIts(token))
  const subject = near < 0 ? previous.tokens.findIndex(isIts) : near
  return subject < 0 ? null : { sentence: previous, token: subject }
}

const isBelow = (sentence: Sentence, head: number, first: number): boolean =>
  head === first || (sentence.tokens[head]?.head === first && head < first)

/** "accused Norland and its ally": who is named in the list before. */
const ofFirstConjunct = (sentence: Sentence, i: number, memory: Memory): Found | null => {
  const own = sentence.tokens[i]?.head ?? -1
  // "Norland and some of its allies"
  const some = sentence.tokens[own]?.deprel === 'nmod' ? (sentence.tokens[own]?.head ?? -1) : -1
  const noun = /^(?:some|many|most|several|all|two|one)$/.test(lowerOf(sentence, some)) ? some : own
  const first = firstConjunct(sentence, noun)
  if (first === noun || first > i) return null
  // "its ally Norland and its foe Estia": both are somebody else's
  const owned = sentence.tokens.some(
    (t) => /^(?:its|their)$/i.test(t.text) && isBelow(sentence, t.head, first),
  )
  if (owned) return null
  const named = memory
    .before(sentence.tokens[i]?.start ?? 0)
    .find((draft) => draft.sentence === sentence.index && draft.head === first)
  return named && named.weight === 'acts' && !isFigure(named)
    ? { actors: [named.actor], how: `"${sentence.tokens[i]?.text}": named right before it` }
    : null
}

const PLURAL = /^NNP?S$/

/** it, its, they, their: only the nearest subject will do, and only when that is an actor of the right number. */
export const itOrThey = (sentence: Sentence, i: number, memory: Memory): Found | null => {
  const token = sentence.tokens[i]
  if (!token) return null
  const word = lowerOf(sentence, i)
  const plural = /^they|^them|^their/.test(word)
  if (!plural && word !== 'its' && isExpletive(sentence, i)) return null
  const fellow = /^(?:its|their)$/.test(word) ? ofFirstConjunct(sentence, i, memory) : null
  if (fellow) return fellow
  const subject = nearestSubject(sentence, i, memory)
  if (!subject) return null
  if (
    subject.sentence !== sentence &&
    !/^nsubj(?::outer)?$/.test(token.deprel) &&
    !/^(?:its|their)$/.test(word)
  )
    return null
  const here = memory.before(token.start).filter((draft) => draft.sentence === subject.sentence.index)
  const named = here.filter(
    (draft) =>
      draft.head === subject.token ||
      (draft.from <= subject.token &&
        subject.token < draft.to &&
        (!isFigure(draft) || isSameArgument(subject.sentence, draft.head, subject.token))),
  )
  const main = named.filter((draft) => !isFigure(draft) && draft.weight === 'acts')
  if (!plural) {
    const ids = new Set(main.map((draft) => draft.actor))
    const [only] = ids
    if (ids.size !== 1 || !only) return null
    if (PLURAL.test(subject.sentence.tokens[subject.token]?.xpos ?? '') && !only.startsWith('state:'))
      return null
    if (hasConjunct(subject.sentence, subject.token)) return null
    return { actors: [only], how: `"${token.text}": the subject named last` }
  }
  // "that their troops had left because they …": those whose troops they are
  const owners = here.filter(
    (draft) =>
      draft.via === 'pronoun' &&
      subject.sentence.tokens[draft.head]?.head === subject.token &&
      subject.sentence.tokens[draft.head]?.deprel === 'nmod:poss' &&
      /^(?:troop|soldier|force|fighter|men|peacekeeper|army|official)s?$/.test(
        subject.sentence.tokens[subject.token]?.lemma ?? '',
      ),
  )
  const masters = [...new Set(owners.map((draft) => draft.actor))]
  if (masters.length > 0) return { actors: masters, how: `"${token.text}": those whose men were named last` }
  const joined = here.filter(
    (draft) => draft.weight === 'acts' && firstConjunct(subject.sentence, draft.head) === subject.token,
  )
  const ids = [
    ...new Set([...named, ...joined].filter((draft) => draft.weight === 'acts').map((draft) => draft.actor)),
  ]
  if (ids.length >= 2) return { actors: ids, how: `"${token.text}": those named together last` }
  const only = main[0]
  const isMany = only && PLURAL.test(subject.sentence.tokens[subject.token]?.xpos ?? '')
  // "the coast guard wrote that they condemned …"
  const over = subject.sentence.tokens[subject.sentence.tokens[subject.token]?.head ?? -1]
  const speaks =
    subject.sentence === sentence &&
    token.deprel === 'nsubj' &&
    /^(?:say|write|add|state|claim|announce|insist|tweet|declare)$/.test(over?.lemma ?? '')
  return only && (isMany || speaks)
    ? { actors: [only.actor], how: `"${token.text}": the subject named last` }
    : null
}

/** "director" and "Ana Roth", hung on one verb as two subjects */
const isSameArgument = (sentence: Sentence, a: number, b: number): boolean =>
  sentence.tokens[a]?.head === sentence.tokens[b]?.head &&
  sentence.tokens[a]?.deprel === sentence.tokens[b]?.deprel

const hasConjunct = (sentence: Sentence, token: number): boolean =>
  sentence.tokens.some((other) => other.head === token && other.deprel === 'conj')
