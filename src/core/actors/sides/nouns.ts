import type { Sentence } from '../../model.ts'
import { isCapital, lowerOf, textOf } from '../grammar.ts'
import type { WordList } from '../lexicon/compiled.ts'

const REBELS = /^(?:rebel|rebels|insurgent|insurgents)$/

/** The last noun of a side's phrase and what sort of side it makes. */
export interface SideNoun {
  readonly at: number
  readonly core: 'opposition' | 'rebels' | 'other'
  /** in `rebel camps`: one word for all of them */
  readonly owns?: boolean
}

const MEN =
  /^(?:rebels|insurgents|separatists|militants|guerrillas|jihadists|islamists|fighters|gunmen|mercenaries)$/
const OWNERS = /^(?:rebel|insurgent|separatist|militant|guerrilla|jihadist|militia|paramilitary)$/
const HOLDINGS =
  /^(?:target|position|camp|base|hideout|stronghold|bastion|convoy|outpost|hideaway|bunker|post|depot|checkpoint|trench|tunnel|cell|unit|enclave|commander|leader|spokesman|chief)(?:s|es)?$/

/** The noun a collective ends in, when it is the head of its phrase. */
export const collectiveNoun = (sentence: Sentence, i: number, words: WordList): SideNoun | null => {
  const lower = lowerOf(sentence, i)
  const token = sentence.tokens[i]
  const capital = token && isCapital(token.text) && i > 0 && !sentence.heading && token.upos === 'PROPN'
  // a side that is always written large: Islamists
  const large = words('armed').has(token?.text ?? '') && isCapital(token?.text ?? '')
  if (!token || (capital && !large)) return null
  const next = sentence.tokens[i + 1]
  const joinsNext =
    next !== undefined &&
    // "gave the rebels | tanks": a plural is no part of a name behind it
    ((/^(?:NN|NNS|NNP)$/.test(next.xpos) && !MEN.test(lower)) ||
      (next.text === '-' && next.start === token.end))
  // "rebel camps": what is theirs is named by them
  if (joinsNext && OWNERS.test(lower) && HOLDINGS.test(next?.text.toLowerCase() ?? ''))
    return { at: i, core: /^(?:rebel|insurgent)$/.test(lower) ? 'rebels' : 'other', owns: true }
  if (joinsNext) return null
  const before = lowerOf(sentence, i - 1)
  if (words('armed').has(lower) || large) {
    if (/^(?:NN|NNS|NNP|NNPS)$/.test(token.xpos) || lower === 'opposition') {
      if (lower === 'opposition' && !isOppositionSide(sentence, i)) return null
      return {
        at: i,
        core: lower === 'opposition' ? 'opposition' : REBELS.test(lower) ? 'rebels' : core(before),
      }
    }
    return null
  }
  if (words('bands').has(lower) && token.xpos !== 'VB') {
    if (before === 'opposition') return { at: i, core: 'opposition' }
    if (/^(?:rebel|insurgent)$/.test(before)) return { at: i, core: 'rebels' }
    if (
      /^(?:armed|militant|separatist|guerrilla|paramilitary|jihadist|islamist|militia|extremist|terrorist|dissident)$/.test(
        before,
      ) ||
      hasPeople(sentence, i, words) ||
      isOfPlace(sentence, i)
    )
      return { at: i, core: 'other' }
  }
  // "the two Asian nations" are two that have been named
  if (isCountedFew(sentence, i)) return null
  const isBloc = words('blocs').has(lower) || words('blocs').has(`${before} ${lower}`)
  if (isBloc && hasRegion(sentence, i, words)) return { at: i, core: 'other' }
  return null
}

const isCountedFew = (sentence: Sentence, i: number): boolean => {
  for (let k = i - 1; k >= 0 && k > i - 5; k--) {
    if (/^(?:two|both|three|four)$/.test(lowerOf(sentence, k)))
      return /^(?:the|these|those|all)$/.test(lowerOf(sentence, k - 1)) || lowerOf(sentence, k) === 'both'
    if (!/^(?:JJ|NN|NNP)$/.test(sentence.tokens[k]?.xpos ?? '')) return false
  }
  return false
}

