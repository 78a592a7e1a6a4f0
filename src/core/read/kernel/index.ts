import { KERNEL } from './kernel.generated.ts'

/** The functions of `assembly/kernel.ts`; addresses are bytes, strides and counts elements. */
export interface Kernel {
  readonly product: (
    a: number,
    lda: number,
    w: number,
    scale: number,
    bias: number,
    out: number,
    ldo: number,
    rows: number,
    cols: number,
    depth: number,
  ) => void
  readonly lstm: (
    z: number,
    u: number,
    scale: number,
    zero: number,
    first: number,
    length: number,
    sentences: number,
    hidden: number,
    state: number,
    last: number,
    part: number,
    out: number,
    ldo: number,
    unit: number,
    back: number,
  ) => void
  readonly rectify: (
    from: number,
    to: number,
    count: number,
    leak: number,
    unit: number,
    limit: number,
  ) => void
  readonly bilinear: (x: number, y: number, out: number, rows: number, depth: number) => void
}

/** The kernel with its memory, and a way to lay things out in it that never frees. */
export interface Arena {
  readonly kernel: Kernel
  /** address of so many fresh bytes, zero, at a multiple of 16 */
  readonly reserve: (bytes: number) => number
  readonly buffer: () => ArrayBuffer
}

interface Memory {
  readonly buffer: ArrayBuffer
  readonly grow: (pages: number) => number
}
// the part of WebAssembly that we use; the language library alone does not declare it
interface Wasm {
  readonly Memory: new (limits: { initial: number }) => Memory
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
}

const PAGE = 65536
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const fromBase64 = (text: string): Uint8Array => {
  const size = Math.floor((text.length * 3) / 4) - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0)
  const bytes = new Uint8Array(size)
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; at < size; i++) {
    held = (held << 6) | DIGITS.indexOf(text.charAt(i))
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 255
      held &= (1 << bits) - 1
    }
  }
  return bytes
}

/** @throws where there is no WebAssembly with SIMD (every browser since 2023 and Node since 16.4 have it) */
export const createArena = (): Arena => {
  const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly
  const memory = new wasm.Memory({ initial: 16 })
  const module = new wasm.Module(fromBase64(KERNEL.join('')))
  const instance = new wasm.Instance(module, { env: { memory } })
  let top = PAGE
  return {
    kernel: instance.exports as Kernel,
    buffer: () => memory.buffer,
    reserve: (bytes) => {
      const at = top
      top += (bytes + 15) & ~15
      const missing = top - memory.buffer.byteLength
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE))
      return at
    },
  }
}
