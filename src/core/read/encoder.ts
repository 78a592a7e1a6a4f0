import type { Arena } from './kernel/index.ts'
import { multiply, OUTPUT_UNIT, type Product } from './weights.ts'

/** Rows of one run of the network, roots included; and sentences. */
export const MOST_ROWS = 2048
export const MOST_SENTENCES = 256

/** Turns the words of sentences into what the layers of the network make of them. */
export interface Encoder {
  /** where the words go: a row of `inputs` numbers each */
  readonly input: number
  /** rows of the first and the last layer's outputs: forward, back, forward, back */
  readonly output: number
  /** the last layer's part of these rows */
  readonly last: number
  /** @param lengths rows of each sentence; `first`: where they begin */
  readonly encode: (lengths: readonly number[], first: readonly number[]) => void
}

/** Bidirectional LSTM layers, all sentences of a run side by side, the longest first. */
export const createEncoder = (
  {
    layers: count,
    hidden,
    inputs,
  }: { readonly layers: number; readonly hidden: number; readonly inputs: number },
  load: (key: string, inputs: number) => Product,
  { kernel, reserve, buffer }: Arena,
): Encoder => {
  const layers = Array.from({ length: count }, (_, l) =>
    (['forward', 'back'] as const).map((way) => ({
      W: load(`W${l + 1}.${way}`, l === 0 ? inputs : 2 * hidden),
      U: load(`U${l + 1}.${way}`, hidden),
    })),
  )
  const int16 = (rows: number, width: number): number => reserve(rows * width * 2)
  const float = (rows: number, width: number): number => reserve(rows * width * 4)
  const input = int16(MOST_ROWS, inputs)
  const gates = float(MOST_ROWS, 4 * hidden)
  const output = int16(MOST_ROWS, 4 * hidden)
  // the layers between the first and the last, in rows of two
  const between = layers.slice(2).map(() => int16(MOST_ROWS, 2 * hidden))
  const rowsOf = (l: number): readonly [from: number, stride: number] => {
    if (l === 0) return [output, 4 * hidden]
    return l === layers.length - 1
      ? [output + 2 * hidden * 2, 4 * hidden]
      : [between[l - 1] as number, 2 * hidden]
  }
  const state = float(MOST_SENTENCES, hidden)
  const last = int16(MOST_SENTENCES, hidden)
  const part = float(MOST_SENTENCES, 4 * hidden)
  const zero = float(1, 4 * hidden)
  const firstAt = reserve(MOST_SENTENCES * 4)
  const lengthAt = reserve(MOST_SENTENCES * 4)

  const encode: Encoder['encode'] = (lengths, first) => {
    const rows = lengths.reduce((sum, n) => sum + n, 0)
    const order = lengths.map((_, k) => k)
    order.sort((a, b) => (lengths[b] as number) - (lengths[a] as number) || a - b)
    new Int32Array(buffer(), firstAt, order.length).set(order.map((k) => first[k] as number))
    new Int32Array(buffer(), lengthAt, order.length).set(order.map((k) => lengths[k] as number))
    layers.forEach((layer, l) => {
      const [from, stride] = l === 0 ? [input, inputs] : rowsOf(l - 1)
      const [out, outStride] = rowsOf(l)
      layer.forEach(({ W, U }, back) => {
        multiply(kernel, W, from, stride, gates, rows)
        const to = out + back * hidden * 2
        const { weights, scale } = U
        kernel.lstm(
          gates,
          weights,
          scale,
          zero,
          firstAt,
          lengthAt,
          order.length,
          hidden,
          state,
          last,
          part,
          to,
          outStride,
          OUTPUT_UNIT,
          back,
        )
      })
    })
  }
  return { input, output, last: rowsOf(layers.length - 1)[0], encode }
}
