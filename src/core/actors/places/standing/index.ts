import type { Sentence } from '../../../model.ts'
import type { Anchor } from '../../anchors.ts'
import { firstConjunct, lowerOf, textOf } from '../../grammar.ts'
import type { NameSort, WordList } from '../../lexicon/compiled.ts'
import { standingAlone } from './alone.ts'
import { modifiedNoun, standingBeforeNoun } from './noun.ts'
import type { At, Standing } from './standing.ts'
import { CITY_NOUNS } from './words.ts'

/** "Velm cut ties": every sentence has a verb; when the parser saw none, the capital is its subject. */
const isVerbless = (sentence: Sentence): boolean =>
  !sentence.heading && !sentence.tokens.some((token) => /^(?:VBD|VBZ|VBP|MD)$/.test(token.xpos))

/** Government, event, topic or place? The reason is recorded. */
export const standingOf = (
  sentence: Sentence,
  anchor: Anchor,
  sort: NameSort,
  words: WordList,
  blocked: (token: number) => boolean,
  previous: Anchor | undefined,
): Standing => {
  const { from, to } = anchor
  const alone = { from, to, head: to - 1 }
  const at = (weight: Standing['weight'], how: string, range = alone): Standing => ({ weight, how, ...range })

  if (isDateline(sentence, anchor)) return at('place', 'dateline')
  if (
    previous &&
    lowerOf(sentence, from - 1) === ',' &&
    previous.to === from - 1 &&
    isPlaceName(previous) &&
    sort === 'name' &&
    !isElsewhere(previous, anchor) &&
    !isActing(sentence, anchor)
  )
    return at('place', 'names where a place lies')
  if (/^(?:government|state|authorities)$/.test(lowerOf(sentence, from - 4)) && isWhole(sentence, anchor))
    return at('acts', 'its government and people')
  if (isDescribedAsPlace(sentence, anchor)) return at('place', 'called a city, capital or region')
  if (/^(?:pro|anti)-/i.test(textOf(sentence, from))) return at('topic', `in "${textOf(sentence, from)}"`)
  if (/^(?:former|ex)$/.test(lowerOf(sentence, from - 1)) && sort === 'adjective')
    return at('topic', 'a former one')
  const slashed = behindSlashes(sentence, to, blocked)
  if (slashed > to) return at('acts', `in "${joinedText(sentence, from, slashed)}"`)
  if (
    textOf(sentence, to) === '-' &&
    sentence.tokens[to]?.start === sentence.tokens[to - 1]?.end &&
    /^(?:VBN|VBD|JJ)$/.test(sentence.tokens[to + 1]?.xpos ?? '')
  )
    return sort === 'seat' && /^(?:based|born)$/.test(lowerOf(sentence, to + 1))
      ? at('place', 'where it is based')
      : at('acts', `in "${joinedText(sentence, from, to + 2)}"`)

  // "Velm and Orda fear escalation": two capitals that act, whatever the parser made of the verb
  if (sort === 'seat' && from === 0 && isVerbless(sentence))
    return at('acts', 'capital for its government: the subject')
  if (sort === 'seat' && from === 0 && lowerOf(sentence, to) === 'and' && blocked(to + 1))
    return at('acts', 'capital for its government: named with another')
  if (isGivenTo(sentence, anchor, sort)) return at('acts', 'whom something is given')
  const noun = modifiedNoun(sentence, anchor, blocked)
  if (noun >= 0) return standingBeforeNoun(sentence, anchor, sort, noun, words)
  if (sort === 'adjective') return at('topic', 'adjective')
  if (sort === 'people') return peopleStanding(sentence, anchor, at)
  return standingAlone(sentence, anchor, sort, words, at)
}

const joinedText = (sentence: Sentence, from: number, to: number): string =>
  sentence.tokens
    .slice(from, to)
    .map((token) => token.text)
    .join('')

/** "Norland/Estia/Velm-backed": each of them backs. Token behind the participle, or `to` when there is none. */
const behindSlashes = (sentence: Sentence, to: number, blocked: (token: number) => boolean): number => {
  let i = to
  while (textOf(sentence, i) === '/' && blocked(i + 1)) i += 2
  if (i === to || textOf(sentence, i) !== '-') return to
  return /^VB[ND]$/.test(sentence.tokens[i + 1]?.xpos ?? '') ? i + 2 : to
}

const isPlaceName = (anchor: Anchor): boolean =>
  anchor.names.every((name) => name.sort === 'place' || name.sort === 'seat')

