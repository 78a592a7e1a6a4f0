import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
// @ts-expect-error plain JavaScript, so that it runs before anything is built
import { compiled } from '../../../src/core/read/kernel/compile.js'
import { createArena } from '../../../src/core/read/kernel/index.ts'

test('the kernel in the tree is what its source compiles to', () => {
  const kept = readFileSync('src/core/read/kernel/kernel.generated.ts', 'utf8')
  expect(compiled()).toBe(kept)
}, 60_000)

const arena = createArena()
const put = <T extends Int16Array | Float32Array | Int32Array>(array: T): number => {
  const at = arena.reserve(array.byteLength)
  new Uint8Array(arena.buffer(), at, array.byteLength).set(
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
  )
  return at
}
const numbers = (count: number, top: number): number[] =>
  Array.from({ length: count }, (_, i) => ((i * 7919 + 13) % (2 * top + 1)) - top)

test('product: integer sums, scaled, with bias, for odd and even numbers of rows', () => {
  const [rows, cols, depth] = [5, 8, 24]
  const a = Int16Array.from(numbers(rows * depth, 4095))
  const w = Int16Array.from(numbers(cols * depth, 127))
  const scale = Float32Array.from({ length: cols }, (_, j) => 1 / (j + 3))
  const bias = Float32Array.from({ length: cols }, (_, j) => j - 2)
  const out = arena.reserve(rows * cols * 4)
  arena.kernel.product(put(a), depth, put(w), put(scale), put(bias), out, cols, rows, cols, depth)
  const got = new Float32Array(arena.buffer(), out, rows * cols)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      let sum = 0
      for (let k = 0; k < depth; k++) sum += (a[i * depth + k] as number) * (w[j * depth + k] as number)
      const scaled = Math.fround(Math.fround(sum) * (scale[j] as number))
      expect(got[i * cols + j]).toBe(Math.fround(scaled + (bias[j] as number)))
    }
  }
})

/** One LSTM cell in double precision. */
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

test('lstm: as the textbook has it, both ways, sentences of different length', () => {
  const hidden = 8
  const lengths = [4, 3, 1]
  const firsts = [0, 4, 7]
  const rows = 8
  const z = Float32Array.from(numbers(rows * 4 * hidden, 200), (v) => v / 100)
  const u = Int16Array.from(numbers(4 * hidden * hidden, 127))
  const step = 1 / 300
  const scale = new Float32Array(4 * hidden).fill(Math.fround(step / 4096))
  const at = [
    z,
    u,
    scale,
    new Float32Array(4 * hidden),
    Int32Array.from(firsts),
    Int32Array.from(lengths),
  ].map(put)
  const [zAt, uAt, scaleAt, zero, firstAt, lengthAt] = at as [number, number, number, number, number, number]
  const state = arena.reserve(3 * hidden * 4)
  const last = arena.reserve(3 * hidden * 2)
  const part = arena.reserve(3 * hidden * 16)
  for (const back of [0, 1]) {
    const out = arena.reserve(rows * hidden * 2)
    arena.kernel.lstm(
      zAt,
      uAt,
      scaleAt,
      zero,
      firstAt,
      lengthAt,
      3,
      hidden,
      state,
      last,
      part,
      out,
      hidden,
      4096,
      back,
    )
    const got = new Int16Array(arena.buffer(), out, rows * hidden)
    lengths.forEach((length, b) => {
      let h = new Array<number>(hidden).fill(0)
      let c = new Array<number>(hidden).fill(0)
      for (let t = 0; t < length; t++) {
        const row = (firsts[b] as number) + (back ? length - 1 - t : t)
        const gate = (k: number, j: number): number => {
          const r = k * hidden + j
          let sum = z[row * 4 * hidden + r] as number
          for (let i = 0; i < hidden; i++) sum += (h[i] as number) * (u[r * hidden + i] as number) * step
          return sum
        }
        const cells = c.map(
          (cell, j) => sigmoid(gate(2, j)) * cell + sigmoid(gate(1, j)) * Math.tanh(gate(3, j)),
        )
        h = cells.map((cell, j) => sigmoid(gate(0, j)) * Math.tanh(cell))
        c = cells
        h.forEach((v, j) => {
          expect(Math.abs((got[row * hidden + j] as number) / 4096 - v)).toBeLessThan(0.002)
        })
      }
    })
  }
})

test('rectify: slope below zero, rounded, bounded', () => {
  const from = put(Float32Array.from([-1000, -10, -0.5, 0, 0.5, 1.26, 10, 1e9]))
  const to = arena.reserve(16)
  arena.kernel.rectify(from, to, 8, 0.1, 10, 300)
  expect([...new Int16Array(arena.buffer(), to, 8)]).toEqual([-300, -10, 0, 0, 5, 13, 100, 300])
})
