import { fold } from '../spell.ts'
import type { Title } from './titles.ts'

/** A stretch of text that may be a person's name, with the role phrases beside it. */
export interface PersonName {
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** the name without title or honorific */
  readonly name: string
  /** folded words of the name, articles such as al- left out */
  readonly words: readonly string[]
  readonly titles: readonly Title[]
  readonly honorific: string | null
  /** who proposes it */
  readonly by: 'lexicon' | 'tagger' | 'title' | 'surname'
  /** more than one name, as far as spaces tell: "Hossein Amir-Abdollahian", not "Amir-Abdollahian" */
  readonly full: boolean
  readonly heading: boolean
  /** "the Assad | government": only a ruler has one */
  readonly rules: boolean
}

/** "al-", "el-": part of a name, not of what tells it from others. */
export const ARTICLES: ReadonlySet<string> = new Set('al el ad as ash an ar at az ul ur'.split(' '))

export const nameWords = (name: string): string[] => {
  const words = fold(name).split(' ')
  const kept = words.filter(
    (word, i) => !ARTICLES.has(word) && !(word.length === 1 && i > 0 && i < words.length - 1),
  )
  return kept.length > 0 ? kept : words
}

/** "Ilya Morov", not "I. Morov" */
export const isFull = (name: string): boolean =>
  name
    .split(' ')
    .filter((part) => (part === 'Ash' || !ARTICLES.has(part.toLowerCase())) && !/^\p{Lu}\.?$/u.test(part))
    .length > 1

/** A stretch that may be a name. */
export interface Range {
  from: number
  to: number
  by: PersonName['by']
}
