const NEVER = -1e9
// more than any tree's score: a second root edge never pays, so the best tree has one root
const ROOT_TOLL = 1e5

/**
 * The best dependency tree with one root for scores[i * stride + j] of governor j over dependent i; node 0 is the
 * root. Returns the governor of each node. Chu and Liu (1965), Edmonds (1967), in the quadratic form of Tarjan (1977).
 */
export const spanningTree = (scores: Float32Array, n: number, stride = n): Int32Array => {
  const heads = new Int32Array(n)
  for (let i = 1; i < n; i++) {
    const row = i * stride
    let best = i === 1 ? 0 : i - 1
    for (let j = 0; j < n; j++)
      if (j !== i && (scores[row + j] as number) > (scores[row + best] as number)) best = j
    heads[i] = best
  }
  return isTree(heads) ? heads : contracted(scores, n, stride)
}

/** Whether everything hangs on one child of node 0. */
const isTree = (heads: Int32Array): boolean => {
  const seen = new Int32Array(heads.length)
  let roots = 0
  for (let i = 1; i < heads.length; i++) {
    if (heads[i] === 0) roots++
    let j = i
    while (j !== 0 && seen[j] === 0) {
      seen[j] = i
      j = heads[j] as number
    }
    if (j !== 0 && seen[j] === i) return false
  }
  return roots <= 1
}

const contracted = (scores: Float32Array, n: number, stride: number): Int32Array => {
  // s[v * n + u]: best edge from word u into group v, less what the group's own edges would lose; into: its word in v
  const s = new Float64Array(n * n)
  const into = new Int32Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) s[i * n + j] = i === j ? NEVER : (scores[i * stride + j] as number)
    s[i * n] = (s[i * n] as number) - ROOT_TOLL
    into.fill(i, i * n, i * n + n)
  }
  const groups = 2 * n
  const row = Int32Array.from({ length: groups }, (_, v) => v) // where the group's scores lie
  const parent = new Int32Array(groups).fill(-1) // the group it was contracted into
  const groupOf = Int32Array.from({ length: n }, (_, v) => v) // outermost group of each word
  const from = new Int32Array(groups)
  const dependent = new Int32Array(groups)
  const weight = new Float64Array(groups)
  const state = new Uint8Array(groups) // 0 new, 1 on the path, 2 hangs on the root
  state[0] = 2
  let next = n

  const chooseEdge = (v: number): number => {
    const at = (row[v] as number) * n
    let best = -1
    for (let u = 0; u < n; u++) {
      if (groupOf[u] !== v && (best < 0 || (s[at + u] as number) > (s[at + best] as number))) best = u
    }
    from[v] = best
    dependent[v] = into[at + best] as number
    weight[v] = s[at + best] as number
    return groupOf[best] as number
  }
  const contract = (cycle: readonly number[]): number => {
    const made = next++
    const first = cycle[0] as number
    const to = (row[first] as number) * n
    for (let u = 0; u < n; u++) s[to + u] = (s[to + u] as number) - (weight[first] as number)
    for (const v of cycle.slice(1)) {
      const at = (row[v] as number) * n
      for (let u = 0; u < n; u++) {
        const score = (s[at + u] as number) - (weight[v] as number)
        if (score > (s[to + u] as number)) {
          s[to + u] = score
          into[to + u] = into[at + u] as number
        }
      }
    }
    row[made] = row[first] as number
    for (const v of cycle) parent[v] = made
    const members = new Set(cycle)
    for (let u = 0; u < n; u++) if (members.has(groupOf[u] as number)) groupOf[u] = made
    return made
  }

  for (let start = 1; start < n; start++) {
    let v = groupOf[start] as number
    const path: number[] = []
    while (state[v] !== 2) {
      if (state[v] === 0) {
        state[v] = 1
        path.push(v)
        v = chooseEdge(v)
        continue
      }
      const cycle = path.splice(path.indexOf(v))
      v = contract(cycle)
    }
    for (const done of path) state[done] = 2
  }
  // open the groups from the last made: the edge into a group is the edge into one of its members
  for (let group = next - 1; group >= n; group--) {
    let member = dependent[group] as number
    while (parent[member] !== group) member = parent[member] as number
    from[member] = from[group] as number
    dependent[member] = dependent[group] as number
  }
  from[0] = 0
  return from.slice(0, n)
}
