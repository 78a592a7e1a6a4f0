import type { ActorId, Sentence } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { isCapital, lowerOf, textOf } from '../grammar.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import type { Home } from '../places/home.ts'
import type { Interpreted } from '../places/interpret.ts'
import { slug } from '../spell.ts'
import { statesAt, type Taken } from '../taken.ts'
import { collectiveNoun, isOfPlace, isPeople, modifiers, type SideNoun } from './nouns.ts'

/** A side that has no name of its own: "the Syrian opposition", "Shiite militias", "Gulf Arab countries". */
export interface Collective {
  readonly draft: Draft
  readonly label: string
  /** "the militia": may be somebody named before */
  readonly mayRefer: boolean
  /** the country named in the phrase: "the Lebanese militia" */
  readonly state: ActorId | null
}

const BARE_OK =
  /^(?:rebels|insurgents|separatists|secessionists|opposition|guerrillas|guerillas|jihadis|jihadists|paramilitaries|rebel|insurgent|protesters|demonstrators|islamists|gangs|settlers)$/
const NOT_DISTINCT =
  /^(?:armed|moderate|main|various|other|several|many|some|key|local|anti-government|so-called|badly|divided|fractious|fragmented|exiled|political|new|rival|different|major|leading|whole|entire|two|three|four|six|few|numerous|mainstream|disparate|country's|nation's)$/i

/** The sides of an article, outside the words that `taken` gives to others. */
export const sidesIn = (
  sentences: readonly Sentence[],
  text: string,
  taken: Taken,
  home: Home | null,
  interpreted: readonly Interpreted[],
  lexicon: ActorLexicon,
): readonly Collective[] => {
  const stateAt = statesAt(interpreted, lexicon)
  return sentences.flatMap((sentence) =>
    findCollectives(
      sentence,
      text,
      (token) => taken(sentence.index, token),
      home,
      (token) => stateAt(sentence.index, token),
      lexicon,
    ),
  )
}

/** Collectives of a sentence outside the spans already taken by names. */
const findCollectives = (
  sentence: Sentence,
  text: string,
  taken: (token: number) => ActorId | 'other' | null,
  home: Home | null,
  stateAt: (token: number) => ActorId | null,
  lexicon: ActorLexicon,
): Collective[] => {
  const out: Collective[] = []
  const { words } = lexicon
  sentence.tokens.forEach((_, i) => {
    if (taken(i) !== null) return
    const noun = collectiveNoun(sentence, i, words)
    if (!noun) return
    const from = modifiers(sentence, i)
    if (describesName(sentence, from, taken)) return
    const near = homeBehind(sentence, noun.owns ? i + 1 : i, stateAt, lexicon) ?? home
    const made = labelOf(sentence, from, noun, taken, near, lexicon)
    if (!made) return
    const first = sentence.tokens[made.from]
    const last = sentence.tokens[i]
    if (!first || !last) return
    if (speaksForNamed(sentence, i, taken)) return
    const mayRefer = isSingular(sentence, i) && !noun.owns
    if (
      mayRefer &&
      !/^(?:the|this|that)$/.test(lowerOf(sentence, made.from - 1)) &&
      !/^(?:the|this|that)$/.test(lowerOf(sentence, from - 1))
    )
      return
    out.push({
      label: made.label,
      mayRefer,
      state: made.state,
      draft: {
        sentence: sentence.index,
        from: made.from,
        to: i + 1,
        head: i,
        start: first.start,
        end: last.end,
        text: text.slice(first.start, last.end),
        actor: `group:${slug(made.label)}`,
        via: 'name',
        how: made.how,
        weight: 'acts',
      },
    })
  })
  return out
}

/** "the rebels in Aleppo", "the opposition in Norland", "rebel camps in Norland": of that country. */
const homeBehind = (
  sentence: Sentence,
  i: number,
  stateAt: (token: number) => ActorId | null,
  lexicon: ActorLexicon,
): Home | null => {
  if (!/^(?:in|from|of|across|around|near|inside)$/.test(lowerOf(sentence, i + 1))) return null
  for (let k = i + 2; k <= i + 4; k++) {
    const state = stateAt(k)
    const known = state ? lexicon.known.get(state) : undefined
    if (state && known) return { state, adjective: known.adjectives[0] ?? known.label }
    if (!/^(?:DT|JJ|NN)$/.test(sentence.tokens[k]?.xpos ?? '')) return null
  }
  return null
}

const isSingular = (sentence: Sentence, i: number): boolean =>
  /^NNP?$/.test(sentence.tokens[i]?.xpos ?? '') && !/^(?:opposition|resistance)$/.test(lowerOf(sentence, i))

/** "mercenaries from the Wagner Group", "fighters of the Front": the named one, not a side of their own. */
const speaksForNamed = (
  sentence: Sentence,
  i: number,
  taken: (token: number) => ActorId | 'other' | null,
): boolean => {
  if (!/^(?:from|of|in|with|loyal|belonging)$/.test(lowerOf(sentence, i + 1))) return false
  let at = i + 2
  if (/^(?:to|the)$/.test(lowerOf(sentence, at))) at++
  if (lowerOf(sentence, at) === 'the') at++
  const owner = taken(at)
  return owner !== null && (owner.startsWith('group:') || owner.startsWith('organization:'))
}

