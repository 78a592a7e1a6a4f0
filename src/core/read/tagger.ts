import type { Attributes } from './attributes.ts'
import { hash1, hash2, hash3, type Perceptron } from './perceptron.ts'

const at = (array: Int32Array, i: number): number => array[i] as number
const f = new Int32Array(400)

const features = (a: Attributes, i: number, t1: number, t2: number): number => {
  const { n, L, C1, C2 } = a
  const F = a.F[i] as readonly number[]
  let k = 0
  const l = at(L, i),
    p1 = i > 0 ? at(L, i - 1) : 1,
    p2 = i > 1 ? at(L, i - 2) : i === 1 ? 1 : 2,
    n1 = i < n - 1 ? at(L, i + 1) : 3,
    n2 = i < n - 2 ? at(L, i + 2) : 4
  const c = at(C1, i),
    cp = i > 0 ? at(C1, i - 1) : -1,
    cn = i < n - 1 ? at(C1, i + 1) : -1,
    d = at(C2, i),
    dp = i > 0 ? at(C2, i - 1) : -1,
    dn = i < n - 1 ? at(C2, i + 1) : -1,
    dn2 = i < n - 2 ? at(C2, i + 2) : -1
  const sh = at(a.SH, i),
    shn = i < n - 1 ? at(a.SH, i + 1) : 0,
    shp = i > 0 ? at(a.SH, i - 1) : 0
  const st = i === 0 ? 1 : 0
  f[k++] = hash1(0, 0)
  f[k++] = hash1(1, l)
  f[k++] = hash1(2, at(a.W, i))
  f[k++] = hash1(3, p1)
  f[k++] = hash1(4, p2)
  f[k++] = hash1(5, n1)
  f[k++] = hash1(6, n2)
  f[k++] = hash1(7, t1)
  f[k++] = hash2(8, t1, t2)
  f[k++] = hash2(9, t1, l)
  f[k++] = hash2(10, t1, n1)
  f[k++] = hash2(11, p1, l)
  f[k++] = hash2(12, l, n1)
  f[k++] = hash3(13, t1, t2, l)
  f[k++] = hash1(14, t2)
  f[k++] = hash1(15, F[0] as number)
  f[k++] = hash1(16, at(a.S2, i))
  f[k++] = hash1(17, at(a.S3, i))
  f[k++] = hash1(18, F[1] as number)
  f[k++] = hash1(19, F[2] as number)
  f[k++] = hash1(20, F[3] as number)
  f[k++] = hash1(21, F[4] as number)
  f[k++] = hash1(22, F[5] as number)
  f[k++] = hash2(23, sh, st)
  f[k++] = hash2(24, F[8] as number, a.allcaps)
  f[k++] = hash3(25, F[6] as number, F[7] as number, F[8] as number)
  f[k++] = hash2(26, at(a.S3, i), t1)
  f[k++] = hash2(27, at(a.S3, i), sh)
  f[k++] = hash3(28, at(a.S2, i), F[8] as number, st)
  f[k++] = hash1(29, c)
  f[k++] = hash1(30, d)
  f[k++] = hash1(31, cp)
  f[k++] = hash1(32, cn)
  f[k++] = hash2(33, d, dn)
  f[k++] = hash2(34, dp, d)
  f[k++] = hash2(35, t1, d)
  f[k++] = hash2(36, t1, c)
  f[k++] = hash3(37, t1, d, dn)
  f[k++] = hash2(38, c, F[8] as number)
  f[k++] = hash2(39, dn, dn2)
  f[k++] = hash2(40, i < n - 1 ? at(a.S3, i + 1) : 0, 1)
  f[k++] = hash2(41, i > 0 ? at(a.S3, i - 1) : 0, 1)
  f[k++] = hash2(42, t1, i < n - 1 ? at(a.S3, i + 1) : 0)
  f[k++] = hash2(43, sh, shn)
  f[k++] = hash2(44, sh, shp)
  f[k++] = hash2(45, t1, cn)
  f[k++] = hash3(46, t1, t2, d)
  f[k++] = hash3(47, t1, t2, cn)
  f[k++] = hash2(48, l, dn)
  f[k++] = hash2(49, l, dp)
  f[k++] = hash2(50, n1, n2)
  f[k++] = hash2(51, p2, p1)

  return k
}

/** Tag index of each word, left to right. */
export const tagWords = (model: Perceptron, a: Attributes): Int32Array => {
  const out = new Int32Array(a.n)
  let t1 = -1
  let t2 = -1
  for (let i = 0; i < a.n; i++) {
    const scores = model.score(f, features(a, i, t1, t2))
    let best = 0
    for (let c = 1; c < model.classes; c++) if (at(scores, c) > at(scores, best)) best = c
    out[i] = best
    t2 = t1
    t1 = best
  }
  return out
}
