import { expect, test } from 'vitest'
import { createAnnotator } from '../../../src/core/read/annotate.ts'
import { LONGEST, safePieces } from '../../../src/core/read/cuts.ts'
import { MOST_ROWS, MOST_SENTENCES } from '../../../src/core/read/encoder.ts'
import type { Network } from '../../../src/core/read/network.ts'
import { annotateAny } from '../../../src/core/read/pieces.ts'
import type { ReaderMeta } from '../../../src/core/read/weights.ts'

const meta: ReaderMeta = {
  sizes: { layers: 3, hidden: 8, arc: 8, label: 8, name: 8 },
  tags: ['NOUN NN'],
  relations: ['root', 'dep'],
  names: ['O'],
  steps: { words: 1, affixes: 1, shapes: 1 },
}

/** A network without opinions that counts what it is asked: rows, and cells of governor scores. */
const counting = (): { readonly network: Network; readonly rows: number[]; readonly cells: number[] } => {
  const rows: number[] = []
  const cells: number[] = []
  const network: Network = (sentences) => {
    const first: number[] = []
    let at = 0
    for (const words of sentences) {
      first.push(at)
      at += words.length + 1
    }
    expect(sentences.length).toBeLessThanOrEqual(MOST_SENTENCES)
    rows.push(at)
    return {
      tag: new Float32Array(at),
      tagStride: 1,
      name: new Float32Array(at),
      nameStride: 1,
      first,
      arcs: (k) => {
        const n = (sentences[k] as string[]).length + 1
        cells.push(n * n)
        return { scores: new Float32Array(n * n), stride: n }
      },
      relations: (governors) => governors.map(() => 1),
    }
  }
  return { network, rows, cells }
}
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

test.each([
  ['no safe place', (): string => 'word'],
  ['commas', (i: number): string => (i % 7 ? 'word' : ',')],
  ['a thousand brackets', (i: number): string => (i < 1000 ? '(' : i < 2000 ? ')' : 'word')],
  ['semicolons far apart', (i: number): string => (i % 150 ? 'word' : ';')],
])('a sentence of 100,000 tokens, %s: work and memory of the parser are bounded by its length', (_, word) => {
  const words = Array.from({ length: 100_000 }, (_x, i) => word(i))
  const { network, rows, cells } = counting()
  const [annotation] = annotateAny(createAnnotator(network, meta), [words])
  expect(annotation?.heads).toHaveLength(words.length)
  expect(annotation?.heads.filter((head) => head === -1)).toHaveLength(1)
  expect(Math.max(...rows)).toBeLessThanOrEqual(MOST_ROWS)
  expect(sum(rows)).toBe(words.length + safePieces(words).length)
  expect(sum(cells)).toBeLessThanOrEqual((words.length + cells.length) * (LONGEST + 1))
  expect(cells.length).toBeLessThan(words.length / 50)
})
