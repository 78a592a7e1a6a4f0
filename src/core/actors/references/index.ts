import type { ActorId, Sentence } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { lowerOf, textOf } from '../grammar.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import type { Home } from '../places/home.ts'
import { bodyNoun } from './body-nouns.ts'
import { government } from './government.ts'
import { heOrShe } from './he-she.ts'
import { itOrThey } from './it-they.ts'
import type { Memory } from './memory.ts'
import { ownCountry, theOther } from './neighbours.ts'
import { roleHolder, rolePhrase } from './nominals.ts'
import { together } from './pairs.ts'
import { type Found, type Place, quotedTokens } from './referring.ts'
import { formerOrLatter, theSoMany } from './so-many.ts'

export interface ReferenceInput {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly drafts: readonly Draft[]
  readonly home: Home | null
  readonly lexicon: ActorLexicon
}

/** Nouns and pronouns that refer back, in reading order: each resolved one is remembered for the next. */
export const findReferences = (input: ReferenceInput, memory: Memory): Draft[] => {
  const { sentences, drafts } = input
  const bySentence = new Map<number, Draft[]>()
  for (const draft of drafts) {
    const list = bySentence.get(draft.sentence)
    if (list) list.push(draft)
    else bySentence.set(draft.sentence, [draft])
  }
  const out: Draft[] = []
  let open = false
  let paragraph = -1
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) open = false
    paragraph = sentence.paragraph
    const quotes = quotedTokens(sentence, open)
    open = quotes.open
    if (sentence.heading) {
      out.push(...governmentsInTitle(sentence, input, memory))
      continue
    }
    const here = bySentence.get(sentence.index) ?? []
    for (let i = 0; i < sentence.tokens.length; i++) {
      const found = referenceAt(sentence, i, here, quotes.quoted, memory, input.home)
      if (!found) continue
      for (const actor of found.actors) {
        const draft = referenceDraft(sentence, input.text, found.place, actor, found.how)
        out.push(draft)
        memory.add(draft)
      }
    }
  }
  return out
}

/** "rebels clash with government troops": in a headline the government is that of the country of the article. */
const governmentsInTitle = (sentence: Sentence, input: ReferenceInput, memory: Memory): Draft[] =>
  sentence.tokens.flatMap((_, i) => {
    const found = government(sentence, i, memory, input.home)
    if (!found) return []
    return found.actors.map((actor) => referenceDraft(sentence, input.text, found.place, actor, found.how))
  })

/**
 * "he", "they", "the latter", "both envoys", "the minister", "the alliance", "the government": each asked in this
 * order.
 */
const referenceAt = (
  sentence: Sentence,
  i: number,
  here: readonly Draft[],
  quotes: readonly boolean[],
  memory: Memory,
  home: Home | null,
): (Found & { place: Place }) | null => {
  const token = sentence.tokens[i]
  if (!token) return null
  const quoted = quotes[i] ?? false
  if (/^PRP/.test(token.xpos)) {
    const word = lowerOf(sentence, i)
    const place: Place = { from: i, to: i + 1, via: 'pronoun' }
    if (quoted) return null
    if (/^(?:he|him|his|himself|she|her|hers|herself)$/.test(word))
      return withPlace(heOrShe(sentence, i, memory, quotes), place)
    if (/^(?:it|its|itself|they|them|their|themselves)$/.test(word))
      return withPlace(itOrThey(sentence, i, memory), place)
    return null
  }
  const covering = here.filter((draft) => draft.from <= i && i < draft.to)
  if (/^(?:former|latter)$/i.test(token.text))
    return withPlace(formerOrLatter(sentence, i, memory), { from: i - 1, to: i + 1, via: 'nominal' })
  if (/^(?:CD|DT)$/.test(token.xpos) && !quoted) {
    const joined = theSoMany(sentence, i, memory)
    if (joined) return { ...joined, place: { from: i, to: i + 1, via: 'nominal' } }
  }
  if (!/^NN/.test(token.xpos) && !isNounByPlace(sentence, i)) return null
  if (covering.some((draft) => draft.nameTo === undefined || i < draft.nameTo)) return null
  const counted =
    /^(?:pair|duo|trio|quartet)$/.test(lowerOf(sentence, i)) && lowerOf(sentence, i - 1) === 'the'
  if (
    /^NNP?S$/.test(token.xpos) ||
    (counted && lowerOf(sentence, i + 1) !== 'of') ||
    /^(?:both|two|each)$/.test(lowerOf(sentence, i - 1))
  ) {
    const pair = together(sentence, i, memory)
    if (pair) return { ...pair, place: { from: startOf(sentence, i), to: i + 1, via: 'nominal' } }
  }
  const owner = (from: number, to: number): ActorId | null =>
    here.find((draft) => !draft.actor.startsWith('figure:') && draft.from >= from && draft.from < to)
      ?.actor ?? null
  // "Morov is the leader": what somebody is, not somebody named before
  const isPredicate = sentence.tokens.some((other) => other.head === i && other.deprel === 'cop')
  const phrase = isPredicate ? null : rolePhrase(sentence, i, memory, owner)
  const of = complement(sentence, i, here)
  const behind = phrase ? namedBehind(sentence, phrase.to, here) : null
  if (phrase && behind) {
    const place: Place = { from: phrase.from, to: phrase.to, via: 'nominal', head: i }
    return { actors: [behind], how: `"${token.text}": named right behind`, place }
  }
  if (phrase && !of.named) {
    const holder = roleHolder(sentence, i, { ...phrase, owner: phrase.owner ?? of.owner }, memory)
    if (holder) return { ...holder, place: { from: phrase.from, to: phrase.to, via: 'nominal', head: i } }
  }
  if (covering.length > 0 || quoted) return null
  const body = bodyNoun(sentence, i, memory, adjectiveBefore(sentence, i, here))
  const other = body ? null : (theOther(sentence, i, memory) ?? ownCountry(sentence, i, memory))
  const meant = body ?? other
  if (meant) return { ...meant, place: { from: startOf(sentence, i), to: i + 1, via: 'nominal' } }
  return government(sentence, i, memory, home)
}

