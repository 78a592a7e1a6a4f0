import type { Sentence } from '../../model.ts'
import { isCapital, lemmaOf, lowerOf, textOf } from '../grammar.ts'
import type { WordList } from '../lexicon/compiled.ts'

/** A role phrase beside a person's name: token range of the phrase and of the role words inside it. */
export interface Title {
  /** [from, to) of the whole phrase, the name not included */
  readonly from: number
  readonly to: number
  readonly role: string
  /** token of the role noun, -1 when there is none ("Russia's Lavrov") */
  readonly noun: number
  readonly place: 'before' | 'after' | 'comma'
}

const isModifier = (tag: string): boolean => /^(?:NN|NNP|NNS|NNPS|JJ|JJR|JJS|VBN|VBG|HYPH|CD)$/.test(tag)

/** Is the token a role noun, by itself ("minister", "Gen.") or as the end of a phrase of two ("vice president")? */
export const isRole = (sentence: Sentence, i: number, words: WordList): boolean => {
  const roles = words('roles')
  const text = textOf(sentence, i)
  if (!text || /^VB/.test(sentence.tokens[i]?.xpos ?? '')) return false
  const lower = text.toLowerCase()
  return (
    roles.has(text) ||
    roles.has(lower) ||
    roles.has(lemmaOf(sentence, i)) ||
    roles.has(lower.replace(/s$/, ''))
  )
}

/** "MR." in a transcript */
const titleCased = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase()

export const isHonorific = (sentence: Sentence, i: number, words: WordList): boolean =>
  words('honorifics').has(textOf(sentence, i)) || words('honorifics').has(titleCased(textOf(sentence, i)))

const joined = (sentence: Sentence, from: number, to: number, text: string): string => {
  const first = sentence.tokens[from]
  const last = sentence.tokens[to - 1]
  return first && last ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : ''
}

/**
 * The words before a name that say what the person is:
 * "Russian Foreign Minister | Sergei Lavrov", "Secretary of State | John Kerry", "Russia's | Lavrov".
 */
export const titleBefore = (
  sentence: Sentence,
  name: number,
  text: string,
  words: WordList,
): Title | null => {
  let at = name
  while (at > 0 && isHonorific(sentence, at - 1, words)) at--
  const noun = roleBefore(sentence, at, words)
  if (noun >= 0) {
    let from = noun
    while (from > 0 && mayStandInTitle(sentence, from - 1)) from--
    return {
      from,
      to: at,
      role: joined(sentence, roleStart(sentence, from, noun), at, text),
      noun,
      place: 'before',
    }
  }
  if (sentence.tokens[at - 1]?.xpos === 'POS' && isCapital(textOf(sentence, at - 2)))
    return { from: at - 2, to: at, role: '', noun: -1, place: 'before' }
  return at < name ? { from: at, to: at, role: '', noun: -1, place: 'before' } : null
}

/** Role noun right before `at`, or one with "of …" up to it: "Secretary of State", "Minister of Foreign Affairs". */
const roleBefore = (sentence: Sentence, at: number, words: WordList): number => {
  if (!/\p{L}/u.test(textOf(sentence, at - 1))) return -1
  if (at > 0 && isRole(sentence, at - 1, words)) return at - 1
  // "brother-in-law Assef Shawkat"
  if (at > 5 && lowerOf(sentence, at - 1) === 'law' && lowerOf(sentence, at - 3) === 'in') return at - 5
  if (at > 1 && textOf(sentence, at - 1) === '-') return -1
  // "Secretary of State Ana Roth, accusing | Dane": of somebody else
  if (sentence.tokens[at - 1]?.upos === 'VERB') return -1
  for (let i = at - 2; i >= 1 && i >= at - 5; i--) {
    const word = lowerOf(sentence, i)
    if (endsPerson(sentence, i)) return -1
    if (word === 'of' || word === 'for') return isRole(sentence, i - 1, words) ? i - 1 : -1
    if (!isCapital(textOf(sentence, i)) && !/^(?:the|and)$/.test(word)) return -1
  }
  return -1
}

/** "Blinken | telephoned President Aliyev": another person's name ends the title, unless it owns what follows. */
const endsPerson = (sentence: Sentence, i: number): boolean => {
  const name = sentence.names.find((one) => one.type === 'person' && one.from <= i && i < one.to)
  return (
    name !== undefined &&
    sentence.tokens[name.to]?.xpos !== 'POS' &&
    sentence.tokens[name.to - 1]?.xpos !== 'POS'
  )
}

// "On Monday | President Morov"
const DAY =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/

/** "Norland's acting foreign | minister", "vice-": what may stand between the ends of a title. */
const mayStandInTitle = (sentence: Sentence, i: number): boolean => {
  const token = sentence.tokens[i]
  if (!token || endsPerson(sentence, i)) return false
  if (token.xpos === 'POS') return true
  if (token.text === '-' || token.text === '/')
    return sentence.tokens[i - 1]?.end === token.start && sentence.tokens[i + 1]?.start === token.end
  if (DAY.test(token.text)) return false
  if (/^(?:meeting|talks|visit|call|summit|dinner|lunch|letter|message|news)$/.test(token.text)) return false
  if (
    /^(?:VBG|VBN)$/.test(token.xpos) &&
    !/^(?:visiting|acting|outgoing|incoming|newly|appointed|elected|retired)$/i.test(token.text)
  )
    return false
  return (
    isModifier(token.xpos) ||
    // "AA | spokesman", whatever the tagger takes it for
    /^\p{Lu}{2,6}$/u.test(token.text) ||
    (isCapital(token.text) &&
      !/^(?:The|A|An|But|And|In|On|When|While|As|For|If|After|Before|With)$/.test(token.text) &&
      token.upos !== 'VERB' &&
      token.upos !== 'ADP' &&
      token.upos !== 'PRON' &&
      token.upos !== 'DET')
  )
}

