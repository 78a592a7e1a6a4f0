import { describe, expect, test } from 'vitest'
import { contradictions } from '../../../src/core/analysis/contradictions.ts'
import { balance, propagatedLean } from '../../../src/core/analysis/propagated.ts'
import { leaning, leanOf, stances } from '../../../src/core/analysis/sides.ts'
import { histogram, trajectories, turns, yearRange } from '../../../src/core/analysis/years.ts'
import { openGraph } from '../../../src/core/graph/graph.ts'
import { rollUp } from '../../../src/core/graph/rollup.ts'
import { DEFAULT_FILTER, EDGE_TYPES, type Filter } from '../../../src/core/graph/view.ts'
import type { ActorId } from '../../../src/core/model.ts'
import { dossierOf, type MeetingLine, meeting, type TieLine, tie } from '../../support/dossier.ts'

const POLES: ActorId[][] = [['state:estia'], ['group:the-rebels']]

function sides(
  lines: readonly (TieLine | MeetingLine)[],
  more: {
    filter?: Partial<Filter>
    poles?: ActorId[][]
    claims?: boolean
    figures?: Record<string, string>
  } = {},
): Record<string, string> {
  const graph = rollUp(openGraph(dossierOf(lines, more.figures)))
  const found = stances(
    graph,
    { ...DEFAULT_FILTER, ...more.filter },
    more.poles ?? POLES,
    more.claims ?? false,
  )
  return Object.fromEntries(
    found.map((stance) => {
      const lean = leanOf(stance)
      const words = stance.poles
        .map(({ backing, opposition }) => {
          const told = [
            ...(backing.length > 0 ? ['backs'] : []),
            ...(opposition.length > 0 ? ['opposes'] : []),
          ]
          return told.join(' and ') || '-'
        })
        .join(' / ')
      return [graph.dossier.actors[stance.actor]?.label ?? '', `${lean.state} ${lean.value} (${words})`]
    }),
  )
}

test('who goes by no name and is told of by one article comes last', () => {
  const graph = openGraph(
    dossierOf([
      tie('the fighters', 'backs', 'Estia', { in: '2013' }),
      tie('the fighters', 'opposes', 'the rebels', { in: '2013' }),
      tie('the miners', 'backs', 'Estia', { in: '2013' }),
      tie('the miners', 'backs', 'Estia', { in: '2014' }),
      tie('Norland', 'backs', 'Estia', { in: '2013' }),
      tie('the League', 'opposes', 'Estia', { in: '2014' }),
    ]),
  )
  const order = stances(graph, DEFAULT_FILTER, POLES, false).map(
    ({ actor }) => graph.dossier.actors[actor]?.label,
  )
  expect(order).toEqual(['the miners', 'Norland', 'the League', 'the fighters'])
  const inOneYear = stances(graph, { ...DEFAULT_FILTER, from: '2013', to: '2013' }, POLES, false)
  // the miners are told of elsewhere, too: a filter makes nobody nameless
  expect(inOneYear.map(({ actor }) => graph.dossier.actors[actor]?.label)).toEqual([
    'Norland',
    'the miners',
    'the fighters',
  ])
})

