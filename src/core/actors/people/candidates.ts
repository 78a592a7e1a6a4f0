import type { Sentence } from '../../model.ts'
import type { Anchor } from '../anchors.ts'
import type { BodyName } from '../bodies/index.ts'
import { isCapital, isWord, lowerOf, textOf } from '../grammar.ts'
import type { ActorLexicon, WordList } from '../lexicon/compiled.ts'
import { withoutLostS } from '../lost-apostrophe.ts'
import { fold, PARTICLES } from '../spell.ts'
import { isCalledAfter } from '../standby/called-after.ts'
import { tidied } from './extent.ts'
import { isFull, nameWords, type PersonName, type Range } from './name.ts'
import { isBandOf, isGeneralBody, isMany, isPersonNotMonth, isThing, isTitleOnly } from './not-people.ts'
import { titleAfter, titleBeforeComma } from './title-apposed.ts'
import { titleBefore } from './title-before.ts'
import { isHonorific, isRole } from './titles.ts'

/** Person names of one sentence: known figures, what the tagger calls a person, and what follows a title. */
export const findPersonNames = (
  sentence: Sentence,
  text: string,
  anchors: readonly Anchor[],
  bodies: readonly BodyName[],
  lexicon: ActorLexicon,
): PersonName[] => {
  const taken = bodies.map((body) => ({ from: body.from, to: body.to }))
  const fixed = anchors.filter((anchor) => anchor.names.some((name) => name.sort !== 'figure'))
  const isSurname = (word: string): boolean => lexicon.bySurname.has(fold(word))
  const isOwner = (word: string): boolean => isSurname(word) && !lexicon.placeStates.has(word)
  const ranges: Range[] = []
  for (const anchor of anchors)
    if (anchor.names.every((name) => name.sort === 'figure'))
      ranges.push({ from: anchor.from, to: anchor.to, by: 'lexicon' })
  for (const name of sentence.names)
    if (name.type === 'person' && !isCalledAfter(textOf(sentence, name.to - 1)))
      ranges.push({ from: name.from, to: name.to, by: 'tagger' })
  for (const range of titledNames(sentence, anchors, lexicon.words)) ranges.push(range)
  sentence.tokens.forEach((token, i) => {
    if (
      token.upos === 'PROPN' &&
      isCapital(token.text) &&
      token.text.length > 2 &&
      (isSurname(token.text) || withoutLostS(sentence, i, isOwner) !== null)
    )
      ranges.push({ from: i, to: i + 1, by: 'surname' })
  })

  const out: PersonName[] = prefixedNames(sentence, lexicon)
  for (const range of merged(
    ranges.map((range) => (range.by === 'lexicon' ? range : tidied(sentence, range, lexicon.words))),
  )) {
    if (range.to <= range.from || taken.some((other) => other.from < range.to && range.from < other.to))
      continue
    const clash = fixed.find((anchor) => anchor.from < range.to && range.from < anchor.to)
    if (clash && (!outweighs(range, clash) || isNumbered(sentence, range))) continue
    const person = personName(sentence, text, range, lexicon.words, isSurname)
    if (person) out.push(person)
  }
  return out
}

/** "anti-Assad", "pro-Morov": the name inside one token, when it is a known surname. */
const prefixedNames = (sentence: Sentence, lexicon: ActorLexicon): PersonName[] =>
  sentence.tokens.flatMap((token, i): PersonName[] => {
    const name = /^(?:pro|anti)-(\p{Lu}\p{L}+)$/iu.exec(token.text)?.[1]
    if (!name || !lexicon.bySurname.has(fold(name))) return []
    const start = token.end - name.length
    const place = { sentence: sentence.index, from: i, to: i + 1, start, end: token.end }
    const bare = { titles: [], honorific: null, full: false, rules: true, heading: sentence.heading }
    return [{ ...place, ...bare, name, words: nameWords(name), by: 'surname' }]
  })

/** "Velm II": a conference, not a king, when the first word is a place. */
const isNumbered = (sentence: Sentence, range: Range): boolean =>
  /^[IVX]+$/.test(textOf(sentence, range.to - 1))

/** "Michael Jordan" is no country: a longer name outweighs a place inside it, but not an adjective or a body. */
const outweighs = (range: Range, anchor: Anchor): boolean =>
  range.to - range.from > anchor.to - anchor.from &&
  anchor.from >= range.from &&
  anchor.to <= range.to &&
  (anchor.to === range.to || range.by === 'tagger') &&
  anchor.names.every((name) => ['name', 'seat', 'place', 'metonym'].includes(name.sort))

