import type { ActorId, TieStatus } from '../../model.ts'
import type { Clause } from '../clauses/clause.ts'
import { low } from '../clauses/tree.ts'
import type { Party } from '../parties/party.ts'
import type { Scene } from '../scene.ts'

/** What is known of a predicate's reality while its governors are climbed. */
export interface State {
  wishers: readonly ActorId[] | null
  /** reached by way of `by arming them`: what is wished or sought above is the end, not the means */
  manner: boolean
  /** reached by way of `, arming them`: what stands above may be refused or denied without it */
  added: boolean
  /** what governs still bears on reality, not only on who says so */
  open: boolean
  /** tokens whose negation has been counted */
  readonly counted: Set<number>
  status: TieStatus
  speaker: Party | null
  reported: boolean
  signs: string[]
}

/** Denial undoes denial; otherwise the less real of two wins, and denial over all. */
const RANK: Readonly<Record<TieStatus, number>> = {
  asserted: 0,
  promised: 1,
  ended: 2,
  hypothetical: 3,
  denied: 4,
}

export const lower = (state: State, status: TieStatus, sign: string): void => {
  state.signs.push(sign)
  // what is not denied, or not ended, holds
  if (status === 'denied' && (state.status === 'denied' || state.status === 'ended'))
    state.status = 'asserted'
  else if (RANK[status] > RANK[state.status]) state.status = status
}

export const negate = (scene: Scene, no: number, state: State): void => {
  if (no < 0 || state.counted.has(no)) return
  state.counted.add(no)
  lower(state, 'denied', `not:${low(scene.tree, no)}`)
}

export const negated = (clause: Clause | undefined): boolean => (clause?.negator ?? -1) >= 0
