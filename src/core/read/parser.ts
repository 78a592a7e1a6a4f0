import { plain } from './attributes.ts'
import { spanningTree } from './tree.ts'

/** Shape of the weights; produced by training. */
export interface ParserMeta {
  readonly vocab: readonly string[]
  readonly rels: readonly string[]
  readonly suf: Readonly<Record<string, number>>
  readonly tagCount: number
  readonly H: number
  readonly NA: number
  readonly NL: number
  readonly LAY: number
}
type Weights = Readonly<Record<string, Float32Array>>

// exp by squaring a short series: only additions and multiplications, so every engine gives the same bits
const exp = (x: number): number => {
  const y = (x < -40 ? -40 : x > 40 ? 40 : x) / 1024
  let r = 1 + y * (1 + y * (0.5 + y * (1 / 6 + y / 24)))
  for (let i = 0; i < 10; i++) r *= r
  return r
}
const sigmoid = (x: number): number => 1 / (1 + exp(-x))
const tanh = (x: number): number => 2 / (1 + exp(-2 * x)) - 1

const product = (
  W: Float32Array,
  x: Float32Array,
  xo: number,
  d: number,
  k: number,
  o: Float32Array,
  oo: number,
  b: Float32Array | null,
): void => {
  let j = 0
  for (; j + 3 < k; j += 4) {
    let s0 = b ? (b[j] as number) : 0
    let s1 = b ? (b[j + 1] as number) : 0
    let s2 = b ? (b[j + 2] as number) : 0
    let s3 = b ? (b[j + 3] as number) : 0
    const a = j * d
    const p = a + d
    const q = p + d
    const r = q + d
    for (let i = 0; i < d; i++) {
      const v = x[xo + i] as number
      s0 += v * (W[a + i] as number)
      s1 += v * (W[p + i] as number)
      s2 += v * (W[q + i] as number)
      s3 += v * (W[r + i] as number)
    }
    o[oo + j] = s0
    o[oo + j + 1] = s1
    o[oo + j + 2] = s2
    o[oo + j + 3] = s3
  }
  for (; j < k; j++) {
    let s = b ? (b[j] as number) : 0
    for (let i = 0; i < d; i++) s += (x[xo + i] as number) * (W[j * d + i] as number)
    o[oo + j] = s
  }
}

export type Parse = { readonly heads: number[]; readonly relations: string[] }

export const createParser = (
  meta: ParserMeta,
  p: Weights,
): ((words: readonly string[], tags: Int32Array) => Parse) => {
  const { H, NA, NL, LAY } = meta
  const NR = meta.rels.length
  const w = (name: string): Float32Array => p[name] as Float32Array
  const index = new Map(meta.vocab.map((word, i) => [word, i]))
  const suffix = new Map(Object.entries(meta.suf))

  const lstm = (
    X: Float32Array,
    n: number,
    d: number,
    key: string,
    back: boolean,
    out: Float32Array,
    oo: number,
  ): void => {
    const W = w(`W${key}`)
    const U = w(`U${key}`)
    const b = w(`b${key}`)
    const z = new Float32Array(4 * H)
    const z2 = new Float32Array(4 * H)
    const h = new Float32Array(H)
    const c = new Float32Array(H)
    for (let s = 0; s < n; s++) {
      const t = back ? n - 1 - s : s
      product(W, X, t * d, d, 4 * H, z, 0, b)
      product(U, h, 0, H, 4 * H, z2, 0, null)
      for (let j = 0; j < H; j++) {
        const g = (k: number): number => (z[k * H + j] as number) + (z2[k * H + j] as number)
        c[j] = sigmoid(g(1)) * (c[j] as number) + sigmoid(g(0)) * tanh(g(3))
        h[j] = sigmoid(g(2)) * tanh(c[j] as number)
      }
      for (let j = 0; j < H; j++) out[t * 2 * H + oo + j] = h[j] as number
    }
  }
  const dense = (X: Float32Array, n: number, d: number, name: string, k: number): Float32Array => {
    const o = new Float32Array(n * k)
    for (let t = 0; t < n; t++) product(w(`M${name}`), X, t * d, d, k, o, t * k, w(`c${name}`))
    for (let j = 0; j < o.length; j++) if ((o[j] as number) < 0) o[j] = (o[j] as number) * 0.1
    return o
  }
  const shapeId = (word: string): number =>
    /^[A-Z]/.test(word) ? (/^[A-Z.]+$/.test(word) ? 2 : 1) : /[0-9]/.test(word) ? 3 : 0

  return (words, tags) => {
    const n = words.length + 1
    const TD = w('Et').length / (meta.tagCount + 1)
    const SD = w('Es').length / 5
    const FD = w('Ef').length / (suffix.size + 1)
    let d = 100 + TD + SD + FD
    let X = new Float32Array(n * d)
    for (let t = 0; t < n; t++) {
      const word = t ? (words[t - 1] as string) : ''
      const lower = plain(word.toLowerCase())
      const row = t ? (index.get(lower) ?? 2) : 1
      const tag = t ? (tags[t - 1] as number) : meta.tagCount
      const sf = t ? (suffix.get(lower.slice(-3)) ?? 0) : 0
      const sh = t ? shapeId(word) : 4
      X.set(w('E').subarray(row * 100, row * 100 + 100), t * d)
      X.set(w('Et').subarray(tag * TD, tag * TD + TD), t * d + 100)
      X.set(w('Es').subarray(sh * SD, sh * SD + SD), t * d + 100 + TD)
      X.set(w('Ef').subarray(sf * FD, sf * FD + FD), t * d + 100 + TD + SD)
    }
    for (let l = 0; l < LAY; l++) {
      const out = new Float32Array(n * 2 * H)
      lstm(X, n, d, `${l}f`, false, out, 0)
      lstm(X, n, d, `${l}b`, true, out, H)
      X = out
      d = 2 * H
    }
    const ah = dense(X, n, d, 'ah', NA)
    const ad = dense(X, n, d, 'ad', NA)
    const lh = dense(X, n, d, 'lh', NL)
    const ld = dense(X, n, d, 'ld', NL)
    const q = new Float32Array(n * NA)
    for (let t = 0; t < n; t++) product(w('UA'), ad, t * NA, NA, NA, q, t * NA, w('ua'))
    const S = new Float64Array(n * n)
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        let s = 0
        for (let k = 0; k < NA; k++) s += (ah[j * NA + k] as number) * (q[i * NA + k] as number)
        S[i * n + j] = s
      }
    }
    const h = spanningTree(S, n)
    const relations: string[] = []
    const x = new Float32Array(NR * NL)
    for (let i = 1; i < n; i++) {
      product(w('UL'), ld, i * NL, NL, NR * NL, x, 0, null)
      const head = (h[i] as number) * NL
      let best = 0
      let bestScore = -1e9
      for (let r = 0; r < NR; r++) {
        let s = w('bl')[r] as number
        for (let k = 0; k < NL; k++) {
          const g = lh[head + k] as number
          s +=
            (x[r * NL + k] as number) * g +
            g * (w('vh')[k * NR + r] as number) +
            (ld[i * NL + k] as number) * (w('vd')[k * NR + r] as number)
        }
        if (s > bestScore) {
          bestScore = s
          best = r
        }
      }
      relations.push(meta.rels[best] as string)
    }
    return { heads: Array.from(h.subarray(1), (v) => v - 1), relations }
  }
}