describe('direct lean', () => {
  test.each<[string, (TieLine | MeetingLine)[], Record<string, string>]>([
    ['backing the first pole', [tie('Norland', 'backs', 'Estia')], { Norland: 'first 1 (backs / -)' }],
    [
      'opposing the second is for the first, worded as what it is',
      [tie('Norland', 'opposes', 'the rebels')],
      { Norland: 'first 1 (- / opposes)' },
    ],
    [
      'backs both',
      [tie('Norland', 'backs', 'Estia'), tie('Norland', 'backs', 'the rebels')],
      { Norland: 'backs both 0 (backs / backs)' },
    ],
    [
      'opposes both',
      [tie('Norland', 'opposes', 'Estia'), tie('Norland', 'opposes', 'the rebels')],
      { Norland: 'opposes both 0 (opposes / opposes)' },
    ],
    [
      'mixed',
      [tie('Norland', 'backs', 'Estia'), tie('Norland', 'opposes', 'Estia')],
      { Norland: 'mixed 0 (backs and opposes / -)' },
    ],
    [
      'the enemy of an enemy is not a backer',
      [tie('Norland', 'opposes', 'Velmia'), tie('Velmia', 'opposes', 'Estia')],
      { Velmia: 'second -1 (opposes / -)' },
    ],
    [
      'one who wants another invited, or meets the pole, takes no side',
      [
        meeting({ Norland: 'attended', Estia: 'attended' }),
        meeting({ Ostia: 'proposed', Estia: 'attended' }),
      ],
      {},
    ],
    ['denied does not count', [tie('Norland', 'backs', 'Estia', { status: 'denied' })], {}],
    ['hypothetical does not count', [tie('Norland', 'backs', 'Estia', { status: 'hypothetical' })], {}],
    [
      'promised counts',
      [tie('Norland', 'backs', 'Estia', { status: 'promised' })],
      { Norland: 'first 1 (backs / -)' },
    ],
    ['a claim by others does not count', [tie('Norland', 'backs', 'Estia', { says: 'Velmia' })], {}],
    ['what the pole does is not its backer’s stance', [tie('Estia', 'backs', 'Norland')], {}],
    ['undated evidence is out', [tie('Norland', 'backs', 'Estia', { in: null })], {}],
  ])('%s', (_, lines, expected) => {
    expect(sides(lines)).toEqual(expected)
  })

  test('claims count when they are switched on', () => {
    expect(sides([tie('Norland', 'backs', 'Estia', { says: 'Velmia' })], { claims: true })).toEqual({
      Norland: 'first 1 (backs / -)',
    })
  })

  test('figures count with the actor they speak for; a figure alone can be a pole', () => {
    const figures = { 'Ilya Morov': 'Norland 2010..2015', 'Dan Hale': 'Estia 2010..2015' }
    const lines = [tie('Ilya Morov', 'backs', 'Dan Hale', { in: '2012' })]
    expect(sides(lines, { figures })).toEqual({ Norland: 'first 1 (backs / -)' })
    expect(sides(lines, { figures, poles: [['figure:dan-hale'], ['group:the-rebels']] })).toEqual({
      Norland: 'first 1 (backs / -)',
    })
  })

  test('the side filter lets through those who lean to a pole, and the pole', () => {
    const lines = [tie('Norland', 'backs', 'Estia'), tie('Velmia', 'opposes', 'Estia')]
    const graph = rollUp(openGraph(dossierOf(lines)))
    const allowed = leaning(graph, { ...DEFAULT_FILTER, side: 1 }, POLES, false)
    expect(graph.dossier.actors.filter((_, index) => allowed?.[index]).map((actor) => actor.label)).toEqual([
      'Estia',
      'Norland',
    ])
  })
})

