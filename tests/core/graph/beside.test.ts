import { expect, test } from 'vitest'
import { besideFigures } from '../../../src/core/graph/beside-figures.ts'

const speaksFor = (...actors: readonly number[]) => ({
  affiliations: actors.map((actor) => ({
    actor,
    role: null,
    from: null,
    to: null,
    basis: 'lexicon' as const,
  })),
})
const none = speaksFor()

test('an actor that only a roll-up draws stands in the middle of its figures, nobody else moves', () => {
  const actors = [none, speaksFor(3), speaksFor(3), none, none]
  const at = [0, 100, 300, 900, 950].map((x) => ({ x, y: x / 10 }))
  const places = besideFigures(actors, at, new Set([0, 1, 2]))
  expect(places).toEqual([at[0], at[1], at[2], { x: 200, y: 20 }, at[4]])
})

test('an actor with ties of its own stays; two owners of one figure do not coincide', () => {
  const actors = [speaksFor(1, 2, 3), none, none, none]
  const at = [5, 6, 7, 8].map((x) => ({ x, y: 0 }))
  const places = besideFigures(actors, at, new Set([0, 1]))
  expect(places[1]).toEqual(at[1])
  expect(places[2]).toEqual({ x: 5, y: 0 })
  expect(places[3]).not.toEqual(places[2])
})
