import type { Sentence } from '../model.ts'
import type { Anchor } from './anchors.ts'
import { firstConjunct, lemmaOf, lowerOf, prepositionOf, textOf } from './grammar.ts'
import type { NameSort, WordList } from './lexicon.ts'
import { behindPreposition } from './standing-preposition.ts'
import { ATTACK, CARGO, CITY_NOUNS, GIVING, GROUND, MOTION, UPON } from './standing-words.ts'
import { isRole } from './titles.ts'

/** What the name of a country, its people or its capital stands for at one place of the text. */
export interface Standing {
  readonly weight: 'acts' | 'topic' | 'place'
  readonly how: string
  /** [from, to) of the phrase: "Syrian regime forces" */
  readonly from: number
  readonly to: number
  readonly head: number
}

/** Is a noun one of the list, by its form or its lemma, alone or with the noun before it ("foreign ministry")? */
const inList = (sentence: Sentence, i: number, list: ReadonlySet<string>): boolean => {
  const lower = lowerOf(sentence, i)
  if (list.has(lower) || list.has(lemmaOf(sentence, i))) return true
  return i > 0 && list.has(`${lowerOf(sentence, i - 1)} ${lower}`)
}

/**
 * The noun that the anchor modifies, past adjectives and other nouns: "Syrian | regime forces" -> forces,
 * "Syria's | army" -> army, "Russian and Syrian | bombing" -> bombing; -1 when it stands alone.
 */
const modifiedNoun = (sentence: Sentence, anchor: Anchor, blocked: (token: number) => boolean): number => {
  let i = anchor.to
  const mark = sentence.tokens[i]?.xpos === 'POS' || /^['’]s?$/.test(textOf(sentence, i))
  if (mark) i++
  const possessive = mark || anchor.owns === true
  if (!possessive && anchor.names.every((name) => name.sort === 'people')) return -1
  // "Velm urged calm": the verb of a capital, not a participle before "calm"
  if (!possessive && /^VB[ND]$/.test(sentence.tokens[i]?.xpos ?? '') && isNoun(sentence, anchor)) return -1
  let noun = -1
  let joined = false
  for (let steps = 0; steps < 7 && i < sentence.tokens.length; steps++, i++) {
    const token = sentence.tokens[i]
    if (!token) break
    if (blocked(i)) {
      // "Russian and Syrian bombing": go on past the other adjective
      if (joined || token.text === '/') continue
      break
    }
    const tag = token.xpos
    if (/^(?:NN|NNS)$/.test(tag) || (/^NNPS?$/.test(tag) && token.upos !== 'ADJ')) {
      noun = i
      continue
    }
    if (noun >= 0 && isJoinedTo(sentence, i)) {
      // "Norland's army-led government": the army only describes it
      noun = -1
      i++
      continue
    }
    if (noun >= 0 && token.text !== '-') break
    if (/^(?:JJ|JJR|JJS|VBN|VBG|CD|RB|RBS|HYPH)$/.test(tag) || token.text === '-' || token.text === '/') {
      joined = joined || token.text === '/'
      continue
    }
    if (!possessive && noun < 0 && (token.text === 'and' || token.text === 'or' || token.text === ',')) {
      joined = true
      continue
    }
    break
  }
  if (noun < 0) return -1
  if (
    joined &&
    !possessive &&
    sentence.tokens[anchor.from]?.upos !== 'ADJ' &&
    anchor.names.some((name) => name.sort === 'name')
  )
    return -1
  return noun
}

/** A hyphen between a noun and a participle: "army | -led". */
const isJoinedTo = (sentence: Sentence, hyphen: number): boolean =>
  textOf(sentence, hyphen) === '-' &&
  sentence.tokens[hyphen]?.start === sentence.tokens[hyphen - 1]?.end &&
  /^(?:VB[NDG]|JJ)$/.test(sentence.tokens[hyphen + 1]?.xpos ?? '')

const isNoun = (sentence: Sentence, anchor: Anchor): boolean =>
  sentence.tokens[anchor.to - 1]?.upos !== 'ADJ' && anchor.names.some((name) => name.sort !== 'adjective')

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
    sort === 'name'
  )
    return at('place', 'names where a place lies')
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

