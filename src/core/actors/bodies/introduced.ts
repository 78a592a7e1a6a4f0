import type { Sentence } from '../../model.ts'
import type { Anchor } from '../anchors.ts'
import { isCapital, isWord, lemmaOf, lowerOf, textOf } from '../grammar.ts'
import type { WordList } from '../lexicon/compiled.ts'
import type { BodyName } from './index.ts'

const GROUP = /^(?:group|party|movement|militia|coalition|alliance|faction|gang|cartel|network|bloc)$/
const BODY =
  /^(?:organi[sz]ation|union|charity|think-tank|tank|association|federation|foundation|nonprofit|watchdog|agency|institute|company|firm|maker|carmaker|bank|retailer|contractor|conglomerate|newspaper|broadcaster|website)$/

/** "Mothers for Velm, a conservative group, applauded …": a name whose bearer the article introduces as a body. */
export const introducedBodies = (
  sentence: Sentence,
  text: string,
  anchors: readonly Anchor[],
  bodies: readonly BodyName[],
  words: WordList,
): BodyName[] => {
  if (sentence.heading) return []
  const out: BodyName[] = []
  for (let to = 1; to < sentence.tokens.length; to++) {
    const noun = textOf(sentence, to) === ',' ? bodyNoun(sentence, to + 1) : ''
    if (noun === '' || words('not names').has(textOf(sentence, to - 1))) continue
    const tagged = sentence.names.find((name) => name.to === to && name.type === 'organization')
    const from = Math.min(nameStart(sentence, to), tagged?.from ?? to)
    const first = sentence.tokens[from]
    const last = sentence.tokens[to - 1]
    const claims = (one: { readonly from: number; readonly to: number }): boolean =>
      one.from < to && from < one.to
    if (from === to || !first || !last || anchors.some(claims) || bodies.some(claims)) continue
    if (sentence.names.some((name) => name.from <= from && to <= name.to && name.type === 'place')) continue
    const { start } = first
    const { end } = last
    const kind = GROUP.test(noun) ? 'group' : 'organization'
    out.push({ from, to, start, end, text: text.slice(start, end), kind, how: `introduced as a ${noun}` })
  }
  return out
}

const NAMED = /^(?:called|named|dubbed|known as|by the name|by the name of|calling itself|that calls itself)$/

/** "a gang called Velm", "a militia by the name of 'Velm'": the name behind the noun. */
export const calledBodies = (
  sentence: Sentence,
  text: string,
  anchors: readonly Anchor[],
  bodies: readonly BodyName[],
): BodyName[] =>
  sentence.tokens.flatMap((_, noun): BodyName[] => {
    const lemma = lemmaOf(sentence, noun)
    if (!GROUP.test(lemma) && !BODY.test(lemma)) return []
    const from = Math.max(
      behindNaming(sentence, noun + 1),
      GROUP.test(lemma) ? behindOwned(sentence, noun) : -1,
    )
    let to = from
    while (from > 0 && to - from < 5 && isCapital(textOf(sentence, to)) && isWord(sentence.tokens[to])) to++
    const first = sentence.tokens[from]
    const last = sentence.tokens[to - 1]
    const overlaps = (one: { readonly from: number; readonly to: number }): boolean =>
      one.from < to && from < one.to
    // a country may be a word of the name
    const claims = (one: Anchor): boolean =>
      overlaps(one) && (one.to - one.from >= to - from || one.names.some(({ sort }) => sort === 'body'))
    if (to <= from || !first || !last || anchors.some(claims) || bodies.some(overlaps)) return []
    const span = { from, to, start: first.start, end: last.end, text: text.slice(first.start, last.end) }
    return [{ ...span, kind: GROUP.test(lemma) ? 'group' : 'organization', how: `a ${lemma} called so` }]
  })

/** "Orlin's party, | Tarvik Sul, …", "her movement, | Sul": the name of what somebody owns; -1 where it is none. */
const behindOwned = (sentence: Sentence, noun: number): number => {
  const owner = sentence.tokens[noun - 1]?.xpos
  if (!/^(?:POS|PRP\$)$/.test(owner ?? '') || textOf(sentence, noun + 1) !== ',') return -1
  let to = noun + 2
  while (isCapital(textOf(sentence, to))) to++
  return to > noun + 2 && /^[,.;)]$/.test(textOf(sentence, to)) ? noun + 2 : -1
}

/** The token behind "called" or "by the name of" and a quotation mark; -1 where it is something else. */
const behindNaming = (sentence: Sentence, start: number): number => {
  for (let length = 4; length >= 1; length--) {
    const phrase = Array.from({ length }, (_, k) => lowerOf(sentence, start + k)).join(' ')
    if (!NAMED.test(phrase)) continue
    const next = start + length
    const at = /^["“‘'«]$/.test(textOf(sentence, next)) ? next + 1 : next
    return lowerOf(sentence, at) === 'the' ? at + 1 : at
  }
  return -1
}

/** "a | Norlandic opposition | party": what a phrase with "a" in front says it is; "" when that is no body. */
const bodyNoun = (sentence: Sentence, start: number): string => {
  if (!/^an?$/.test(lowerOf(sentence, start))) return ''
  let noun = -1
  for (let i = start + 1; i < start + 8; i++) {
    const tag = sentence.tokens[i]?.xpos ?? ''
    if (/^NN/.test(tag)) noun = i
    else if (!/^(?:JJ|JJS|VBN|VBG|HYPH|POS|CD|RB)$/.test(tag)) break
    else if (noun >= 0 && /^VB/.test(tag)) break
  }
  const lemma = noun < 0 ? '' : lemmaOf(sentence, noun)
  return GROUP.test(lemma) || BODY.test(lemma) ? lemma : ''
}

/** Back over capitals and the small words that join them; `to` itself where no name stands. */
const nameStart = (sentence: Sentence, to: number): number => {
  let from = to
  while (from > 0 && to - from < 7) {
    const token = sentence.tokens[from - 1]
    const isPart =
      token !== undefined && isWord(token) && isCapital(token.text) && isProper(sentence, from - 1)
    const joins =
      /^(?:for|of|and|-)$/.test(textOf(sentence, from - 1)) && isCapital(textOf(sentence, from - 2))
    if (!isPart && !(joins && from < to && isProper(sentence, from - 2))) break
    from--
  }
  return from
}

const isProper = (sentence: Sentence, i: number): boolean => {
  const token = sentence.tokens[i]
  return token?.upos === 'PROPN' || (token?.upos === 'NOUN' && isCapital(token.text))
}
