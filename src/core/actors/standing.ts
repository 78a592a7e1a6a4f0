import type { Sentence } from '../model.ts'
import type { Anchor } from './anchors.ts'
import { firstConjunct, lemmaOf, lowerOf, prepositionOf, textOf } from './grammar.ts'
import type { NameSort, WordList } from './lexicon.ts'
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

const WHERE: ReadonlySet<string> = new Set(
  `in near at inside across throughout outside around into through within beyond above off via along
  toward towards en beneath under`.split(/\s+/),
)
const TOWARDS_WHO: ReadonlySet<string> = new Set(
  'by with against between among alongside like unlike versus vs as including plus than behind besides'.split(
    ' ',
  ),
)
const SUBJECT_MATTER: ReadonlySet<string> = new Set('about over regarding concerning re'.split(' '))

// "travelled to Norland", "left Velm": going somewhere, not dealing with its government
const MOTION: ReadonlySet<string> = new Set(
  `fled go come travel fly return arrive leave depart visit flee enter reach drive head move walk march sail cross tour
  deport extradite escape relocate evacuate withdraw send bring deploy ship smuggle transfer take carry invite trip
  visit journey flight tour pilgrimage arrival return road border route way move convoy train bus plane
  deployment attend host live stay remain stop land base arrive advance push retreat`.split(/\s+/),
)
const ATTACK: ReadonlySet<string> = new Set(
  `bomb shell capture seize besiege storm hit strike retake recapture surround encircle liberate occupy overrun fall rock
  shake destroy flatten pound raid burn flood evacuate blanket paralyse paralyze engulf leave reach enter visit tour`.split(
    /\s+/,
  ),
)
const GIVING: ReadonlySet<string> = new Set(
  `say tell give sell offer send supply deliver provide pledge promise belong link tie loyal close hostile support aid
  assistance ambassador envoy warning message letter threat challenge response answer appeal report hand transfer cede concede
  sale export delivery supply sympathetic allied opposed friendly speak talk turn appeal look matter respond reply apologize
  apologise lose surrender present propose submit relate return listen similar owe deny grant extend announce due
  important vital arm arms weapon missile tank jet shipment ammunition loan money cash export sales fund`.split(
    /\s+/,
  ),
)
const UPON: ReadonlySet<string> = new Set(
  `sanction sanctions embargo pressure attack strike blockade assault war ban tariff tariffs restriction restrictions curb
  blame impose put call dependence reliance influence leverage depend rely press spy declare focus toughen hit raid airstrike
  invasion penalty penalties restraint limits hold crackdown effect impact leave demand turn`.split(/\s+/),
)
const FAVOUR: ReadonlySet<string> = new Set(
  `support backing aid help assistance weapon arms money cover fight blow victory defeat setback win threat challenge problem
  protection guarantee gain boost vote speak work spy sympathy respect act contempt concession relief defeat spokesman
  spokeswoman spokesperson minister arms opportunity lifeline embarrassment disaster triumph`.split(/\s+/),
)
const FROM_WHO: ReadonlySet<string> = new Set(
  `diplomat official representative delegation team minister envoy pressure support aid help money weapon arms fund order
  message signal statement approval permission backing guarantee assurance demand request response reaction troop
  soldier adviser criticism word assistance attack threat warning invitation independence secede supply delegate negotiator
  concession commitment promise pledge opposition objection condemnation missile fire drone funding financing hear receive
  seek get win obtain secure demand extract buy want expect distance defect protect recover lawmaker leader mediator cover
  protection recognition`.split(/\s+/),
)
const CITY_NOUNS =
  /^(?:city|town|capital|port|village|province|region|district|suburb|outskirts|center|centre|north|south|east|west|part|rest|state|area|parts|map|coast|shore|heart|streets|border|borders|people|territory|skies|island|isle|most|much|half|all)$/

const isState = (sort: NameSort): boolean => sort === 'name'

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
  const possessive = sentence.tokens[i]?.xpos === 'POS' || /^['’]s?$/.test(textOf(sentence, i))
  if (possessive) i++
  else if (anchor.names.every((name) => name.sort === 'people')) return -1
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
  if (sort === 'seat' && sentence.tokens[to]?.xpos !== 'POS') {
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

type At = (weight: Standing['weight'], how: string) => Standing

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
  const strict = sort === 'seat'
  if (!token) return at('place', 'nowhere in the tree')
  if (preposition) {
    if (WHERE.has(preposition) && !(sort === 'metonym' && preposition !== 'in' && preposition !== 'at'))
      return at('place', `"${preposition}": a place`)
    if (TOWARDS_WHO.has(preposition)) return at('acts', `${who}: "${preposition}"`)
    if (SUBJECT_MATTER.has(preposition)) return at('topic', `"${preposition}": the subject matter`)
    if (preposition === 'to') {
      if (GIVING.has(over) || (!strict && !MOTION.has(over) && !isMoving(sentence, head)))
        return at('acts', `${who}: ${over} to it`)
      return at('place', `"to": where ${over} leads`)
    }
    if (preposition === 'on' || preposition === 'upon')
      return UPON.has(over)
        ? at('acts', `${who}: ${over} on it`)
        : at(strict ? 'place' : 'topic', `"on": the subject matter of ${over}`)
    if (preposition === 'for')
      return FAVOUR.has(over)
        ? at('acts', `${who}: ${over} for it`)
        : at(strict ? 'place' : 'topic', `"for": the subject matter of ${over}`)
    if (preposition === 'from') {
      if (FROM_WHO.has(over)) return at('acts', `${who}: ${over} from it`)
      return at('place', `"from": where ${over} starts`)
    }
    if (preposition === 'of') {
      if (CITY_NOUNS.test(over)) return at('place', `${over} of it: a place`)
      if (words('subject nouns').has(over)) return at('topic', `the ${over} of it`)
      return at(strict && !ABSTRACT.test(over) ? 'place' : 'acts', `${who}: ${over} of it`)
    }
    return at(strict ? 'place' : sort === 'metonym' ? 'acts' : 'topic', `"${preposition}"`)
  }
  const deprel = sentence.tokens[first]?.deprel ?? ''
  if (sort === 'name' || sort === 'metonym') {
    if (
      /^(?:obj|nsubj:pass)$/.test(deprel) &&
      /^(?:visit|leave|reach|enter|tour|flee|quit|cross)$/.test(over)
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

/** "Civilians fled to Norland": going there, whatever "to" hangs on. */
const isMoving = (sentence: Sentence, until: number): boolean =>
  sentence.tokens
    .slice(0, until)
    .some(
      (token) =>
        token.upos === 'VERB' &&
        (MOTION.has(token.lemma.toLowerCase()) || MOTION.has(token.text.toLowerCase())),
    )

const ABSTRACT =
  /^(?:support|backing|criticism|condemnation|ally|allies|friend|friends|enemy|enemies|foe|rival|opponent|supporter|policy|influence|control|behest|approval|pressure|goal|position|view|demand|interest|interests|ambition|hand|hands|side|behalf|orbit|suspicion|accusation|patience|will|role|wrath)$/

const headToken = (sentence: Sentence, anchor: Anchor): number => {
  for (let i = anchor.to - 1; i >= anchor.from; i--) {
    const head = sentence.tokens[i]?.head ?? -1
    if (head < anchor.from || head >= anchor.to) return i
  }
  return anchor.to - 1
}

export const isPlaceLike = (sort: NameSort): boolean => sort === 'place' || sort === 'seat' || isState(sort)
