import type { Sentence } from '../../model.ts'
import { textOf } from '../grammar.ts'

/** "the High Negotiations Committee (HNC)": the abbreviation in brackets after a name that ends at token `to`. */
export const abbreviationAfter = (sentence: Sentence, to: number): string | null => {
  if (textOf(sentence, to) !== '(') return null
  let i = to + 1
  if (/^(?:or|the)$/i.test(textOf(sentence, i))) i++
  const word = textOf(sentence, i)
  if (!/^\p{Lu}[\p{Lu}\p{Ll}.\d]{1,9}$/u.test(word) || (word.match(/\p{Lu}/gu)?.length ?? 0) < 2) return null
  return /^[),;]$/.test(textOf(sentence, i + 1)) || textOf(sentence, i + 1) === '-' ? word : null
}
