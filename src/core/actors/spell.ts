/** Names as spelled: folding, words, transliteration. Pure, no locale. */

const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ħ: 'h',
}

/** Lower case without accents, apostrophes and stops: "Ma'arat" -> "maarat", "U.N." -> "un". */
export const fold = (text: string): string => {
  const lower = /^[\x20-\x7e]*$/.test(text) ? text.toLowerCase() : plain(text)
  return lower
    .replace(/[\s/_–—-]+/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[łøđðıßæœþħ]/g, (char) => PLAIN[char] ?? char)

export interface Word {
  readonly key: string
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What look-ups compare: runs of letters and digits; initials stay together ("U.N." is one word, "al-Assad" two). */
const WORD = /(?:\p{L}\.){2,12}\p{L}?(?![\p{L}])|[\p{L}\p{M}\p{N}]+/gu

export const wordsOf = (text: string, offset = 0): Word[] => {
  const out: Word[] = []
  for (const match of text.matchAll(WORD)) {
    const start = offset + match.index
    out.push({ key: fold(match[0]), text: match[0], start, end: start + match[0].length })
  }
  return out
}

/** `kind:slug`: "Côte d'Ivoire" -> "cote-divoire". */
export const slug = (label: string): string => fold(label).replace(/ /g, '-')

/** Words that belong to a surname but do not tell one from another. */
export const PARTICLES: ReadonlySet<string> = new Set(
  `al el ad as ash an ar at az ul ur de del della der den di da dos das du la le lo van von zu bin ibn ben bint
  abu abd ould st san ter ten mc mac o`.split(/\s+/),
)

const ARTICLES: ReadonlySet<string> = new Set('al el ad as ash an ar at az ul ur'.split(' '))

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(mc|mac)(?=[^aeiouy])/, 'mk'],
  [/sch|tsch|tch/g, 'č'],
  [/shch|sh/g, 'š'],
  [/ch|cz/g, 'č'],
  [/c$/g, 'č'],
  [/zh/g, 'ž'],
  [/dj|dzh|j/g, 'ž'],
  [/ph/g, 'f'],
  [/kh|gh|ck|q|g(?!e)/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/w/g, 'v'],
  [/h(?=$|[^aeiouy])/g, ''],
  [/skyy?$|skiy$|skij$|skii$/, 'ski'],
]

interface Sound {
  readonly consonants: string
  /** one letter for each vowel group: a open, e front, o round */
  readonly vowels: string
}

const soundOfWord = (word: string): Sound => {
  let text = word
  for (const [pattern, sound] of SOUNDS) text = text.replace(pattern, sound)
  text = text.replace(/(.)\1+/g, '$1')
  const consonants = text.replace(/[aeiouy]+/g, (_, at: number) => (at === 0 ? '|' : ''))
  const groups = text.match(/[aeiouy]+/g) ?? []
  const vowels = groups.map((group) => (/[aá]/.test(group) ? 'a' : /[ou]/.test(group) ? 'o' : 'e')).join('')
  return { consonants, vowels }
}

const vowelDistance = (a: string, b: string): number => {
  if (a.length !== b.length) return 9
  let count = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++
  return count
}

/**
 * One name, two transliterations: the same consonants, and vowels that differ in at most one place and not everywhere
 * (Muqdad, Mekdad; Sergei, Sergey; not Hassan, Hussein; not Iran, Iraq). Both are words as `fold` gives them.
 */
export const soundsAlike = (a: string, b: string): boolean => {
  if (a === b) return true
  if (a.length < 4 || b.length < 4) return false
  const one = soundOfWord(a)
  const other = soundOfWord(b)
  if (one.consonants !== other.consonants || one.consonants.length < 3) return false
  const apart = vowelDistance(one.vowels, other.vowels)
  return apart === 0 || (apart === 1 && one.vowels.length > 1)
}

/** The consonants a name is looked up by before `soundsAlike` decides. */
export const soundKey = (name: string): string =>
  fold(name)
    .split(' ')
    .filter((word) => !ARTICLES.has(word))
    .map((word) => soundOfWord(word).consonants)
    .join(' ')

/** Whole names of as many words, each pair alike, articles aside: "Bashar Al Assad", "Bashar al-Asad". */
export const namesAlike = (a: string, b: string): boolean => {
  const one = fold(a)
    .split(' ')
    .filter((word) => !ARTICLES.has(word))
  const other = fold(b)
    .split(' ')
    .filter((word) => !ARTICLES.has(word))
  if (one.join('') === other.join('') || fold(a).replace(/ /g, '') === fold(b).replace(/ /g, ''))
    return one.length > 0
  if (one.length !== other.length || one.length === 0) return false
  return one.every((word, i) => soundsAlike(word, other[i] ?? ''))
}
