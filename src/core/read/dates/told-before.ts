import type { EventDate, Sentence } from '../../model.ts'
import type { Placed } from './attach.ts'
import type { DateContext } from './context.ts'
import { resolve } from './resolve.ts'
import { tenseOf } from './tense.ts'
import { resolveFromThere } from './there.ts'

/** So many sentences back a date is still in mind. */
const IN_MIND = 3

/** "Two years later": counted from the last date told before it in the paragraph. */
export function fromThere(
  sentence: Sentence,
  { expression }: Placed,
  context: DateContext,
  depth = 0,
): EventDate | null {
  const { when } = expression
  if (when.kind !== 'from-there') return null
  // days are counted over paragraphs, years are not
  const daily = when.unit === 'day' && when.count !== 0
  const told = toldBefore(sentence, expression.start, context, depth, daily)
  return resolveFromThere(expression, when, told, context.reference)
}

function toldBefore(
  sentence: Sentence,
  start: number,
  context: DateContext,
  depth: number,
  daily: boolean,
): EventDate | null {
  for (let back = 0; back <= IN_MIND; back++) {
    const one = context.sentences[sentence.index - back]
    if (!one || (one.paragraph !== sentence.paragraph && !daily)) return null
    const earlier = context.placed(one).filter(({ expression }) => expression.end <= start)
    for (const placed of [...earlier].reverse()) {
      const { expression, hosts } = placed
      const date =
        expression.when.kind === 'from-there'
          ? depth < IN_MIND
            ? fromThere(one, placed, context, depth + 1)
            : null
          : resolve(expression, context.reference, tenseOf(one, hosts[0] ?? 0).direction, false)
      if (date?.value) return date
    }
  }
  return daily ? dayOfLead(sentence, context) : null
}

/** So many sentences tell what an article is about. */
const LEAD = 3

/** "It completed a good week. The day before, …": far from any day, counted from the one that the article is about. */
function dayOfLead(sentence: Sentence, context: DateContext): EventDate | null {
  for (const one of context.sentences.slice(0, LEAD)) {
    if (one.index >= sentence.index) return null
    for (const { expression, hosts } of context.placed(one)) {
      if (expression.when.kind === 'from-there' || expression.relation !== 'at') continue
      const { direction } = tenseOf(one, hosts[0] ?? 0)
      const date = direction === 'past' ? resolve(expression, context.reference, direction, false) : null
      if (date?.precision === 'day' && date.end === null) return date
    }
  }
  return null
}