/** Words of an office itself: `minister of foreign affairs of Norland`. */
const PORTFOLIO =
  /^(?:of|the|foreign|affairs?|defen[cs]e|state|interior|finance|information|emigrants|and|external|relations)$/

/** "the president of Norland": whose office it is; `named` when a name stands behind, or nobody whom we know is meant. */
const complement = (
  sentence: Sentence,
  i: number,
  here: readonly Draft[],
): { readonly owner: ActorId | null; readonly named: boolean } => {
  if (lowerOf(sentence, i + 1) !== 'of') return { owner: null, named: false }
  let at = i + 1
  while (at < i + 8 && PORTFOLIO.test(lowerOf(sentence, at))) at++
  const whole = here.find((draft) => !draft.actor.startsWith('figure:') && draft.from <= at && at < draft.to)
  if (!whole) return { owner: null, named: isOthers(sentence, at) }
  const behind = textOf(sentence, whole.to) === ',' ? whole.to + 1 : whole.to
  const named = here.some((draft) => draft.actor.startsWith('figure:') && draft.from === behind)
  return { owner: whole.actor, named }
}

const OWN_BODY =
  /^(?:country|republic|nation|state|government|delegation|opposition|council|party|group|movement|coalition|army|force|mission|agency|bank|union|kingdom|front|organi[sz]ation|house|parliament|company|bloc|body|committee|court|team|alliance|federation|region|church)$/

/** "the leader of Velmar", "the leader of the military junta": of somebody who has not been named with him. */
const isOthers = (sentence: Sentence, at: number): boolean => {
  if (/^NNP/.test(sentence.tokens[at]?.xpos ?? '')) return true
  let noun = at
  while (/^(?:JJ|NN)$/.test(sentence.tokens[noun]?.xpos ?? '') && noun < at + 3) noun++
  const last = /^NNS?$/.test(sentence.tokens[noun]?.xpos ?? '') ? noun : noun - 1
  return last >= at && !OWN_BODY.test(sentence.tokens[last]?.lemma.toLowerCase() ?? '')
}

/** "The front lost ten men": a noun by its place, whatever its tag. */
const isNounByPlace = (sentence: Sentence, i: number): boolean =>
  (lowerOf(sentence, i - 1) === 'the' || textOf(sentence, i - 1) === '-') &&
  /^(?:nsubj|obj|obl|nmod)/.test(sentence.tokens[i]?.deprel ?? '')

/** "His foreign minister, | Ana Roth": the person whom the next words name. */
const namedBehind = (sentence: Sentence, to: number, here: readonly Draft[]): ActorId | null => {
  if (textOf(sentence, to) !== ',') return null
  const found = here.find((draft) => draft.from === to + 1 && draft.actor.startsWith('figure:'))
  return found?.actor ?? null
}

const withPlace = (found: Found | null, place: Place): (Found & { place: Place }) | null =>
  found ? { ...found, place } : null

const adjectiveBefore = (sentence: Sentence, i: number, here: readonly Draft[]): ActorId | null =>
  here.find(
    (draft) => draft.actor.startsWith('state:') && draft.to === i && sentence.tokens[i - 1]?.upos === 'ADJ',
  )?.actor ?? null

const startOf = (sentence: Sentence, i: number): number => {
  let from = i
  while (
    from > 0 &&
    i - from < 5 &&
    /^(?:DT|JJ|CD|PRP\$|NN|PDT|VBN)$/.test(sentence.tokens[from - 1]?.xpos ?? '')
  ) {
    from--
    if (/^(?:DT|PRP\$)$/.test(sentence.tokens[from]?.xpos ?? '')) break
  }
  return from
}

const referenceDraft = (
  sentence: Sentence,
  text: string,
  place: Place,
  actor: ActorId,
  how: string,
): Draft => {
  const last = place.to - 1
  const first =
    /^(?:the|this|that|these|those)$/i.test(textOf(sentence, place.from)) && place.to - place.from > 1
      ? place.from
      : place.from
  const start = sentence.tokens[first]?.start ?? 0
  const end = sentence.tokens[last]?.end ?? start
  return {
    sentence: sentence.index,
    from: place.from,
    to: place.to,
    head: place.head ?? last,
    start,
    end,
    text: text.slice(start, end),
    actor,
    via: place.via,
    how,
    weight: 'acts',
  }
}