export const isDateline = (sentence: Sentence, anchor: Anchor): boolean => {
  if (anchor.from > 0) return false
  for (let i = anchor.to; i < Math.min(anchor.to + 9, sentence.tokens.length); i++) {
    const text = textOf(sentence, i)
    if (/^(?:--|–|—)$/.test(text)) return true
    if (text === '-') return sentence.tokens[i]?.start !== sentence.tokens[i - 1]?.end
    if (!/^[,().\p{Lu}\d]/u.test(text)) return false
  }
  return false
}

/** "the capital, Velm", "the city of Velm", "Velm, the capital". */
const isDescribedAsPlace = (sentence: Sentence, anchor: Anchor): boolean => {
  const before = lowerOf(sentence, anchor.from - 1)
  if (before === 'of' && CITY_NOUNS.test(lowerOf(sentence, anchor.from - 2))) return true
  if (/^(?:capital|city|town)$/.test(before) && !anchor.names.some((name) => name.sort === 'metonym'))
    return true
  if (before === ',' && /^(?:capital|city)$/.test(lowerOf(sentence, anchor.from - 2))) return true
  return /^(?:northern|southern|eastern|western|central|north|south|east|west|northeastern|northwestern|southeastern|southwestern|downtown|upper|lower|rural)$/i.test(
    before,
  )
}

const standingBeforeNoun = (
  sentence: Sentence,
  anchor: Anchor,
  sort: NameSort,
  noun: number,
  words: WordList,
): Standing => {
  const { from, to } = anchor
  const alone = { from, to, head: to - 1 }
  const label = lowerOf(sentence, noun)
  if (sort === 'seat' && sentence.tokens[to]?.xpos !== 'POS' && !anchor.owns) {
    if (/^(?:government|regime|administration|authorities|officials|leadership|junta)$/.test(label))
      return { weight: 'acts', how: `capital for its government: "${label}"`, from, to: noun + 1, head: noun }
    return { weight: 'place', how: `where the ${label} is`, ...alone }
  }
  if (inList(sentence, noun, words('government')) && !isRole(sentence, noun, words))
    return { weight: 'acts', how: `its ${label}`, from, to: noun + 1, head: noun }
  if (isRole(sentence, noun, words))
    return inList(sentence, noun, words('government'))
      ? { weight: 'acts', how: `speaks for it: ${label}`, from, to: noun + 1, head: noun }
      : { weight: 'acts', how: `whose ${label}`, ...alone }
  if (GROUND.test(label) && isHit(sentence, noun))
    return { weight: 'acts', how: `its ${label} is attacked`, ...alone }
  if (
    inList(sentence, noun, words('place nouns')) ||
    (sort === 'seat' && /^(?:airport|suburbs?)$/.test(label))
  )
    return { weight: 'place', how: `its ${label} is a place`, ...alone }
  if (words('armed').has(label) && !words('government').has(label))
    return { weight: 'topic', how: `the ${label} there, not the state`, ...alone }
  if (inList(sentence, noun, words('subject nouns')))
    return { weight: 'topic', how: `the ${label}, not the state`, ...alone }
  if (sort === 'people') return { weight: 'topic', how: 'the people', ...alone }
  return {
    weight: 'acts',
    how: sort === 'seat' ? `capital for its government: its ${label}` : `its ${label}`,
    ...alone,
  }
}

/** "attacks on Norlandic territory", "violated Norlandic airspace" */
const isHit = (sentence: Sentence, noun: number): boolean => {
  const governor = sentence.tokens[firstConjunct(sentence, noun)]?.head ?? -1
  const over = lemmaOf(sentence, governor)
  return (
    UPON.has(over) ||
    /^(?:violate|violation|breach|shell|bomb|invade|enter|penetrate|incursion|occupation|occupy|annex)$/.test(
      over,
    )
  )
}

