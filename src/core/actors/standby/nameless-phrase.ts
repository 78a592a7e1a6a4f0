import type { Sentence } from '../../model.ts'
import { firstConjunct, isCapital, lemmaOf, lowerOf, prepositionOf, textOf } from '../grammar.ts'

/** How far the words of a party without a name reach, and what of them is its label. */

const MODIFIER = /^(?:JJ|JJR|JJS|NN|NNP|NNPS|NNS|VBN|VBG|CD|HYPH|POS)$/
const QUANTITY =
  /^(?:many|several|few|some|most|more|other|another|various|numerous|countless|least|certain|own|same|new|first|second|third|last|next|alleged|suspected|so-called|top|key|leading|whole|entire|different|two|three|four|five|six|seven|eight|nine|ten|dozen|dozens|hundred|hundreds|thousand|thousands|million|millions|total|respective|late|year|old|-|,)$/i

/** Back over what the tree hangs on the noun, so that the verb of "massacred civilians" and the day stay out. */
export const phraseStart = (sentence: Sentence, i: number): number => {
  let from = i
  while (from > 0 && i - from < 7) {
    const token = sentence.tokens[from - 1]
    // "the League and aid | agencies": the parser joins the name to the noun beside the last one
    const joined = token?.deprel === 'conj' && sentence.tokens[token.head]?.head === i
    // "the Ilya | Morov | group"
    const flat = token?.deprel === 'flat' && token.head >= i - 6 && token.head < from
    const inside =
      token &&
      (joined || flat || token.head >= from - (/^(?:POS|HYPH)$/.test(token.xpos) ? 4 : 1)) &&
      token.head <= i
    if (!inside || !MODIFIER.test(token.xpos)) break
    if (/^VB[NG]$/.test(token.xpos) && (token.deprel !== 'amod' || textOf(sentence, from - 2) === '-')) break
    if (DAY.test(token.text)) break
    from--
  }
  while (from < i && /^(?:POS|HYPH)$/.test(sentence.tokens[from]?.xpos ?? '')) from++
  return from
}

const DAY = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|nightfall|night|morning|today|yesterday)$/

// written large in a headline: "Gangs in Velm | Amid Talks"
const BETWEEN = /^(?:Amid|After|Over|As|In|At|For|With|Before|During|Despite|Near|And|On|Since|Following)$/

/** "protesters | in Velm", "officers | of the Velm Guard", "crowds | loyal to President Morov": up to the end of the name behind the noun. */
export const withPlace = (sentence: Sentence, i: number): number => {
  if (isGeneral(sentence, i)) return i + 2
  const kin =
    /^(?:families|relatives|supporters|followers|survivors|victims|opponents|critics|backers|detractors) of the$/
  if (kin.test(`${lowerOf(sentence, i)} ${lowerOf(sentence, i + 1)} ${lowerOf(sentence, i + 2)}`)) {
    let to = i + 3
    while (
      to < i + 6 &&
      /^(?:JJ|NNS?|NNP|VB[ND])$/.test(sentence.tokens[to]?.xpos ?? '') &&
      sentence.tokens[to]?.deprel !== 'root'
    )
      to++
    return to
  }
  if (/^(?:loyal|faithful) to$/.test(`${lowerOf(sentence, i + 1)} ${lowerOf(sentence, i + 2)}`)) {
    let to = i + 3
    while (to < i + 9 && /^(?:DT|JJ|NN|NNP|HYPH)$/.test(sentence.tokens[to]?.xpos ?? '')) to++
    return to
  }
  if (!/^(?:in|of|from|at)$/.test(lowerOf(sentence, i + 1))) return i + 1
  let to = i + 2
  if (lowerOf(sentence, to) === 'the') to++
  // "the Norlandic people | at the Council"
  if (lowerOf(sentence, i + 1) === 'at' && isCapital(textOf(sentence, i - 1))) return i + 1
  const start = to
  while (to - start < 6) {
    const name = sentence.tokens[to]?.upos === 'PROPN' && isCapital(textOf(sentence, to))
    // "Ana | al-Velm"
    const joins =
      to > start && /^(?:al|el|bin|de|van|von|au|aux|sur|la|le|du|e|-)$/.test(textOf(sentence, to))
    if ((!name && !joins) || DAY.test(textOf(sentence, to)) || BETWEEN.test(textOf(sentence, to))) break
    to++
  }
  while (to > start && !isCapital(textOf(sentence, to - 1))) to--
  // "gunmen in Front uniforms", "a court in the West African city"
  return to > start && !/^(?:NNS?|JJ)$/.test(sentence.tokens[to]?.xpos ?? '') ? to : i + 1
}

/** "attorney | general": the second word describes the first. */
export const isGeneral = (sentence: Sentence, i: number): boolean =>
  lowerOf(sentence, i + 1) === 'general' &&
  /^(?:attorney|secretary|inspector|solicitor|auditor|prosecutor|governor)$/.test(lemmaOf(sentence, i))

/** "seventeen farmers", "dozens of women" */
export const isCounted = (sentence: Sentence, from: number, i: number): boolean =>
  counter(sentence, i) !== firstConjunct(sentence, i) ||
  range(from, i).some((k) => sentence.tokens[k]?.xpos === 'CD')

/** "dozens | of women": what counts them stands where they would. */
export const counter = (sentence: Sentence, i: number): number => {
  const { head = -1, deprel } = sentence.tokens[i] ?? {}
  const counts =
    deprel === 'nmod' && prepositionOf(sentence, i) === 'of' && QUANTITY.test(lowerOf(sentence, head))
  return firstConjunct(sentence, counts ? head : i)
}

export const isQuantity = (sentence: Sentence, k: number): boolean =>
  QUANTITY.test(textOf(sentence, k)) || sentence.tokens[k]?.xpos === 'CD'

export const labelled = (sentence: Sentence, kept: readonly number[], i: number, to: number): string => {
  const parts = [...kept, i, ...range(i + 1, to)]
  let label = ''
  for (const k of parts) {
    const token = sentence.tokens[k]
    if (!token) continue
    const glued = label === '' || sentence.tokens[k - 1]?.end === token.start
    label += `${glued ? '' : ' '}${isPlainWord(sentence, k) ? token.text.toLowerCase() : token.text}`
  }
  return label.slice(0, 1).toUpperCase() + label.slice(1)
}

const isPlainWord = (sentence: Sentence, k: number): boolean =>
  k === 0 && /^(?:NOUN|ADJ|VERB)$/.test(sentence.tokens[k]?.upos ?? '') && sentence.tokens[k]?.xpos !== 'NNP'

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)
