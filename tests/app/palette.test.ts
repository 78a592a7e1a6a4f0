import { describe, expect, test } from 'vitest'
import { actorFill, channels, THEMES, type Theme, tieLook } from '../../src/core/export/look.ts'
import { EDGE_TYPES } from '../../src/core/graph/view.ts'
import { STATUSES } from '../../src/core/model.ts'

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** Full dichromacy in linear RGB: Machado, Oliveira and Fernandes 2009, severity 1.0; grey by luminance. */
const SIGHTS: Readonly<Record<string, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  'grey print': [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
}

const linear = (color: string): Triple => {
  const part = (value: number) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  const [r, g, b] = channels(color)
  return [part(r), part(g), part(b)]
}

const through = (matrix: Matrix, [r, g, b]: Triple): Triple => {
  const row = ([x, y, z]: Triple) => Math.min(1, Math.max(0, x * r + y * g + z * b))
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

/** CIE L*a*b* under D65. */
const lab = ([r, g, b]: Triple): Triple => {
  const bent = (value: number) =>
    value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27) * (value / 116) + 16 / 116
  const x = bent((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
  const y = bent(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = bent((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const distance = (one: string, other: string, sight: Matrix | null): number => {
  const seen = (color: string) => lab(sight ? through(sight, linear(color)) : linear(color))
  const [a, b] = [seen(one), seen(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

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
