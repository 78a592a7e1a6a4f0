import { describe, expect, test } from 'vitest'
import { STATUSES } from '../../src/core/dossier.ts'
import { actorFill, THEMES, type Theme, tieLook } from '../../src/core/export/look.ts'
import { EDGE_TYPES } from '../../src/core/graph/view.ts'
import { distance, SIGHTS } from '../support/sight.ts'

/** About ten just noticeable differences: told apart at a glance and not only side by side. */
const PLAIN = 20

const themes = Object.entries(THEMES) as [string, Theme][]
const dichromats = Object.entries(SIGHTS).filter(([name]) => name !== 'grey print')

test('the simulation leaves grey grey and takes red from green', () => {
  for (const [, matrix] of dichromats) expect(distance('#808080', '#808080', matrix)).toBe(0)
  const plain = distance('#a04040', '#607020', null)
  expect(distance('#a04040', '#607020', SIGHTS.deuteranopia ?? null)).toBeLessThan(plain / 2)
})

describe.each(themes)('%s', (_name, theme) => {
  test.each(dichromats)(
    '%s: backing, opposition and meetings differ, the two sides differ',
    (_sight, matrix) => {
      const { backing, opposition, met } = theme.ties
      const [first, middle, second] = theme.sides
      expect(distance(backing, opposition, matrix)).toBeGreaterThan(PLAIN)
      expect(distance(backing, met, matrix)).toBeGreaterThan(PLAIN)
      expect(distance(opposition, met, matrix)).toBeGreaterThan(PLAIN)
      expect(distance(first, second, matrix)).toBeGreaterThan(PLAIN)
      expect(distance(first, middle, matrix)).toBeGreaterThan(PLAIN)
      expect(distance(second, middle, matrix)).toBeGreaterThan(PLAIN)
    },
  )

  test.each(Object.entries(SIGHTS))('%s: every mark stands out from the page', (_sight, matrix) => {
    for (const color of [...Object.values(theme.ties), ...theme.sides, theme.actor])
      expect(distance(color, theme.page, matrix), color).toBeGreaterThan(PLAIN)
  })

  test('grey print: the two sides still differ in lightness', () => {
    const [first, , second] = theme.sides
    expect(distance(first, second, SIGHTS['grey print'] ?? null)).toBeGreaterThan(8)
  })
})

test('without any colour every type and status of tie has a mark of its own', () => {
  const marks = new Map<string, string[]>()
  for (const type of EDGE_TYPES)
    for (const status of STATUSES)
      for (const claimed of [false, true]) {
        const { line, end, hollow, struck } = tieLook(type, status, claimed)
        const mark = [line, end, hollow, struck].join(' ')
        const meaning = type === 'met' || type === 'due' ? type : `${type} ${status}`
        marks.set(mark, [...new Set([...(marks.get(mark) ?? []), meaning])])
      }
  expect([...marks.values()].filter((meanings) => meanings.length > 1)).toEqual([])
})

test('without any colour the states that are no side differ by texture', () => {
  const texture = (state: 'no evidence' | 'backs both' | 'opposes both' | 'first') =>
    actorFill({ state, value: 1 }, THEMES.light).texture
  expect(texture('first')).toBe('plain')
  expect(texture('no evidence')).toBe('hollow')
  expect(texture('backs both')).toBe('hatched')
  expect(texture('opposes both')).toBe('hatched')
})
