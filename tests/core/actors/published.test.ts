import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { publishedDate } from '../../../src/core/actors/published/index.ts'
import type { OfficeHolder } from '../../../src/core/actors/published/offices.ts'
import type { Article } from '../../../src/core/model.ts'
import { createReader } from '../../../src/core/read/index.ts'
import { looks } from '../../support/cost.ts'

const read = createReader(new Uint8Array(readFileSync('data/model/reader.bin')))

const BODY =
  'The army of Norland shelled the harbour of Velm for a third day while envoys from four countries tried to bring both sides back to the table, officials said.'

const OFFICES: readonly OfficeHolder[] = [
  { label: 'Ana Duro', offices: [{ role: 'foreign minister', from: '2010-09-01', to: '2015-05-31' }] },
  { label: 'Ilya Morov', offices: [{ role: 'president', from: '2012-01-01', to: null }] },
]

const articleOf = (text: string, part: Partial<Article> = {}): Article => ({
  id: 'a',
  title: null,
  date: null,
  source: null,
  url: null,
  language: 'en',
  text,
  sha256: '',
  ...part,
})

const published = (text: string, part: Partial<Article> = {}): string | null =>
  publishedDate(articleOf(text, part), read(text).sentences, OFFICES).date

describe('publication date', () => {
  it('takes what the file says before everything else', () => {
    const part = { date: '2014-05', dateFrom: 'metadata.csv', url: 'https://example.org/2016/01/02/x' }
    expect(published(`March 3, 2015\n\n${BODY}`, part)).toBe('2014-05')
    expect(publishedDate(articleOf(BODY, part), [], []).how).toBe('metadata.csv')
  })

  it.each([
    ['a date line', `Talks fail in Velm\nJanuary 23, 2014 • 12:37PM\n\n${BODY}`, '2014-01-23'],
    ['a line with weekday and zone', `Talks fail\n\nFri, 14 Oct 2016 10:22 GMT\n\n${BODY}`, '2016-10-14'],
    ['a byline', `Talks fail\nBy Jane Doe | March 4, 2015\n\n${BODY}`, '2015-03-04'],
    ['an ISO line', `Talks fail\n2015-03-04\n\n${BODY}`, '2015-03-04'],
    ['a label', `Talks fail\nPublished: 5 March 2014\n\n${BODY}`, '2014-03-05'],
    ['published before updated', `Updated 7 March 2014\nPublished 5 March 2014\n\n${BODY}`, '2014-03-05'],
    ['updated alone', `Talks fail\nLast updated at 10:12 on 6 March 2014\n\n${BODY}`, '2014-03-06'],
    [
      'the line next to the text',
      `Today is June 1, 2020\nTalks fail\nMarch 4, 2015\n\n${BODY}`,
      '2015-03-04',
    ],
    ['a label after its date', `Talks fail\n4 March 2014 Last updated at 10:12 GMT\n\n${BODY}`, '2014-03-04'],
    ['a headline that ends in a date', `Daily roundup, 5 March 2014\n\n${BODY}`, '2014-03-05'],
    ['a date of numbers', `Talks fail\nDate: 23.01.2014\n\n${BODY}`, '2014-01-23'],
    ['an agency line', `Talks fail\nVELM | Tue Mar 4, 2014 7:12am EST\n\n${BODY}`, '2014-03-04'],
    ['a month alone', `Talks fail\nJanuary 2014\n\n${BODY}`, '2014-01'],
    ['a dateline without a place', `4 March 2014 – ${BODY}`, '2014-03-04'],
    ['a dateline with a stop', `Velm, 12 February 2015. ${BODY}`, '2015-02-12'],
    ['a dateline after the agency', `VELM (Agency), 4 March 2014: ${BODY}`, '2014-03-04'],
    ['a dateline with a year', `VELM, Norland, Aug. 26, 2016 (Agency) — ${BODY}`, '2016-08-26'],
    ['a dateline with a dash', `Velm, 14 October 2016 – ${BODY}`, '2016-10-14'],
    [
      'a source line',
      `Site | Home\n\n${BODY}\n\n[Source: By A. Writer, The Daily Paper, Velm, 12Oct16]`,
      '2016-10-12',
    ],
    [
      'the source before the repost',
      `${BODY}\n\n[Source: The Daily Paper, 12Oct16]\n\nThis document has been published on 14Oct16 by a club that keeps such texts.`,
      '2016-10-12',
    ],
    ['a footer', `${BODY}\n\nThis article was first published on 3 May 2014.`, '2014-05-03'],
    [
      'a weekday with its full date',
      `Velm\n\nOn Tuesday, March 3, 2015, the army of Norland shelled the harbour.`,
      '2015-03',
    ],
  ])('reads %s', (_what, text, date) => {
    expect(published(text)).toBe(date)
  })

  it.each([
    ['https://example.org/2016/08/26/talks-fail', '2016-08-26'],
    ['https://example.org/world/2016/aug/26/talks-fail', '2016-08-26'],
    ['https://example.org/news/talks-20160826.html', '2016-08-26'],
    ['https://example.org/news/2016-08-26-talks', '2016-08-26'],
    ['https://example.org/2016/08/talks-fail', '2016-08'],
    ['https://example.org/story/12345678', null],
    ['https://example.org/2016/13/45/talks', null],
    ['https://example.org/talks-fail', null],
  ])('reads the address %s: %s', (url, date) => {
    expect(published(BODY, { url })).toBe(date)
  })

  it('completes a dateline with the year of the address', () => {
    expect(published(`VELM, Aug. 26 (Agency) — ${BODY}`, { url: 'https://example.org/2016/08/x' })).toBe(
      '2016-08-26',
    )
    expect(published(`VELM, Aug. 26 (Agency) — ${BODY}`)).toBeNull()
  })

  it('finds the one year in which a weekday, its date and an office agree', () => {
    const text = 'Foreign Minister Ana Duro will receive the envoys on Tuesday, Nov. 26, in Velm.'
    expect(published(text)).toBe('2013-11')
    expect(published(text.replace('Foreign Minister', 'Singer'))).toBeNull()
    expect(published(text.replace('Foreign Minister', 'Former Foreign Minister'))).toBeNull()
  })

  it('dates a dateline by its weekday and the officials, where only one year will do', () => {
    const text = 'VELM, Aug. 11 (Agency) - Defence Minister Petr Kade arrived in Velm on Monday for talks.'
    const kade = {
      label: 'Petr Kade',
      offices: [{ role: 'defence minister', from: '2013-02', to: '2015-03' }],
    }
    const article = articleOf(text)
    expect(publishedDate(article, read(text).sentences, [kade]).date).toBe('2014-08-11')
    const long = { ...kade, offices: [{ role: 'defence minister', from: '2006-02', to: '2015-03' }] }
    expect(publishedDate(article, read(text).sentences, [long]).date).toBeNull()
    // an official of years gone by is none of today
    const past =
      'VELM, Aug. 11 (Agency) - Envoys came on Monday. In 2013 Defence Minister Petr Kade had left.'
    expect(publishedDate({ ...article, text: past }, read(past).sentences, [kade]).date).toBeNull()
  })

  it('joins a day and a weekday that tell one plan', () => {
    const text =
      'The foreign minister, Ana Duro, spoke of a larger meeting scheduled for November 26 in Velm. Three states accepted an invitation to meet there on Tuesday.'
    expect(published(text)).toBe('2013-11')
    expect(published(text.replace('Tuesday', 'Tuesday and another to meet on Thursday'))).toBeNull()
  })

  it('rather says nothing: weekdays, officials in office for long, years told in passing', () => {
    expect(published(BODY)).toBeNull()
    expect(published('President Ilya Morov met envoys on Tuesday in Velm.')).toBeNull()
    expect(published('President Ilya Morov will meet envoys on Tuesday, Nov. 26.')).toBeNull()
    expect(
      published('The war that began in March 2011 went on. In 1994 Norland had invaded Estia.'),
    ).toBeNull()
    expect(published('He recalled Tuesday, 11 September 2001, and the accord of 2015.')).toBeNull()
    expect(published('The conflict, now in its 32nd month, goes on.')).toBeNull()
    expect(published(`Remembering the massacre of 5 March 2014\n\n${BODY}`)).toBeNull()
    expect(published(`Date set for talks after 5 March 2014 vote\n\n${BODY}`)).toBeNull()
    expect(published(`${BODY}\n\nCopyright 2019 by the club`)).toBeNull()
  })

  it.each(['A', 'A.', '- ', '1', '(', 'Nov. 26 ', '2014-', 'by '])(
    'looks at a line of nothing but %j no oftener for its length',
    (piece) => {
      const cost = (times: number): number => {
        const line = piece.repeat(times)
        return looks(() => publishedDate(articleOf(`${line}! 12 March 2014 —\n\n${line}\n\n${BODY}`), [], []))
      }
      expect(cost(8000)).toBeLessThan(2.1 * cost(4000))
    },
  )

  it('says how', () => {
    const text = 'Foreign Minister Ana Duro will receive the envoys on Tuesday, Nov. 26, in Velm.'
    const article = articleOf(text)
    const { inferred, how } = publishedDate(article, read(text).sentences, OFFICES)
    expect(inferred).toBe(true)
    expect(how).toBe(
      '"Tuesday, Nov. 26" is a Tuesday in 2013, the only such year in which Ana Duro held office',
    )
  })
})
