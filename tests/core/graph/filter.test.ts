import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MEANS, NO_DAY, STATUSES } from '../../../src/core/dossier.ts'
import { filterGraph } from '../../../src/core/graph/filter.ts'
import { edgeType, type Graph, openGraph } from '../../../src/core/graph/graph.ts'
import { rollUp } from '../../../src/core/graph/rollup.ts'
import { DEFAULT_FILTER, EDGE_TYPES, type Filter } from '../../../src/core/graph/view.ts'
import { intervalOf } from '../../../src/core/read/dates/calendar.ts'
import { dossierOf, idOf, meeting, tie } from '../../support/dossier.ts'

const norland = [
  tie('Norland', 'backs', 'Estia', { in: '2012-05-04' }),
  tie('Norland', 'backs', 'Estia', { in: '2014', by: 'wire-b', means: 'arms' }),
  tie('Norland', 'backs', 'Estia', { in: null }),
  tie('Norland', 'backs', 'Estia', { in: '2014', by: 'wire-b', status: 'denied' }),
  tie('Velmia', 'opposes', 'Estia', { in: '2014', says: 'Norland' }),
]

/** What is shown, in words: `Norland backing Estia x2`. */
function shown(graph: Graph, filter: Partial<Filter>): string[] {
  const visible = filterGraph(graph, { ...DEFAULT_FILTER, ...filter })
  return Array.from({ length: graph.edges.length }, (_, edge) => edge)
    .filter((edge) => visible.edge[edge] === 1)
    .map((edge) => {
      const label = (column: Int32Array) => graph.dossier.actors[column[edge] ?? 0]?.label
      return `${label(graph.edges.source)} ${edgeType(graph, edge)} ${label(graph.edges.target)} x${visible.sentences[edge]}`
    })
}

describe('filterGraph', () => {
  const graph = openGraph(dossierOf(norland))

  test.each<[string, Partial<Filter>, string[]]>([
    ['undated and denied are out by default', {}, ['Norland backing Estia x2', 'Velmia opposition Estia x1']],
    [
      'undated on request',
      { undated: 'include' },
      ['Norland backing Estia x3', 'Velmia opposition Estia x1'],
    ],
    ['a year', { from: '2012', to: '2012' }, ['Norland backing Estia x1']],
    ['a month beside it', { from: '2012-06', to: '2012-06' }, []],
    [
      'a month of a piece known by year only',
      { from: '2014-03', to: '2014-03' },
      ['Norland backing Estia x1', 'Velmia opposition Estia x1'],
    ],
    ['up to a year', { to: '2013', from: '2013', window: 'upto' }, ['Norland backing Estia x1']],
    ['one piece must pass all fields at once', { from: '2012', to: '2012', means: ['arms'] }, []],
    ['own voice', { voice: 'own' }, ['Norland backing Estia x2']],
    ['claimed', { voice: 'claimed' }, ['Velmia opposition Estia x1']],
    ['two sentences', { minEvidence: 2 }, ['Norland backing Estia x2']],
    ['two sources', { minSources: 2 }, ['Norland backing Estia x2']],
    ['three sources', { minSources: 3 }, []],
    ['denied alone', { status: ['denied'] }, ['Norland backing Estia x1']],
    [
      'denied does not count towards two sources',
      { status: ['asserted', 'denied'], from: '2014', to: '2014', minSources: 2 },
      [],
    ],
    ['an actor', { actor: ['state:velmia'] }, ['Velmia opposition Estia x1']],
    ['a source', { source: ['wire-b'] }, ['Norland backing Estia x1']],
    ['confidence', { minConfidence: 0.95 }, []],
    ['a type', { type: ['opposition'] }, ['Velmia opposition Estia x1']],
    ['a kind that no end has', { kind: ['figure'] }, []],
  ])('%s', (_, filter, expected) => {
    expect(shown(graph, filter)).toEqual(expected)
  })

  test('counts what the defaults leave out', () => {
    const { totals } = filterGraph(graph, DEFAULT_FILTER)
    expect(totals).toEqual({
      edges: 2,
      actors: 3,
      pieces: 3,
      undated: 1,
      byStatus: STATUSES.map((s) => (s === 'denied' ? 1 : 0)),
    })
  })

  test('an unknown originator does not raise the number of sources above one', () => {
    const two = openGraph(
      dossierOf([tie('A', 'backs', 'B', { by: null }), tie('A', 'backs', 'B', { by: null, in: '2014' })]),
    )
    expect([...filterGraph(two, DEFAULT_FILTER).sources]).toEqual([1])
    const mixed = openGraph(
      dossierOf([tie('A', 'backs', 'B', { by: null }), tie('A', 'backs', 'B', { by: 'wire-a', in: '2014' })]),
    )
    expect([...filterGraph(mixed, DEFAULT_FILTER).sources]).toEqual([1])
  })

  test('one pass equals the obvious filter over all evidence', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            source: fc.constantFrom('A', 'B', 'C'),
            target: fc.constantFrom('X', 'Y'),
            type: fc.constantFrom('backing' as const, 'opposition' as const),
            in: fc.constantFrom('2011', '2012-07', '2013-02-28', null),
            by: fc.constantFrom('wire-a', 'wire-b', null),
            status: fc.constantFrom(...STATUSES),
            says: fc.constantFrom('A', null),
            means: fc.constantFrom(...MEANS),
            confidence: fc.integer({ min: 0, max: 100 }),
          }),
          { maxLength: 25 },
        ),
        fc.record({
          from: fc.constantFrom('2011', '2012-07', null),
          to: fc.constantFrom('2012', '2013-02', null),
          undated: fc.constantFrom('include' as const, 'exclude' as const),
          status: fc.subarray([...STATUSES]),
          means: fc.option(fc.subarray([...MEANS])),
          minConfidence: fc.constantFrom(0, 0.5),
        }),
        (lines, some) => {
          const filter: Filter = { ...DEFAULT_FILTER, ...some }
          const dossier = dossierOf(lines)
          const open = openGraph(dossier)
          const visible = filterGraph(open, filter)
          const lo = filter.from ? (intervalOf(filter.from)?.from ?? 0) : -Infinity
          const hi = filter.to ? (intervalOf(filter.to)?.to ?? 0) : Infinity
          dossier.ties.forEach((_, edge) => {
            const expected = dossier.pieces.tie.filter((of, row) => {
              if (of !== edge) return false
              const from = dossier.pieces.from[row] ?? NO_DAY
              const inTime =
                from === NO_DAY
                  ? filter.undated === 'include'
                  : from <= hi && (dossier.pieces.to[row] ?? 0) >= lo
              const status = STATUSES[dossier.pieces.status[row] ?? 0]
              const means = MEANS[dossier.pieces.means[row] ?? 0]
              return (
                inTime &&
                status !== undefined &&
                filter.status.includes(status) &&
                (!filter.means || (means !== undefined && filter.means.includes(means))) &&
                (dossier.pieces.confidence[row] ?? 0) >= filter.minConfidence * 100
              )
            }).length
            expect(visible.sentences[edge]).toBe(expected)
          })
        },
      ),
    )
  })
})