/** "the Orlin forces": a name before armed men that is no state's and nobody's else; the article calls them so. */
export const isOfPlace = (sentence: Sentence, i: number): boolean => {
  const place = sentence.tokens[i - 1]
  return (
    /^(?:forces|fighters|militia|militias)$/.test(lowerOf(sentence, i)) &&
    (place?.upos === 'PROPN' || place?.upos === 'ADJ') &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(place.text) &&
    !NO_PLACE.test(place.text) &&
    /^(?:the|with|against|and|between|by)$/.test(lowerOf(sentence, i - 2))
  )
}

const NO_PLACE =
  /^(?:Air|Armed|Army|Naval|Navy|Ground|Border|Police|Security|Defen[cs]e|Special|Coalition|Allied|Government|Reserve|Federal|National|Quick|Rapid|Democratic|Liberation|Peacekeeping|Task)$/

const core = (before: string): SideNoun['core'] =>
  before === 'opposition' ? 'opposition' : /^(?:rebel|insurgent)$/.test(before) ? 'rebels' : 'other'

/** "the opposition" as a side, not "their opposition to the plan". */
const isOppositionSide = (sentence: Sentence, i: number): boolean => {
  if (lowerOf(sentence, i + 1) === 'to') return false
  const before = lowerOf(sentence, i - 1)
  if (
    /^(?:vehement|strong|fierce|strident|firm|its|their|his|her|in|stiff|public|staunch|any|no|growing|without|despite|our|my)$/.test(
      before,
    )
  )
    return false
  for (let k = i - 1; k >= 0 && k >= i - 6; k--) {
    const tag = sentence.tokens[k]?.xpos ?? ''
    if (textOf(sentence, k).toLowerCase() === 'the') return true
    if (sentence.tokens[k]?.xpos === 'POS') return isCapital(textOf(sentence, k - 1))
    if (!/^(?:JJ|JJS|NN|NNP|RB|VBN|VBD|HYPH|CD|NNS|,|SYM)$/.test(tag) && !/^[-/]$/.test(textOf(sentence, k)))
      break
  }
  const previous = sentence.tokens[i - 1]
  return previous !== undefined && isCapital(previous.text) && /^(?:JJ|NNP)$/.test(previous.xpos)
}

/** Where the adjectives and nouns before token i begin. */
export const modifiers = (sentence: Sentence, i: number): number => {
  let from = i
  while (from > 0 && i - from < 9) {
    const token = sentence.tokens[from - 1]
    if (!token) break
    const joins =
      /^(?:JJ|JJR|JJS|NN|NNP|NNS|VBN|VBG|RB|CD)$/.test(token.xpos) ||
      (/^[-/]$/.test(token.text) &&
        sentence.tokens[from - 2]?.end === token.start &&
        sentence.tokens[from]?.start === token.end)
    const listed =
      (token.text === 'and' || token.text === ',') &&
      from > 1 &&
      sentence.tokens[from - 2]?.xpos === 'JJ' &&
      /^(?:JJ|NN)$/.test(sentence.tokens[from]?.xpos ?? '')
    if (!joins && !listed) break
    if (
      token.xpos === 'VBG' &&
      !/^(?:fighting|warring|neighboring|neighbouring)$/.test(lowerOf(sentence, from - 1))
    )
      break
    from--
  }
  return from
}

const hasPeople = (sentence: Sentence, i: number, words: WordList): boolean => {
  for (let k = modifiers(sentence, i); k < i; k++) if (isPeople(sentence, k, words)) return true
  return false
}

export const isPeople = (sentence: Sentence, k: number, words: WordList): boolean =>
  words('peoples').has(textOf(sentence, k)) || words('peoples').has(lowerOf(sentence, k))

const hasRegion = (sentence: Sentence, i: number, words: WordList): boolean => {
  const one = textOf(sentence, i - 1)
  const foreign =
    lowerOf(sentence, i - 1) === 'foreign' ||
    lowerOf(sentence, i - 1) === 'defense' ||
    lowerOf(sentence, i - 1) === 'defence'
  const at = foreign ? i - 2 : i - 1
  const word = foreign ? textOf(sentence, at) : one
  return words('regional').has(word) || words('regional').has(`${textOf(sentence, at - 1)} ${word}`)
}
