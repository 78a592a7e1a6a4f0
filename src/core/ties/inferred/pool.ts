import type { Asked } from './columns.ts'

/** The two heads, then what is greatest before both, between them, behind both, and on the path that joins them. */
export const PLACES = 6

/** Places of a token but for the heads of the two: numbers below `PLACES`. */
const placesOf = ({ columns, a, b }: Asked, token: number): readonly number[] => {
  const side = token < Math.min(a, b) ? 2 : token > Math.max(a, b) ? 4 : 3
  return columns.path[token] ? [side, 5] : [side]
}

/**
 * The features of a sentence, place by place, into `into` from `at` on; and the token that each comes from, -1 for none.
 *
 * @param states rows of `width` numbers for each token, `stride` apart, the sentence's from row `first` on
 */
export const pool = (
  asked: Asked,
  states: Int16Array,
  { first, stride, width }: { readonly first: number; readonly stride: number; readonly width: number },
  into: Int16Array,
  at: number,
): Int32Array => {
  const from = new Int32Array(PLACES * width).fill(-1)
  const greatest = (place: number, token: number): void => {
    const row = (first + token) * stride
    for (let d = 0; d < width; d++) {
      const to = place * width + d
      const value = states[row + d] as number
      if ((from[to] as number) >= 0 && (into[at + to] as number) >= value) continue
      into[at + to] = value
      from[to] = token
    }
  }
  into.fill(0, at, at + PLACES * width)
  greatest(0, asked.a)
  greatest(1, asked.b)
  asked.columns.word.forEach((_, token) => {
    if (token === asked.a || token === asked.b) return
    for (const place of placesOf(asked, token)) greatest(place, token)
  })
  return from
}