/** "Hezbollah, the Lebanese militia": says what the named one is. */
const describesName = (
  sentence: Sentence,
  from: number,
  taken: (token: number) => ActorId | 'other' | null,
): boolean => {
  let at = from - 1
  if (/^(?:the|a|an)$/.test(lowerOf(sentence, at))) at--
  if (!/^[,(]$/.test(textOf(sentence, at)) && !/^(?:--?|—|–)$/.test(textOf(sentence, at))) return false
  // "Hezbollah (HB), the militia"
  const owner = taken(textOf(sentence, at - 1) === ')' ? at - 2 : at - 1)
  return at < from - 1 && owner !== null && owner !== 'other' && !owner.startsWith('state:')
}

interface Label {
  readonly label: string
  readonly state: ActorId | null
  readonly from: number
  readonly how: string
}

const labelOf = (
  sentence: Sentence,
  from: number,
  noun: SideNoun,
  taken: (token: number) => ActorId | 'other' | null,
  home: Home | null,
  lexicon: ActorLexicon,
): Label | null => {
  const { words } = lexicon
  const several = listsKinds(sentence, from, noun.at)
  const kept: string[] = []
  let state: ActorId | null = null
  let begin = noun.at
  for (let k = noun.at - 1; k >= from; k--) {
    const word = textOf(sentence, k)
    const owner = taken(k)
    const backed =
      textOf(sentence, k + 1) === '-' && /^(?:VBN|VBD|VBG|JJ)$/.test(sentence.tokens[k + 2]?.xpos ?? '')
    if (backed || (k + 1 < noun.at && textOf(sentence, k + 1) === '/')) continue
    if (/^(?:pro|anti)-/i.test(word)) {
      kept.unshift(
        word.toLowerCase().replace(/-(\p{Ll})/u, (_, letter: string) => `-${letter.toUpperCase()}`),
      )
      begin = k
      continue
    }
    if (owner !== null && owner !== 'other') {
      if (owner.startsWith('state:') && !state) {
        state = owner
        begin = k
      }
      continue
    }
    if (NOT_DISTINCT.test(word) || sentence.tokens[k]?.xpos === 'CD') continue
    const placed = k === noun.at - 1 && owner === null && isOfPlace(sentence, noun.at)
    if (
      !several &&
      (placed || isPeople(sentence, k, words) || (words('regional').has(word) && isCapital(word)))
    ) {
      kept.unshift(word)
      begin = k
    } else if (
      /^(?:opposition|rebel|militant|separatist|armed|foreign|defense|defence|finance|Gulf|Persian|Sunni|tribal|guerrilla|paramilitary|terrorist|dissident|militia|insurgent|Latin|South|Central|North|West|East|Middle|Eastern|Southern)$/.test(
        word,
      )
    ) {
      if (
        /^(?:foreign|defense|defence|finance|militant|separatist|guerrilla|paramilitary|Gulf|Persian|Latin|South|Central|North|West|East|Middle|Eastern|Southern|jihadist)$/.test(
          word,
        )
      )
        kept.unshift(word)
      begin = Math.min(begin, k)
    }
  }
  const head = lowerOf(sentence, noun.at)
  const plain = kept.length === 0
  const adjective = state
    ? (lexicon.known.get(state)?.adjectives[0] ?? lexicon.known.get(state)?.label ?? '')
    : (home?.adjective ?? '')
  const distinct = kept.join(' ')
  if (noun.core === 'opposition') {
    if (plain)
      return {
        state,
        label: capitalized(`${adjective} opposition`.trim()),
        from: begin,
        how: state || !home ? 'a side without a name' : `the opposition in ${home.state}`,
      }
    return {
      state,
      label: capitalized(
        `${distinct} opposition ${lowerOf(sentence, noun.at) === 'opposition' ? '' : head}`.trim(),
      ),
      from: begin,
      how: 'a side without a name',
    }
  }
  if (noun.core === 'rebels') {
    if (plain)
      return {
        state,
        label: capitalized(`${adjective} rebels`.trim()),
        from: begin,
        how: state || !home ? 'a side without a name' : `the rebels in ${home.state}`,
      }
    return { state, label: capitalized(`${distinct} rebels`), from: begin, how: 'a side without a name' }
  }
  if (plain && !state) {
    if (!BARE_OK.test(head) || !isDefinite(sentence, begin)) return null
    // "armed gangs" is what others call them
    if (/^(?:gangs|settlers)$/.test(head) && lowerOf(sentence, noun.at - 1) !== 'the') return null
    return {
      state,
      label: capitalized(
        `${home?.adjective ?? ''} ${plural(head === 'islamists' ? 'Islamists' : head)}`.trim(),
      ),
      from: begin,
      how: 'a side without a name',
    }
  }
  const stem = /^(?:group|groups)$/.test(head) ? 'groups' : plural(head)
  return {
    state,
    label: capitalized(`${state ? `${adjective} ` : ''}${distinct} ${stem}`.replace(/ +/g, ' ').trim()),
    from: begin,
    how: 'a side without a name',
  }
}

/** "moderate and extremist rebels": all of them, not one kind. */
const listsKinds = (sentence: Sentence, from: number, to: number): boolean => {
  for (let k = from + 1; k < to - 1; k++)
    if (lowerOf(sentence, k) === 'and' && !isCapital(textOf(sentence, k + 1))) return true
  return false
}

const isDefinite = (sentence: Sentence, begin: number): boolean =>
  /^(?:the|these|those)$/.test(lowerOf(sentence, begin - 1)) ||
  begin === 0 ||
  /^(?:NN|JJ|VB|,)/.test(sentence.tokens[begin - 1]?.xpos ?? '')

const plural = (noun: string): string =>
  /s$|ia$|men$|opposition|resistance/.test(noun) ? (noun === 'militia' ? 'militias' : noun) : `${noun}s`

const capitalized = (label: string): string => label.slice(0, 1).toUpperCase() + label.slice(1)
