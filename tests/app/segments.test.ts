import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraphs, segments } from '../../src/app/views/panel/segments.ts'
import { sentenceAround } from '../../src/core/export/sentence-around.ts'

test('marks that overlap cut the text at all their borders and lose none of it', () => {
  const marks = fc.array(
    fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(fc.string({ minLength: 40, maxLength: 40 }), marks, (text, spans) => {
      const cut = segments(text, spans)
      expect(cut.map((segment) => segment.text).join('')).toBe(text)
      for (const segment of cut) {
        const covering = spans.filter(
          ({ start, end }) =>
            start <= segment.start && end >= segment.start + segment.text.length && start < end,
        )
        expect(segment.marks).toEqual(covering)
      }
    }),
  )
})

const sentence = (text: string, quote: string) => {
  const start = text.indexOf(quote)
  const { start: from, end: to } = sentenceAround(text, { start, end: start + quote.length })
  return text.slice(from, to)
}

test.each([
  ['Rain fell. Norland backed Estia on Monday. Talks go on.', 'backed', 'Norland backed Estia on Monday.'],
  [
    'It was May. Mr. Morov of the U.S. embassy accused Estia. So be it.',
    'accused',
    'Mr. Morov of the U.S. embassy accused Estia.',
  ],
  ['A headline\nNorland armed Estia', 'armed', 'Norland armed Estia'],
  ['"We back Estia," he said. She left.', 'back', '"We back Estia," he said.'],
])('the sentence around a cue: %s', (text, quote, expected) => {
  expect(sentence(text, quote)).toBe(expected)
})

test('paragraphs are the lines that hold something', () => {
  const text = 'One.\n\n  \nTwo.\n'
  expect(paragraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(['One.', 'Two.'])
})
