/**
 * The arithmetic of the reader in WebAssembly SIMD. Integer products and plain float32 additions, multiplications
 * and divisions in a fixed order: every engine gives the same bits. Memory is laid out by the caller (arena.ts);
 * all arguments are byte addresses, counts or strides in elements.
 */

@inline
function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  // four vectors of four partial sums -> one vector of four sums
  const ab = i32x4.add(
    v128.shuffle<i32>(a, b, 0, 4, 1, 5),
    v128.shuffle<i32>(a, b, 2, 6, 3, 7),
  )
  const cd = i32x4.add(
    v128.shuffle<i32>(c, d, 0, 4, 1, 5),
    v128.shuffle<i32>(c, d, 2, 6, 3, 7),
  )
  return i32x4.add(
    v128.shuffle<i64>(ab, cd, 0, 2),
    v128.shuffle<i64>(ab, cd, 1, 3),
  )
}

@inline
function finish(sum: v128, scale: usize, bias: usize, out: usize): void {
  v128.store(out, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), v128.load(scale)), v128.load(bias)))
}

/**
 * out[i, j] = (sum over k of a[i, k] * w[j, k]) * scale[j] + bias[j].
 * a: int16, `rows` rows `lda` elements apart; w: int16, `cols` rows of `depth`; out: float32, rows `ldo` apart.
 * `depth` a multiple of 8, `cols` of 4; `w`, `scale`, `bias` readable up to them.
 */
export function product(
  a: usize, lda: i32, w: usize, scale: usize, bias: usize, out: usize, ldo: i32, rows: i32, cols: i32, depth: i32,
): void {
  const step = <usize>depth << 1
  const strideA = <usize>lda << 1
  const strideO = <usize>ldo << 2
  for (let j = 0; j < cols; j += 4) {
    const w0 = w + <usize>j * step
    const w1 = w0 + step
    const w2 = w1 + step
    const w3 = w2 + step
    const sc = scale + (<usize>j << 2)
    const bi = bias + (<usize>j << 2)
    let i = 0
    for (; i + 1 < rows; i += 2) {
      const p = a + <usize>i * strideA
      const q = p + strideA
      let s0 = i32x4.splat(0), s1 = s0, s2 = s0, s3 = s0, t0 = s0, t1 = s0, t2 = s0, t3 = s0
      for (let k: usize = 0; k < step; k += 16) {
        const x = v128.load(p + k)
        const y = v128.load(q + k)
        const v0 = v128.load(w0 + k)
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v0))
        t0 = i32x4.add(t0, i32x4.dot_i16x8_s(y, v0))
        const v1 = v128.load(w1 + k)
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v1))
        t1 = i32x4.add(t1, i32x4.dot_i16x8_s(y, v1))
        const v2 = v128.load(w2 + k)
        s2 = i32x4.add(s2, i32x4.dot_i16x8_s(x, v2))
        t2 = i32x4.add(t2, i32x4.dot_i16x8_s(y, v2))
        const v3 = v128.load(w3 + k)
        s3 = i32x4.add(s3, i32x4.dot_i16x8_s(x, v3))
        t3 = i32x4.add(t3, i32x4.dot_i16x8_s(y, v3))
      }
      const o = out + <usize>i * strideO + (<usize>j << 2)
      finish(sums(s0, s1, s2, s3), sc, bi, o)
      finish(sums(t0, t1, t2, t3), sc, bi, o + strideO)
    }
    if (i < rows) {
      const p = a + <usize>i * strideA
      let s0 = i32x4.splat(0), s1 = s0, s2 = s0, s3 = s0
      for (let k: usize = 0; k < step; k += 16) {
        const x = v128.load(p + k)
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load(w0 + k)))
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load(w1 + k)))
        s2 = i32x4.add(s2, i32x4.dot_i16x8_s(x, v128.load(w2 + k)))
        s3 = i32x4.add(s3, i32x4.dot_i16x8_s(x, v128.load(w3 + k)))
      }
      finish(sums(s0, s1, s2, s3), sc, bi, out + <usize>i * strideO + (<usize>j << 2))
    }
  }
}

/** tanh by the quotient of two polynomials, error below 1e-6; beyond 7.9 it is one. */
@inline
function tanh4(x: v128): v128 {
  const c = f32x4.max(f32x4.min(x, f32x4.splat(7.90531110763549805)), f32x4.splat(-7.90531110763549805))
  const z = f32x4.mul(c, c)
  let p = f32x4.splat(-2.76076847742355e-16)
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(2.00018790482477e-13))
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-8.60467152213735e-11))
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(5.12229709037114e-8))
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1.48572235717979e-5))
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(6.37261928875436e-4))
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(4.89352455891786e-3))
  p = f32x4.mul(p, c)
  let q = f32x4.splat(1.19825839466702e-6)
  q = f32x4.add(f32x4.mul(q, z), f32x4.splat(1.18534705686654e-4))
  q = f32x4.add(f32x4.mul(q, z), f32x4.splat(2.26843463243900e-3))
  q = f32x4.add(f32x4.mul(q, z), f32x4.splat(4.89352518554385e-3))
  return f32x4.div(p, q)
}

@inline
function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5)
  return f32x4.add(f32x4.mul(tanh4(f32x4.mul(x, half)), half), half)
}

