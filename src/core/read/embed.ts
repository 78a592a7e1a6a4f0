import { affixes, caseClass, NO_SHAPE, place, plain, shape } from './features.ts'
import type { Pack } from './pack.ts'
import { GLOVE, type WriteVector } from './vectors.ts'
import { loadTable, loadWords, type ReaderMeta } from './weights.ts'

// Columns of the input: GloVe vector, learned word, sum of affixes, sum of shapes; as in src/train/network.py.
const WORD = 48
const AFFIX = 40
const SHAPE = 16
const LEXICAL = GLOVE + WORD + AFFIX
/** padded to whole vectors */
export const INPUT = 208
const ROOT = 1
const MOST_KEPT = 30000

/** Writes the input rows of a sentence, the root's first, at element `at` of `rows`. */
export type Embed = (words: readonly string[], rows: Int16Array, at: number) => void

/** `glove`: row of each word that has a vector. */
export const createEmbed = (
  pack: Pack,
  glove: ReadonlyMap<string, number>,
  vectors: WriteVector,
  { steps }: ReaderMeta,
): Embed => {
  const learned = loadWords(pack, 'learned')
  const wordTable = loadTable(pack, 'words', steps.words)
  const affixTable = loadTable(pack, 'affixes', steps.affixes)
  const shapeTable = loadTable(pack, 'shapes', steps.shapes)

  const lexical = (word: string): Int16Array => {
    const row = new Int16Array(LEXICAL)
    const key = plain(word)
    const code = glove.get(key)
    if (code !== undefined) vectors(code, row, 0)
    row.set(wordTable.subarray((learned.get(key) ?? 0) * WORD).subarray(0, WORD), GLOVE)
    for (const affix of affixes(key)) {
      if (affix === 0) continue
      for (let k = 0; k < AFFIX; k++) {
        const at = GLOVE + WORD + k
        row[at] = (row[at] as number) + (affixTable[affix * AFFIX + k] as number)
      }
    }
    return row
  }
  let kept = new Map<string, Int16Array>()
  const lexicalOf = (word: string): Int16Array => {
    const known = kept.get(word)
    if (known) return known
    if (kept.size >= MOST_KEPT) kept = new Map()
    const row = lexical(word)
    kept.set(word, row)
    return row
  }
  const addShapes = (rows: Int16Array, at: number, first: number, second: number): void => {
    for (let k = 0; k < SHAPE; k++) {
      rows[at + LEXICAL + k] =
        (shapeTable[first * SHAPE + k] as number) + (shapeTable[second * SHAPE + k] as number)
    }
    for (let k = LEXICAL + SHAPE; k < INPUT; k++) rows[at + k] = 0
  }

  return (words, rows, at) => {
    rows.fill(0, at, at + INPUT)
    rows.set(wordTable.subarray(ROOT * WORD, ROOT * WORD + WORD), at + GLOVE)
    addShapes(rows, at, NO_SHAPE, NO_SHAPE)
    const style = caseClass(words) * 9
    words.forEach((word, i) => {
      const row = at + (i + 1) * INPUT
      rows.set(lexicalOf(word), row)
      addShapes(rows, row, style + shape(word), place(words, i))
    })
  }
}