/** "gave | Norland | tanks": no tanks of Norland. */
const isGivenTo = (sentence: Sentence, { from, to }: Anchor, sort: NameSort): boolean => {
  const verb = sentence.tokens[from - 1]
  return (
    (sort === 'name' || sort === 'seat') &&
    sentence.tokens[to - 1]?.upos === 'PROPN' &&
    verb !== undefined &&
    /^VB/.test(verb.xpos) &&
    HANDING.test(verb.lemma) &&
    /^(?:NN|NNS|JJR?|CD|DT|PRP\$)$/.test(sentence.tokens[to]?.xpos ?? '')
  )
}

const HANDING =
  /^(?:give|send|supply|hand|lend|sell|offer|grant|promise|deliver|provide|pledge|donate|award|loan|deny|owe|ship)$/

/** "In Velm, | Estia said": a verb follows at once. */
const isActing = (sentence: Sentence, { to }: Anchor): boolean =>
  /^nsubj/.test(sentence.tokens[to - 1]?.deprel ?? '') &&
  /^(?:VB[DPZ]|MD|RB|POS)$/.test(sentence.tokens[to]?.xpos ?? '')

/** "After talks in Velm, | Norland left": a city that lies in another country. */
const isElsewhere = (city: Anchor, country: Anchor): boolean => {
  const lands = city.names.map((name) => name.state ?? name.actor)
  return lands.every((land) => land !== null && country.names.every((name) => name.actor !== land))
}

export const isDateline = (sentence: Sentence, anchor: Anchor): boolean => {
  if (anchor.from > 0 && !opensInCapitals(sentence, anchor.to)) return false
  // "VELM: The minister …"
  if (textOf(sentence, anchor.to) === ':' && /^\p{Lu}{4,}$/u.test(anchor.text)) return true
  for (let i = anchor.to; i < Math.min(anchor.to + 9, sentence.tokens.length); i++) {
    const text = textOf(sentence, i)
    if (/^(?:--|–|—)$/.test(text) || (text === ':' && i === sentence.tokens.length - 1)) return true
    if (text === '-') return sentence.tokens[i]?.start !== sentence.tokens[i - 1]?.end
    if (!/^[,()./\p{Lu}\d]/u.test(text)) return false
  }
  return false
}

/** "VELM/NEW ORDA (Agency) -": nothing but capitals and what joins them, up to a token. */
const opensInCapitals = (sentence: Sentence, to: number): boolean =>
  sentence.tokens.slice(0, to).every(({ text }) => /^(?:\p{Lu}[\p{Lu}.]+|\/|,)$/u.test(text))

/** "the capital, Velm", "the city of Velm", "Velm, the capital". */
const isDescribedAsPlace = (sentence: Sentence, anchor: Anchor): boolean => {
  const before = lowerOf(sentence, anchor.from - 1)
  if (before === 'of' && CITY_NOUNS.test(lowerOf(sentence, anchor.from - 2)) && !isWhole(sentence, anchor))
    return true
  if (/^(?:capital|city|town)$/.test(before) && !anchor.names.some((name) => name.sort === 'metonym'))
    return true
  // "Niger State", "Velm and Norana States"
  if (/^(?:States?|Province|County)$/.test(textOf(sentence, anchor.to)) && isNamePlain(anchor)) return true
  if (before === ',' && /^(?:capital|city)$/.test(lowerOf(sentence, anchor.from - 2))) return true
  return /^(?:northern|southern|eastern|western|central|north|south|east|west|northeastern|northwestern|southeastern|southwestern|downtown|upper|lower|rural)$/i.test(
    before,
  )
}

const isNamePlain = (anchor: Anchor): boolean =>
  anchor.names.some(({ sort }) => /^(?:name|seat|place)$/.test(sort))

/** "the State of Norland", "the government and people of Norland": all of it, no part. */
const isWhole = (sentence: Sentence, { from, names }: Anchor): boolean => {
  const noun = textOf(sentence, from - 2)
  if (/^state$/i.test(noun) && names.some((name) => name.sort === 'name')) return true
  return /^(?:people|peoples)$/i.test(noun) && lowerOf(sentence, from - 3) === 'and'
}

const peopleStanding = (sentence: Sentence, anchor: Anchor, at: At): Standing => {
  const head = anchor.to - 1
  const before = lowerOf(sentence, anchor.from - 1)
  const counted = sentence.tokens.some(
    (token) => token.head === head && /^(?:nummod|amod)$/.test(token.deprel),
  )
  const definite = before === 'the'
  const deprel = sentence.tokens[firstConjunct(sentence, head)]?.deprel ?? ''
  if (definite && !counted && /^(?:nsubj|obj|iobj|obl|nmod)/.test(deprel))
    return at('acts', 'people for their state')
  return at('topic', 'people, not their state')
}
