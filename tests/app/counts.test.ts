import { expect, test } from 'vitest'
import type { Store } from '../../src/app/state/store.ts'
import { countLessSure, countPieces } from '../../src/app/views/filters/counts.ts'
import { filterGraph } from '../../src/core/graph/filter.ts'
import { openGraph } from '../../src/core/graph/graph.ts'
import { DEFAULT_FILTER, type Filter } from '../../src/core/graph/view.ts'
import { dossierOf, tie } from '../support/dossier.ts'

const graph = openGraph(
  dossierOf([
    tie('Norland', 'backs', 'Estia', { in: '2012', by: 'wire-a' }),
    tie('Norland', 'backs', 'Estia', { in: '2013', by: 'wire-b' }),
    tie('Norland', 'backs', 'Estia', { in: '2014', by: 'wire-b', status: 'denied' }),
    tie('Velmia', 'opposes', 'Estia', { in: '2013', by: 'wire-a' }),
    tie('Velmia', 'opposes', 'Estia', { in: '2014', by: 'wire-b', status: 'ended' }),
  ]),
)
const counts = (part: Partial<Filter>) => {
  const filter = { ...DEFAULT_FILTER, ...part }
  return countPieces({
    graph: { value: graph },
    view: { value: { filter } },
    visible: { value: filterGraph(graph, filter) },
    leaning: { value: null },
  } as unknown as Store)
}

test('the numbers beside the switches are what they would show, under thresholds too', () => {
  expect(counts({}).type).toMatchObject({ backing: 2, opposition: 1 })
  expect(counts({ minSources: 2 }).type).toMatchObject({ backing: 2, opposition: 0 })
  expect(counts({ minSources: 9 }).type).toMatchObject({ backing: 0, opposition: 0 })
  expect(counts({ minSources: 9 }).status).toMatchObject({ asserted: 0, denied: 0, ended: 0 })
})

test.each([{ minSources: 2 }, { minEvidence: 2 }, { minSources: 2, type: ['backing' as const] }] as const)(
  '%o: a switch that is on counts what is shown of it',
  (part) => {
    const { totals } = filterGraph(graph, { ...DEFAULT_FILTER, ...part })
    const { status } = counts(part)
    expect(status.asserted + status.promised).toBe(totals.pieces)
  },
)

test('sentences that are less sure than asked are counted', () => {
  const sure = openGraph(
    dossierOf([
      tie('Norland', 'backs', 'Estia', { in: '2012', confidence: 45 }),
      tie('Norland', 'backs', 'Estia', { in: '2013', confidence: 60 }),
      tie('Velmia', 'opposes', 'Estia', { in: '2013', confidence: 90 }),
    ]),
  )
  expect([0, 0.45, 0.6, 0.95].map((least) => countLessSure(sure, least))).toEqual([0, 0, 1, 3])
  expect(filterGraph(sure, DEFAULT_FILTER).totals.pieces).toBe(2)
})
