import type { Weights } from '../core/ties/cues/weights.ts'

export interface Example {
  readonly features: readonly string[]
  readonly right: boolean
  /** examples of one group never stand on both sides of a fold */
  readonly group: string
}

const ROUNDS = 60
const RARE = 4
/** pull of every weight to zero, in examples */
const RIDGE = 3

/** Regularised logistic regression over binary features, one coordinate at a time (Newton steps, fixed order). */
export const learn = (examples: readonly Example[]): Weights => {
  const counts = new Map<string, number>()
  for (const e of examples) for (const f of new Set(e.features)) counts.set(f, (counts.get(f) ?? 0) + 1)
  const names = [...counts]
    .filter(([, n]) => n >= RARE)
    .map(([f]) => f)
    .sort()
  const rows = new Map(names.map((f) => [f, [] as number[]]))
  examples.forEach((e, i) => {
    for (const f of new Set(e.features)) rows.get(f)?.push(i)
  })
  const sums = new Float64Array(examples.length)
  const weights: Record<string, number> = {}
  let bias = 0
  const step = (members: readonly number[], ridge: number, weight: number): number => {
    let slope = -ridge * weight
    let curve = ridge
    for (const i of members) {
      const p = 1 / (1 + Math.exp(-(sums[i] as number)))
      slope += (examples[i]?.right ? 1 : 0) - p
      curve += p * (1 - p)
    }
    const change = Math.max(-1, Math.min(1, slope / (curve + 1e-6)))
    for (const i of members) (sums[i] as number) += change
    return change
  }
  const everyone = examples.map((_, i) => i)
  for (let round = 0; round < ROUNDS; round++) {
    bias += step(everyone, 0, bias)
    for (const f of names) weights[f] = (weights[f] ?? 0) + step(rows.get(f) ?? [], RIDGE, weights[f] ?? 0)
  }
  for (const f of names) {
    const rounded = Math.round((weights[f] ?? 0) * 1000) / 1000
    if (rounded === 0) delete weights[f]
    else weights[f] = rounded
  }
  return { bias: Math.round(bias * 1000) / 1000, threshold: 0.5, weights }
}

export const folds = (
  examples: readonly Example[],
  n: number,
): readonly { readonly train: readonly Example[]; readonly test: readonly Example[] }[] => {
  const groups = new Map<string, number>()
  for (const e of examples) if (!groups.has(e.group)) groups.set(e.group, groups.size % n)
  return Array.from({ length: n }, (_, k) => ({
    train: examples.filter((e) => groups.get(e.group) !== k),
    test: examples.filter((e) => groups.get(e.group) === k),
  }))
}

/** Expected calibration error over ten equal bins (Naeini et al. 2015), with the bins. */
export const reliability = (
  held: readonly { readonly p: number; readonly right: boolean }[],
): { readonly error: number; readonly table: readonly { said: number; right: number; n: number }[] } => {
  const table = []
  let error = 0
  for (let k = 0; k < 10; k++) {
    const bin = held.filter((h) => Math.min(9, Math.floor(h.p * 10)) === k)
    if (bin.length === 0) continue
    const said = bin.reduce((s, h) => s + h.p, 0) / bin.length
    const right = bin.filter((h) => h.right).length / bin.length
    table.push({ said, right, n: bin.length })
    error += (bin.length / held.length) * Math.abs(said - right)
  }
  return { error, table }
}
