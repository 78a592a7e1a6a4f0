import { expect, test } from 'vitest'
import { slotsOf, windowOf } from '../../src/app/views/timeline/slots.ts'

const years = ['2011', '2012', '2013', '2014'].map((label) => ({ label, pieces: [], articles: 0 }))
const months = years.flatMap(({ label }) =>
  Array.from({ length: 12 }, (_, i) => ({
    label: `${label}-${String(i + 1).padStart(2, '0')}`,
    pieces: [],
    articles: 0,
  })),
)

test.each([
  [years, null, null, 0, 3],
  [years, '2012', '2013', 1, 2],
  [years, '2012-05', '2013-08', 1, 2],
  [years, '2012', null, 1, 3],
  [years, null, '2012', 0, 1],
  [years, '2015', null, 3, 3],
  [months, '2012', '2012', 12, 23],
  [months, '2012-05', '2013-08', 16, 31],
  [months, null, '2011-01', 0, 0],
])('slots of %#: from %s to %s', (bars, from, to, first, last) => {
  const slots = slotsOf(bars, { from, to })
  expect([slots.from, slots.to]).toEqual([first, last])
})

test('a window over the whole axis is open, either order counts', () => {
  const slots = slotsOf(years, { from: null, to: null })
  expect(windowOf(slots, 0, 3)).toEqual({ from: null, to: null })
  expect(windowOf(slots, 2, 1)).toEqual({ from: '2012', to: '2013' })
  expect(windowOf(slotsOf(months, { from: null, to: null }), 16, 16)).toEqual({
    from: '2012-05',
    to: '2012-05',
  })
})
