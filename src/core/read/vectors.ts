import type { Pack } from './pack.ts'

const PARTS = 25
const PART = 4
/** numbers of a word vector */
export const GLOVE = PARTS * PART

/** Writes the vector with this number from element `at` on, in units of `INPUT_UNIT`. */
export type WriteVector = (code: number, rows: Int16Array, at: number) => void

/** Vectors in 25 parts, each the number of one of 256 centroids; src/train/vectors.py makes them. */
export const wordVectors = (pack: Pack): WriteVector => {
  const codes = pack.section('codes')
  const centroids = new Int16Array(pack.section('centroids').buffer)
  return (code, rows, at) => {
    for (let p = 0; p < PARTS; p++) {
      const from = (p * 256 + (codes[code * PARTS + p] as number)) * PART
      for (let k = 0; k < PART; k++) rows[at + p * PART + k] = centroids[from + k] as number
    }
  }
}
