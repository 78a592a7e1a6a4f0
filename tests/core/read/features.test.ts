import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { affixes, caseClass, place, plain, shape } from '../../../src/core/read/features.ts'

/** Written by `src/train/features.py`: what the network saw of these words when it learned. */
interface Learned {
  readonly words: readonly (readonly [
    word: string,
    plain: string,
    affixes: readonly number[],
    shape: number,
  ])[]
  readonly lines: readonly (readonly [line: string, rows: readonly (readonly [number, number])[]])[]
}
const learned = JSON.parse(readFileSync('tests/core/read/features.json', 'utf8')) as Learned

test.each(learned.words)('%s is seen as in training', (word, small, rows, form) => {
  expect(plain(word)).toBe(small)
  expect(affixes(small)).toEqual(rows)
  expect(shape(word)).toBe(form)
})

test.each(learned.lines)('%s is seen as in training', (line, rows) => {
  const words = line.split(' ')
  const style = caseClass(words) * 9
  expect(words.map((word, i) => [style + shape(word), place(words, i)])).toEqual(rows)
})
