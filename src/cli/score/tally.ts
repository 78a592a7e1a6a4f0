/** Right ones out of all, by name of the measure; and what was wrong, in words. */
export interface Tally {
  readonly counts: Map<string, { right: number; all: number }>
  readonly faults: string[]
}

export const emptyTally = (): Tally => ({ counts: new Map(), faults: [] })

/** `what` names the case, for the list of faults. */
export const count = (tally: Tally, measure: string, right: boolean, what?: string): void => {
  const now = tally.counts.get(measure) ?? { right: 0, all: 0 }
  tally.counts.set(measure, { right: now.right + (right ? 1 : 0), all: now.all + 1 })
  if (!right && what !== undefined) tally.faults.push(`${measure}: ${what}`)
}

export const addTallies = (tallies: readonly Tally[]): Tally => {
  const sum = emptyTally()
  for (const { counts, faults } of tallies) {
    sum.faults.push(...faults)
    for (const [measure, { right, all }] of counts) {
      const now = sum.counts.get(measure) ?? { right: 0, all: 0 }
      sum.counts.set(measure, { right: now.right + right, all: now.all + all })
    }
  }
  return sum
}

/** How many were counted for a measure. */
export const total = (tally: Tally, measure: string): number => tally.counts.get(measure)?.all ?? 0

/** Per cent with one decimal; null where there was nothing to measure. */
export const rate = (tally: Tally, measure: string): number | null => {
  const found = tally.counts.get(measure)
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
