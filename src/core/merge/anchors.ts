import type { Article, Span, TextSpan } from '../model.ts'
import { type Anchor, CONTEXT } from './corrections.ts'

export interface Place extends Span {
  /** index of the article */
  readonly article: number
  /** offsets are those of the headline */
  readonly in?: 'title'
}

type Anchored = Pick<Article, 'sha256' | 'text' | 'title'>

/** The anchor of a span: what a correction stores to find the words again. */
export const anchorOf = (article: Anchored, { start, end, in: where }: TextSpan): Anchor => {
  const text = where === 'title' ? titleOf(article.title) : article.text
  return {
    article: article.sha256,
    quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
    ...(where ? { in: where } : {}),
  }
}

/**
 * Finds anchored words again: in their own article, in its place or at the best fitting one; where no article has
 * that hash any more (a better cleaner of pages, a corrected letter), in the one article that holds them in context.
 * A headline that a better reading finds in the text itself leaves its words there.
 */
export const createAnchors = (articles: readonly Anchored[]) => {
  const byHash = new Map(articles.map((article, i) => [article.sha256, i]))
  const inArticle = (article: number, anchor: Anchor): (Place & { readonly fit: number }) | null => {
    const { text = '', title } = articles[article] ?? {}
    const headline = anchor.in ? bestFit(titleOf(title), anchor) : null
    const found = headline ?? bestFit(text, anchor)
    return found && { article, ...found, ...(headline ? { in: 'title' } : {}) }
  }
  return (anchor: Anchor): Place | null => {
    const own = byHash.get(anchor.article)
    if (own !== undefined) return inArticle(own, anchor)
    const found = articles.flatMap((_, article) => inArticle(article, anchor) ?? [])
    const most = Math.max(...found.map(({ fit }) => fit))
    const [best, ...others] = found.filter(({ fit }) => fit === most)
    return best && others.length === 0 ? best : null
  }
}

/** As `core/title.ts` reads it. */
const titleOf = (title: string | null | undefined): string => title?.trim() ?? ''

/** Of all places of the quote the one whose surroundings agree most; the first of equals. */
const bestFit = (text: string, anchor: Anchor): (Span & { readonly fit: number }) | null => {
  let best: (Span & { readonly fit: number }) | null = null
  let most = -1
  for (let at = text.indexOf(anchor.quote); at !== -1; at = text.indexOf(anchor.quote, at + 1)) {
    const fit = fitOf(text, at, anchor)
    if (fit <= most) continue
    most = fit
    best = { start: at, end: at + anchor.quote.length, fit }
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
