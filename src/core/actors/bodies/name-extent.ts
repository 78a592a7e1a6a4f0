import type { Sentence } from '../../model.ts'
import { isCapital, isWord, lowerOf, textOf } from '../grammar.ts'

const CONNECTORS: ReadonlySet<string> = new Set('of for the a an and & in to against on de'.split(' '))

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day)$/

const isTight = (sentence: Sentence, i: number): boolean =>
  sentence.tokens[i - 1]?.end === sentence.tokens[i]?.start &&
  sentence.tokens[i]?.end === sentence.tokens[i + 1]?.start

/** Capitalised words with the small words that join them: "Movement for the Future of Norland". */
export const capitalRun = (sentence: Sentence, at: number): number => {
  let to = at
  let end = at
  while (to < sentence.tokens.length) {
    const token = sentence.tokens[to]
    if (!token) break
    const text = token.text
    if (isCapital(text) && isWord(token) && !MONTH.test(text)) {
      to++
      end = to
      continue
    }
    const joins =
      end > at &&
      (CONNECTORS.has(text) || token.xpos === 'POS' || (text === '-' && isTight(sentence, to))) &&
      to + 1 < sentence.tokens.length
    if (!joins || to - end >= 2) break
    to++
  }
  return end
}

/** From the first word of the name to its head noun, or past it when the head opens the name. */
export const trimmed = (
  sentence: Sentence,
  from: number,
  to: number,
  groups: ReadonlySet<string>,
  organizations: ReadonlySet<string>,
): { from: number; to: number; head: number } | null => {
  let start = from
  if (/^(?:The|A|An|This|Our|Their|His|Its|In|On|At|But|And|For|From|As)$/.test(textOf(sentence, start)))
    start++
  const isHead = (i: number): boolean =>
    groups.has(textOf(sentence, i)) || organizations.has(textOf(sentence, i))
  for (let i = to - 1; i > start; i--) {
    const next = lowerOf(sentence, i + 1)
    if (!isHead(i)) continue
    const opens = next === 'of' || next === 'for'
    if (!opens && isCapital(textOf(sentence, i + 1)) && i + 1 < to && !isTitleWord(sentence, i + 1)) continue
    if (
      /^(?:Relief|Aid|International|Watch|Network|Service|Services|Office)$/.test(textOf(sentence, i)) &&
      isTitleWord(sentence, i + 1)
    )
      continue
    const end = opens && i + 2 < to ? to : i + 1
    let begin = i
    // words before the head, back to a small word
    while (begin > start && !/^(?:of|for|and|in|to|on|against|the)$/.test(textOf(sentence, begin - 1)))
      begin--
    // "Republicans in Congress": the head alone is no name
    if (begin === i && i > start && !opens) continue
    const count = countCapitals(sentence, begin, end)
    if (count >= 2) return { from: begin, to: end, head: i }
  }
  if (isHead(start) && /^(?:of|for)$/.test(lowerOf(sentence, start + 1)) && to - start >= 3)
    return { from: start, to, head: start }
  return null
}

export const OPENS_GROUP =
  /^(?:Liwa|Jaish|Jaysh|Jeish|Jabhat|Harakat|Kataib|Ansar|Hizb|Hezb|Lashkar|Faylaq|Failaq|Saraya|Katibat|Jund|Jamaat|Ahrar|Tajammu)$/

/** "Liwa al-Velm", "Jaish-e-Velm": a group by its first word. */
export const openedByGroup = (
  sentence: Sentence,
  from: number,
  to: number,
): { from: number; to: number; head: number } | null => {
  for (let i = from; i < to; i++) {
    if (!OPENS_GROUP.test(textOf(sentence, i))) continue
    let end = i + 1
    while (/^(?:al|Al|ul|e|i|ash|as|ad|an|-)$/.test(textOf(sentence, end))) end++
    if (isCapital(textOf(sentence, end))) return { from: i, to: end + 1, head: i }
  }
  return null
}

const isTitleWord = (sentence: Sentence, i: number): boolean =>
  /^(?:Secretary|President|Chairman|Chairwoman|Chair|Director|Chief|Head|Spokesman|Spokeswoman|Commissioner|Coordinator|Co-ordinator|Minister|Leader|Commander|General|Member|Envoy|Ambassador|Administrator|High|Deputy|Executive)$/.test(
    textOf(sentence, i),
  )

const countCapitals = (sentence: Sentence, from: number, to: number): number => {
  let count = 0
  for (let i = from; i < to; i++) if (isCapital(textOf(sentence, i))) count++
  return count
}