export type At = (weight: Standing['weight'], how: string) => Standing

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

const standingAlone = (
  sentence: Sentence,
  anchor: Anchor,
  sort: NameSort,
  words: WordList,
  at: At,
): Standing => {
  const head = headToken(sentence, anchor)
  const token = sentence.tokens[head]
  const preposition = prepositionOf(sentence, head)
  const first = firstConjunct(sentence, head)
  const governor = sentence.tokens[first]?.head ?? -1
  const over = lemmaOf(sentence, governor)
  const who =
    sort === 'name'
      ? 'the country'
      : sort === 'seat'
        ? 'capital for its government'
        : 'seat of its government'
  if (!token) return at('place', 'nowhere in the tree')
  if (preposition) {
    if (preposition === 'to' && isCargo(sentence, governor)) return at('acts', `${who}: cargo for it`)
    if (preposition === 'to' && !GIVING.has(over) && isMoving(sentence, head))
      return at('place', '"to": where somebody goes')
    return behindPreposition(preposition, [over, nounBefore(sentence, head)], sort, who, words, at)
  }
  const deprel = sentence.tokens[first]?.deprel ?? ''
  if (sort === 'name' || sort === 'metonym') {
    if (
      (deprel === 'obj' && /^(?:visit|leave|reach|enter|tour|flee|quit|cross)$/.test(over)) ||
      (deprel === 'nsubj:pass' && /^(?:visit|reach|enter|tour|cross)$/.test(over))
    )
      return at('place', `${over}: a place`)
    return at('acts', `${who}: named as a party`)
  }
  if (deprel === 'nsubj') {
    if (/^(?:be|lie|fall|burn|host|sit)$/.test(over)) return at('place', `${over}: a place`)
    return at('acts', `capital for its government: subject of "${over}"`)
  }
  if (/^(?:obj|iobj|nsubj:pass)$/.test(deprel) && !ATTACK.has(over))
    return at('acts', `capital for its government: object of "${over}"`)
  if (/^(?:nmod:poss|root|obl:agent|vocative)$/.test(deprel)) return at('acts', 'capital for its government')
  return at('place', 'a place')
}

/** "shipped millions of shells to Norland": arms and money go to a party, not to a place. */
const isCargo = (sentence: Sentence, verb: number): boolean =>
  sentence.tokens.some(
    (token, i) =>
      token.head === verb &&
      token.deprel === 'obj' &&
      (CARGO.has(lemmaOf(sentence, i)) ||
        sentence.tokens.some(
          (t, k) => t.head === i && t.deprel === 'nmod' && CARGO.has(lemmaOf(sentence, k)),
        )),
  )

/** "representatives | from Norland": the noun before the preposition, whatever the parser hung it on. */
const nounBefore = (sentence: Sentence, head: number): string => {
  let i = head
  while (i > 0 && i > head - 5 && sentence.tokens[i]?.xpos !== 'IN' && sentence.tokens[i]?.xpos !== 'TO') i--
  return /^NN/.test(sentence.tokens[i - 1]?.xpos ?? '') ? lemmaOf(sentence, i - 1) : ''
}

/** "Civilians fled to Norland": going there, whatever "to" hangs on. */
const isMoving = (sentence: Sentence, until: number): boolean =>
  sentence.tokens
    .slice(0, until)
    .some(
      (token) =>
        token.upos === 'VERB' &&
        (MOTION.has(token.lemma.toLowerCase()) || MOTION.has(token.text.toLowerCase())),
    )

const headToken = (sentence: Sentence, anchor: Anchor): number => {
  for (let i = anchor.to - 1; i >= anchor.from; i--) {
    const head = sentence.tokens[i]?.head ?? -1
    if (head < anchor.from || head >= anchor.to) return i
  }
  return anchor.to - 1
}