describe('by year', () => {
  const lines = [
    tie('Ankara', 'opposes', 'Estia', { in: '2013' }),
    tie('Ankara', 'opposes', 'Estia', { in: '2014' }),
    tie('Ankara', 'backs', 'Estia', { in: '2017' }),
    tie('Norland', 'backs', 'Estia', { in: '2011' }),
  ]
  const graph = rollUp(openGraph(dossierOf(lines)))
  const found = trajectories(graph, DEFAULT_FILTER, POLES, false)

  test('a year without evidence is a gap, not zero', () => {
    const ankara = found.find(({ actor }) => graph.dossier.actors[actor]?.label === 'Ankara')
    expect(ankara?.years.map(({ year, lean }) => [year, lean.value])).toEqual([
      [2011, null],
      [2012, null],
      [2013, -1],
      [2014, -1],
      [2015, null],
      [2016, null],
      [2017, 1],
    ])
  })

  test('a change of side is seen, with both its years', () => {
    expect(
      turns(found).map(({ actor, before, after }) => [
        graph.dossier.actors[actor]?.label,
        before.year,
        after.year,
      ]),
    ).toEqual([['Ankara', 2014, 2017]])
  })

  test('the histogram counts the report of a meeting once, however many met', () => {
    const met = openGraph(
      dossierOf([meeting({ Norland: 'attended', Estia: 'attended', Velm: 'attended', Ostia: 'attended' })]),
    )
    expect(met.pieces.length).toBe(6)
    expect(histogram(met, 'year').map((bar) => bar.pieces[EDGE_TYPES.indexOf('met')])).toEqual([1])
  })

  test('the histogram keeps empty years and counts articles behind', () => {
    expect(
      histogram(graph, 'year').map((bar) => [bar.label, bar.pieces[0], bar.pieces[1], bar.articles]),
    ).toEqual([
      ['2011', 1, 0, 1],
      ['2012', 0, 0, 0],
      ['2013', 0, 1, 1],
      ['2014', 0, 1, 1],
      ['2015', 0, 0, 0],
      ['2016', 0, 0, 0],
      ['2017', 1, 0, 1],
    ])
  })
})

test('one sentence about a year long past does not stretch the range', () => {
  const now = openGraph(
    dossierOf([tie('A', 'backs', 'B', { in: '2013' }), tie('A', 'backs', 'B', { in: '2015' })]),
  )
  expect(yearRange(now)).toEqual({ first: 2013, last: 2015, earlier: 0 })
  const dossier = dossierOf([tie('A', 'backs', 'B', { in: '1967' }), tie('A', 'backs', 'B', { in: '2015' })])
  const articles = dossier.articles.map((article) => ({ ...article, date: '2015' }))
  expect(yearRange(openGraph({ ...dossier, articles }))).toEqual({ first: 2013, last: 2015, earlier: 1 })
})

describe('contradictions', () => {
  test('both signs between the same two, in the same direction', () => {
    const graph = openGraph(
      dossierOf([
        tie('A', 'backs', 'B'),
        tie('A', 'opposes', 'B'),
        tie('B', 'opposes', 'C'),
        tie('C', 'backs', 'B'),
      ]),
    )
    const pairs = contradictions(graph, DEFAULT_FILTER).map(({ source, target }) =>
      [source, target].map((index) => graph.dossier.actors[index]?.label),
    )
    expect(pairs).toEqual([['A', 'B']])
  })
})

describe('propagated lean', () => {
  test('reaches actors without a direct tie and stays undefined without a path', () => {
    const graph = openGraph(
      dossierOf([
        tie('Norland', 'backs', 'Estia'),
        tie('Ostia', 'opposes', 'Norland'),
        tie('Far', 'backs', 'Away'),
      ]),
    )
    const lean = propagatedLean(graph, DEFAULT_FILTER, POLES, false)
    const of = (label: string) => lean[graph.dossier.actors.findIndex((actor) => actor.label === label)]
    expect([of('Norland'), of('Ostia'), of('Far')]).toEqual([1, -1, null])
  })

  test('balance counts triangles, and swapping the sign of a side keeps it', () => {
    const triangle = (ab: 'backs' | 'opposes', bc: 'backs' | 'opposes', ac: 'backs' | 'opposes') =>
      balance(
        openGraph(dossierOf([tie('A', ab, 'B'), tie('B', bc, 'C'), tie('A', ac, 'C')])),
        DEFAULT_FILTER,
        false,
      )
    expect(triangle('backs', 'backs', 'backs')).toEqual({ triangles: 1, balanced: 1 })
    expect(triangle('backs', 'opposes', 'opposes')).toEqual({ triangles: 1, balanced: 1 })
    expect(triangle('backs', 'backs', 'opposes')).toEqual({ triangles: 1, balanced: 0 })
  })
})
