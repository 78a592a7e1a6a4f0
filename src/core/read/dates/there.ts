import type { EventDate } from '../../model.ts'
import type { DateExpression, Reference, When } from './expression.ts'
import { precisionOf, referenceOf } from './resolve.ts'
import { resolveRelative } from './resolve-relative.ts'

type FromThere = Extract<When, { readonly kind: 'from-there' }>

/** "that year" of 2014-03-05 is 2014. */
const cutTo = (iso: string, unit: FromThere['unit']): string =>
  iso.slice(0, unit === 'year' ? 4 : unit === 'month' ? 7 : 10)

/**
 * A date that is counted from one told before: "two years later", "the day before", "that month". Where none was told,
 * what lies back is counted from the article's own date. Null where neither is known.
 */
export function resolveFromThere(
  expression: DateExpression,
  when: FromThere,
  told: EventDate | null,
  article: Reference | null,
): EventDate | null {
  const there = told?.value ? referenceOf(told.value) : when.count < 0 ? article : null
  if (!there) return null
  const { unit, count, vague } = when
  const resolved =
    count === 0
      ? { value: cutTo(there.iso, unit), end: null }
      : resolveRelative(
          { kind: 'away', unit, count: Math.abs(count), sign: count < 0 ? -1 : 1, vague },
          there,
          'future',
        )
  if (!resolved) return null
  const since = expression.relation === 'since'
  return {
    value: resolved.value,
    end: since ? null : resolved.end,
    ongoing: since,
    precision: precisionOf(resolved.value),
    basis: 'resolved',
    inferred: true,
    how: `"${expression.text}" from ${there.iso}${told?.value ? `, told before as ${told.how}` : ''}`,
  }
}
