import type { Article, Span } from '../model.ts'
import { type Anchor, CONTEXT } from './corrections.ts'

export interface Place extends Span {
  /** index of the article */
  readonly article: number
}

/** The anchor of a span: what a correction stores to find the words again. */
export const anchorOf = (article: Pick<Article, 'sha256' | 'text'>, { start, end }: Span): Anchor => ({
  article: article.sha256,
  quote: article.text.slice(start, end),
  before: article.text.slice(Math.max(0, start - CONTEXT), start),
  after: article.text.slice(end, end + CONTEXT),
})

/**
 * Finds anchored words again: in their own article, in its place or at the best fitting one; where no article has
 * that hash any more (a better cleaner of pages, a corrected letter), in the one article that holds them in context.
 */
export const createAnchors = (articles: readonly Pick<Article, 'sha256' | 'text'>[]) => {
  const byHash = new Map(articles.map((article, i) => [article.sha256, i]))
  return (anchor: Anchor): Place | null => {
    const own = byHash.get(anchor.article)
    if (own !== undefined) {
      const span = bestFit(articles[own]?.text ?? '', anchor)
      return span && { article: own, ...span }
    }
    const found = articles.flatMap(({ text }, article) => {
      const span = bestFit(text, anchor)
      return span ? [{ article, ...span, fit: fitOf(text, span.start, anchor) }] : []
    })
    const most = Math.max(...found.map(({ fit }) => fit))
    const [best, ...others] = found.filter(({ fit }) => fit === most)
    return best && others.length === 0 ? { article: best.article, start: best.start, end: best.end } : null
  }
}

/** Of all places of the quote the one whose surroundings agree most; the first of equals. */
const bestFit = (text: string, anchor: Anchor): Span | null => {
  let best: Span | null = null
  let most = -1
  for (let at = text.indexOf(anchor.quote); at !== -1; at = text.indexOf(anchor.quote, at + 1)) {
    const fit = fitOf(text, at, anchor)
    if (fit <= most) continue
    most = fit
    best = { start: at, end: at + anchor.quote.length }
  }
  return best
}

/** Characters that agree outward from the quote. */
const fitOf = (text: string, at: number, { quote, before, after }: Anchor): number => {
  let left = 0
  while (left < before.length && text[at - 1 - left] === before[before.length - 1 - left]) left++
  let right = 0
  const end = at + quote.length
  while (right < after.length && text[end + right] === after[right]) right++
  return left + right
}
