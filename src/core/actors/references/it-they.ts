import type { ActorId, Sentence } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { firstConjunct, lowerOf } from '../grammar.ts'
import { isFigure, type Memory } from './memory.ts'
import type { Found } from './referring.ts'

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

/**
 * Verbs whose own subject a pronoun cannot be: of "Norland said Estia had armed it", that of `armed`; of "Norland left and
 * blamed it", that of both. In "accused Estia of arming it" it may be who accused.
 */
const ownVerbs = (sentence: Sentence, i: number): readonly number[] => {
  const token = sentence.tokens[i]
  if (!token || !/^(?:obj|iobj|obl)/.test(token.deprel) || /sel(?:f|ves)$/.test(token.text)) return []
  const verbs = [token.head]
  for (let at = token.head; !hasSubject(sentence, at); at = verbs.at(-1) ?? -1) {
    const verb = sentence.tokens[at]
    if (verb?.deprel !== 'conj' || verb.head >= at) break
    verbs.push(verb.head)
  }
  return verbs
}

const hasSubject = (sentence: Sentence, verb: number): boolean =>
  sentence.tokens.some((t) => t.head === verb && /^nsubj/.test(t.deprel))

/**
 * The subject noun that stands nearest before a place, but for that of its own verb: in this sentence, else the main
 * subject of the one before.
 */
const nearestSubject = (
  sentence: Sentence,
  i: number,
  memory: Memory,
): { sentence: Sentence; token: number } | null => {
  const own = ownVerbs(sentence, i)
  for (let k = i - 1; k >= 0; k--) {
    const token = sentence.tokens[k]
    if (!token || own.includes(token.head)) continue
    if (/^nsubj/.test(token.deprel) && /^(?:NOUN|PROPN)$/.test(token.upos)) return { sentence, token: k }
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
  const nearest = { subject, here, named, main }
  const actors = plural
    ? (mastersOf(nearest) ?? severalOf(nearest) ?? theMany(sentence, i, nearest))
    : theOne(nearest)
  return actors && { actors: actors.ids, how: `"${token.text}": ${actors.why}` }
}

/** The nearest subject, what its sentence names, and which of that the subject is. */
interface Nearest {
  readonly subject: { readonly sentence: Sentence; readonly token: number }
  readonly here: readonly Draft[]
  readonly named: readonly Draft[]
  /** of `named`, those who act and are no persons */
  readonly main: readonly Draft[]
}

interface Meant {
  readonly ids: readonly ActorId[]
  readonly why: string
}

const NAMED_LAST = 'the subject named last'

/** it, its: one actor, named by a word for one, or a state */
const theOne = ({ subject, main }: Nearest): Meant | null => {
  const ids = new Set(main.map((draft) => draft.actor))
  const [only] = ids
  if (ids.size !== 1 || !only) return null
  if (isMany(subject) && !only.startsWith('state:')) return null
  return hasConjunct(subject.sentence, subject.token) ? null : { ids: [only], why: NAMED_LAST }
}

/** "that their troops had left because they …": those whose troops they are */
const mastersOf = ({ subject, here }: Nearest): Meant | null => {
  const { tokens } = subject.sentence
  if (!MEN.test(tokens[subject.token]?.lemma ?? '')) return null
  const owners = here.filter(
    (draft) =>
      draft.via === 'pronoun' &&
      tokens[draft.head]?.head === subject.token &&
      tokens[draft.head]?.deprel === 'nmod:poss',
  )
  const ids = [...new Set(owners.map((draft) => draft.actor))]
  return ids.length > 0 ? { ids, why: 'those whose men were named last' } : null
}

const MEN = /^(?:troop|soldier|force|fighter|men|peacekeeper|army|official)s?$/

/** "Norland and Estia said they …" */
const severalOf = ({ subject, here, named }: Nearest): Meant | null => {
  const joined = here.filter((draft) => firstConjunct(subject.sentence, draft.head) === subject.token)
  const acting = [...named, ...joined].filter((draft) => draft.weight === 'acts')
  const ids = [...new Set(acting.map((draft) => draft.actor))]
  return ids.length >= 2 ? { ids, why: 'those named together last' } : null
}

/** "the rebels said they …", "the coast guard wrote that they condemned …" */
const theMany = (sentence: Sentence, i: number, { subject, main }: Nearest): Meant | null => {
  const [only] = main
  const over = subject.sentence.tokens[subject.sentence.tokens[subject.token]?.head ?? -1]
  const speaks =
    subject.sentence === sentence &&
    sentence.tokens[i]?.deprel === 'nsubj' &&
    /^(?:say|write|add|state|claim|announce|insist|tweet|declare)$/.test(over?.lemma ?? '')
  return only && (isMany(subject) || speaks) ? { ids: [only.actor], why: NAMED_LAST } : null
}

const isMany = ({ sentence, token }: Nearest['subject']): boolean =>
  /^NNP?S$/.test(sentence.tokens[token]?.xpos ?? '')

/** "director" and "Ana Roth", hung on one verb as two subjects */
const isSameArgument = (sentence: Sentence, a: number, b: number): boolean =>
  sentence.tokens[a]?.head === sentence.tokens[b]?.head &&
  sentence.tokens[a]?.deprel === sentence.tokens[b]?.deprel

const hasConjunct = (sentence: Sentence, token: number): boolean =>
  sentence.tokens.some((other) => other.head === token && other.deprel === 'conj')
