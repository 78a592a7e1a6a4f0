import type { Sentence } from '../../model.ts'
import { isCapital, lowerOf, textOf } from '../grammar.ts'
import type { WordList } from '../lexicon/compiled.ts'
import { isHonorific, isRole, joined, roleStart, type Title } from './titles.ts'

const isModifier = (tag: string): boolean => /^(?:NN|NNP|NNS|NNPS|JJ|JJR|JJS|VBN|VBG|HYPH|CD)$/.test(tag)

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
  // "brother-in-law Dan Orlin"
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
