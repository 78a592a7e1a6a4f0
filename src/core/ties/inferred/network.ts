import { createEncoder, MOST_ROWS } from '../../read/encoder.ts'
import type { OpenModel } from '../../read/open-model.ts'
import { INPUT_UNIT, loadProduct, multiply, type Product } from '../../read/weights.ts'
import type { Asked, Vocabulary } from './columns.ts'
import { PLACES, pool } from './pool.ts'
import { createRows, PREFIX, type Steps } from './rows.ts'

export const CLASSES = ['none', 'a backs b', 'b backs a', 'a opposes b', 'b opposes a'] as const

/** What the network makes of one question. */
export interface Answer {
  /** of `CLASSES`, adding up to one */
  readonly probability: readonly number[]
  /** how much each token speaks for a class rather than for none, to the first order */
  readonly weightOf: (chosen: number) => readonly number[]
}

/** Answers questions of `MOST_ROWS` tokens and `MOST_SENTENCES` sentences at most. */
export type Judge = (asked: readonly Asked[]) => readonly Answer[]

const UPOS = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' ')

export const vocabularyOf = ({ glove, relations }: OpenModel): Vocabulary => ({
  vectorOf: (word) => glove.get(word),
  upos: UPOS,
  relations,
})

/** What `src/train/inferred/pack.py` writes beside the weights. */
interface Meta {
  readonly sizes: { readonly hidden: number; readonly inner: number; readonly inputs: number }
  readonly steps: Steps
}

const LIMIT = 32767

/**
 * One bidirectional LSTM layer over the words and their places in the tree, greatest values by place, a layer of
 * rectifiers, five classes: src/train/inferred/judge.py, which learns them, has the same in numpy. Null where the file
 * has no such weights.
 */
export const createJudge = (model: OpenModel): Judge | null => {
  const { pack, arena } = model
  if (!pack.has(`${PREFIX}out`)) return null
  const { sizes, steps } = (pack.meta as { readonly inferred: Meta }).inferred
  const { hidden, inner, inputs } = sizes
  const { kernel, reserve, buffer } = arena
  const load = (key: string, width: number): Product => loadProduct(pack, arena, PREFIX + key, width)
  const { input, output, encode } = createEncoder({ layers: 1, hidden, inputs }, load, arena)
  const stride = 4 * hidden
  const width = 2 * hidden
  const features = PLACES * width
  const products = { inner: load('inner', features), out: load('out', inner) }
  const pooledAt = reserve(MOST_ROWS * features * 2)
  const innerAt = reserve(MOST_ROWS * inner * 4)
  const activeAt = reserve(MOST_ROWS * inner * 2)
  const scoresAt = reserve(MOST_ROWS * products.out.outputs * 4)
  const write = createRows(model, steps)

  return (asked) => {
    const lengths = asked.map(({ columns }) => columns.word.length)
    const first: number[] = []
    let rows = 0
    const into = new Int16Array(buffer(), input, MOST_ROWS * inputs)
    for (const { columns } of asked) {
      first.push(rows)
      write(columns, into, rows * inputs, inputs)
      rows += columns.word.length
    }
    encode(lengths, first)
    const states = new Int16Array(buffer(), output, rows * stride)
    const pooled = new Int16Array(buffer(), pooledAt, asked.length * features)
    const tokens = asked.map((one, k) =>
      pool(one, states, { first: first[k] as number, stride, width }, pooled, k * features),
    )
    multiply(kernel, products.inner, pooledAt, features, innerAt, asked.length)
    kernel.rectify(innerAt, activeAt, asked.length * inner, 0, INPUT_UNIT, LIMIT)
    multiply(kernel, products.out, activeAt, inner, scoresAt, asked.length)
    const scores = new Float32Array(buffer(), scoresAt, asked.length * products.out.outputs)
    const active = new Int16Array(buffer(), activeAt, asked.length * inner)
    const part = <T extends Int16Array | Float32Array>(of: T, k: number, size: number): T =>
      of.slice(k * size, (k + 1) * size) as T
    return asked.map(({ columns }, k): Answer => {
      const [on, values] = [part(active, k, inner), part(pooled, k, features)]
      const own = part(scores, k, products.out.outputs)
      return {
        probability: softmax([...own.subarray(0, CLASSES.length)]),
        weightOf: (chosen) => {
          const slope = slopesOf(products, buffer(), on, chosen)
          const weights = columns.word.map(() => 0)
          tokens[k]?.forEach((token, d) => {
            if (token >= 0)
              weights[token] = (weights[token] as number) + (slope[d] as number) * (values[d] as number)
          })
          return weights
        },
      }
    })
  }
}

/** How the score of a class, less that of none, answers to each of the pooled features: over the active rectifiers. */
const slopesOf = (
  { inner, out }: { readonly inner: Product; readonly out: Product },
  memory: ArrayBuffer,
  active: Int16Array,
  chosen: number,
): Float64Array => {
  const of = (p: Product, output: number): Int16Array =>
    new Int16Array(memory, p.weights + output * p.inputs * 2, p.inputs)
  const scale = (p: Product, output: number): number =>
    new Float32Array(memory, p.scale, p.outputs)[output] ?? 0
  const [up, down] = [of(out, chosen), of(out, 0)]
  const slopes = new Float64Array(inner.inputs)
  active.forEach((value, h) => {
    if (value <= 0) return
    const change = (up[h] as number) * scale(out, chosen) - (down[h] as number) * scale(out, 0)
    const by = change * scale(inner, h)
    const row = of(inner, h)
    for (let d = 0; d < slopes.length; d++) slopes[d] = (slopes[d] as number) + by * (row[d] as number)
  })
  return slopes
}

const softmax = (scores: readonly number[]): readonly number[] => {
  const top = Math.max(...scores)
  const powers = scores.map((s) => Math.exp(s - top))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((e) => e / sum)
}
