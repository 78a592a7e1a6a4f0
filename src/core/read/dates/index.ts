import type { EventDate, Sentence } from '../../model.ts'
import { clauseOf, type Placed } from './attach.ts'
import type { DateContext } from './context.ts'
import { countedAt } from './counted.ts'
import { datesAt, datesOn, isRole } from './dates-at.ts'
import type { DateExpression, Direction } from './expression.ts'
import { precisionOf, resolve, unknownDate } from './resolve.ts'
import { tenseOf } from './tense.ts'
import { fromThere } from './told-before.ts'

/**
 * When the event named at a token happened: a date that hangs on it, one it shares with its clause, one the sentence
 * before gave to a past that this sentence continues, else the article's own date; unknown in an undated article.
 */
export function dateOf(sentence: Sentence, tokenIndex: number, context: DateContext): EventDate {
  const own = statedAt(sentence, tokenIndex, context)
  if (own) return own
  return continued(sentence, tokenIndex, context) ?? byPublication(sentence, tokenIndex, context)
}

/** The date that the sentence itself gives the event, or null; `look` overrules the tense where more is known. */
export const statedAt = (
  sentence: Sentence,
  tokenIndex: number,
  context: DateContext,
  look: Direction = null,
): EventDate | null =>
  resolved(sentence, tokenIndex, context, datesAt(sentence, context.placed(sentence), tokenIndex), look) ??
  countedAt(sentence, tokenIndex, (verb) => statedAt(sentence, verb, context), context.reference)

/** The date that hangs on these words themselves, not one of the clause around them, or null. */
export const statedOn = (
  sentence: Sentence,
  tokenIndex: number,
  context: DateContext,
  look: Direction = null,
): EventDate | null =>
  resolved(sentence, tokenIndex, context, datesOn(sentence, context.placed(sentence), tokenIndex), look)

function resolved(
  sentence: Sentence,
  tokenIndex: number,
  context: DateContext,
  placed: readonly Placed[],
  look: Direction,
): EventDate | null {
  const { lasting } = tenseOf(sentence, tokenIndex)
  let open: EventDate | null = null
  for (const one of placed) {
    const { kind } = one.expression.when
    const tense = tenseOf(sentence, one.hosts[0] ?? tokenIndex)
    // the present tense with a day is a timetable: "begins in Velm on Wednesday"
    const timetable = tense.lasting && (kind === 'weekday' || kind === 'date')
    const direction = look ?? tense.direction ?? (timetable ? 'future' : null)
    const date =
      one.expression.when.kind === 'from-there'
        ? fromThere(sentence, one, context)
        : resolve(one.expression, context.reference, direction, lasting)
    if (!date) continue
    if (date.value !== null) return date
    if (kind !== 'stretch' && kind !== 'away') open ??= date
  }
  return open
}

const CONTINUING = /^(then|later|afterwards|afterward|subsequently|meanwhile|there)$/

/** "In 1994 … . He later said …": the past that the sentence before opened, never a day of the running news. */
function continued(sentence: Sentence, tokenIndex: number, context: DateContext): EventDate | null {
  const before = context.sentences[sentence.index - 1]
  const { reference } = context
  if (!before || before.paragraph !== sentence.paragraph) return null
  const tense = tenseOf(sentence, tokenIndex)
  if (tense.direction !== 'past' || tense.lasting) return null
  const clause = clauseOf(sentence, tokenIndex)
  if (sentence.tokens[clause]?.head !== -1) return null
  const links = sentence.tokens.some(
    (token) =>
      (token.head === clause && CONTINUING.test(token.text.toLowerCase())) ||
      (token.head === clause && token.upos === 'PRON' && token.deprel.startsWith('nsubj')),
  )
  if (!links) return null
  const root = before.tokens.findIndex((token) => token.head === -1)
  const date = root < 0 ? null : statedAt(before, root, context)
  if (!date?.value || date.ongoing || tenseOf(before, root).direction !== 'past') return null
  const old = reference === null || date.value.slice(0, 4) !== reference.iso.slice(0, 4)
  const near = date.precision === 'day' && date.basis === 'resolved'
  if (!old && !near) return null
  return { ...date, basis: 'resolved', inferred: true, how: `${date.how}, of the sentence before` }
}

/** The expressions that date the words at a token, best first, unresolved. */
export const expressionsAt = (
  sentence: Sentence,
  tokenIndex: number,
  context: DateContext,
): readonly DateExpression[] =>
  datesAt(sentence, context.placed(sentence), tokenIndex).map((one) => one.expression)

export const expressionsOn = (
  sentence: Sentence,
  tokenIndex: number,
  context: DateContext,
): readonly DateExpression[] =>
  datesOn(sentence, context.placed(sentence), tokenIndex).map((one) => one.expression)

const within = (sentence: Sentence, from: number, to: number, context: DateContext): readonly Placed[] =>
  context
    .placed(sentence)
    .filter(({ anchor, expression }) => from <= anchor && anchor < to && expression.relation !== 'background')

/** The expressions among the tokens [from, to), in text order, unresolved. */
export const expressionsWithin = (
  sentence: Sentence,
  from: number,
  to: number,
  context: DateContext,
): readonly DateExpression[] => within(sentence, from, to, context).map(({ expression }) => expression)

/** The date that the tokens [from, to) give the event at a token, whatever the tree hangs it on, or null. */
export const statedWithin = (
  sentence: Sentence,
  tokenIndex: number,
  from: number,
  to: number,
  context: DateContext,
  look: Direction = null,
): EventDate | null => {
  const direction = look ?? tenseOf(sentence, tokenIndex).direction
  return resolved(sentence, tokenIndex, context, within(sentence, from, to, context), direction)
}

/** The article's own date, for what has no better one. */
export function byPublication(sentence: Sentence, tokenIndex: number, context: DateContext): EventDate {
  const { date } = context.published
  if (date === null) return unknownDate('no date beside it, and the article is undated')
  // "their ally", "the Estia-backed rebels": so it stands
  const standing = isRole(sentence, tokenIndex) || sentence.tokens[tokenIndex]?.deprel === 'amod'
  const lasting = standing || tenseOf(sentence, tokenIndex).lasting
  return {
    value: date,
    end: null,
    ongoing: lasting,
    precision: precisionOf(date),
    basis: 'publication',
    inferred: true,
    how: lasting ? `still so on the article's date, ${date}` : `no date beside it: the article's, ${date}`,
  }
}