/** Float32 vectors a, b -> eight int16, rounded to nearest, saturated. */
@inline
function narrow(a: v128, b: v128): v128 {
  return i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(f32x4.nearest(a)), i32x4.trunc_sat_f32x4_s(f32x4.nearest(b)))
}

/**
 * One direction of an LSTM layer over sentences sorted by length, longest first. Gates o, i, f, g.
 * z: float32, a row of 4 * hidden for each token (input part, bias added); u: int16 weights (4 * hidden) x hidden with
 * `scale`, `zero` 4 * hidden zeros; first, length: int32 for each sentence; state: float32 cells, sentences x hidden;
 * last: int16 outputs of the step before, sentences x hidden; part: float32, sentences x 4 * hidden;
 * out: int16, a row for each token, `ldo` apart. Outputs are in units of 1 / `unit`.
 */
export function lstm(
  z: usize, u: usize, scale: usize, zero: usize, first: usize, length: usize, sentences: i32, hidden: i32,
  state: usize, last: usize, part: usize, out: usize, ldo: i32, unit: f32, back: i32,
): void {
  const width = hidden << 2
  const quarter = <usize>hidden << 2
  memory.fill(state, 0, <usize>(sentences * hidden) << 2)
  const units = f32x4.splat(unit)
  let active = sentences
  for (let t = 0; ; t++) {
    while (active > 0 && load<i32>(length + (<usize>(active - 1) << 2)) <= t) active--
    if (active == 0) break
    if (t > 0) product(last, hidden, u, scale, zero, part, width, active, width, hidden)
    for (let b = 0; b < active; b++) {
      const n = load<i32>(length + (<usize>b << 2))
      const row = load<i32>(first + (<usize>b << 2)) + (back ? n - 1 - t : t)
      const zr = z + (<usize>(row * width) << 2)
      const pr = part + (<usize>(b * width) << 2)
      const cr = state + (<usize>(b * hidden) << 2)
      const hr = last + (<usize>(b * hidden) << 1)
      const or = out + (<usize>(row * ldo) << 1)
      for (let k = 0; k < hidden; k += 8) {
        const at = <usize>k << 2
        const low = cell(zr + at, pr + at, cr + at, quarter, t > 0)
        const high = cell(zr + at + 16, pr + at + 16, cr + at + 16, quarter, t > 0)
        const h = narrow(f32x4.mul(low, units), f32x4.mul(high, units))
        v128.store(hr + (<usize>k << 1), h)
        v128.store(or + (<usize>k << 1), h)
      }
    }
  }
}

@inline
function cell(z: usize, part: usize, state: usize, quarter: usize, more: bool): v128 {
  let o = v128.load(z)
  let i = v128.load(z + quarter)
  let f = v128.load(z + quarter * 2)
  let g = v128.load(z + quarter * 3)
  if (more) {
    o = f32x4.add(o, v128.load(part))
    i = f32x4.add(i, v128.load(part + quarter))
    f = f32x4.add(f, v128.load(part + quarter * 2))
    g = f32x4.add(g, v128.load(part + quarter * 3))
  }
  const c = f32x4.add(f32x4.mul(sigmoid4(f), v128.load(state)), f32x4.mul(sigmoid4(i), tanh4(g)))
  v128.store(state, c)
  return f32x4.mul(sigmoid4(o), tanh4(c))
}

/** Leaky rectifier (slope `leak` below zero), then int16 in units of 1 / `unit` within +-`limit`. `count`: multiple of 8. */
export function rectify(from: usize, to: usize, count: i32, leak: f32, unit: f32, limit: f32): void {
  const slope = f32x4.splat(leak)
  const units = f32x4.splat(unit)
  const top = f32x4.splat(limit)
  const bottom = f32x4.splat(-limit)
  for (let i = 0; i < count; i += 8) {
    const p = from + (<usize>i << 2)
    let a = v128.load(p)
    let b = v128.load(p + 16)
    a = f32x4.mul(f32x4.max(a, f32x4.mul(a, slope)), units)
    b = f32x4.mul(f32x4.max(b, f32x4.mul(b, slope)), units)
    a = f32x4.max(f32x4.min(a, top), bottom)
    b = f32x4.max(f32x4.min(b, top), bottom)
    v128.store(to + (<usize>i << 1), narrow(a, b))
  }
}

/** out[r] = sum over k of x[r, k] * y[k], float32 x int16; `rows` rows of `depth`, a multiple of 8. */
export function bilinear(x: usize, y: usize, out: usize, rows: i32, depth: i32): void {
  for (let r = 0; r < rows; r++) {
    let sum = f32x4.splat(0)
    for (let k = 0; k < depth; k += 8) {
      const p = x + (<usize>(r * depth + k) << 2)
      const v = v128.load(y + (<usize>k << 1))
      sum = f32x4.add(sum, f32x4.mul(v128.load(p), f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(v))))
      sum = f32x4.add(sum, f32x4.mul(v128.load(p + 16), f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(v))))
    }
    const pair = f32x4.add(sum, v128.shuffle<i64>(sum, sum, 1, 0))
    store<f32>(out + (<usize>r << 2), f32x4.extract_lane(pair, 0) + f32x4.extract_lane(pair, 1))
  }
}
