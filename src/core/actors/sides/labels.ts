import type { ActorId, Sentence } from '../../model.ts'
import { isCapital, lowerOf, textOf } from '../grammar.ts'
import type { ActorLexicon, WordList } from '../lexicon/compiled.ts'
import type { Home } from '../places/home.ts'
import { isOfPlace, isPeople, type SideNoun } from './nouns.ts'

/** What a side without a name is called, and why. */
export interface Label {
  readonly label: string
  readonly state: ActorId | null
  /** first token of the phrase that the label is made of */
  readonly from: number
  readonly how: string
}

const UNNAMED = 'a side without a name'

const BARE_OK =
  /^(?:rebels|insurgents|separatists|secessionists|opposition|guerrillas|guerillas|jihadis|jihadists|paramilitaries|rebel|insurgent|protesters|demonstrators|islamists|gangs|settlers)$/
const NOT_DISTINCT =
  /^(?:armed|moderate|main|various|other|several|many|some|key|local|anti-government|so-called|badly|divided|fractious|fragmented|exiled|political|new|rival|different|major|leading|whole|entire|two|three|four|six|few|numerous|mainstream|disparate|country's|nation's)$/i

/**
 * The label of the side whose phrase goes from `from` to its noun: its country, or that of the article, and the words that
 * tell it from other sides. Null for a bare plural that says of nobody who they are.
 */
export const labelOf = (
  sentence: Sentence,
  from: number,
  noun: SideNoun,
  taken: (token: number) => ActorId | 'other' | null,
  home: Home | null,
  lexicon: ActorLexicon,
): Label | null => {
  const { kept, state, begin } = modifiersOf(sentence, from, noun, taken, lexicon.words)
  const head = lowerOf(sentence, noun.at)
  const distinct = kept.join(' ')
  const known = state ? lexicon.known.get(state) : undefined
  const country = state ? (known?.adjectives[0] ?? known?.label ?? '') : (home?.adjective ?? '')
  const called = (words: string, how = UNNAMED): Label => ({
    state,
    label: capitalized(words.replace(/ +/g, ' ').trim()),
    from: begin,
    how,
  })
  if (noun.core !== 'other') {
    // "the rebels", "the Norlandic opposition": those of the country
    if (kept.length === 0)
      return called(`${country} ${noun.core}`, state || !home ? UNNAMED : `the ${noun.core} in ${home.state}`)
    const behind = noun.core === 'opposition' && head !== 'opposition' ? head : ''
    return called(`${distinct} ${noun.core} ${behind}`)
  }
  if (kept.length === 0 && !state) {
    if (!BARE_OK.test(head) || !isDefinite(sentence, begin)) return null
    // "armed gangs" is what others call them
    if (/^(?:gangs|settlers)$/.test(head) && lowerOf(sentence, noun.at - 1) !== 'the') return null
    return called(`${country} ${plural(head === 'islamists' ? 'Islamists' : head)}`)
  }
  const stem = /^(?:group|groups)$/.test(head) ? 'groups' : plural(head)
  return called(`${state ? country : ''} ${distinct} ${stem}`)
}

interface Modifiers {
  /** what tells the side from others, in text order */
  readonly kept: readonly string[]
  /** the country named in the phrase */
  readonly state: ActorId | null
  /** first token that the label takes up */
  readonly begin: number
}

/** The words before the noun of a side, from right to left. */
const modifiersOf = (
  sentence: Sentence,
  from: number,
  noun: SideNoun,
  taken: (token: number) => ActorId | 'other' | null,
  words: WordList,
): Modifiers => {
  const several = listsKinds(sentence, from, noun.at)
  const kept: string[] = []
  let state: ActorId | null = null
  let begin = noun.at
  for (let k = noun.at - 1; k >= from; k--) {
    const word = textOf(sentence, k)
    const owner = taken(k)
    if (isBacked(sentence, k) || (k + 1 < noun.at && textOf(sentence, k + 1) === '/')) continue
    if (/^(?:pro|anti)-/i.test(word)) {
      kept.unshift(withCapital(word))
      begin = k
      continue
    }
    if (owner !== null && owner !== 'other') {
      if (!owner.startsWith('state:') || state) continue
      state = owner
      begin = k
      continue
    }
    if (NOT_DISTINCT.test(word) || sentence.tokens[k]?.xpos === 'CD') continue
    if (!several && isDistinct(sentence, k, noun.at, owner, words)) {
      kept.unshift(word)
      begin = k
    } else if (BELONGS.test(word)) {
      if (TELLS.test(word)) kept.unshift(word)
      begin = k
    }
  }
  return { kept, state, begin }
}

/** "Norland-backed" says who is behind them, not who they are. */
const isBacked = (sentence: Sentence, k: number): boolean =>
  textOf(sentence, k + 1) === '-' && /^(?:VBN|VBD|VBG|JJ)$/.test(sentence.tokens[k + 2]?.xpos ?? '')

/** "pro-norlandic" -> "pro-Norlandic" */
const withCapital = (word: string): string =>
  word.toLowerCase().replace(/-(\p{Ll})/u, (_, letter: string) => `-${letter.toUpperCase()}`)

/** "Kurdish", "Gulf", "Aleppo" before the noun */
const isDistinct = (
  sentence: Sentence,
  k: number,
  at: number,
  owner: ActorId | 'other' | null,
  words: WordList,
): boolean =>
  (k === at - 1 && owner === null && isOfPlace(sentence, at)) ||
  isPeople(sentence, k, words) ||
  (words('regional').has(textOf(sentence, k)) && isCapital(textOf(sentence, k)))

/** Words of the phrase, whether or not they tell the side from others. */
const BELONGS =
  /^(?:opposition|rebel|militant|separatist|armed|foreign|defense|defence|finance|Gulf|Persian|Sunni|tribal|guerrilla|paramilitary|terrorist|dissident|militia|insurgent|Latin|South|Central|North|West|East|Middle|Eastern|Southern)$/

/** Those of them that do. */
const TELLS =
  /^(?:foreign|defense|defence|finance|militant|separatist|guerrilla|paramilitary|Gulf|Persian|Latin|South|Central|North|West|East|Middle|Eastern|Southern|jihadist)$/

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
