import { hashString } from './perceptron.ts'

/** What the taggers see of each word, as hashes. */
export interface Attributes {
  readonly n: number
  readonly W: Int32Array
  readonly L: Int32Array
  readonly S3: Int32Array
  readonly S2: Int32Array
  readonly C1: Int32Array
  readonly C2: Int32Array
  readonly SH: Int32Array
  readonly F: readonly (readonly number[])[]
  readonly allcaps: number
}
export type Clusters = readonly [ReadonlyMap<number, number>, ReadonlyMap<number, number>]

const shape = (word: string): string => {
  let s = ''
  for (const ch of word) {
    const c = /[A-Z]/.test(ch)
      ? 'X'
      : /[a-z]/.test(ch)
        ? 'x'
        : /[0-9]/.test(ch)
          ? 'd'
          : ch > '\x7f'
            ? ch.toLowerCase() !== ch
              ? 'X'
              : 'x'
            : ch
    if (s.length < 2 || s[s.length - 1] !== c || s[s.length - 2] !== c) s += c
  }
  return s
}
export const plain = (word: string): string =>
  word.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-')

export const attributes = (words: readonly string[], clusters: Clusters): Attributes => {
  const n = words.length
  const array = () => new Int32Array(n + 1)
  const a = { n, W: array(), L: array(), S3: array(), S2: array(), C1: array(), C2: array(), SH: array() }
  const F: number[][] = []
  let caps = 0
  let alpha = 0
  words.forEach((word, i) => {
    if (/[a-z]/i.test(word)) {
      alpha++
      if (!/[a-z]/.test(word) || /^[A-Z]/.test(word)) caps++
    }
    const w = plain(word.replace(/[0-9]/g, '0'))
    const l = w.toLowerCase()
    const lower = hashString(word.toLowerCase())
    a.W[i] = hashString(w)
    a.L[i] = hashString(l)
    a.S3[i] = hashString(l.slice(-3))
    a.S2[i] = hashString(l.slice(-2))
    a.C1[i] = clusters[0].get(lower) ?? 0
    a.C2[i] = clusters[1].get(lower) ?? 0
    a.SH[i] = hashString(shape(word))
    F.push([
      hashString(l.slice(-1)),
      hashString(l.slice(-4)),
      hashString(l.slice(-5)),
      hashString(l.slice(0, 1)),
      hashString(l.slice(0, 2)),
      hashString(l.slice(0, 3)),
      /[0-9]/.test(w) ? 1 : 0,
      w.includes('-') ? 1 : 0,
      /^[A-Z]/.test(w) ? 1 : 0,
    ])
  })
  a.W[n] = a.L[n] = 7777
  return { ...a, F, allcaps: alpha > 3 && caps / alpha > 0.75 ? 1 : 0 }
}