describe('meetings as edges', () => {
  test('those who attended met; the excluded, the invited and a figure of the same delegation did not', () => {
    const graph = openGraph(
      dossierOf(
        [
          meeting({
            Norland: 'attended',
            'Ilya Morov': 'attended',
            Estia: 'attended',
            Velmia: 'excluded',
            Ostia: 'invited',
          }),
        ],
        {
          'Ilya Morov': 'Norland 2010..2015',
        },
      ),
    )
    expect(shown(graph, {})).toEqual(['Estia met Ilya Morov x1', 'Estia met Norland x1'])
  })

  test('a planned one gives "due to meet", a hypothetical one nothing', () => {
    const both = { A: 'accepted', B: 'expected' } as const
    expect(shown(openGraph(dossierOf([meeting(both, { status: 'planned' })])), {})).toEqual(['A due B x1'])
    expect(shown(openGraph(dossierOf([meeting(both, { status: 'hypothetical' })])), {})).toEqual([])
  })

  test('weight is 1/(n-1) over delegations, or over the size that the text states', () => {
    const trio = { A: 'attended', B: 'attended', C: 'attended' } as const
    const weight = (graph: Graph) => filterGraph(graph, DEFAULT_FILTER).weight[0]
    expect(weight(openGraph(dossierOf([meeting(trio)])))).toBeCloseTo(1 / 2)
    expect(weight(openGraph(dossierOf([meeting(trio, { size: 41 })])))).toBeCloseTo(1 / 40)
    expect(shown(openGraph(dossierOf([meeting(trio, { size: 41 })])), { maxMeeting: 10 })).toEqual([])
  })
})

describe('rollUp', () => {
  const figures = { 'Ilya Morov': 'Norland 2010..2013' }

  test('a figure counts for its state while in office, and for itself afterwards', () => {
    const lines = [
      tie('Ilya Morov', 'backs', 'Estia', { in: '2012' }),
      tie('Ilya Morov', 'backs', 'Estia', { in: '2015' }),
    ]
    expect(shown(rollUp(openGraph(dossierOf(lines, figures))), {})).toEqual([
      'Ilya Morov backing Estia x1',
      'Norland backing Estia x1',
    ])
  })

  test('a tie inside one actor is listed, not drawn', () => {
    const graph = rollUp(
      openGraph(dossierOf([tie('Ilya Morov', 'opposes', 'Norland', { in: '2012' })], figures)),
    )
    expect(shown(graph, {})).toEqual([])
    expect(graph.inside).toEqual([0])
  })

  test('no piece is lost or counted twice', () => {
    const lines = [
      tie('Ilya Morov', 'backs', 'Estia', { in: '2012' }),
      tie('Norland', 'backs', 'Estia', { in: '2012' }),
    ]
    const graph = rollUp(openGraph(dossierOf(lines, figures)))
    expect([...graph.pieces.origin].sort()).toEqual([0, 1])
    expect(graph.edges.length).toBe(1)
    expect(EDGE_TYPES[graph.edges.type[0] ?? 9]).toBe('backing')
    expect(graph.dossier.actors[graph.edges.source[0] ?? 0]?.id).toBe(idOf('Norland'))
  })
})
