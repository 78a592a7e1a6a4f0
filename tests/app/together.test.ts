import { expect, test } from 'vitest'
import { together } from '../../src/app/views/network/together.ts'

const spots = [
  { x: 500, y: 10 },
  { x: 520, y: 40 },
  { x: 900, y: 20 },
  { x: 480, y: 300 },
  { x: 450, y: 0 },
]
const at = (actor: number) => spots[actor] ?? { x: 0, y: 0 }

test('the first actor is kept whatever the room, the others where they find room with it', () => {
  expect(together([0, 1, 2, 3, 4], at, { width: 100, height: 100 })).toEqual([0, 1, 4])
  expect(together([2, 0, 1], at, { width: 100, height: 100 })).toEqual([2])
  expect(together([0, 1, 2, 3, 4], at, { width: 1000, height: 1000 })).toEqual([0, 1, 2, 3, 4])
  expect(together([], at, { width: 1, height: 1 })).toEqual([])
})
