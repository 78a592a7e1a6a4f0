import type { ActorKind, Sentence } from '../../model.ts'
import type { Anchor } from '../anchors.ts'
import { isCapital, isWord, lowerOf, textOf } from '../grammar.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import { isGeneric, isStateArm } from './state-arms.ts'

/** An organization or group that the lexicon does not know, found by the shape of its name. */
export interface BodyName {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: ActorKind
  readonly how: string
}

const CONNECTORS: ReadonlySet<string> = new Set('of for the a an and & in to against on de'.split(' '))
const POLITICAL: ReadonlySet<string> = new Set(
  `transitional revolutionary military liberation salvation resistance islamic democratic national supreme people's
  free popular patriotic opposition rebel negotiations reconciliation unity`.split(/\s+/),
)

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day)$/

const isTight = (sentence: Sentence, i: number): boolean =>
  sentence.tokens[i - 1]?.end === sentence.tokens[i]?.start &&
  sentence.tokens[i]?.end === sentence.tokens[i + 1]?.start

/** Capitalised words with the small words that join them: "Movement for the Future of Norland". */
const capitalRun = (sentence: Sentence, at: number): number => {
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

/**
 * Unknown bodies by head noun: "the Norwegian Refugee Council", "Free Velm Army", "Movement for a Just Norland";
 * not a state's own arm ("Syrian Army"), not a sentence that happens to begin with a capital.
 */
export const findBodies = (
  sentence: Sentence,
  text: string,
  anchors: readonly Anchor[],
  lexicon: ActorLexicon,
): BodyName[] => {
  if (sentence.heading) return []
  const groups = lexicon.words('group heads')
  const organizations = lexicon.words('organization heads')
  const out: BodyName[] = []
  let at = 0
  while (at < sentence.tokens.length) {
    const end = capitalRun(sentence, at)
    if (end <= at) {
      at++
      continue
    }
    const name = openedByGroup(sentence, at, end) ?? trimmed(sentence, at, end, groups, organizations)
    if (
      name &&
      !isGeneric(sentence, name.from, name.to) &&
      !hasTitle(sentence, name.from, name.to, lexicon) &&
      (OPENS_GROUP.test(textOf(sentence, name.head)) || !isPersonAt(sentence, name.head)) &&
      !isStateArm(sentence, name.from, name.to, anchors) &&
      !isKnown(name, anchors) &&
      !joinsNames(sentence, name, anchors)
    )
      out.push(bodyName(sentence, text, name.from, name.to, name.head, groups))
    at = end
  }
  return out
}

/** The tagger takes the head noun for a part of somebody's name: "Ana Front". */
const isPersonAt = (sentence: Sentence, token: number): boolean =>
  sentence.names.some(
    (name) => name.type === 'person' && name.from <= token && token < name.to && name.to - name.from > 1,
  )

const TITLE =
  /^(?:Ministers|Members|Representatives|Leaders|Heads|Presidents|Minister|President|Secretary|Chancellor|King|Prince|General|Spokesman|Ambassador|Leader)$/

/** "Foreign Minister Ana Roth and Coalition" is no name. */
const hasTitle = (sentence: Sentence, from: number, to: number, lexicon: ActorLexicon): boolean => {
  for (let i = from; i < to - 1; i++) {
    const word = textOf(sentence, i)
    if (TITLE.test(word) || lexicon.words('honorifics').has(word)) return true
  }
  return false
}

/** "the UN and the League": two names, not one. */
const joinsNames = (
  sentence: Sentence,
  name: { from: number; to: number },
  anchors: readonly Anchor[],
): boolean =>
  anchors.some(
    (anchor) =>
      anchor.from >= name.from &&
      anchor.to < name.to &&
      lowerOf(sentence, anchor.to) === 'and' &&
      anchor.names.some((known) => known.sort !== 'adjective'),
  )

const isKnown = (name: { from: number; to: number; head: number }, anchors: readonly Anchor[]): boolean =>
  anchors.some(
    (anchor) =>
      (anchor.from <= name.from && anchor.to >= name.to) ||
      (anchor.from === name.from &&
        anchor.to === name.head + 1 &&
        anchor.names.some((known) => /^(?:body|name|metonym)$/.test(known.sort))) ||
      (anchor.to === name.to &&
        anchor.names.some((known) => /^(?:body|collective|metonym)$/.test(known.sort))),
  )

/** From the first word of the name to its head noun, or past it when the head opens the name. */
const trimmed = (
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

const OPENS_GROUP =
  /^(?:Liwa|Jaish|Jaysh|Jeish|Jabhat|Harakat|Kataib|Ansar|Hizb|Hezb|Lashkar|Faylaq|Failaq|Saraya|Katibat|Jund|Jamaat|Ahrar|Tajammu)$/

/** "Liwa al-Velm", "Jaish-e-Velm": a group by its first word. */
const openedByGroup = (
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

const bodyName = (
  sentence: Sentence,
  text: string,
  from: number,
  to: number,
  head: number,
  groups: ReadonlySet<string>,
): BodyName => {
  const start = sentence.tokens[from]?.start ?? 0
  const end = sentence.tokens[to - 1]?.end ?? start
  const noun = textOf(sentence, head)
  let political = groups.has(noun) || OPENS_GROUP.test(noun)
  for (let i = from; i < to && !political; i++)
    political =
      POLITICAL.has(lowerOf(sentence, i)) &&
      /^(?:Council|Committee|Congress|Assembly|Authority|Conference)$/.test(noun)
  return {
    from,
    to,
    start,
    end,
    text: text.slice(start, end),
    kind: political ? 'group' : 'organization',
    how: `unknown ${political ? 'group' : 'organization'} named by its head noun "${noun}"`,
  }
}

/** "the High Negotiations Committee (HNC)": the abbreviation in brackets after a name that ends at token `to`. */
export const abbreviationAfter = (sentence: Sentence, to: number): string | null => {
  if (textOf(sentence, to) !== '(') return null
  let i = to + 1
  if (/^(?:or|the)$/i.test(textOf(sentence, i))) i++
  const word = textOf(sentence, i)
  if (!/^\p{Lu}[\p{Lu}\p{Ll}.\d]{1,9}$/u.test(word) || (word.match(/\p{Lu}/gu)?.length ?? 0) < 2) return null
  return /^[),;]$/.test(textOf(sentence, i + 1)) || textOf(sentence, i + 1) === '-' ? word : null
}
