import type { Name, NameType } from '../model.ts'
import type { Attributes } from './attributes.ts'
import type { Perceptron } from './perceptron.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const TITLES = words(
  'mr mrs ms president minister secretary spokesman spokeswoman envoy ambassador general king prince pope sir dr sen leader chief adviser diplomat coordinator',
)
const ORGANIZATIONS = words(
  'council ministry department party union organization organisation committee agency group front movement army coalition congress parliament university company corporation association league forces brigade bank court house administration government office commission times news state',
)

const hash = (t: number, ...values: number[]): number => {
  let h = Math.imul(t + 1, 0x9e3779b1)
  for (const x of values) {
    h = Math.imul(h ^ x, 0x85ebca6b)
    h ^= h >>> 13
    h = Math.imul(h, 0xc2b2ae35)
    h ^= h >>> 16
  }
  return h | 0
}
const f = new Int32Array(200)

const features = (
  a: Attributes,
  T: Int32Array,
  o: readonly number[],
  i: number,
  t1: number,
  t2: number,
): number => {
  const { n } = a
  const g = new Int32Array(n)
  const Fi = a.F[i] as readonly number[]
  const get = (A: ArrayLike<number>, j: number, d: number): number => (j < 0 || j >= n ? d : (A[j] as number))
  let k = 0
  f[k++] = hash(0)
  for (let d = -2; d <= 2; d++) {
    const j = i + d
    f[k++] = hash(10 + d, get(a.L, j, d))
    f[k++] = hash(20 + d, get(a.SH, j, d))
    f[k++] = hash(30 + d, get(T, j, -1))
    f[k++] = hash(40 + d, get(a.C1, j, -1))
    f[k++] = hash(50 + d, get(a.C2, j, -1))
    f[k++] = hash(60 + d, get(g, j, 0))
    f[k++] = hash(70 + d, get(o, j, 0))
  }
  f[k++] = hash(80, t1)
  f[k++] = hash(81, t1, t2)
  f[k++] = hash(82, t1, a.L[i] as number)
  f[k++] = hash(83, t1, a.C1[i] as number)
  f[k++] = hash(84, t1, T[i] as number)
  f[k++] = hash(85, t1, a.SH[i] as number, T[i] as number)
  f[k++] = hash(86, t1, g[i] as number)
  f[k++] = hash(87, t1, get(a.L, i - 1, -1))
  f[k++] = hash(88, t1, get(a.C1, i + 1, -1))
  f[k++] = hash(89, t1, get(o, i + 1, -1))
  f[k++] = hash(90, a.S3[i] as number, a.SH[i] as number)
  f[k++] = hash(91, Fi[1] as number)
  f[k++] = hash(92, Fi[5] as number)
  f[k++] = hash(93, get(a.L, i - 1, -1), a.L[i] as number)
  f[k++] = hash(94, a.L[i] as number, get(a.L, i + 1, -1))
  f[k++] = hash(95, get(a.SH, i - 1, -1), a.SH[i] as number, get(a.SH, i + 1, -1))
  f[k++] = hash(96, a.C2[i] as number, get(a.C2, i + 1, -1))
  f[k++] = hash(97, get(a.C2, i - 1, -1), a.C2[i] as number)
  f[k++] = hash(98, get(T, i - 1, -1), T[i] as number, get(T, i + 1, -1))
  f[k++] = hash(99, get(o, i - 1, 0), a.SH[i] as number)
  f[k++] = hash(100, get(a.L, i - 1, -1), get(a.SH, i, -1))
  f[k++] = hash(101, get(a.L, i + 1, -1), a.SH[i] as number)
  f[k++] = hash(102, i === 0 ? 1 : 0, Fi[8] as number, a.allcaps)
  f[k++] = hash(103, get(a.C1, i - 1, -1), a.SH[i] as number)
  f[k++] = hash(104, get(a.C1, i + 1, -1), a.SH[i] as number)
  f[k++] = hash(105, get(a.L, i + 1, -1), get(a.L, i + 2, -1))
  f[k++] = hash(106, get(a.L, i - 2, -1), get(a.L, i - 1, -1))
  f[k++] = hash(107, t1, g[i] as number, get(g, i + 1, 0))
  // any ORG cue word later in the same capitalised run
  let cue = 0
  for (let j = i; j < Math.min(n, i + 6); j++) {
    if (!a.F[j]?.[8] && !((o[j] as number) & 1)) break
    cue |= (o[j] as number) & 1
  }
  f[k++] = hash(108, cue, t1)
  f[k++] = hash(109, cue, a.SH[i] as number, g[i] as number)

  return k
}

const TYPES: readonly NameType[] = ['person', 'organization', 'place']
const allowed = (previous: number, c: number): boolean =>
  c === 0 || c % 2 === 1 || (previous > 0 && (previous - 1) >> 1 === (c - 1) >> 1)

/** Runs of tokens that name something. */
export const findNames = (
  model: Perceptron,
  tokens: readonly string[],
  a: Attributes,
  tags: Int32Array,
): Name[] => {
  const cues = tokens.map(
    (w) =>
      (ORGANIZATIONS.has(w.toLowerCase()) ? 1 : 0) | (TITLES.has(w.toLowerCase().replace('.', '')) ? 2 : 0),
  )
  const out: { from: number; to: number; type: NameType }[] = []
  let t1 = -1
  let t2 = -1
  for (let i = 0; i < a.n; i++) {
    const scores = model.score(f, features(a, tags, cues, i, t1, t2))
    let best = 0
    for (let c = 1; c < 7; c++)
      if (allowed(Math.max(0, t1), c) && (scores[c] as number) > (scores[best] as number)) best = c
    const last = out[out.length - 1]
    if (best > 0 && best % 2 === 0 && last) last.to = i + 1
    else if (best > 0) out.push({ from: i, to: i + 1, type: TYPES[(best - 1) >> 1] as NameType })
    t2 = t1
    t1 = best
  }
  return out
}
