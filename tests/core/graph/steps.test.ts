import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_DAY, STATUSES } from '../../../src/core/dossier.ts'
import { emptyVisible, filterGraph, type Visible } from '../../../src/core/graph/filter.ts'
import { type Graph, openGraph } from '../../../src/core/graph/graph.ts'
import { DEFAULT_FILTER, type Filter } from '../../../src/core/graph/view.ts'
import { intervalOf } from '../../../src/core/read/dates/calendar.ts'
import { dossierOf, meeting, tie } from '../../support/dossier.ts'

/** Steps of the years reuse the buffers of the step before: whatever came before, the obvious count is what stands. */

const line = fc.record({
  source: fc.constantFrom('A', 'B', 'C'),
  target: fc.constantFrom('X', 'Y'),
  verb: fc.constantFrom('backs' as const, 'opposes' as const),
  in: fc.constantFrom('2011', '2012-07', '2012', '2013-02-28', '2014-12', null),
  by: fc.constantFrom('wire-a', 'wire-b', 'wire-c', null),
  status: fc.constantFrom(...STATUSES),
  says: fc.constantFrom('A', null),
  /** days that it goes on after its date: over a turn of the year */
  goesOn: fc.constantFrom(0, 0, 40, 500),
})
const filter: fc.Arbitrary<Filter> = fc
  .record({
    from: fc.constantFrom('2011', '2012', '2012-07', '2013', null),
    to: fc.constantFrom('2011', '2012', '2013-02', '2014', null),
    window: fc.constantFrom('in' as const, 'upto' as const),
    undated: fc.constantFrom('include' as const, 'exclude' as const),
    status: fc.subarray([...STATUSES]),
    minEvidence: fc.integer({ min: 1, max: 2 }),
    minSources: fc.integer({ min: 1, max: 2 }),
  })
  .map((some) => ({ ...DEFAULT_FILTER, ...some }))

/** Every column by asking every piece. */
function obvious({ pieces, edges, dossier }: Graph, filter: Filter) {
  const begins = filter.from && filter.window === 'in' ? (intervalOf(filter.from)?.from ?? 0) : -Infinity
  const ends = filter.to ? (intervalOf(filter.to)?.to ?? 0) : Infinity
  const passes = (row: number) => {
    const from = pieces.from[row] ?? NO_DAY
    const inTime =
      from === NO_DAY ? filter.undated === 'include' : from <= ends && (pieces.to[row] ?? 0) >= begins
    return inTime && filter.status.includes(STATUSES[pieces.status[row] ?? 0] ?? 'asserted')
  }
  const all = [...pieces.edge.keys()].filter(passes)
  const byEdge = Array.from({ length: edges.length }, (_, edge) => {
    const rows = all.filter((row) => pieces.edge[row] === edge)
    const affirmed = rows.filter((row) => STATUSES[pieces.status[row] ?? 0] !== 'denied')
    const known = new Set(
      affirmed
        .map((row) => dossier.articles[pieces.article[row] ?? 0]?.source)
        .filter((source) => source !== null),
    )
    const sources = affirmed.length === 0 ? 0 : Math.max(1, known.size)
    return {
      edge:
        rows.length > 0 &&
        (filter.minEvidence <= 1 || affirmed.length >= filter.minEvidence) &&
        (filter.minSources <= 1 || sources >= filter.minSources)
          ? 1
          : 0,
      sentences: rows.length,
      sources,
      affirmed: affirmed.length,
      claimed: rows.filter((row) => (pieces.speaker[row] ?? -1) >= 0).length,
      statuses: rows.reduce((bits, row) => bits | (1 << (pieces.status[row] ?? 0)), 0),
    }
  })
  const shown = byEdge.flatMap(({ edge }, index) => (edge === 1 ? [index] : []))
  const degree = dossier.actors.map(
    (_, actor) =>
      shown.flatMap((at) => [edges.source[at], edges.target[at]]).filter((end) => end === actor).length,
  )
  return {
    piece: Array.from({ length: pieces.length }, (_, row) => (all.includes(row) ? 1 : 0)),
    byEdge,
    degree,
    totals: {
      edges: shown.length,
      actors: degree.filter((ties) => ties > 0).length,
      pieces: shown.reduce((sum, at) => sum + (byEdge[at]?.sentences ?? 0), 0),
    },
  }
}

const told = ({ piece, degree, totals, ...columns }: Visible) => ({
  piece: [...piece],
  byEdge: [...columns.edge.keys()].map((at) => ({
    edge: columns.edge[at],
    sentences: columns.sentences[at],
    sources: columns.sources[at],
    affirmed: columns.affirmed[at],
    claimed: columns.claimed[at],
    statuses: columns.statuses[at],
  })),
  degree: [...degree],
  totals: { edges: totals.edges, actors: totals.actors, pieces: totals.pieces },
})

test('after any steps, forth and back, every column is what the obvious filter finds', () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 25 }),
      fc.array(filter, { minLength: 1, maxLength: 6 }),
      (lines, steps) => {
        const met = meeting({ A: 'attended', X: 'attended', Y: 'attended' }, { in: '2012-05-01' })
        const dossier = dossierOf([
          ...lines.map(({ source, target, verb, goesOn, ...more }) => tie(source, verb, target, more)),
          met,
        ])
        // dossierOf groups its lines by tie: an order that does not matter here
        dossier.pieces.to.forEach((day, row) => {
          const days = lines[row]?.goesOn ?? 0
          if (day !== NO_DAY) (dossier.pieces.to as number[])[row] = day + days
        })
        const graph = openGraph(dossier)
        const into = emptyVisible(graph)
        for (const step of steps) {
          const visible = filterGraph(graph, step, null, into)
          expect(told(visible)).toEqual(obvious(graph, step))
          const fresh = filterGraph(graph, step)
          expect(visible.totals).toEqual(fresh.totals)
          expect([...visible.weight]).toEqual([...fresh.weight])
        }
      },
    ),
  )
})
