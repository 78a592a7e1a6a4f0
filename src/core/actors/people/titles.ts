import type { Sentence } from '../../model.ts'
import { lemmaOf, textOf } from '../grammar.ts'
import type { WordList } from '../lexicon/compiled.ts'

/** A role phrase beside a person's name: token range of the phrase and of the role words inside it. */
export interface Title {
  /** [from, to) of the whole phrase, the name not included */
  readonly from: number
  readonly to: number
  readonly role: string
  /** token of the role noun, -1 when there is none ("Russia's Lavrov") */
  readonly noun: number
  readonly place: 'before' | 'after' | 'comma'
}

/** Is the token a role noun, by itself ("minister", "Gen.") or as the end of a phrase of two ("vice president")? */
export const isRole = (sentence: Sentence, i: number, words: WordList): boolean => {
  const roles = words('roles')
  const text = textOf(sentence, i)
  if (!text || /^VB/.test(sentence.tokens[i]?.xpos ?? '')) return false
  const lower = text.toLowerCase()
  return (
    roles.has(text) ||
    roles.has(lower) ||
    roles.has(lemmaOf(sentence, i)) ||
    roles.has(lower.replace(/s$/, ''))
  )
}

/** "MR." in a transcript */
const titleCased = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase()

export const isHonorific = (sentence: Sentence, i: number, words: WordList): boolean =>
  words('honorifics').has(textOf(sentence, i)) || words('honorifics').has(titleCased(textOf(sentence, i)))

export const joined = (sentence: Sentence, from: number, to: number, text: string): string => {
  const first = sentence.tokens[from]
  const last = sentence.tokens[to - 1]
  return first && last ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : ''
}

/** The role without what stands before it: past the last possessive. */
export const roleStart = (sentence: Sentence, from: number, noun: number): number => {
  for (let i = noun; i > from; i--) if (sentence.tokens[i - 1]?.xpos === 'POS') return i
  return from
}
