import type { Article, Published, Sentence } from '../../model.ts'
import { intervalOf } from '../../read/dates/calendar.ts'
import { inferPublished } from './inferred.ts'
import { type Found, fromDateline, fromLabel, fromLine, fromSourceLine } from './lines.ts'
import type { OfficeHolder } from './offices.ts'
import { fromUrl } from './url.ts'

/**
 * When the article appeared, cut to what is known, and how one knows: the file's own data, the credited source line,
 * a labelled date, the dateline, a date line above the text, the address, or the text itself (a weekday and its date
 * together with the years in which named officials held office). Null when nothing says so.
 */
export function publishedDate(
  article: Article,
  sentences: readonly Sentence[],
  offices: readonly OfficeHolder[] = [],
): Published {
  const given = givenDate(article)
  if (given) return given
  const url = article.url === null ? null : fromUrl(article.url)
  const head = fromLabel(article.text, 'head')
  const line = fromLine(article.text)
  const known = [head, line, url].flatMap((found) => (found ? [found] : []))
  const year = known[0]?.date.slice(0, 4) ?? null
  const direct =
    fromSourceLine(article.text) ??
    head ??
    fromDateline(article.text, year) ??
    line ??
    fuller(url, fromLabel(article.text, 'foot'))
  return direct ?? inferPublished(article.text, sentences, offices) ?? NOTHING
}

/** The date that came with the article, beside its text; null when there was none, or no date. */
export const givenDate = ({ date, dateFrom }: Pick<Article, 'date' | 'dateFrom'>): Published | null =>
  date !== null && intervalOf(date)
    ? { date, inferred: false, how: dateFrom ?? 'given with the article' }
    : null

const NOTHING: Published = {
  date: null,
  inferred: true,
  how: 'neither the file nor the text says when it appeared',
}

/** A month in the address and a full day in the footer: the fuller one, when they agree. */
const fuller = (url: Found | null, foot: Found | null): Found | null =>
  url && foot?.date.startsWith(url.date) ? foot : (url ?? foot)