/** What stands after a title: "Gen. | Ilya Morov", "President | Obama". */
const titledNames = (sentence: Sentence, anchors: readonly Anchor[], words: WordList): Range[] => {
  const out: Range[] = []
  for (let i = 0; i + 1 < sentence.tokens.length; i++) {
    if (!isHonorific(sentence, i, words) && !introduces(sentence, i, words)) continue
    if (isRole(sentence, i + 1, words) || isHonorific(sentence, i + 1, words)) continue
    let to = i + 1
    while (to < sentence.tokens.length && to - i <= 5) {
      const token = sentence.tokens[to]
      if (!token || !isWord(token) || !isNamePart(sentence, to)) break
      if (anchors.some((anchor) => anchor.from === to && anchor.names.some((name) => name.sort !== 'figure')))
        break
      to++
      if (textOf(sentence, to) === '-' && isCapital(textOf(sentence, to + 1))) to++
    }
    if (to > i + 1 && isCapital(textOf(sentence, to - 1))) out.push({ from: i + 1, to, by: 'title' })
  }
  return out
}

/** "President | Obama", "his wife | Asma": a small title needs a word that is surely a name behind it. */
const introduces = (sentence: Sentence, i: number, words: WordList): boolean =>
  isRole(sentence, i, words) &&
  (isCapital(textOf(sentence, i)) ||
    (sentence.tokens[i]?.xpos === 'NN' && sentence.tokens[i + 1]?.upos === 'PROPN'))

const isNamePart = (sentence: Sentence, i: number): boolean => {
  const token = sentence.tokens[i]
  if (!token) return false
  if (isCapital(token.text))
    return token.upos === 'PROPN' || !/^(?:VERB|AUX|ADP|DET|PRON|CCONJ|SCONJ)$/.test(token.upos)
  return (
    PARTICLES.has(token.text) &&
    i + 1 < sentence.tokens.length &&
    /^(?:\p{Lu}|-)/u.test(textOf(sentence, i + 1))
  )
}

const RANK: Readonly<Record<PersonName['by'], number>> = { lexicon: 0, tagger: 1, title: 2, surname: 3 }

/** Overlapping proposals: the longest, then the surest. */
const merged = (ranges: readonly Range[]): Range[] => {
  const sorted = [...ranges].sort(
    (a, b) => b.to - b.from - (a.to - a.from) || RANK[a.by] - RANK[b.by] || a.from - b.from,
  )
  const kept: Range[] = []
  for (const range of sorted) {
    const other = kept.find((one) => one.from < range.to && range.from < one.to)
    if (!other) kept.push(range)
    else if (RANK[range.by] < RANK[other.by] && range.from === other.from && range.to === other.to)
      other.by = range.by
  }
  return kept.sort((a, b) => a.from - b.from)
}

/** The run as a name with its titles; null where it is an office, a month, a mountain or a firm. */
const personName = (
  sentence: Sentence,
  text: string,
  range: Range,
  words: WordList,
  isSurname: (word: string) => boolean,
): PersonName | null => {
  const first = sentence.tokens[range.from]
  const last = sentence.tokens[range.to - 1]
  if (!first || !last) return null
  const lost = withoutLostS(sentence, range.to - 1, isSurname) === null ? 0 : 1
  const name = text.slice(first.start, last.end - lost).replace(/\s+/g, ' ')
  const alone = range.to - range.from === 1
  if (words('not names').has(name) && !alone) return null
  if (words('not names').has(first.text) && !(alone && isPersonNotMonth(sentence, range.from, words)))
    return null
  if (isTitleOnly(sentence, range, words) || isGeneralBody(sentence, range)) return null
  if (isThing(sentence, range) || isMany(sentence, range, words)) return null
  if (range.by !== 'lexicon' && isBandOf(sentence, range)) return null
  if (/^(?:Bab|Eid|Tal|Tell|Wadi|Jabal|Jebel|Kafr|Deir|Beit|Mount|Lake|Port|Fort|Camp)$/.test(first.text))
    return null
  const speaks = textOf(sentence, range.to) === ':' && titleBefore(sentence, range.from, text, words) !== null
  if (!/\p{Ll}/u.test(name) && !sentence.heading && range.by !== 'lexicon' && !speaks) return null
  let honorific: string | null = null
  if (range.from > 0 && isHonorific(sentence, range.from - 1, words))
    honorific = textOf(sentence, range.from - 1)
  const titles = [
    titleBefore(sentence, range.from, text, words),
    titleAfter(sentence, range.to, text, words),
    titleBeforeComma(sentence, range.from, text, words),
  ].filter((title) => title !== null)
  return {
    sentence: sentence.index,
    from: range.from,
    to: range.to,
    start: first.start,
    end: last.end,
    name,
    words: nameWords(name),
    full: isFull(name),
    rules: /^(?:government|regime|administration)$/.test(lowerOf(sentence, range.to)),
    titles,
    honorific,
    by: range.by,
    heading: sentence.heading,
  }
}
