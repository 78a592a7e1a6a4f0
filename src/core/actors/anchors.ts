import type { Sentence } from '../model.ts'
import type { ActorLexicon, LexiconName, Trie } from './lexicon/compiled.ts'
import { withoutLostS } from './lost-apostrophe.ts'
import { fold, type Word, wordsOf } from './spell.ts'

/** A stretch of a sentence that the lexicon knows by name, not yet understood. */
export interface Anchor {
  readonly start: number
  readonly end: number
  /** token indices, [from, to) */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly names: readonly LexiconName[]
  /** a possessor whose apostrophe is lost */
  readonly owns?: boolean
}

export interface TokenWord extends Word {
  readonly token: number
}

/** The words of a sentence with the token each stands in: "pro-Russian" is one token and two words. */
export const tokenWords = (sentence: Sentence): TokenWord[] =>
  sentence.tokens.flatMap((token, index) =>
    wordsOf(token.text, token.start).map((word) => ({ ...word, token: index })),
  )

const isUpper = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

/** Between two words of one name stand at most a space, a hyphen, a stop, an apostrophe, a slash, an ampersand or a bracket. */
const isNear = (gap: string): boolean => gap.length <= 3 && /^[\s\-–.'’`/&()]*$/.test(gap)

/** "the Islamic group" is not the Islamic Group: a common last word must be written large as in the name. */
const COMMON_LAST =
  /^(?:group|front|party|army|movement|forces|council|league|union|state|resistance|brigade|way|west)$/

const fits = (name: LexiconName, first: TokenWord, last: TokenWord, surface: string): boolean => {
  if (name.lower) return true
  if (name.upper) return isUpper(surface)
  const end = name.name.slice(name.name.lastIndexOf(' ') + 1)
  if (COMMON_LAST.test(last.key) && /^\p{Lu}/u.test(end) && !/^\p{Lu}/u.test(last.text) && first !== last)
    return false
  return /^\p{Lu}/u.test(first.text) || /^al$/i.test(first.text)
}

/**
 * The longest lexicon names of a sentence, left to right, never overlapping.
 *
 * "the Syrian National Coalition" gives the coalition, not Syria; "Equatorial Guinea" not Guinea.
 */
export const findAnchors = (sentence: Sentence, text: string, lexicon: ActorLexicon): Anchor[] => {
  const words = readable(tokenWords(sentence))
  const out: Anchor[] = []
  let at = 0
  while (at < words.length) {
    const found = longest(words, at, text, lexicon.trie) ?? withLostS(sentence, words, at, lexicon.trie)
    if (!found) {
      at++
      continue
    }
    out.push(...otherHalf(sentence, found.anchor, lexicon), found.anchor)
    at = found.next
  }
  return out
}

const SMALL = /^(?:IS|US|WHO|IT|AM|AS|AN|NO|DO|GO|SO|OR|ARE|ALL|CAN|CAR|ARM|ACT|AID|HAS|MAY|HER|OUR)$/

/** "NORLAND SAYS IT IS READY": where every word is in capitals, they tell no initials from a small word. */
const readable = (words: readonly TokenWord[]): readonly TokenWord[] => {
  const long = words.filter(({ text }) => text.length > 3)
  if (long.length < 3 || long.some(({ text }) => !isUpper(text))) return words
  return words.map((word) => (SMALL.test(word.text) ? { ...word, key: '', text: '' } : word))
}

/** "North and South Korea": the first word is a country too. */
const otherHalf = (sentence: Sentence, anchor: Anchor, lexicon: ActorLexicon): Anchor[] => {
  const [first, ...rest] = anchor.text.split(' ')
  const token = sentence.tokens[anchor.from - 2]
  if (
    !/^(?:North|South|East|West)$/.test(first ?? '') ||
    sentence.tokens[anchor.from - 1]?.text !== 'and' ||
    !token
  )
    return []
  if (!/^(?:North|South|East|West)$/.test(token.text) || token.text === first) return []
  let node: Trie | undefined = lexicon.trie
  for (const word of wordsOf([token.text, ...rest].join(' '))) node = node?.next.get(word.key)
  if (!node || node.names.length === 0) return []
  const { start, end, text } = token
  return [{ start, end, text, from: anchor.from - 2, to: anchor.from - 1, names: node.names }]
}

/** The longest name of the lexicon that begins at a word. */
const longest = (
  words: readonly TokenWord[],
  at: number,
  text: string,
  trie: Trie,
): { anchor: Anchor; next: number } | null => {
  const first = words[at] as TokenWord
  let node: Trie | undefined = trie
  let best: { anchor: Anchor; next: number } | null = null
  for (let i = at; i < words.length; i++) {
    const word = words[i] as TokenWord
    if (i > at && !isNear(text.slice((words[i - 1] as TokenWord).end, word.start))) break
    node = node.next.get(word.key)
    if (!node) break
    const end = endWithStop(text, word.end, word.text)
    const surface = text.slice(first.start, end)
    const names = node.names.filter((name) => fits(name, first, word, text.slice(first.start, word.end)))
    if (names.length > 0 && !isPartOfRegion(surface, words[i + 1]) && !isCorner(surface, text, first.start))
      best = {
        anchor: { start: first.start, end, from: first.token, to: word.token + 1, text: surface, names },
        next: i + 1,
      }
  }
  return best
}

/** "West African", "East Jerusalem": a quarter of the sky before a name is part of that name. */
const isPartOfRegion = (surface: string, next: TokenWord | undefined): boolean =>
  /^(?:[Tt]he )?(?:North|South|East|West)$/.test(surface) &&
  next !== undefined &&
  /^\p{Lu}[\p{Ll}\p{Lu}]/u.test(next.text)

/** "North-West": a corner, not the West */
const isCorner = (surface: string, text: string, start: number): boolean =>
  /^(?:West|East|North|South)\b/.test(surface) &&
  /^(?:[Nn]orth|[Ss]outh)-$/.test(text.slice(start - 6, start))

/** "Norlands premier" for "Norland's premier" */
const withLostS = (
  sentence: Sentence,
  words: readonly TokenWord[],
  at: number,
  trie: Trie,
): { anchor: Anchor; next: number } | null => {
  const { token, start, end, text } = words[at] as TokenWord
  const named = (word: string): readonly LexiconName[] =>
    (trie.next.get(fold(word))?.names ?? []).filter(({ sort }) =>
      /^(?:name|seat|metonym|body|collective)$/.test(sort),
    )
  const stem = withoutLostS(sentence, token, (word) => named(word).length > 0)
  if (stem === null) return null
  const anchor = { start, end, from: token, to: token + 1, text, names: named(stem), owns: true }
  return { anchor, next: at + 1 }
}

/** "U. N." keeps its last stop, as "U.N." does. */
const endWithStop = (text: string, end: number, word: string): number =>
  /^\p{Lu}$/u.test(word) && text[end] === '.' ? end + 1 : end
