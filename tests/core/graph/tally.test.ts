import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leans } from '../../../src/core/analysis/leans.ts'
import { leanOf, stances } from '../../../src/core/analysis/sides.ts'
import { STATUSES } from '../../../src/core/dossier.ts'
import { filterGraph } from '../../../src/core/graph/filter.ts'
import { openGraph } from '../../../src/core/graph/graph.ts'
import { rollUp } from '../../../src/core/graph/rollup.ts'
import { shownRows } from '../../../src/core/graph/shown-rows.ts'
import { tally } from '../../../src/core/graph/tally.ts'
import { DEFAULT_FILTER, type Filter } from '../../../src/core/graph/view.ts'
import { synthetic } from '../../support/synthetic.ts'

const graph = openGraph(synthetic({ actors: 30, ties: 90 }).dossier)
const window = fc.tuple(fc.integer({ min: 2010, max: 2019 }), fc.integer({ min: 0, max: 4 }))
const filters: fc.Arbitrary<Filter> = fc
  .tuple(window, fc.constantFrom('in', 'upto'), fc.constantFrom('include', 'exclude'), fc.nat(3), fc.nat(2))
  .map(([[from, years], window, undated, minEvidence, minSources]) => ({
    ...DEFAULT_FILTER,
    from: String(from),
    to: `${from + years}-07`,
    window: window as Filter['window'],
    undated: undated as Filter['undated'],
    minEvidence: minEvidence + 1,
    minSources: minSources + 1,
  }))

test('the tally counts what a look at every piece counts', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const { piece } = filterGraph(graph, { ...filter, status: STATUSES })
      const counted = new Map<string, number>()
      piece.forEach((shown, row) => {
        if (shown === 0) return
        const means = graph.pieces.means[row] ?? 255
        const key = `${graph.edges.type[graph.pieces.edge[row] ?? 0]} ${graph.pieces.status[row]} ${means === 255 ? -1 : means}`
        counted.set(key, (counted.get(key) ?? 0) + 1)
      })
      const told = tally(graph, filter).map(
        ({ type, status, means, count }) => [`${type} ${status} ${means}`, count] as const,
      )
      expect(new Map(told)).toEqual(counted)
    }),
  )
})

test('the rows of some edges are those that a filter of the whole graph leaves them', () => {
  const rowsOfSome = [...graph.pieces.edge.keys()].filter((row) => (graph.pieces.edge[row] ?? 0) % 3 === 0)
  fc.assert(
    fc.property(filters, (filter) => {
      const isShown = shownRows(graph, filter)
      const rows = rowsOfSome.filter(isShown)
      const { piece, edge } = filterGraph(graph, filter)
      const expected = [...piece.keys()].filter((row) => {
        const owner = graph.pieces.edge[row] ?? 0
        return piece[row] === 1 && owner % 3 === 0 && edge[owner] === 1
      })
      expect(rows).toEqual(expected)
    }),
  )
})

test('other poles of the same graph are asked anew', () => {
  const [a, b, c, d] = graph.dossier.actors.map(({ id }) => id)
  if (!a || !b || !c || !d) throw new Error('too few actors')
  const first = stances(graph, DEFAULT_FILTER, [[a], [b]], true)
  stances(graph, DEFAULT_FILTER, [[c], [d]], true)
  expect(stances(graph, DEFAULT_FILTER, [[a], [b]], true)).toEqual(first)
})

test('leans by counting are leans of the stances', () => {
  const rolled = rollUp(graph)
  const poles = [graph.dossier.actors[2]?.id, graph.dossier.actors[1]?.id].map((id) => (id ? [id] : []))
  fc.assert(
    fc.property(filters, fc.boolean(), (filter, claims) => {
      const counted = leans(rolled, filter, poles, claims)
        .map(({ actor, ...lean }) => [actor, lean])
        .sort(([a], [b]) => Number(a) - Number(b))
      const told = stances(rolled, filter, poles, claims)
        .map((stance) => [stance.actor, leanOf(stance)])
        .sort(([a], [b]) => Number(a) - Number(b))
      expect(counted).toEqual(told)
    }),
  )
})
