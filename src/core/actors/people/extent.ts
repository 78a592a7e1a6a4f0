import type { Sentence } from '../../model.ts'
import { isCapital, isWord, textOf } from '../grammar.ts'
import type { WordList } from '../lexicon/compiled.ts'
import { PARTICLES } from '../spell.ts'
import { ARTICLES, type Range } from './name.ts'
import { MONTHLY } from './not-people.ts'
import { isHonorific, isRole } from './titles.ts'

/** Without titles in front, possessives behind; with "al-" in front and "-Abdollahian" behind. */
export const tidied = (sentence: Sentence, range: Range, words: WordList): Range => {
  let { from, to } = range
  const leads = (): boolean =>
    isHonorific(sentence, from, words) ||
    isRole(sentence, from, words) ||
    !isWord(sentence.tokens[from]) ||
    (!isCapital(textOf(sentence, from)) && !PARTICLES.has(textOf(sentence, from)))
  for (let i = to - 1; i > from; i--)
    if (isRole(sentence, i - 1, words) && i - 1 >= from) from = Math.max(from, i)
  while (from < to && leads()) from++
  const trails = (): boolean => {
    const token = sentence.tokens[to - 1]
    if (!token || token.xpos === 'POS' || !isWord(token)) return true
    if (words('not names').has(token.text) && to - from > 1 && !MONTHLY.test(token.text)) return true
    return !isCapital(token.text) && !(textOf(sentence, to - 2) === '-' && touches(sentence, to - 2))
  }
  while (to > from && trails()) to--
  if (to > from) {
    // "Pavel V. Orlin"
    while (/^\p{Lu}\.?$/u.test(textOf(sentence, to - 1)) && to - from < 5) {
      const next = textOf(sentence, to) === '.' ? to + 1 : to
      if (!/^\p{Lu}\p{Ll}/u.test(textOf(sentence, next)) || sentence.tokens[next]?.upos !== 'PROPN') break
      to = next + 1
    }
    while (textOf(sentence, to) === '-' && touches(sentence, to) && mayFollowHyphen(sentence, from, to + 1))
      to += 2
    while (
      from > 1 &&
      textOf(sentence, from - 1) === '-' &&
      isNameish(textOf(sentence, from - 2)) &&
      touches(sentence, from - 1)
    )
      from -= 2
    while (from > 0 && /^(?:al|Al|de|van|von|bin|ibn|El|el|Abu|Abd|Mc|Ben)$/.test(textOf(sentence, from - 1)))
      from--
  }
  return { from, to, by: range.by }
}

/** "Amir-Abdollahian", "Kim Jong-un"; not "Morov-led". */
const mayFollowHyphen = (sentence: Sentence, from: number, i: number): boolean => {
  const word = textOf(sentence, i)
  if (isCapital(word)) return true
  return i - from >= 3 && /^\p{Ll}{2,4}$/u.test(word) && !/^(?:led|run|era|held|like|born)$/.test(word)
}

const isNameish = (word: string): boolean => isCapital(word) || ARTICLES.has(word)

const touches = (sentence: Sentence, i: number): boolean =>
  sentence.tokens[i - 1]?.end === sentence.tokens[i]?.start &&
  sentence.tokens[i]?.end === sentence.tokens[i + 1]?.start
