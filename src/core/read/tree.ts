/**
 * The best dependency tree under one root (Chu-Liu 1965, Edmonds 1967), for scores[i * stride + j] of governor j over
 * dependent i; row and column 0 are the root. Returns the governor of each node.
 */
export const spanningTree = (scores: Float32Array, n: number, stride = n): Int32Array => {
  const s = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) s[i * n + j] = i === j ? NEVER : (scores[i * stride + j] as number)
  }
  const heads = bestHeads(s, n)
  const roots: number[] = []
  for (let i = 1; i < n; i++) if (heads[i] === 0) roots.push(i)
  if (roots.length < 2) return heads
  // more than one root: the best of the trees that keep just one of them
  let best = heads
  let bestTotal = Number.NEGATIVE_INFINITY
  for (const root of roots.slice(0, MOST_ROOTS)) {
    const only = Float64Array.from(s)
    for (let i = 1; i < n; i++) if (i !== root) only[i * n] = NEVER
    const candidate = bestHeads(only, n)
    let total = 0
    for (let i = 1; i < n; i++) total += s[i * n + (candidate[i] as number)] as number
    if (total > bestTotal) {
      bestTotal = total
      best = candidate
    }
  }
  return best
}

const NEVER = -1e9
const MOST_ROOTS = 8

/** A cycle among the chosen heads, or none. */
const findCycle = (heads: Int32Array): number[] | undefined => {
  const seen = new Int32Array(heads.length)
  for (let i = 1; i < heads.length; i++) {
    let j = i
    while (j !== 0 && seen[j] === 0) {
      seen[j] = i
      j = heads[j] as number
    }
    if (j !== 0 && seen[j] === i) {
      const cycle = [j]
      for (let k = heads[j] as number; k !== j; k = heads[k] as number) cycle.push(k)
      return cycle
    }
  }
  return undefined
}

const bestHeads = (s: Float64Array, n: number): Int32Array => {
  const at = (i: number, j: number): number => s[i * n + j] as number
  const heads = new Int32Array(n)
  for (let i = 1; i < n; i++) {
    let best = 0
    for (let j = 1; j < n; j++) if (at(i, j) > at(i, best)) best = j
    heads[i] = best
  }
  const cycle = findCycle(heads)
  if (!cycle) return heads
  // contract the cycle into node k, solve the smaller problem, open it again
  const inside = new Set(cycle)
  const rest: number[] = []
  for (let i = 0; i < n; i++) if (!inside.has(i)) rest.push(i)
  const k = rest.length
  const m = k + 1
  const small = new Float64Array(m * m).fill(NEVER)
  const out: number[] = []
  const into: number[] = []
  let total = 0
  for (const c of cycle) total += at(c, heads[c] as number)
  rest.forEach((a, x) => {
    rest.forEach((b, y) => {
      if (a !== b) small[x * m + y] = at(a, b)
    })
    let leave = cycle[0] as number
    let enter = leave
    for (const c of cycle) {
      if (at(a, c) > at(a, leave)) leave = c
      if (at(c, a) - at(c, heads[c] as number) > at(enter, a) - at(enter, heads[enter] as number)) enter = c
    }
    small[x * m + k] = at(a, leave)
    out[x] = leave
    small[k * m + x] = at(enter, a) - at(enter, heads[enter] as number) + total
    into[x] = enter
  })
  const solved = bestHeads(small, m)
  rest.forEach((a, x) => {
    if (a !== 0) heads[a] = solved[x] === k ? (out[x] as number) : (rest[solved[x] as number] as number)
  })
  const entry = solved[k] as number
  heads[into[entry] as number] = rest[entry] as number
  return heads
}
