import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sentence } from '../../../src/core/model.ts'
import { formatSentence } from '../../../src/core/read/conllu.ts'
import { MOST_ROWS } from '../../../src/core/read/encoder.ts'
import { createReader, readInParts } from '../../../src/core/read/index.ts'
import { openModel } from '../../../src/core/read/open-model.ts'
import { looks } from '../../support/cost.ts'

const read = createReader(readFileSync('data/model/reader.bin'))
const white = /\s|\ufeff|\u0085/u

/** Spans are exact, tokens cover all but white space and do not overlap, trees are trees, names are in order. */
const holds = (text: string, sentences: readonly Sentence[]): void => {
  let at = 0
  sentences.forEach((sentence, index) => {
    expect(sentence.index).toBe(index)
    const { tokens } = sentence
    expect(tokens.length).toBeGreaterThan(0)
    expect(sentence.start).toBe(tokens[0]?.start)
    expect(sentence.end).toBe(tokens[tokens.length - 1]?.end)
    for (const token of tokens) {
      expect([...text.slice(at, token.start)].every((char) => white.test(char))).toBe(true)
      expect(token.text).toBe(text.slice(token.start, token.end))
      expect(token.text).not.toBe('')
      at = token.end
    }
    expect(tokens.filter((token) => token.head === -1)).toHaveLength(1)
    expect(tokens.every((token) => (token.deprel === 'root') === (token.head === -1))).toBe(true)
    tokens.forEach((_, i) => {
      let j = i
      for (let steps = 0; j !== -1; steps++) {
        expect(steps).toBeLessThanOrEqual(tokens.length)
        j = tokens[j]?.head ?? -1
      }
    })
    let before = 0
    for (const name of sentence.names) {
      expect(name.from).toBeGreaterThanOrEqual(before)
      expect(name.to).toBeGreaterThan(name.from)
      before = name.to
    }
    expect(before).toBeLessThanOrEqual(tokens.length)
  })
  expect([...text.slice(at)].every((char) => white.test(char))).toBe(true)
}

const corpus = readFileSync('tests/core/read/corpus.txt', 'utf8')

test('the trees of our own sentences', async () => {
  const { sentences, notices } = read(corpus)
  holds(corpus, sentences)
  expect(notices).toEqual([])
  const trees = sentences.map((sentence) => formatSentence(sentence, corpus)).join('')
  await expect(trees).toMatchFileSnapshot('trees.conllu')
})

test('a sentence is read the same whatever stands around it', () => {
  const whole = read(corpus).sentences
  for (const k of [2, 5, 9]) {
    const sentence = whole[k] as Sentence
    const alone = read(corpus.slice(sentence.start, sentence.end)).sentences
    expect(alone).toHaveLength(1)
    expect(alone[0]?.tokens.map((t) => [t.head, t.deprel, t.xpos])).toEqual(
      sentence.tokens.map((t) => [t.head, t.deprel, t.xpos]),
    )
  }
})

test('any text at all: spans, trees and names hold', () => {
  const bits = fc.constantFrom(
    'Norland ',
    'envoys ',
    'met ',
    'U.S. ',
    'Mr. ',
    '." ',
    '"',
    "'",
    '’s ',
    '(',
    ') ',
    '\n',
    '\r\n',
    '\n\n',
    '…',
    '. ',
    '! ',
    ' - ',
    '—',
    '$5',
    '3.5%',
    'a@b.org ',
    '🕊️',
    '\u00a0',
    '\u200b',
    'É',
    '\ud800',
    '\t',
    ', ',
    'don’t ',
    '12/10 ',
    'ABC ',
  )
  fc.assert(
    fc.property(
      fc.array(bits, { maxLength: 40 }),
      fc.string({ maxLength: 20, unit: 'binary' }),
      (parts, tail) => {
        const text = parts.join('') + tail
        holds(text, read(text).sentences)
      },
    ),
    { numRuns: 200 },
  )
})

test('a sentence longer than the parser takes is cut after a semicolon or comma, and the notice says so', () => {
  const text = `${'the envoys of Norland met the rebels, '.repeat(60)}and left.`
  const { sentences, notices } = read(text)
  holds(text, sentences)
  expect(sentences.length).toBeGreaterThan(2)
  for (const { tokens } of sentences.slice(0, -1)) expect(tokens[tokens.length - 1]?.text).toBe(',')
  expect(notices).toHaveLength(1)
  expect(notices[0]).toMatchObject({ code: 'long-sentence', start: 0, end: text.length })
})

test.each<readonly [string, (n: number) => string]>([
  ['one word', (n) => 'a'.repeat(n)],
  ['digits', (n) => '1'.repeat(n)],
  ['numbers', (n) => '1,'.repeat(n / 2)],
  ['brackets', (n) => `${'('.repeat(n / 2)}x${')'.repeat(n / 2)}`],
  ['brackets after stops', (n) => '. ((('.repeat(n / 5)],
  ['notes', (n) => '.[1]'.repeat(n / 4)],
  ['stops', (n) => '.'.repeat(n)],
  ['colons', (n) => 'Photo:'.repeat(n / 6)],
  ['initials', (n) => 'A.'.repeat(n / 2)],
  ['apostrophes', (n) => "a'".repeat(n / 2)],
  ['ats', (n) => 'a@'.repeat(n / 2)],
  ['lines', (n) => '\n'.repeat(n)],
  ['full lines', (n) => `${'the envoys of Norland met the rebels of Estia\nagain. '.repeat(n / 54)}\n`],
  ['spaces', (n) => `a${' '.repeat(n)}.`],
  ['no spaces', (n) => 'envoys,met(rebels)'.repeat(n / 18)],
  ['a sentence without end', (n) => 'the envoys of Norland met '.repeat(n / 26)],
  ['one line', (n) => 'The envoys met Mr. Hale in the U.S. on Jan. 5. They left. '.repeat(n / 58)],
])(
  'four times as much text takes four times the work: %s',
  (_, make) => {
    const [few, many] = [make(1350), make(5400)]
    holds(many, read(many).sentences)
    const cost = looks(() => read(few))
    expect(cost).toBeGreaterThan(few.length)
    expect(looks(() => read(many))).toBeLessThan(4.4 * cost + 2000)
  },
  60_000,
)

test('a title with its credit or date is a heading, a paragraph is none', () => {
  const headings = (text: string): boolean[] => read(text).sentences.map(({ heading }) => heading)
  expect(headings('Envoys Meet in Osterby Friday, May 8, 2015')).toEqual([true, true])
  expect(headings('Envoys arrive in Osterby Photo: Ana Reyes')).toEqual([true, true])
  expect(headings('The envoys left. They had met in Osterby')).toEqual([false, false])
})

test('what a part holds does not grow with the text', () => {
  const text = 'The envoys of Norland met in Osterby on Friday; the rebels, who had come late, left. '.repeat(
    400,
  )
  let tokens = 0
  for (const { sentences } of readInParts(openModel(readFileSync('data/model/reader.bin')))(text)) {
    const part = sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0)
    expect(part).toBeLessThanOrEqual(MOST_ROWS)
    tokens += part
  }
  expect(tokens).toBe(20 * 400)
})

test('no model, no reader', () => {
  expect(() => createReader(new Uint8Array())).toThrow('does not begin with "ENTR"')
  expect(() => createReader(readFileSync('data/model/reader.bin').subarray(0, 200_000))).toThrow('cut short')
})
