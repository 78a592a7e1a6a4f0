import type { ActorId, ActorKind, NameType, Sentence } from '../../model.ts'
import type { Anchor } from '../anchors.ts'
import type { Draft } from '../draft.ts'
import { firstConjunct, headOf, isCapital, isWord, lemmaOf, lowerOf, textOf } from '../grammar.ts'
import type { ActorLexicon, WordList } from '../lexicon/compiled.ts'
import { seemsToOwn, withoutLostS } from '../lost-apostrophe.ts'
import { isGeneralBody, isMany, isTitleOnly } from '../people/not-people.ts'
import { isHonorific, isRole } from '../people/titles.ts'
import { fold, slug } from '../spell.ts'
import type { Taken } from '../taken.ts'
import { isCalledAfter } from './called-after.ts'
import { isTitled, standsElsewhere, tellsOnly } from './elsewhere.ts'

/**
 * Names that nothing else explains and that stand where a party would: "Orlin faulted the Daily Post". In passing nobody
 * says who they are, so they are on standby: a tie that needs them makes them actors.
 */
export const namedInPassing = (
  sentence: Sentence,
  text: string,
  anchors: readonly Anchor[],
  taken: Taken,
  lexicon: ActorLexicon,
  short: boolean,
): { readonly draft: Draft; readonly label: string }[] => {
  const out: { draft: Draft; label: string }[] = []
  for (let at = 0; at < sentence.tokens.length; at++) {
    const from = at
    while (isFree(sentence, at, taken) || isTightHyphen(sentence, at, taken)) at++
    if (at === from) continue
    const whole = wholeName(sentence, from, at, taken)
    const found = partyOf(sentence, whole.from, whole.to, anchors, lexicon, short)
    at = whole.to
    if (found) out.push(draftOf(sentence, text, found))
  }
  return out
}

interface Run {
  readonly from: number
  readonly to: number
  readonly kind: ActorKind
  /** letters at the end that are no part of the name */
  readonly lost?: number
}

const isFree = (sentence: Sentence, i: number, taken: Taken): boolean => {
  const token = sentence.tokens[i]
  return (
    token?.upos === 'PROPN' &&
    isWord(token) &&
    isCapital(token.text) &&
    !isCalledAfter(token.text) &&
    taken(sentence.index, i) === null
  )
}

/** "Freeport | - | Tarvik Inc" */
const isTightHyphen = (sentence: Sentence, i: number, taken: Taken): boolean =>
  textOf(sentence, i) === '-' &&
  sentence.tokens[i - 1]?.end === sentence.tokens[i]?.start &&
  sentence.tokens[i]?.end === sentence.tokens[i + 1]?.start &&
  isFree(sentence, i - 1, taken) &&
  isFree(sentence, i + 1, taken)

const PARTY = /^(?:nsubj|nsubj:pass|obj|iobj|obl|obl:agent|nmod|nmod:poss)$/
const SURE = /^(?:nsubj|nsubj:pass|obj|iobj|obl:agent|nmod:poss)$/

/** "Federal | Aviation Administration", "Ministry | of Health": the name that the tagger sees, where nobody else claims a part. */
const wholeName = (
  sentence: Sentence,
  from: number,
  to: number,
  taken: Taken,
): { readonly from: number; readonly to: number } => {
  const name = sentence.names.find((one) => one.from < to && from < one.to && one.type === 'organization')
  if (!name || !isCapital(textOf(sentence, name.from))) return { from, to }
  const whole = { from: Math.min(from, name.from), to: Math.max(to, name.to) }
  const isUntaken = sentence.tokens
    .slice(whole.from, whole.to)
    .every((_, k) => taken(sentence.index, whole.from + k) === null)
  return isUntaken ? whole : { from, to }
}

