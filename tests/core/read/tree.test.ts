import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spanningTree } from '../../../src/core/read/tree.ts'

/** Sum of the governors' scores, or nothing when they are no tree with one root. */
const value = (scores: Float32Array, n: number, heads: ArrayLike<number>): number | undefined => {
  let sum = 0
  let roots = 0
  for (let i = 1; i < n; i++) {
    if (heads[i] === 0) roots++
    sum += scores[i * n + (heads[i] as number)] as number
    let j: number = i
    for (let steps = 0; j !== 0; steps++) {
      if (steps > n) return undefined
      j = heads[j] as number
    }
  }
  return roots === 1 ? sum : undefined
}

const bestOfAll = (scores: Float32Array, n: number): number => {
  let best = Number.NEGATIVE_INFINITY
  const heads = new Array<number>(n).fill(0)
  const choose = (i: number): void => {
    if (i === n) {
      best = Math.max(best, value(scores, n, heads) ?? best)
      return
    }
    for (let j = 0; j < n; j++) {
      heads[i] = j
      if (j !== i) choose(i + 1)
    }
  }
  choose(1)
  return best
}

test('finds the best of all trees with one root', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }),
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 25, maxLength: 25 }),
      (n, cells) => {
        const scores = Float32Array.from(cells)
        expect(value(scores, n, spanningTree(scores, n))).toBe(bestOfAll(scores, n))
      },
    ),
    { numRuns: 300 },
  )
})

test('a long sentence without any preference is still one tree', () => {
  const n = 161
  const scores = new Float32Array(n * n)
  expect(value(scores, n, spanningTree(scores, n))).toBe(0)
})
