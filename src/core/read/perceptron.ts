/** A sparse linear classifier over hashed features, eight-bit weights with a square law. */
export interface Perceptron {
  readonly classes: number
  /** scores of the first `count` features; the array is reused */
  readonly score: (features: Int32Array, count: number) => Int32Array
}

export const readPerceptron = (bytes: Uint8Array): Perceptron => {
  const head = new Int32Array(bytes.buffer, bytes.byteOffset, 4)
  const [classes, rows, , cells] = head as unknown as [number, number, number, number]
  let p = 16
  const keys = new Int32Array(rows)
  let previous = 0
  for (let j = 0; j < rows; j++) {
    let x = 0
    let shift = 0
    let b = 0
    do {
      b = bytes[p++] as number
      x |= (b & 127) << shift
      shift += 7
    } while (b & 128)
    previous = (previous + (x >>> 0)) >>> 0
    keys[j] = previous | 0
  }
  const offsets = new Uint32Array(rows + 1)
  for (let j = 0; j < rows; j++) offsets[j + 1] = (offsets[j] as number) + (bytes[p++] as number)
  const cls = bytes.subarray(p, p + cells)
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset + p + cells, cells)
  const weights = Int32Array.from(signed, (q) => q * Math.abs(q))
  let bits = 4
  while (1 << bits < rows * 1.6) bits++
  const mask = (1 << bits) - 1
  const tableKey = new Int32Array(mask + 1)
  const tableRow = new Int32Array(mask + 1)
  for (let j = 0; j < rows; j++) {
    const k = keys[j] as number
    let i = (k ^ (k >>> 16)) & mask
    while (tableRow[i]) i = (i + 1) & mask
    tableKey[i] = k
    tableRow[i] = j + 1
  }
  const out = new Int32Array(classes)
  return {
    classes,
    score: (features, count) => {
      out.fill(0)
      for (let f = 0; f < count; f++) {
        const k = features[f] as number
        let i = (k ^ (k >>> 16)) & mask
        let row = tableRow[i] as number
        while (row !== 0 && tableKey[i] !== k) {
          i = (i + 1) & mask
          row = tableRow[i] as number
        }
        if (row === 0) continue
        const end = offsets[row] as number
        for (let q = offsets[row - 1] as number; q < end; q++) {
          const c = cls[q] as number
          out[c] = (out[c] as number) + (weights[q] as number)
        }
      }
      return out
    },
  }
}

/** FNV-1a of the code units. */
export const hashString = (text: string): number => {
  let h = 0x811c9dc5 | 0
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i)
    h = Math.imul(h, 0x01000193)
  }
  h ^= h >>> 15
  return h | 0
}

const mix = (h: number, a: number): number => {
  let x = Math.imul(h ^ a, 0x85ebca6b)
  x ^= x >>> 13
  x = Math.imul(x, 0xc2b2ae35)
  return x ^ (x >>> 16)
}
export const hash1 = (t: number, a: number): number => mix(Math.imul(t + 1, 0x9e3779b1), a)
export const hash2 = (t: number, a: number, b: number): number => mix(hash1(t, a), b)
export const hash3 = (t: number, a: number, b: number, c: number): number => mix(hash2(t, a, b), c)