/** The run of capitals without the roles and honours before it, if its shape and its tags are those of a party. */
const partyOf = (
  sentence: Sentence,
  start: number,
  to: number,
  anchors: readonly Anchor[],
  lexicon: ActorLexicon,
  short: boolean,
): Run | null => {
  const { words } = lexicon
  let from = start
  while (from < to && isTitle(sentence, from, to, words)) from++
  // "General | Security"
  if (textOf(sentence, from - 1) === 'General' && isGeneralBody(sentence, { from, to })) from--
  const named = from
  // "the North Dakota | Senate"
  while (from > 0 && leadsInto(sentence, from - 1, named, to)) from--
  if (from >= to || to - from > 5 || isTitleOnly(sentence, { from, to, by: 'tagger' }, words)) return null
  const isSurname = (word: string): boolean => lexicon.bySurname.has(fold(word))
  // "Orlins decision" for "Orlin's"
  if (withoutLostS(sentence, to - 1, isSurname)) return { from, to, kind: 'figure', lost: 1 }
  const head = headOf(sentence, from, to)
  const type = sentence.names.find((name) => name.from <= head && head < name.to)?.type
  if (
    short &&
    to - from === 1 &&
    !words('not names').has(textOf(sentence, from)) &&
    (!type || type === 'person') &&
    seemsToOwn(sentence, from)
  )
    return { from, to, kind: 'figure', lost: 1 }
  const first = sentence.tokens[firstConjunct(sentence, head)]
  if (!first) return null
  const staff = short && isStaffed(sentence, to - 1, words)
  if (!PARTY.test(first.deprel) && !staff) return null
  if (isMany(sentence, { from, to }, words) && SURE.test(first.deprel)) return { from, to, kind: 'group' }
  if (textOf(sentence, to) === '-' || isTitled(sentence)) return null
  const known = anchors.filter((anchor) => anchor.from < to && named < anchor.to)
  const agency = known.find((anchor) => anchor.names.every((name) => name.sort === 'agency'))
  for (let k = from; k < to && !agency; k++) if (words('not names').has(textOf(sentence, k))) return null
  const preposition = caseOf(sentence, head)
  if (standsElsewhere(sentence, from, head, preposition)) return null
  // "the Wisconsin Republican": somebody who was named before
  if (!short && lexicon.byMemberName.has(textOf(sentence, to - 1)) && lowerOf(sentence, from - 1) === 'the')
    return null
  if (agency)
    return tellsOnly(sentence, head) && !words('firms').has(agency.text)
      ? null
      : { from: agency.from, to: agency.to, kind: 'organization' }
  if (known.length > 0) return null
  if (from < named || COMPANY.test(textOf(sentence, to - 1)))
    return short || from < named ? { from, to, kind: 'organization' } : null
  if (type === 'place') return null
  // an article introduces whom it names
  if (!short && (type === undefined || type === 'other' || isNoun(sentence, from, to, words))) return null
  const sure = staff || SURE.test(first.deprel) || /^(?:against|by|with|into)$/.test(preposition)
  if (type === undefined && !sure) return null
  if (type === 'other' && !staff && !/^(?:nsubj|obl:agent)$/.test(first.deprel)) return null
  if (staff && PERSONAL.test(lemmaOf(sentence, to)) && /\p{Ll}/u.test(textOf(sentence, to - 1)))
    return { from, to, kind: 'figure' }
  return { from, to, kind: kindOf(sentence, from, to, type) }
}

/** "President | Orlin", not "General | Security" */
const isTitle = (sentence: Sentence, i: number, to: number, words: WordList): boolean =>
  (isRole(sentence, i, words) || isHonorific(sentence, i, words)) &&
  !isGeneralBody(sentence, { from: i + 1, to })

/** "the Orlin | campaign", "a Tarvik | manager": whom those around it speak for. */
const isStaffed = (sentence: Sentence, last: number, words: WordList): boolean =>
  sentence.tokens[last]?.deprel === 'compound' &&
  sentence.tokens[last]?.head === last + 1 &&
  !/(?:ic|ist|ous|ive|al|ish|ian)$/.test(textOf(sentence, last)) &&
  words('staff').has(lemmaOf(sentence, last + 1))

const PERSONAL = /^(?:campaign|camp|lawyer|attorney|aide|supporter)$/

const kindOf = (sentence: Sentence, from: number, to: number, type: NameType | undefined): ActorKind => {
  if (sentence.tokens[to - 1]?.xpos === 'NNPS') return 'group'
  if (isGeneralBody(sentence, { from: from + 1, to })) return 'organization'
  return type === 'person' || (type === undefined && !isBody(sentence, from, to)) ? 'figure' : 'organization'
}

/** "the League", "Islamists": a noun written large, short for something that was not understood. */
const isNoun = (sentence: Sentence, from: number, to: number, words: WordList): boolean =>
  to - from === 1 &&
  (words('organization heads').has(textOf(sentence, from)) ||
    words('group heads').has(textOf(sentence, from)) ||
    sentence.tokens[from]?.xpos === 'NNPS')

/** "the Post", "QRX": no person. */
const isBody = (sentence: Sentence, from: number, to: number): boolean =>
  lowerOf(sentence, from - 1) === 'the' || !/\p{Ll}/u.test(textOf(sentence, to - 1))

const COMPANY = /^(?:Inc|Corp|Co|Ltd|LLC|PLC|Plc|AG|SA|NV|Group|Holdings)\.?$/

/** A place as the first part of a name: the tree hangs it on the rest. */
const leadsInto = (sentence: Sentence, i: number, from: number, to: number): boolean => {
  const token = sentence.tokens[i]
  return (
    token?.xpos === 'NNP' &&
    isCapital(token.text) &&
    token.deprel === 'compound' &&
    token.head >= from &&
    token.head < to
  )
}

const caseOf = (sentence: Sentence, head: number): string => {
  const first = firstConjunct(sentence, head)
  const word = sentence.tokens.findIndex(
    (token) =>
      (token.head === head || token.head === first) && token.deprel === 'case' && token.xpos !== 'POS',
  )
  return word < 0 ? '' : lowerOf(sentence, word)
}

const draftOf = (
  sentence: Sentence,
  text: string,
  { from, to, kind, lost = 0 }: Run,
): { draft: Draft; label: string } => {
  const start = sentence.tokens[from]?.start ?? 0
  const end = sentence.tokens[to - 1]?.end ?? start
  const label = text.slice(start, end - lost).replace(/\s+/g, ' ')
  const actor: ActorId = `${kind}:${slug(label)}`
  return {
    label,
    draft: {
      sentence: sentence.index,
      from,
      to,
      head: headOf(sentence, from, to),
      start,
      end,
      text: text.slice(start, end),
      actor,
      via: 'name',
      how: 'named in passing',
      weight: 'standby',
      standby: 'last',
    },
  }
}
