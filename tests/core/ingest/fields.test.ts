import { expect, test } from 'vitest'
import { creditedOriginator } from '../../../src/core/ingest/originator.ts'
import { isoDate } from '../../../src/core/ingest/published.ts'
import { parseCsv } from '../../../src/core/ingest/table.ts'

test.each([
  ['2013-11-22', '2013-11-22'],
  ['2013-11-22T10:00:00+02:00', '2013-11-22'],
  ['20131122', '2013-11-22'],
  ['2013-11', '2013-11'],
  ['2013', '2013'],
  ['2013/11/22', '2013-11-22'],
  ['22 November 2013', '2013-11-22'],
  ['Nov. 22, 2013', '2013-11-22'],
  ['Fri, 22 Nov 2013 10:00:00 GMT', '2013-11-22'],
  ['November 2013', '2013-11'],
  ['03/04/2013', null],
  ['2013-13-01', null],
  ['31 February 2013', null],
  ['yesterday', null],
])('date %s', (value, iso) => {
  expect(isoDate(value)).toBe(iso)
})

test.each([
  ['By Ann Writer, The Northern Post\n\nNorland left.', 'Northern Post'],
  ['BRUVIK (Reuters) — Norland left the talks.', 'Reuters'],
  ['Norland left the talks.\n\n[Source: Estian Press Agency, 3 May 2014]', 'Estian Press Agency'],
  ['Norland left.\n\nThis article first appeared in The Northern Post.', 'Northern Post'],
  ['Norland left.\n\nCopyright 2014 Northern Wire. All rights kept.', 'Northern Wire'],
  ['By Ann Writer\n\nNorland left the talks.', null],
  ['Norland, by the way, left the source of the river.', null],
])('credit in %j', (text, source) => {
  expect(creditedOriginator(text)).toBe(source)
})

test('a quote that never closes ends with the file', () => {
  expect(parseCsv('a,"b\nc')).toEqual([['a', 'b\nc']])
})
