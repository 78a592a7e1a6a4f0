import { expect, test } from 'vitest'
import { type Branch, step } from '../../src/app/views/list/branches.ts'

const line = (level: number, open: boolean, kind: 'actor' | 'ties' = 'actor'): Branch =>
  ({ kind, key: String(level), level, place: 1, of: 1, open, actor: 0 }) as Branch

// Norland ▾ / Backs ▾ / Estia ▸ ; Sudlia ▸
const lines = [line(1, true), line(2, true, 'ties'), line(3, false), line(1, false)]
const names = ['Norland', 'Backs', 'Estia', 'Sudlia']
const to = (at: number, key: string) => step(lines, at, key, (branch) => names[lines.indexOf(branch)] ?? '')

test('down and up stop at the ends, Home and End go there', () => {
  expect(to(0, 'ArrowDown')).toBe(1)
  expect(to(3, 'ArrowDown')).toBe(3)
  expect(to(0, 'ArrowUp')).toBe(0)
  expect(to(3, 'Home')).toBe(0)
  expect(to(0, 'End')).toBe(3)
})

test('right goes into what is open and leaves opening to the tree, left goes out', () => {
  expect(to(0, 'ArrowRight')).toBe(1)
  expect(to(2, 'ArrowRight')).toBeNull()
  expect(to(2, 'ArrowLeft')).toBe(1)
  expect(to(1, 'ArrowLeft')).toBe(0)
  expect(to(0, 'ArrowLeft')).toBeNull()
})

test('a letter goes to the next name, round the end; a blank does not', () => {
  expect(to(0, 's')).toBe(3)
  expect(to(3, 'e')).toBe(2)
  expect(to(0, ' ')).toBeNull()
  expect(to(0, 'x')).toBeNull()
})