/** The role without what stands before it: past the last possessive. */
const roleStart = (sentence: Sentence, from: number, noun: number): number => {
  for (let i = noun; i > from; i--) if (sentence.tokens[i - 1]?.xpos === 'POS') return i
  return from
}

/** "Dana Roth, the Union's chief aid officer, …": the role phrase after the comma. */
export const titleAfter = (sentence: Sentence, end: number, text: string, words: WordList): Title | null => {
  let from = end
  if (textOf(sentence, from) === '(') return null
  if (textOf(sentence, from) !== ',' && textOf(sentence, from) !== '–' && textOf(sentence, from) !== '—')
    return null
  from++
  const first = sentence.tokens[from]
  if (!first || !/^(?:DT|PRP\$|NN|NNP|NNS|JJ|JJS|RB|NNPS)$/.test(first.xpos)) return null
  let to = from
  while (to < sentence.tokens.length && to - from < 24) {
    const token = sentence.tokens[to]
    if (
      !token ||
      /^(?:,|;|:|\.|—|–|--)$/.test(token.text) ||
      /^(?:WP|WDT|WRB|MD|VBD|VBZ|VBP)$/.test(token.xpos)
    )
      break
    to++
  }
  const noun = firstRole(sentence, from, to, words)
  if (noun < 0 || describesNext(sentence, from, noun)) return null
  return {
    from,
    to,
    role: joined(
      sentence,
      roleStart(sentence, skipDeterminer(sentence, from), noun),
      officeEnd(sentence, noun),
      text,
    ),
    noun,
    place: 'after',
  }
}

/** "Rajha, Assad's brother-in-law Assef Shawkat": the phrase belongs to what follows, or is one of a list. */
/** "Acting Assistant Secretary | of State": the office goes on behind its noun. */
const officeEnd = (sentence: Sentence, noun: number): number => {
  if (lowerOf(sentence, noun + 1) !== 'of') return noun + 1
  return /^(?:state|defen[cs]e|staff|war|justice|foreign|homeland|energy)$/.test(lowerOf(sentence, noun + 2))
    ? noun + 3
    : noun + 1
}

const describesNext = (sentence: Sentence, from: number, noun: number): boolean => {
  const next = textOf(sentence, noun + 1)
  if (next === '-' || (isCapital(next) && next !== '')) return true
  if (/^NNP?S$/.test(sentence.tokens[noun]?.xpos ?? '')) return true
  return /^(?:and|or)$/.test(next) && !/^(?:DT|PRP\$)$/.test(sentence.tokens[from]?.xpos ?? '')
}

const skipDeterminer = (sentence: Sentence, from: number): number =>
  /^(?:DT|PRP\$)$/.test(sentence.tokens[from]?.xpos ?? '') ? from + 1 : from

/** The head of the first noun group of [from, to), when it is a role. */
const firstRole = (sentence: Sentence, from: number, to: number, words: WordList): number => {
  let head = -1
  for (let i = from; i < to; i++) {
    const token = sentence.tokens[i]
    if (!token) break
    if (/^(?:IN|TO)$/.test(token.xpos)) break
    if (isRole(sentence, i, words)) head = i
  }
  return head
}

/** "The Union's chief aid officer, | Dana Roth": the role phrase before the comma. */
export const titleBeforeComma = (
  sentence: Sentence,
  name: number,
  text: string,
  words: WordList,
): Title | null => {
  if (textOf(sentence, name - 1) !== ',') return null
  const to = name - 1
  let from = to
  while (from > 0 && to - from < 16) {
    const token = sentence.tokens[from - 1]
    if (
      !token ||
      /^(?:,|;|:|\.|—|–|--|["“”])$/.test(token.text) ||
      /^(?:WP|WDT|MD|VBD|VBZ|VBP|VB|CC)$/.test(token.xpos)
    )
      break
    from--
    if (token.xpos === 'DT' && isRoleAhead(sentence, from, to, words)) break
  }
  const noun = firstRole(sentence, from, to, words)
  if (
    noun < 0 ||
    /^NNP?S$/.test(sentence.tokens[noun]?.xpos ?? '') ||
    !opensPhrase(sentence, from) ||
    isCapital(textOf(sentence, noun + 1))
  )
    return null
  const start = skipDeterminer(sentence, from)
  return {
    from,
    to,
    role: joined(sentence, roleStart(sentence, start, noun), officeEnd(sentence, noun), text),
    noun,
    place: 'comma',
  }
}

/** "the envoy, Ana Roth", not "After talks with the envoy, Ana Roth". */
const opensPhrase = (sentence: Sentence, from: number): boolean =>
  /^(?:DT|PRP\$|NNP|NNPS|JJ|NN)$/.test(sentence.tokens[from]?.xpos ?? '') &&
  sentence.tokens[from]?.upos !== 'VERB'

const isRoleAhead = (sentence: Sentence, from: number, to: number, words: WordList): boolean => {
  for (let i = from + 1; i < to; i++) {
    if (/^(?:IN|TO)$/.test(sentence.tokens[i]?.xpos ?? '')) return false
    if (isRole(sentence, i, words)) return true
  }
  return false
}
