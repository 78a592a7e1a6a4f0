import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../src/cli/knowledge.ts'
import { extract, extractWithTrace } from '../../src/core/extract.ts'
import type { ExtractionRecord } from '../../src/core/model.ts'
import { article } from '../support/records.ts'

const knowledge = loadKnowledge()
const read = (text: string, more = {}): ExtractionRecord => extract(article('a', text, more), knowledge)

describe('a title that the text does not repeat', () => {
  const record = read('The fisheries were quiet. Denmark condemned Peru.', {
    title: 'Peru backs Finland',
    date: '2014',
  })

  test('is read, and its evidence says that it stands there', () => {
    const evidence = record.ties.flatMap((tie) => tie.evidence)
    expect(evidence).toContainEqual({ start: 0, end: 18, quote: 'Peru backs Finland', in: 'title' })
  })

  test('does not move what stands in the text', () => {
    const text = 'The fisheries were quiet. Denmark condemned Peru.'
    const inText = record.ties.flatMap((tie) => tie.evidence).filter((one) => one.in === undefined)
    expect(inText.length).toBeGreaterThan(0)
    for (const { start, end, quote } of inText) expect(text.slice(start, end)).toBe(quote)
    for (const { mentions } of record.actors)
      for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words)
  })

  test('one that the text repeats is not read twice', () => {
    const again = read('Peru backs Finland\n\nDenmark condemned Peru.', { title: 'Peru backs Finland' })
    expect(again.ties.flatMap((tie) => tie.evidence).filter((one) => one.in === 'title')).toEqual([])
  })
})

test('the trace says of ties and meetings what was drawn and what was not, and why', () => {
  const text = 'Peru backs Finland. Denmark met Peru in Lima. Finland refused to meet Denmark.'
  const { record, trace } = extractWithTrace(article('a', text), knowledge)
  const told = [...trace.ties, ...trace.meetings].map((one) => [
    text.slice(one.start, one.end),
    one.rejected === null,
  ])
  expect(told).toContainEqual(['backs', true])
  expect(told).toContainEqual(['met', true])
  expect(told).toContainEqual(['meet', false])
  expect(trace.meetings.map(({ meeting }) => meeting)).toContain(record.meetings[0]?.id)
})

describe('whatever the article holds', () => {
  const words = fc.constantFrom(
    ...'Peru Finland Denmark backed condemned met denied that it had armed , . “ ” said the minister in Lima on Friday not will if never John Kerry Mr. 2014 and with who \n\n — ( ) é 🕊 U.N. '.split(
      ' ',
    ),
  )
  const text = fc.array(words, { maxLength: 60 }).map((all) => all.join(' '))

  test('quotes stand at their offsets, ids are known, nobody is tied to himself', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 })), (input) => {
        const { actors, ties, meetings } = read(input)
        const ids = new Set(actors.map(({ id }) => id))
        for (const { evidence } of [...ties, ...meetings])
          for (const { start, end, quote } of evidence) expect(input.slice(start, end)).toBe(quote)
        for (const { source, target, attributedTo } of ties) {
          expect(ids).toContain(source)
          expect(ids).toContain(target)
          if (attributedTo !== null) expect(ids).toContain(attributedTo)
          expect(source).not.toBe(target)
        }
        for (const { participants } of meetings)
          for (const { actor } of participants) expect(ids).toContain(actor)
      }),
      { numRuns: 150 },
    )
  })

  test('the same article gives the same bytes', () => {
    const once =
      'Peru backed Finland. Denmark said that Peru had armed the rebels. They met in Lima on 3 May 2014.'
    expect(JSON.stringify(read(once))).toBe(JSON.stringify(read(once)))
  })
})
