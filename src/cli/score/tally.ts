/** Right ones out of all, by name of the measure. */
export type Tally = Map<string, { right: number; all: number }>

export const count = (tally: Tally, measure: string, right: boolean, weight = 1): void => {
  const now = tally.get(measure) ?? { right: 0, all: 0 }
  tally.set(measure, { right: now.right + (right ? weight : 0), all: now.all + weight })
}

export const addTallies = (tallies: readonly Tally[]): Tally => {
  const sum: Tally = new Map()
  for (const tally of tallies)
    for (const [measure, { right, all }] of tally) {
      const now = sum.get(measure) ?? { right: 0, all: 0 }
      sum.set(measure, { right: now.right + right, all: now.all + all })
    }
  return sum
}

/** Per cent with one decimal; null where there was nothing to measure. */
export const rate = (tally: Tally, measure: string): number | null => {
  const found = tally.get(measure)
  return found && found.all > 0 ? Math.round((1000 * found.right) / found.all) / 10 : null
}

/** Harmonic mean of `THING recall` and `THING precision`. */
export const f1 = (tally: Tally, thing: string): number | null => {
  const recall = rate(tally, `${thing} recall`)
  const precision = rate(tally, `${thing} precision`)
  if (recall === null && precision === null) return null
  const sum = (recall ?? 0) + (precision ?? 0)
  return sum === 0 ? 0 : Math.round((20 * (recall ?? 0) * (precision ?? 0)) / sum) / 10
}
