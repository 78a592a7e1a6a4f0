import { expect, test } from 'vitest'
import { compare } from '../../../src/core/analysis/compare.ts'
import { shortestPath } from '../../../src/core/analysis/paths.ts'
import { suggestPoles } from '../../../src/core/analysis/poles.ts'
import { openGraph } from '../../../src/core/graph/graph.ts'
import { DEFAULT_FILTER } from '../../../src/core/graph/view.ts'
import { dossierOf, type TieLine, tie } from '../../support/dossier.ts'

const YEARS = [
  { from: '2013', to: '2013' },
  { from: '2016', to: '2016' },
] as const

test.each<[string, TieLine[], string[]]>([
  ['kept', [tie('A', 'backs', 'B'), tie('A', 'backs', 'B', { in: '2016' })], ['kept A backing B']],
  ['new', [tie('A', 'backs', 'B', { in: '2016' })], ['new in reports A backing B']],
  ['silence is not an end', [tie('A', 'backs', 'B')], ['not reported A backing B']],
  [
    'an end needs words',
    [tie('A', 'backs', 'B'), tie('A', 'backs', 'B', { in: '2016', status: 'ended' })],
    ['ended A backing B'],
  ],
  ['a flip', [tie('A', 'backs', 'B'), tie('A', 'opposes', 'B', { in: '2016' })], ['flipped A opposition B']],
  [
    'both signs in one window are no flip',
    [
      tie('A', 'backs', 'B'),
      tie('A', 'opposes', 'B', { in: '2016' }),
      tie('A', 'backs', 'B', { in: '2016' }),
    ],
    ['new in reports A opposition B', 'kept A backing B'],
  ],
  ['undated pieces make no change', [tie('A', 'backs', 'B', { in: null })], []],
])('%s', (_, lines, expected) => {
  const graph = openGraph(dossierOf(lines))
  const { changes } = compare(graph, DEFAULT_FILTER, ...YEARS)
  const words = changes.map(({ kind, edge }) => {
    const found = graph.dossier.ties[edge]
    const label = (index = -1) => graph.dossier.actors[index]?.label
    return `${kind} ${label(found?.source)} ${found?.type} ${label(found?.target)}`
  })
  expect(words).toEqual(expected)
})

test('the number of articles of both windows stands beside', () => {
  const graph = openGraph(
    dossierOf([
      tie('A', 'backs', 'B'),
      tie('A', 'backs', 'B', { by: 'wire-b' }),
      tie('A', 'backs', 'B', { in: '2016' }),
    ]),
  )
  const { articlesBefore, articlesAfter } = compare(graph, DEFAULT_FILTER, ...YEARS)
  expect([articlesBefore, articlesAfter]).toEqual([2, 1])
})

test('a path goes through shown edges only', () => {
  const graph = openGraph(
    dossierOf([
      tie('A', 'backs', 'B'),
      tie('B', 'opposes', 'C'),
      tie('A', 'backs', 'C', { status: 'denied' }),
    ]),
  )
  const at = (label: string) => graph.dossier.actors.findIndex((actor) => actor.label === label)
  expect(shortestPath(graph, DEFAULT_FILTER, at('A'), at('C'))).toHaveLength(2)
  expect(shortestPath(graph, { ...DEFAULT_FILTER, status: ['denied'] }, at('A'), at('C'))).toHaveLength(1)
  expect(shortestPath(graph, { ...DEFAULT_FILTER, type: ['opposition'] }, at('A'), at('C'))).toBeNull()
})

test('poles: a camp at home under several names comes before a war abroad', () => {
  const abroad = [1, 2, 3].map(() => tie('Ostia', 'opposes', 'Estia'))
  const home = [
    tie('Estian rebels', 'opposes', 'Estia'),
    tie('Estia', 'opposes', 'Estian rebels'),
    tie('Norland', 'backs', 'Estia'),
    tie('Norland', 'opposes', 'Ostia'),
    tie('Velmia', 'backs', 'Estian opposition'),
    tie('Velmia', 'backs', 'Ostia'),
  ]
  const made = dossierOf([...abroad, ...home])
  const actors = made.actors.map((actor) =>
    actor.label.startsWith('Estian')
      ? {
          ...actor,
          id: `group:${actor.label.replace(' ', '-').toLowerCase()}` as const,
          kind: 'group' as const,
        }
      : actor,
  )
  const poles = suggestPoles(openGraph({ ...made, actors }), DEFAULT_FILTER)
  expect(poles[0]).toEqual(['state:estia'])
  expect(poles[1]?.[0]).toMatch(/^group:estian/)
})

test('poles: a people does not stand for those of its country who are against its state', () => {
  const made = dossierOf([
    ...['Norland', 'Velmia', 'Sudlia'].map((who) => tie(who, 'backs', 'Estian people')),
    ...['Norland', 'Velmia'].map((who) => tie(who, 'backs', 'Estia')),
    tie('Estia', 'opposes', 'Ostia'),
    tie('Ostia', 'opposes', 'Estia'),
    tie('Ostia', 'opposes', 'Estia', { in: '2014' }),
    tie('Sudlia', 'backs', 'Ostia'),
    tie('Sudlia', 'opposes', 'Estia'),
    tie('Norland', 'opposes', 'Ostia'),
    tie('Estian opposition', 'opposes', 'Estia'),
  ])
  const actors = made.actors.map((actor) =>
    actor.label.startsWith('Estian')
      ? {
          ...actor,
          id: `group:${actor.label.replace(' ', '-').toLowerCase()}` as const,
          kind: 'group' as const,
        }
      : actor,
  )
  const poles = suggestPoles(openGraph({ ...made, actors }), DEFAULT_FILTER)
  expect(poles.map(([first]) => first)).toEqual(['state:estia', 'state:ostia'])
})

test('poles: the two that oppose each other and that others take sides on', () => {
  const graph = openGraph(
    dossierOf([
      tie('Estia', 'opposes', 'the rebels'),
      tie('the rebels', 'opposes', 'Estia'),
      tie('Norland', 'backs', 'Estia'),
      tie('Velmia', 'backs', 'the rebels'),
      tie('Velmia', 'opposes', 'Estia'),
      tie('Ostia', 'opposes', 'Far', {}),
      tie('Far', 'opposes', 'Ostia', {}),
    ]),
  )
  expect(suggestPoles(graph, DEFAULT_FILTER)).toEqual([['state:estia'], ['group:the-rebels']])
})

test('poles: whom the backers of both sides back stands with neither', () => {
  const war = [
    tie('Estia', 'opposes', 'the rebels'),
    tie('the rebels', 'opposes', 'Estia'),
    ...['Norland', 'Sudlia'].flatMap((who) => [
      tie(who, 'backs', 'Estia'),
      tie(who, 'backs', 'the villagers'),
    ]),
  ]
  const claimed = ['Velmia', 'Ostia'].flatMap((who) => [
    tie(who, 'backs', 'the rebels'),
    tie(who, 'backs', 'the villagers'),
  ])
  const poles = (lines: TieLine[]) => suggestPoles(openGraph(dossierOf(lines)), DEFAULT_FILTER).flat()
  expect(poles(war)).toContain('group:the-villagers')
  expect(poles([...war, ...claimed])).toEqual(['state:estia', 'group:the-rebels'])
})
