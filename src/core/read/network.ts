import { type Embed, INPUT } from './embed.ts'
import { createEncoder, MOST_ROWS } from './encoder.ts'
import type { Arena } from './kernel/index.ts'
import type { Pack } from './pack.ts'
import { INPUT_UNIT, loadProduct, multiply, type Product, type ReaderMeta } from './weights.ts'

const LEAK = 0.1
// governor scores multiply two activations: both stay below 2^12 so that 128 products fit into 32 bits
const ARC_LIMIT = 4095
const ARC_UNIT = 256
const QUERY_UNIT = 128
const LIMIT = 32767
const CHUNK = 64

/** Scores of a run; rows of all sentences one after the other, each sentence's root first. Reused by the next run. */
export interface Scores {
  readonly tag: Float32Array
  readonly tagStride: number
  readonly name: Float32Array
  readonly nameStride: number
  /** first row of each sentence */
  readonly first: readonly number[]
  /** governor scores of sentence k: [dependent * stride + governor], root 0 */
  readonly arcs: (k: number) => { readonly scores: Float32Array; readonly stride: number }
  /** best relation of each row under the governor row given for it (-1 for the rows of the roots) */
  readonly relations: (governors: Int32Array) => Int32Array
}
export type Network = (sentences: readonly (readonly string[])[]) => Scores

const pad = (n: number, to: number): number => Math.ceil(n / to) * to

export const createNetwork = (pack: Pack, meta: ReaderMeta, arena: Arena, embed: Embed): Network => {
  const { hidden, arc, label, name } = meta.sizes
  const { kernel, reserve, buffer } = arena
  const load = (key: string, inputs: number): Product => loadProduct(pack, arena, key, inputs)
  const { input, output, last, encode } = createEncoder({ ...meta.sizes, inputs: INPUT }, load, arena)
  const [tagP, nameP] = [load('tag', 2 * hidden), load('name', 4 * hidden)]
  const nameV = load('name.V', name)
  const heads = { arcHead: load('arc.head', 2 * hidden), arcDep: load('arc.dep', 2 * hidden) }
  const labels = { head: load('label.head', 2 * hidden), dep: load('label.dep', 2 * hidden) }
  const arcU = load('arc.U', arc)
  const labelU = load('label.U', label)
  const [labelH, labelD] = [load('label.h', label), load('label.d', label)]
  const relationCount = meta.relations.length
  const rootRelation = meta.relations.indexOf('root')

  const int16 = (rows: number, width: number): number => reserve(rows * width * 2)
  const float = (rows: number, width: number): number => reserve(rows * width * 4)
  const zero = float(1, 4 * hidden)
  const wide = Math.max(arc, tagP.outputs, name, label)
  const scratch = float(MOST_ROWS + 4, wide)
  const tagOut = float(MOST_ROWS, tagP.outputs)
  const nameIn = int16(MOST_ROWS, name)
  const nameOut = float(MOST_ROWS, nameV.outputs)
  const query = int16(MOST_ROWS + 4, arc)
  const governor = int16(MOST_ROWS + 4, arc)
  const depLabel = int16(MOST_ROWS, label)
  const headLabel = int16(MOST_ROWS, label)
  const relationsOfHead = float(MOST_ROWS, labelH.outputs)
  const relationsOfDep = float(MOST_ROWS, labelD.outputs)
  const longest = 256
  const arcOut = float(longest, longest)
  const arcScale = float(1, longest)
  const bent = float(CHUNK, labelU.outputs)
  const relationOut = float(1, relationCount + 4)
  new Float32Array(buffer(), arcScale, longest).fill(1 / (ARC_UNIT * QUERY_UNIT))

  const times = (p: Product, from: number, stride: number, to: number, rows: number): void =>
    multiply(kernel, p, from, stride, to, rows)

  /** product, rectified into int16 */
  const perceptron = (
    p: Product,
    from: number,
    to: number,
    rows: number,
    unit: number,
    limit: number,
  ): void => {
    times(p, from, 4 * hidden, scratch, rows)
    kernel.rectify(scratch, to, pad(rows * p.outputs, 8), LEAK, unit, limit)
  }

  return (sentences) => {
    const first: number[] = []
    let rows = 0
    const inputs = new Int16Array(buffer(), input, MOST_ROWS * INPUT)
    for (const words of sentences) {
      first.push(rows)
      embed(words, inputs, rows * INPUT)
      rows += words.length + 1
    }
    encode(
      sentences.map((words) => words.length + 1),
      first,
    )
    times(tagP, output, 4 * hidden, tagOut, rows)
    perceptron(nameP, output, nameIn, rows, INPUT_UNIT, LIMIT)
    times(nameV, nameIn, name, nameOut, rows)
    perceptron(heads.arcDep, last, query, rows, INPUT_UNIT, LIMIT)
    times(arcU, query, arc, scratch, rows)
    // no rectifier here: slope one
    kernel.rectify(scratch, query, rows * arc, 1, QUERY_UNIT, ARC_LIMIT)
    perceptron(heads.arcHead, last, governor, rows, ARC_UNIT, ARC_LIMIT)
    perceptron(labels.dep, last, depLabel, rows, INPUT_UNIT, LIMIT)
    perceptron(labels.head, last, headLabel, rows, INPUT_UNIT, LIMIT)

    const arcs = (k: number): { scores: Float32Array; stride: number } => {
      const n = (sentences[k] as string[]).length + 1
      const stride = pad(n, 4)
      const from = (first[k] as number) * arc * 2
      kernel.product(query + from, arc, governor + from, arcScale, zero, arcOut, stride, n, stride, arc)
      return { scores: new Float32Array(buffer(), arcOut, n * stride), stride }
    }

    const relations = (governors: Int32Array): Int32Array => {
      times(labelH, headLabel, label, relationsOfHead, rows)
      times(labelD, depLabel, label, relationsOfDep, rows)
      const ofHead = new Float32Array(buffer(), relationsOfHead, rows * labelH.outputs)
      const ofDep = new Float32Array(buffer(), relationsOfDep, rows * labelD.outputs)
      const bilinear = new Float32Array(buffer(), relationOut, relationCount)
      const best = new Int32Array(rows).fill(-1)
      for (let from = 0; from < rows; from += CHUNK) {
        const to = Math.min(rows, from + CHUNK)
        times(labelU, depLabel + from * label * 2, label, bent, to - from)
        for (let row = from; row < to; row++) {
          const head = governors[row] as number
          if (head < 0) continue
          if (governors[head] === -1) {
            best[row] = rootRelation
            continue
          }
          const x = bent + (row - from) * labelU.outputs * 4
          kernel.bilinear(x, headLabel + head * label * 2, relationOut, relationCount, label)
          let top = Number.NEGATIVE_INFINITY
          for (let r = 0; r < relationCount; r++) {
            if (r === rootRelation) continue
            const score =
              (bilinear[r] as number) / INPUT_UNIT +
              (ofHead[head * labelH.outputs + r] as number) +
              (ofDep[row * labelD.outputs + r] as number)
            if (score > top) {
              top = score
              best[row] = r
            }
          }
        }
      }
      return best
    }
    return {
      tag: new Float32Array(buffer(), tagOut, rows * tagP.outputs),
      tagStride: tagP.outputs,
      name: new Float32Array(buffer(), nameOut, rows * nameV.outputs),
      nameStride: nameV.outputs,
      first,
      arcs,
      relations,
    }
  }
}
