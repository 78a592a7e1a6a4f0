import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MEANS, STATUSES } from '../../../src/core/dossier.ts'
import { linkOfView, viewOfLink } from '../../../src/core/graph/permalink.ts'
import { DEFAULT_FILTER, DEFAULT_VIEW, EDGE_TYPES, MODES, type View } from '../../../src/core/graph/view.ts'

const sides: View = {
  ...DEFAULT_VIEW,
  mode: 'sides',
  filter: { ...DEFAULT_FILTER, from: '2013', to: '2016-06', source: ['wire, morning', '100 % sure'] },
  poles: [['state:syria', 'figure:bashar-al-assad'], ['group:syrian-opposition']],
}

// Links made by earlier versions open for ever: add rows, never change one.
test.each<[string, string, View]>([
  ['nothing', '', DEFAULT_VIEW],
  [
    'version 1, sides',
    'v=1&d=0123456789ab&mode=sides&from=2013&to=2016-06&source=wire%252C%20morning,100%20%2525%20sure&pole=state:syria,figure:bashar-al-assad&pole=group:syrian-opposition',
    sides,
  ],
  [
    'version 1, comparison with a selected pair',
    'v=1&mode=compare&before=2013&after=2015..2016&rollup=no&select=pair~state:russia~state:syria~backing',
    {
      ...DEFAULT_VIEW,
      mode: 'compare',
      before: { from: '2013', to: '2013' },
      after: { from: '2015', to: '2016' },
      rollup: false,
      select: { kind: 'pair', a: 'state:russia', b: 'state:syria', type: 'backing' },
    },
  ],
  [
    'version 1, marks that were moved',
    'v=1&moved=state:russia~120~-40&moved=figure:ana-petrova~0~7',
    {
      ...DEFAULT_VIEW,
      moved: [
        { actor: 'state:russia', x: 120, y: -40 },
        { actor: 'figure:ana-petrova', x: 0, y: 7 },
      ],
    },
  ],
])('opens %s', (_, link, view) => {
  expect(viewOfLink(`https://example.org/#${link}`).view).toEqual(view)
})

test('writes the dossier it was made for', () => {
  expect(linkOfView(sides, '0123456789abcdef')).toContain('d=0123456789ab&')
  expect(viewOfLink(linkOfView(sides, '0123456789abcdef')).dossier).toBe('0123456789ab')
})

test('what it does not understand is named and left out', () => {
  const { view, problems } = viewOfLink('#v=1&from=yesterday&type=backing,liking&mode=network')
  expect(view).toEqual(DEFAULT_VIEW)
  expect(problems.map((problem) => problem.message)).toEqual([
    'from: "yesterday" is not understood; expected a year, month or day such as 2013, 2013-11 or 2013-11-22.',
    'type: "backing,liking" is not understood; expected some of backing, opposition, met, due.',
  ])
})

test.each(['from=2016&to=2013', 'from=2016-02&to=2015'])('%s holds nothing, and the link says so', (link) => {
  const { view, problems } = viewOfLink(`#${link}`)
  expect(problems.map(({ code }) => code)).toEqual(['empty-window'])
  expect(view).toEqual(DEFAULT_VIEW)
})

test.each(['from=2016&to=2016-03', 'from=2016-02&to=2016', 'before=2013..2013-04'])(
  '%s is a window',
  (link) => {
    expect(viewOfLink(`#${link}`).problems).toEqual([])
  },
)

test('a window in the wrong order is not understood', () => {
  const { view, problems } = viewOfLink('#before=2016..2013')
  expect(view.before).toBeNull()
  expect(problems[0]?.message).toContain('two in order such as 2012..2013')
})

test('a view survives its link', () => {
  const filter = fc.record({
    from: fc.constantFrom(null, '2011', '2012-07'),
    to: fc.constantFrom(null, '2012-07', '2013-02-28'),
    window: fc.constantFrom('in' as const, 'upto' as const),
    type: fc.option(fc.subarray([...EDGE_TYPES])),
    means: fc.option(fc.subarray([...MEANS])),
    status: fc.subarray([...STATUSES]),
    source: fc.option(fc.array(fc.string({ minLength: 1, unit: 'grapheme' }))),
    minEvidence: fc.integer({ min: 1, max: 9 }),
    minConfidence: fc.constantFrom(0, 0.5, 0.85),
    maxMeeting: fc.option(fc.integer({ min: 2, max: 50 })),
  })
  fc.assert(
    fc.property(filter, fc.constantFrom(...MODES), fc.option(fc.boolean()), (some, mode, rollup) => {
      const view: View = { ...DEFAULT_VIEW, mode, rollup, filter: { ...DEFAULT_FILTER, ...some } }
      expect(viewOfLink(`#${linkOfView(view, 'abc')}`).view).toEqual(view)
    }),
  )
})
