import type { ActorKind, Sentence } from '../../model.ts'
import {
  firstConjunct,
  isCapital,
  isLookedInto,
  lemmaOf,
  lowerOf,
  prepositionOf,
  textOf,
} from '../grammar.ts'
import type { WordList } from '../lexicon/compiled.ts'
import { isMany } from '../people/not-people.ts'
import type { Taken } from '../taken.ts'
import {
  counter,
  isCounted,
  isGeneral,
  isQuantity,
  labelled,
  phraseStart,
  range,
  withPlace,
} from './nameless-phrase.ts'

/** A party that has no name: "an Estian dissident", "protesters in Velm", "a federal court", "police". */
export interface Nameless {
  /** its noun as the lists have it: "gunman", "police chief" */
  readonly noun: string
  readonly head: number
  readonly from: number
  readonly to: number
  readonly label: string
  readonly kind: ActorKind
  /** says more than its noun */
  readonly described: boolean
  /** "the court": one that has been named, or is known to every reader */
  readonly definite: boolean
  readonly plural: boolean
  /** subject of its clause, or who does what is told in the passive */
  readonly acts: boolean
  /** "the mayor of Velm" */
  readonly placed: boolean
  /** "seventeen farmers", "dozens of women" */
  readonly counted: boolean
  /** named after somebody or somewhere, and not just one of many: the same party in every article */
  readonly specific: boolean
  /** not whom it belongs to: a dissident is not the state, its police is */
  readonly apart: boolean
}

type Sort = 'person' | 'crowd' | 'house' | 'band'

const SORTS: readonly (readonly [Sort, string])[] = [
  ['person', 'person nouns'],
  ['crowd', 'crowd nouns'],
  ['house', 'house nouns'],
  ['band', 'band nouns'],
]

// a counted object may hang on its verb like a time: `killed | at least nine farmers`
const ARGUMENT = /^(?:nsubj|nsubj:pass|obj|iobj|obl|obl:agent|obl:unmarked|nmod|nmod:poss)$/
const NOBODY =
  /^(?:no|any|every|each|either|neither|what|which|whichever|whatever|such|enough|my|your|his|her|its|our|their|whose)$/
/** Parties without a name in a sentence, outside the spans that names have taken. */
export const findNameless = (sentence: Sentence, taken: Taken, words: WordList): Nameless[] =>
  sentence.tokens.flatMap((_, i) => namelessAt(sentence, i, taken, words) ?? [])

/** The party without a name whose noun a token is: it acts or is acted on, is no part of a name and nobody's own. */
const namelessAt = (sentence: Sentence, i: number, taken: Taken, words: WordList): Nameless | null => {
  const token = sentence.tokens[i]
  if (!token || !isNoun(sentence, i) || taken(sentence.index, i) !== null) return null
  const noun = nounAt(sentence, i, words)
  if (!noun) return null
  const first = sentence.tokens[firstConjunct(sentence, i)]
  if (!first || !ARGUMENT.test(first.deprel) || endsElsewhere(sentence, i)) return null
  if (namesBehind(sentence, i, taken) || textOf(sentence, i - 1) === ')') return null
  if (isInside(sentence, i) || isCalledSo(sentence, i)) return null
  const from = phraseStart(sentence, i)
  const determiner = lowerOf(sentence, from - 1)
  if (describesNamed(sentence, from, taken)) return null
  if (NOBODY.test(determiner)) return null
  const apart = words('apart').has(noun.lemma)
  const to = withPlace(sentence, i)
  if (isOfNamed(sentence, i, taken) && !SPLIT.test(lowerOf(sentence, i - 1))) return null
  // "Estian officials" are Estia's
  if (!apart && range(from, to).some((k) => k !== i && taken(sentence.index, k) !== null)) return null
  const kept = range(from, i).filter((k) => !isQuantity(sentence, k))
  const label = labelled(sentence, kept, i, to)
  const proper =
    isMany(sentence, { from: i, to: i + 1 }, words) ||
    range(i + 1, to).some((k) => isCapital(textOf(sentence, k))) ||
    kept.some((k) => isCapital(textOf(sentence, k)) && (k > 0 || !isCommon(sentence, k)))
  const plural = /^NNP?S$/.test(token.xpos) || noun.lemma === 'people' || noun.lemma === 'police'
  const acts = /^(?:nsubj|obl:agent)$/.test(sentence.tokens[counter(sentence, i)]?.deprel ?? first.deprel)
  // what is done to somebody's supporters reaches him
  if (!acts && /^(?:supporter|follower)$/.test(noun.lemma)) return null
  const counted = isCounted(sentence, from, i)
  if (noun.sort === 'crowd' && !proper && !(plural && (acts || (counted && !ANYBODY.test(noun.lemma)))))
    return null
  // "the people of Estia" are Estia
  if (noun.lemma === 'people' && lowerOf(sentence, i + 1) === 'of') return null
  const bare = kept.length === 0 && to === i + 1
  // "critics said": of what, nobody knows; what is done to his opponents is told of him
  if ((bare || !acts) && /^(?:opponent|critic|backer|detractor|sympathi[sz]er)$/.test(noun.lemma)) return null
  if (
    noun.sort === 'band' &&
    bare &&
    !counted &&
    !FORCE.test(noun.lemma) &&
    !(plural && BANDS.test(noun.lemma))
  )
    return null
  if (isOfSomething(sentence, i) && to === i + 1 && !/^(?:person|crowd)$/.test(noun.sort)) return null
  const one = /^(?:an?|one|another)$/.test(determiner)
  return {
    noun: noun.lemma,
    head: i,
    from,
    to,
    label,
    kind: kindOf(noun.sort, plural),
    described: kept.some((k) => k < i - 1 || !noun.lemma.includes(' ')) || to > i + 1,
    definite: /^(?:the|this|that|these|those)$/.test(determiner),
    plural,
    acts,
    counted,
    placed: to > i + 1,
    specific: proper && !one && (plural || noun.sort === 'house' || noun.sort === 'band'),
    apart,
  }
}

