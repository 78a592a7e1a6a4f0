import type { Sentence } from '../../model.ts'
import { isCapital, lowerOf, textOf } from '../grammar.ts'
import type { WordList } from '../lexicon/compiled.ts'
import { isRole, joined, roleStart, type Title } from './titles.ts'

/** "Dana Roth, the Union's chief aid officer, …": the role phrase after the comma. */
export const titleAfter = (sentence: Sentence, end: number, text: string, words: WordList): Title | null => {
  let from = end
  if (textOf(sentence, from) === '(') return null
  if (textOf(sentence, from) !== ',' && textOf(sentence, from) !== '–' && textOf(sentence, from) !== '—')
    return null
  from++
  const first = sentence.tokens[from]
  if (!first || !/^(?:DT|PRP\$|NN|NNP|NNS|JJ|JJS|RB|NNPS)$/.test(first.xpos)) return null
  let to = from
  while (to < sentence.tokens.length && to - from < 24) {
    const token = sentence.tokens[to]
    if (
      !token ||
      /^(?:,|;|:|\.|—|–|--)$/.test(token.text) ||
      /^(?:WP|WDT|WRB|MD|VBD|VBZ|VBP)$/.test(token.xpos)
    )
      break
    to++
  }
  const noun = firstRole(sentence, from, to, words)
  if (noun < 0 || describesNext(sentence, from, noun)) return null
  return {
    from,
    to,
    role: joined(
      sentence,
      roleStart(sentence, skipDeterminer(sentence, from), noun),
      officeEnd(sentence, noun),
      text,
    ),
    noun,
    place: 'after',
  }
}

/** "Acting Assistant Secretary | of State": the office goes on behind its noun. */
const officeEnd = (sentence: Sentence, noun: number): number => {
  if (lowerOf(sentence, noun + 1) !== 'of') return noun + 1
  return /^(?:state|defen[cs]e|staff|war|justice|foreign|homeland|energy)$/.test(lowerOf(sentence, noun + 2))
    ? noun + 3
    : noun + 1
}

/** "Kade, Morov's brother-in-law Dan Orlin": the phrase belongs to what follows, or is one of a list. */
const describesNext = (sentence: Sentence, from: number, noun: number): boolean => {
  const next = textOf(sentence, noun + 1)
  if (next === '-' || (isCapital(next) && next !== '')) return true
  if (/^NNP?S$/.test(sentence.tokens[noun]?.xpos ?? '')) return true
  return /^(?:and|or)$/.test(next) && !/^(?:DT|PRP\$)$/.test(sentence.tokens[from]?.xpos ?? '')
}

const skipDeterminer = (sentence: Sentence, from: number): number =>
  /^(?:DT|PRP\$)$/.test(sentence.tokens[from]?.xpos ?? '') ? from + 1 : from

/** The head of the first noun group of [from, to), when it is a role. */
const firstRole = (sentence: Sentence, from: number, to: number, words: WordList): number => {
  let head = -1
  for (let i = from; i < to; i++) {
    const token = sentence.tokens[i]
    if (!token) break
    if (/^(?:IN|TO)$/.test(token.xpos)) break
    if (isRole(sentence, i, words)) head = i
  }
  return head
}

/** "The Union's chief aid officer, | Dana Roth": the role phrase before the comma. */
export const titleBeforeComma = (
  sentence: Sentence,
  name: number,
  text: string,
  words: WordList,
): Title | null => {
  if (textOf(sentence, name - 1) !== ',') return null
  const to = name - 1
  let from = to
  while (from > 0 && to - from < 16) {
    const token = sentence.tokens[from - 1]
    if (
      !token ||
      /^(?:,|;|:|\.|—|–|--|["“”])$/.test(token.text) ||
      /^(?:WP|WDT|MD|VBD|VBZ|VBP|VB|CC)$/.test(token.xpos)
    )
      break
    from--
    if (token.xpos === 'DT' && isRoleAhead(sentence, from, to, words)) break
  }
  const noun = firstRole(sentence, from, to, words)
  if (
    noun < 0 ||
    /^NNP?S$/.test(sentence.tokens[noun]?.xpos ?? '') ||
    !opensPhrase(sentence, from) ||
    isCapital(textOf(sentence, noun + 1))
  )
    return null
  const start = skipDeterminer(sentence, from)
  return {
    from,
    to,
    role: joined(sentence, roleStart(sentence, start, noun), officeEnd(sentence, noun), text),
    noun,
    place: 'comma',
  }
}

/** "the envoy, Ana Roth", not "After talks with the envoy, Ana Roth". */
const opensPhrase = (sentence: Sentence, from: number): boolean =>
  /^(?:DT|PRP\$|NNP|NNPS|JJ|NN)$/.test(sentence.tokens[from]?.xpos ?? '') &&
  sentence.tokens[from]?.upos !== 'VERB'

const isRoleAhead = (sentence: Sentence, from: number, to: number, words: WordList): boolean => {
  for (let i = from + 1; i < to; i++) {
    if (/^(?:IN|TO)$/.test(sentence.tokens[i]?.xpos ?? '')) return false
    if (isRole(sentence, i, words)) return true
  }
  return false
}
