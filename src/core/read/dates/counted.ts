import type { EventDate, Sentence } from '../../model.ts'
import type { Reference } from './expression.ts'
import { precisionOf, referenceOf } from './resolve.ts'
import { resolveRelative } from './resolve-relative.ts'
import { COUNTS, UNITS, type Unit } from './words.ts'

interface Distance {
  readonly unit: Unit
  readonly count: number
  /** -1: the event lies before what its clause is counted from */
  readonly sign: 1 | -1
  readonly text: string
  /** the verb it is counted from */
  readonly from: number
}

/** "Sixteen days after Morov met Duro, the truce ended": how far the meeting lies from the end of the truce. */
function distanceAt(sentence: Sentence, index: number): Distance | null {
  const token = sentence.tokens[index]
  if (token?.deprel !== 'advcl' || token.head < 0) return null
  const mark = sentence.tokens.findIndex(
    ({ head, deprel, text }) => head === index && deprel === 'mark' && /^(?:after|before)$/.test(text),
  )
  const measure = sentence.tokens[mark - 1]
  const unit = UNITS.get(measure?.text.toLowerCase() ?? '')
  const count = countOf(sentence.tokens[mark - 2]?.text.toLowerCase() ?? '')
  if (!measure || !unit || count === null) return null
  if (measure.head !== token.head && measure.head !== index) return null
  const after = sentence.tokens[mark]?.text === 'after'
  const text = `${sentence.tokens[mark - 2]?.text ?? ''} ${measure.text} ${after ? 'after' : 'before'}`
  return { unit, count, sign: after ? -1 : 1, text, from: token.head }
}

const countOf = (word: string): number | null => {
  const count = /^\d{1,3}$/.test(word) ? Number(word) : (COUNTS.get(word) ?? 0)
  return count > 0 ? count : null
}

/**
 * The date of a clause that another is counted from: `there` is the date of that other one, if told, else the article's
 * is taken, and the day left open: news is told on the day itself or on the next.
 */
export function countedAt(
  sentence: Sentence,
  index: number,
  there: (verb: number) => EventDate | null,
  article: Reference | null,
): EventDate | null {
  const distance = distanceAt(sentence, index)
  if (distance === null) return null
  const told = there(distance.from)
  const from = told?.value ? referenceOf(told.value) : article
  if (from === null) return null
  const { unit, count, sign, text } = distance
  const found = resolveRelative({ kind: 'away', unit, count, sign, vague: false }, from, null)
  if (!found) return null
  const value = told?.value || unit !== 'day' ? found.value : found.value.slice(0, 7)
  return {
    value,
    end: value === found.value ? found.end : null,
    ongoing: false,
    precision: precisionOf(value),
    basis: 'resolved',
    inferred: true,
    how: `"${text}" from ${from.iso}${told?.value ? `, told as ${told.how}` : ''}`,
  }
}
