import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sentence } from '../../../src/core/model.ts'
import { formatSentence } from '../../../src/core/read/conllu.ts'
import { createReader } from '../../../src/core/read/index.ts'
import { cpuTime } from '../../support/cost.ts'

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

test.each([
  ['one word', 'a'.repeat(1_000_000)],
  ['brackets', `${'('.repeat(1000)}x${')'.repeat(1000)}`],
  ['stops', '.'.repeat(300_000)],
  ['initials', 'A.'.repeat(5_000)],
  ['apostrophes', "a'".repeat(100_000)],
  ['ats', 'a@'.repeat(3_000)],
  ['lines', '\n'.repeat(1_000_000)],
])(
  '%s without end take no more than their share of time',
  (_, text) => {
    expect(cpuTime(() => holds(text, read(text).sentences))).toBeLessThan(15_000)
  },
  120_000,
)

test('no model, no reader', () => {
  expect(() => createReader(new Uint8Array())).toThrow('does not begin with "ENTR"')
  expect(() => createReader(readFileSync('data/model/reader.bin').subarray(0, 200_000))).toThrow('cut short')
})
