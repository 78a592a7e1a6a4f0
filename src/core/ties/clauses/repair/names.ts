import type { Token } from '../../../model.ts'
import type { Repair } from './tokens.ts'

/** `Theresa May said`, `NORPACT threatened`: a name that looks like an auxiliary. */
export const surnames: Repair = (tokens) =>
  tokens.map((token, i) => {
    if (!/^NNPS?$/.test(token.xpos) || !token.deprel.startsWith('aux')) return token
    if (tokens[i - 1]?.upos === 'PROPN') return { ...token, head: i - 1, deprel: 'flat' }
    const other = tokens.findIndex((t) => t.head === token.head && t.deprel.startsWith('nsubj'))
    if (other < 0) return { ...token, deprel: 'nsubj' }
    // `the Velmar bloc NORPACT imposed`
    return other === i - 1 ? { ...token, head: other, deprel: 'appos' } : token
  })

const TITLE =
  /^(?:secretary|minister|president|general|chief|representative|ambassador|envoy|premier|chancellor|leader|commander)$/i

/** `between Secretary of State Kade and Morov`: the name takes the place of the title before it. */
export const titles: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    const before = tokens[i - 1]
    if (token.upos !== 'PROPN' || !before) return
    // `leader Morov and Estian leader Duro`: the second name hung on the first title
    if (
      token.deprel === 'appos' &&
      before.deprel === 'conj' &&
      TITLE.test(before.lemma) &&
      token.head < i - 1
    )
      fixed[i] = { ...token, head: i - 1 }
    // the title's own "of State"
    const ofState = /^(?:nmod|compound)$/.test(before.deprel) && tokens[i - 2]?.text === 'of'
    const title =
      !TITLE.test(before.lemma) && (before.deprel === 'nmod' || ofState)
        ? ofState
          ? i - 3
          : before.head
        : i - 1
    const office = tokens[title]
    const apart =
      ofState && office?.deprel === 'nsubj' && token.deprel === 'nsubj' && office.head !== token.head
    if (!apart && !/^(?:nmod|obl|conj)$/.test(token.deprel)) return
    if (!office || title < i - 3 || !TITLE.test(office.lemma)) return
    if (apart) {
      fixed[i] = { ...token, head: office.head }
      fixed[title] = { ...office, head: i, deprel: 'compound' }
      return
    }
    if (
      office.head !== token.head ||
      office.deprel !== token.deprel ||
      tokens.some((t) => t.head === i && t.deprel === 'case')
    )
      return
    fixed[title] = { ...office, head: i, deprel: 'compound' }
    tokens.forEach((t, k) => {
      if (t.head === title && /^(?:case|cc|det|punct)$/.test(t.deprel)) fixed[k] = { ...t, head: i }
    })
  })
  return fixed
}

/**
 * `the ministers of Norland, Estia and Velm`, `President Morov, President Duro and President Kade`: the name in the
 * middle of a list is no apposition. One would be closed by a comma.
 */
export const lists: Repair = (tokens) =>
  tokens.map((token, i) => {
    const whole = tokens[token.head]
    if (token.deprel !== 'appos' || token.upos !== 'PROPN' || !whole || token.head > i) return token
    if (!tokens.slice(token.head, i).some(({ text }) => text === ',')) return token
    const last = tokens.findIndex(
      (t, k) => k > i && t.deprel === 'conj' && t.upos === 'PROPN' && isUnder(tokens, t.head, token.head),
    )
    const and = tokens.findIndex(
      (t, k) =>
        k > i && t.deprel === 'cc' && tokens[t.head]?.deprel === 'conj' && tokens[t.head]?.upos === 'PROPN',
    )
    if (last < 0 || and < i || tokens[and - 1]?.text === ',') return token
    if (whole.xpos === 'NNP') return { ...token, deprel: 'conj' }
    const owner = tokens.findLastIndex(
      (t, k) => k < i && t.head === token.head && t.deprel === 'nmod' && t.upos === 'PROPN',
    )
    return /S$/.test(whole.xpos) && owner >= 0 && tokens[last]?.head === i
      ? { ...token, head: owner, deprel: 'conj' }
      : token
  })

/** Whether one token is another or set beside it, or beside what is. */
const isUnder = (tokens: readonly Token[], from: number, top: number): boolean => {
  let at = from
  for (let steps = 0; steps < 4; steps++) {
    if (at === top) return true
    const token = tokens[at]
    if (token?.deprel !== 'appos') return false
    at = token.head
  }
  return false
}

/** `talks between Norland, *Estia* and Velm were suspended`: the middle of the list is no subject. */
export const between: Repair = (tokens) =>
  tokens.map((token, i) => {
    const first = tokens[i - 2]
    if (token.upos !== 'PROPN' || !token.deprel.startsWith('nsubj') || tokens[i - 1]?.text !== ',')
      return token
    const listed = tokens.some(
      (t) => t.head === i - 2 && t.deprel === 'case' && /^(?:between|among)$/i.test(t.text),
    )
    const noun = tokens[first?.head ?? -1]
    return listed && noun?.head === token.head && noun.deprel.startsWith('nsubj')
      ? { ...token, head: i - 2, deprel: 'conj' }
      : token
  })

/** `Velm, Ilya Morov's main supporter, left`: a name with a possessive behind it is set beside nothing; it owns the noun. */
export const owners: Repair = (tokens) =>
  tokens.map((token, i) => {
    if (token.deprel !== 'appos' || !tokens.some((t) => t.xpos === 'POS' && t.head === i)) return token
    const own = tokens.findIndex((t) => t.xpos === 'POS' && t.head === i)
    const noun = tokens.findIndex((t, k) => k > own && t.deprel === 'appos' && t.head === token.head)
    return noun > 0 && noun - own < 6 ? { ...token, head: noun, deprel: 'nmod:poss' } : token
  })

/** `Morov, on his way home, met Dane`: a name before a verb without a subject, behind no preposition, is its subject. */
export const adrift: Repair = (tokens) =>
  tokens.map((token, i) => {
    if (token.deprel !== 'obl' || token.upos !== 'PROPN' || token.head < i) return token
    if (!/^VB[DZP]$/.test(tokens[token.head]?.xpos ?? '')) return token
    const kids = (head: number, relation: RegExp): boolean =>
      tokens.some((t) => t.head === head && relation.test(t.deprel))
    const time =
      /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
    if (kids(i, /^case/) || kids(token.head, /^(?:nsubj|csubj|expl)/) || time.test(token.text)) return token
    return { ...token, deprel: 'nsubj' }
  })
