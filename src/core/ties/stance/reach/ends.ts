import type { Party } from '../../parties/party.ts'
import type { Reached, Way } from '../draft.ts'

/** Parties as ends of a stance. */
export const reach = (parties: readonly Party[], sign: 1 | -1, way: Way, hops: number): readonly Reached[] =>
  parties.map((party) => ({ party, sign, way, hops }))

/** Every party once for each sign, as it was first reached. */
export const distinct = (all: readonly Reached[]): readonly Reached[] => {
  const seen = new Set<string>()
  return all.filter((r) => {
    const key = `${r.party.actor} ${r.sign}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Whom a stance of this sign toward a phrase further inside reaches. */
export type Follow = (inner: number, sign: 1 | -1) => readonly Reached[]

/** Whom it is said of further inside is reached by what happens to them. */
export const asEvent = (r: Reached): Reached => ({
  ...r,
  way: r.way === 'party' ? 'event' : r.way,
  hops: r.hops + 1,
})
