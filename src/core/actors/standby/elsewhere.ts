import type { Sentence } from '../../model.ts'
import { firstConjunct, isCapital, isLookedInto, lemmaOf, lowerOf, textOf } from '../grammar.ts'
import { isOfPlaceName } from '../of-place.ts'

/** Where a name in passing is no party: a place, a part of another name, a source, a word of a headline. */

// "the Ministry of | Labour"
const PORTFOLIOS = /^(?:Ministry|Minister|Department|Secretary|Bureau|Office|Directorate)$/

const SOMEWHERE = /^(?:in|at|near|inside|outside|across|around|into|through|during|since|until|via|like)$/

/** "in Velm", "the Ministry of Labour", "as Orlin": the words before a name say that it does nothing. */
export const standsElsewhere = (
  sentence: Sentence,
  from: number,
  head: number,
  preposition: string,
): boolean => {
  if (isOfPlaceName(sentence, head)) return true
  if (preposition === 'of' && PORTFOLIOS.test(textOf(sentence, from - 2))) return true
  if (preposition === 'as' && lowerOf(sentence, from - 2) !== 'such') return true
  return SOMEWHERE.test(preposition) && !isLookedInto(sentence, head)
}

/** A headline writes every word large: nothing there tells a name. */
export const isTitled = (sentence: Sentence): boolean => {
  const long = sentence.tokens.filter((token) => /^\p{L}{4,}$/u.test(token.text))
  return long.length > 4 && long.filter((token) => isCapital(token.text)).length > long.length * 0.7
}

/** "the Post reported", "told the Post": a source, not a party. */
export const tellsOnly = (sentence: Sentence, head: number): boolean => {
  const governor = sentence.tokens[firstConjunct(sentence, head)]?.head ?? -1
  return /^(?:say|tell|report|write|quote|cite|publish|interview|ask|speak|accord|note|add|air|broadcast|run|show|release|obtain|learn|reach|find|reveal)$/.test(
    lemmaOf(sentence, governor),
  )
}
