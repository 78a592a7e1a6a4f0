/** What the network sees of a word; `src/train/features.py` computes the same for training. */

export const AFFIX_ROWS = 8192
const PLAIN_ROWS = 27
/** row of the shape table for what is no word */
export const NO_SHAPE = PLAIN_ROWS + 8

const SIGNS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '--',
  '—': '--',
}

/** Small letters, one kind of quotes and dashes, every digit 0. */
export const plain = (word: string): string =>
  word
    .replace(/[0-9]/g, '0')
    .replace(/[’‘`“”„«»–—]/g, (sign) => SIGNS[sign] as string)
    .toLowerCase()

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units, 32 bits, the high half mixed into the low. */
const fnv = (text: string): number => {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return (h ^ (h >>> 15)) >>> 0
}

/** Rows of the affix table: endings of 1 to 4 units, beginnings of 1 to 3; 0 where the word is shorter. */
export const affixes = (word: string): number[] => {
  const size = word.length
  const row = (key: string): number => 1 + (fnv(key) % (AFFIX_ROWS - 1))
  const rows: number[] = []
  for (let k = 1; k <= 4; k++) rows.push(size >= k ? row(`${k}<${word.slice(size - k)}`) : 0)
  for (let k = 1; k <= 3; k++) rows.push(size >= k ? row(`${k}>${word.slice(0, k)}`) : 0)
  return rows
}

/** 0 small, 1 Capital, 2 CAPITALS, 3 one capital letter, 4 miXed, 5 number, 6 digits and letters, 7 no letter. */
export const shape = (word: string): number => {
  let letters = 0
  let upper = 0
  let digits = false
  let first = false
  for (const char of word) {
    if (char >= '0' && char <= '9') {
      digits = true
      continue
    }
    const small = char.toLowerCase()
    if (small === char.toUpperCase()) continue
    if (char !== small) {
      upper++
      if (letters === 0) first = true
    }
    letters++
  }
  if (letters === 0) return digits ? 5 : 7
  if (digits) return 6
  if (upper === 0) return 0
  if (upper === letters) return letters === 1 ? 3 : 2
  return first && upper === 1 ? 1 : 4
}

const WORD = /^\p{L}{2}/u

/** 0 running text, 1 Title Case, 2 CAPITALS. */
export const caseClass = (words: readonly string[]): 0 | 1 | 2 => {
  let long = 0
  let capital = 0
  let letters = 0
  let upper = 0
  for (const word of words) {
    if (!WORD.test(word)) continue
    letters++
    if (word === word.toUpperCase()) upper++
    if (word.length < 4) continue
    long++
    const first = word.charAt(0)
    if (first !== first.toLowerCase()) capital++
  }
  if (letters >= 3 && upper >= letters * 0.8) return 2
  return long >= 3 && capital >= long * 0.75 && letters <= 40 ? 1 : 0
}

/** Second row of the shape table: where the word stands and which signs it holds. */
export const place = (words: readonly string[], i: number): number => {
  const word = words[i] as string
  const first = i === 0 || (i === 1 && shape(words[0] as string) === 7)
  return (
    PLAIN_ROWS + (first ? 4 : 0) + (word.indexOf('-', 1) > 0 ? 2 : 0) + (word.indexOf('.', 1) > 0 ? 1 : 0)
  )
}
