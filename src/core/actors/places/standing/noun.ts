import type { Sentence } from '../../../model.ts'
import type { Anchor } from '../../anchors.ts'
import { firstConjunct, lemmaOf, lowerOf, textOf } from '../../grammar.ts'
import type { NameSort, WordList } from '../../lexicon/compiled.ts'
import { isRole } from '../../people/titles.ts'
import type { Standing } from './standing.ts'
import { GROUND, UPON } from './words.ts'

/** Is a noun one of the list, by its form or its lemma, alone or with the noun before it ("foreign ministry")? */
const inList = (sentence: Sentence, i: number, list: ReadonlySet<string>): boolean => {
  const lower = lowerOf(sentence, i)
  if (list.has(lower) || list.has(lemmaOf(sentence, i))) return true
  return i > 0 && list.has(`${lowerOf(sentence, i - 1)} ${lower}`)
}

/** "Norland's | Front-led | ministry": the token of the participle, -1 where none follows the name. */
const behindLed = (sentence: Sentence, start: number, blocked: (token: number) => boolean): number => {
  let i = start
  while (blocked(i)) i++
  const led = /^(?:led|run|controlled|dominated|appointed)$/.test(lowerOf(sentence, i + 1))
  return textOf(sentence, i) === '-' && led ? i + 1 : -1
}

/**
 * The noun that the anchor modifies, past adjectives and other nouns: "Syrian | regime forces" -> forces,
 * "Syria's | army" -> army, "Russian and Syrian | bombing" -> bombing; -1 when it stands alone.
 */
export const modifiedNoun = (
  sentence: Sentence,
  anchor: Anchor,
  blocked: (token: number) => boolean,
): number => {
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
      const led = possessive ? behindLed(sentence, i, blocked) : -1
      if (led < 0) break
      i = led
      continue
    }
    const tag = token.xpos
    if (/^(?:NN|NNS)$/.test(tag) || (/^NNPS?$/.test(tag) && token.upos !== 'ADJ')) {
      noun = i
      // "gave Norlandic soldiers | tanks"
      if (tag === 'NNS' && isHanded(sentence, anchor)) break
      continue
    }
    if (noun >= 0 && isJoinedTo(sentence, i)) {
      // "Norland's army-led government": the army only describes it
      noun = -1
      i++
      continue
    }
    if (noun >= 0 && token.text !== '-') break
    // "the Norlandic Prime Minister": an adjective keeps its kind with a capital
    const adjective = token.upos === 'ADJ' && /^NNPS?$/.test(tag)
    if (
      adjective ||
      /^(?:JJ|JJR|JJS|VBN|VBG|CD|RB|RBS|HYPH)$/.test(tag) ||
      token.text === '-' ||
      token.text === '/'
    ) {
      joined = joined || token.text === '/'
      continue
    }
    if (!possessive && noun < 0 && (token.text === 'and' || token.text === 'or' || token.text === ',')) {
      // "an ally of Velm, condemned the raid": what stands between commas ends there
      if (token.text === ',' && isVerbAt(sentence, i + 1)) break
      joined = true
      continue
    }
    break
  }
  if (noun < 0) return -1
  // "fights on Velm's side": Velm is helped, not its side
  if (mark && lowerOf(sentence, noun) === 'side' && /^(?:on|at|to)$/.test(lowerOf(sentence, anchor.from - 1)))
    return -1
  if (
    joined &&
    !possessive &&
    sentence.tokens[anchor.from]?.upos !== 'ADJ' &&
    anchor.names.some((name) => name.sort === 'name')
  )
    return -1
  return noun
}

/** A verb of giving stands right before the phrase. */
const isHanded = (sentence: Sentence, { from }: Anchor): boolean => {
  const verb =
    sentence.tokens[/^(?:DT|CD)$/.test(sentence.tokens[from - 1]?.xpos ?? '') ? from - 2 : from - 1]
  return (
    verb !== undefined &&
    /^VB/.test(verb.xpos) &&
    /^(?:give|send|supply|hand|lend|sell|offer|grant|promise|provide|pledge|donate|award|teach|show)$/.test(
      verb.lemma,
    )
  )
}

/** "Norlandic | rebel | forces", "the Estian opposition leadership" */
const isOthers = (sentence: Sentence, from: number, noun: number, words: WordList): boolean => {
  for (let i = from; i < noun; i++)
    if (
      /^(?:rebel|insurgent|separatist|opposition|guerrilla|militia|militant|dissident|resistance)$/.test(
        lowerOf(sentence, i),
      ) &&
      textOf(sentence, i + 1) !== '-' &&
      words('armed').has(lowerOf(sentence, i))
    )
      return true
  return false
}

const isVerbAt = (sentence: Sentence, i: number): boolean =>
  sentence.tokens[i]?.upos === 'VERB' && sentence.tokens[i]?.deprel !== 'amod'

/** A hyphen between a noun and a participle: "army | -led". */
const isJoinedTo = (sentence: Sentence, hyphen: number): boolean =>
  textOf(sentence, hyphen) === '-' &&
  sentence.tokens[hyphen]?.start === sentence.tokens[hyphen - 1]?.end &&
  /^(?:VB[NDG]|JJ)$/.test(sentence.tokens[hyphen + 1]?.xpos ?? '')

const isNoun = (sentence: Sentence, anchor: Anchor): boolean =>
  sentence.tokens[anchor.to - 1]?.upos !== 'ADJ' && anchor.names.some((name) => name.sort !== 'adjective')

/** "Norland's army", "the Velm government", "Norlandic officials", "the Velm talks": by the noun that it belongs to. */
export const standingBeforeNoun = (
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
  if (isOthers(sentence, to, noun, words))
    return { weight: 'topic', how: `the ${label} of others there, not the state's`, ...alone }
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
