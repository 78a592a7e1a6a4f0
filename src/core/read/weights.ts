import type { NameType } from '../model.ts'
import type { Arena } from './kernel/index.ts'
import { decodeUtf8, type Pack } from './pack.ts'

/** activations that enter a product are int16 in units of 1 / INPUT_UNIT ... */
export const INPUT_UNIT = 512
/** ... outputs of the recurrent layers, always within (-1, 1), in units of 1 / OUTPUT_UNIT */
export const OUTPUT_UNIT = 4096

/** Header of the model file; written by `src/train/pack.py`. */
export interface ReaderMeta {
  readonly sizes: {
    readonly layers: number
    readonly hidden: number
    readonly arc: number
    readonly label: number
    readonly name: number
  }
  /** "UPOS XPOS" */
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  /** O, B-person, I-person … : what begins a name of a type, then what goes on in it */
  readonly names: readonly ('O' | `${'B' | 'I'}-${NameType}`)[]
  /** input units of one step of each eight-bit table */
  readonly steps: { readonly words: number; readonly affixes: number; readonly shapes: number }
}

/** A matrix in the kernel's memory: int16 rows, one for each output, with their scales and biases. */
export interface Product {
  readonly weights: number
  readonly scale: number
  readonly bias: number
  readonly outputs: number
  readonly inputs: number
}

export const loadProduct = (pack: Pack, arena: Arena, name: string, inputs: number): Product => {
  const small = pack.section(name)
  const signed = new Int8Array(small.buffer, small.byteOffset, small.length)
  const outputs = signed.length / inputs
  const weights = arena.reserve(signed.length * 2)
  const scale = arena.reserve(outputs * 4)
  const bias = arena.reserve(outputs * 4)
  new Int16Array(arena.buffer(), weights, signed.length).set(signed)
  new Uint8Array(arena.buffer(), scale, outputs * 4).set(pack.section(`${name}.scale`))
  if (pack.has(`${name}.bias`)) {
    new Uint8Array(arena.buffer(), bias, outputs * 4).set(pack.section(`${name}.bias`))
  }
  return { weights, scale, bias, outputs, inputs }
}

/** An eight-bit table as int16 in input units. */
export const loadTable = (pack: Pack, name: string, step: number): Int16Array => {
  const small = pack.section(name)
  return Int16Array.from(new Int8Array(small.buffer, small.byteOffset, small.length), (v) => v * step)
}

export const loadWords = (pack: Pack, name: string): ReadonlyMap<string, number> => {
  const index = new Map<string, number>()
  decodeUtf8(pack.section(name))
    .split('\n')
    .forEach((word, i) => {
      index.set(word, i)
    })
  return index
}

/** rows × weights into rows of `outputs` floats. */
export const multiply = (
  kernel: Arena['kernel'],
  p: Product,
  from: number,
  stride: number,
  to: number,
  rows: number,
): void => kernel.product(from, stride, p.weights, p.scale, p.bias, to, p.outputs, rows, p.outputs, p.inputs)
