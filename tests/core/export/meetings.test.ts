import { expect, test } from 'vitest'
import { pictureOf } from '../../../src/core/export/index.ts'
import { exportInput } from '../../../src/core/export/input.ts'
import { meetingGrid } from '../../../src/core/export/meeting-grid.ts'
import { toSvg } from '../../../src/core/export/svg.ts'
import { filterGraph } from '../../../src/core/graph/filter.ts'
import { openGraph } from '../../../src/core/graph/graph.ts'
import { DEFAULT_FILTER, DEFAULT_VIEW } from '../../../src/core/graph/view.ts'
import { dossierOf, meeting } from '../../support/dossier.ts'
import { openInMemory } from '../../support/open.ts'

const dossier = dossierOf([
  meeting({ Norland: 'attended', Estia: 'attended', Sudria: 'excluded' }, { in: '2014-03-02' }),
  meeting({ Norland: 'expected', Sudria: 'accepted' }, { in: '2013-05-01', status: 'planned' }),
])
const label = (actor: number) => dossier.actors[actor]?.label

test('meetings stand in order of time with everybody who is named, the excluded among them', () => {
  const graph = openGraph(dossier)
  const { columns, rows } = meetingGrid(graph, filterGraph(graph, DEFAULT_FILTER))
  expect(columns.map(({ year, status }) => `${year} ${status}`)).toEqual(['2013 planned', '2014 held'])
  const named = columns.map(({ participants }) =>
    [...participants].map(([actor, status]) => `${label(actor)} ${status}`),
  )
  expect(named[1]?.sort()).toEqual(['Estia attended', 'Norland attended', 'Sudria excluded'])
  expect(rows.map(label)).toEqual(['Norland', 'Sudria', 'Estia'])
})

test('a year leaves the meetings of that year', () => {
  const graph = openGraph(dossier)
  const { columns } = meetingGrid(graph, filterGraph(graph, { ...DEFAULT_FILTER, from: '2014', to: '2014' }))
  expect(columns.map(({ year }) => year)).toEqual([2014])
})

test('the two-mode view is exported as it is seen', () => {
  const input = exportInput(openInMemory(dossier), { ...DEFAULT_VIEW, meetings: 'two-mode' })
  const svg = toSvg(pictureOf(input))
  expect(svg).toContain('id="meeting-0"')
  expect(svg).toContain('Sudria (excluded)')
})
