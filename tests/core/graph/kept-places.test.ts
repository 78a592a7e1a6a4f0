import { expect, test } from 'vitest'
import type { Dossier } from '../../../src/core/dossier.ts'
import { keepPositions, placesOf } from '../../../src/core/graph/kept-places.ts'
import { dossierOf, tie } from '../../support/dossier.ts'

const placed = (dossier: Dossier) =>
  new Map(dossier.actors.map(({ id, x, y }) => [id as string, `${x} ${y}`]))
const kept = (dossier: Dossier, before: Parameters<typeof keepPositions>[1]): Dossier =>
  JSON.parse(
    keepPositions(new Map([['graph.json', JSON.stringify(dossier)]]), before).get('graph.json') ?? '',
  )

const made = dossierOf([tie('Norland', 'backs', 'Estia'), tie('Sudlia', 'opposes', 'Estia')])
const before = [
  { id: 'state:norland', flag: null, x: 10, y: 20, tied: true },
  { id: 'state:estia', flag: null, x: 30, y: 40, tied: true },
] as const

test('known actors stand where they stood, a new one near those it is tied to and on top of nobody', () => {
  const places = placed(kept(made, before))
  expect(places.get('state:norland')).toBe('10 20')
  expect(places.get('state:estia')).toBe('30 40')
  const [x = 0, y = 0] = (places.get('state:sudlia') ?? '').split(' ').map(Number)
  expect(Math.hypot(x - 30, y - 40)).toBeGreaterThan(0)
  expect(Math.hypot(x - 30, y - 40)).toBeLessThan(10)
})

test('an actor under a new id keeps the place of the old one; its own place goes before', () => {
  const redirects = { 'group:sudlians': 'state:sudlia' } as const
  const old = { id: 'group:sudlians', flag: null, x: 7, y: 8, tied: true } as const
  expect(placed(kept({ ...made, redirects }, [...before, old])).get('state:sudlia')).toBe('7 8')
  const own = { id: 'state:sudlia', flag: null, x: 1, y: 2, tied: true } as const
  expect(placed(kept({ ...made, redirects }, [...before, own, old])).get('state:sudlia')).toBe('1 2')
})

test('an actor that was not drawn before comes in from where it stood aside, and the picture keeps its size', () => {
  const aside = { id: 'state:sudlia', flag: 'SD', x: 0, y: -900, tied: false } as const
  const { actors } = kept(made, [...before, aside])
  const sudlia = actors.find(({ id }) => id === 'state:sudlia')
  expect(sudlia?.y).toBeGreaterThan(20)
  expect(placesOf(made).map(({ tied }) => tied)).toEqual([true, true, true])
})

test('the first articles of a dossier keep the layout that was made for them', () => {
  const files = new Map([['graph.json', JSON.stringify(made)]])
  expect(keepPositions(files, [])).toBe(files)
})
