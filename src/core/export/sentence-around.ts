import type { Evidence, Span } from '../model.ts'

/** A sentence is looked for this far around its evidence. */
const REACH = 420

/**
 * The sentence in which a span stands, for reading: from the last full stop, line break or the reach before it to the
 * next one after it.
 */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start
  while (from > 0 && start - from < REACH && !endsAt(text, from)) from--
  let to = end
  while (to < text.length && to - end < REACH && !endsAt(text, to)) to++
  while (from < start && /\s/.test(text[from] ?? '')) from++
  while (to > end && /\s/.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}

const SHORTENED = new Set(
  'Mr Mrs Ms Dr Prof Gen Col Lt Maj Capt Sen Rep Gov St No vs Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec'.split(
    ' ',
  ),
)

/** Does a sentence end just before `at`? "… ended.| The", but not "Mr.| Kerry" or "U.S.| envoy". */
function endsAt(text: string, at: number): boolean {
  if (text[at - 1] === '\n') return true
  if (!/\s/.test(text[at] ?? ' ')) return false
  const before = text.slice(Math.max(0, at - 16), at)
  const [, word] = /([\p{L}\d]{0,16})\)?[.!?]["'”’)]{0,2}$/u.exec(before) ?? []
  if (word === undefined) return false
  return !SHORTENED.has(word) && !/^\p{Lu}$/u.test(word)
}

/**
 * The sentences that evidence stands in, for reading, each once; where the article's text is not at hand, its quotes.
 * What a headline says is quoted whole.
 */
export const sentencesOf = (
  evidence: readonly Evidence[],
  { text, title }: { readonly text: string; readonly title: string | null },
): string[] => {
  const whole = ({ in: inTitle, start, end, quote }: Evidence): string => {
    if (inTitle) return title ?? quote
    if (text.slice(start, end) !== quote) return quote
    const around = sentenceAround(text, { start, end })
    return text.slice(around.start, around.end)
  }
  return [...new Set(evidence.map((one) => whole(one).replace(/\s+/g, ' ').trim()))]
}