const BANDS = /^(?:gang|militia|cartel|clan|tribe)$/
const FORCE = /^(?:army|military|navy|air force|coast guard|armed forces|security forces?)$/

/** "the group | of villages", "a committee | for peace"; not "thanked the charity | for coming" */
const isOfSomething = (sentence: Sentence, i: number): boolean =>
  /^(?:of|for)$/.test(lowerOf(sentence, i + 1)) && sentence.tokens[i + 1]?.deprel === 'case'

const ANYBODY = /^(?:civilian|people|man|woman|public|population|child)$/

/** "a splinter | faction of the Front" is not the Front's any more. */
const SPLIT = /^(?:splinter|breakaway|dissident|rival|rebel|renegade|rogue)$/

/** "a gunman | of the Front" is the Front's. */
const isOfNamed = (sentence: Sentence, i: number, taken: Taken): boolean => {
  if (!/^(?:of|from)$/.test(lowerOf(sentence, i + 1))) return false
  const at = lowerOf(sentence, i + 2) === 'the' ? i + 3 : i + 2
  return /^(?:group|organization):/.test(taken(sentence.index, at) ?? '')
}

/** "the Velm Front, the country's largest | gang": says what the named one is. */
const describesNamed = (sentence: Sentence, from: number, taken: Taken): boolean => {
  if (!/^(?:the|an?)$/.test(lowerOf(sentence, from - 1)) || textOf(sentence, from - 2) !== ',') return false
  const end = textOf(sentence, from - 3) === ')' ? from - 5 : from - 3
  return /^(?:group|organization):/.test(taken(sentence.index, end) ?? '')
}

/** A capital at the start of a sentence makes the tagger see a name: "Journalists from Velm". */
const isNoun = (sentence: Sentence, i: number): boolean => {
  const { upos } = sentence.tokens[i] ?? {}
  return upos === 'NOUN' || (upos === 'PROPN' && i === 0 && sentence.tokens[1]?.upos !== 'PROPN')
}

const kindOf = (sort: Sort, plural: boolean): ActorKind => {
  if (sort === 'band' || plural) return 'group'
  return sort === 'house' ? 'organization' : 'figure'
}

/** "civil servants", "prime minister": a noun of two words goes before its last one. */
const nounAt = (
  sentence: Sentence,
  i: number,
  words: WordList,
): { readonly sort: Sort; readonly lemma: string } | null => {
  const word = lowerOf(sentence, i)
  // the tagger does not know what militiamen are more than one of
  const forms = [lemmaOf(sentence, i), word, word.replace(/men$/, 'man')]
  const before = lowerOf(sentence, i - 1)
  for (const lemma of [...forms.map((form) => `${before} ${form}`), ...forms])
    for (const [sort, list] of SORTS) if (words(list).has(lemma)) return { sort, lemma }
  return isMany(sentence, { from: i, to: i + 1 }, words) ? { sort: 'person', lemma: word } : null
}

/** "company | law", "police-led": the noun is not the end of its phrase. */
const endsElsewhere = (sentence: Sentence, i: number): boolean => {
  const next = sentence.tokens[i + 1]
  if (!next || isGeneral(sentence, i)) return false
  return (
    /^(?:NN|NNS)$/.test(next.xpos) ||
    (/^NNPS?$/.test(next.xpos) && next.upos === 'PROPN' && sentence.tokens[i]?.xpos === 'NN') ||
    (next.text === '-' && next.start === sentence.tokens[i]?.end)
  )
}

/** "the activist, Ana Roth,": the name says who it is. */
const namesBehind = (sentence: Sentence, i: number, taken: Taken): boolean =>
  (isCapital(textOf(sentence, i + 1)) && taken(sentence.index, i + 1) !== null) ||
  (sentence.tokens[i]?.xpos === 'NN' &&
    textOf(sentence, i + 1) === ',' &&
    taken(sentence.index, i + 2) !== null) ||
  sentence.tokens.some(
    (token, k) =>
      token.head === i && /^(?:appos|flat)/.test(token.deprel) && taken(sentence.index, k) !== null,
  )

/** "allies in parliament": where, not who. */
const isInside = (sentence: Sentence, i: number): boolean => {
  const preposition = prepositionOf(sentence, i)
  return (
    /^(?:in|within|inside|near|outside|across|around|into|through|as)$/.test(preposition) &&
    !isLookedInto(sentence, i)
  )
}

const NAMING =
  /^(?:call|consider|name|label|brand|describe|designate|list|proclaim|deem|dub|declare|regard|term|be|become|remain|elect|appoint)$/

/** "called him a dictator": what somebody is said to be; not whom they call so, "called | the president a tyrant". */
const isCalledSo = (sentence: Sentence, i: number): boolean => {
  const first = firstConjunct(sentence, i)
  const { deprel = '', head = -1 } = sentence.tokens[first] ?? {}
  if (!/^(?:obj|obl|obl:unmarked)$/.test(deprel) || !NAMING.test(lemmaOf(sentence, head))) return false
  return !sentence.tokens.some(
    (token, k) => k > first && token.head === head && /^(?:obj|obl:unmarked|xcomp)$/.test(token.deprel),
  )
}

/** A capital at the start of a sentence tells nothing. */
const isCommon = (sentence: Sentence, k: number): boolean => sentence.tokens[k]?.upos !== 'PROPN'
