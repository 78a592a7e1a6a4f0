import { MEANS, STATUSES } from '../dossier.ts'
import type { Graph } from '../graph/graph.ts'
import { shownRows } from '../graph/shown-rows.ts'
import { EDGE_TYPES, type Filter } from '../graph/view.ts'
import type { ActorId } from '../model.ts'
import { passingParties } from './passing.ts'
import { poleMembers, towardPoles } from './toward.ts'

/**
 * Who stands on which side, from direct ties alone. A pole is a set of actors that the reader chose; figures count with
 * the actor they speak for, so pass a rolled-up graph. An actor leans to A against B by
 *
 *   (pieces for A - pieces for B) / all its pieces,   backing A or opposing B being for A.
 *
 * Denied and hypothetical pieces never count, ended ones are no present stance, claims by others count when asked for.
 */
export interface Stance {
  readonly actor: number
  /** by pole: rows of graph.pieces */
  readonly poles: readonly PoleStance[]
}

export interface PoleStance {
  readonly backing: readonly number[]
  readonly opposition: readonly number[]
}

export type LeanState =
  | 'no evidence'
  | 'first'
  | 'second'
  /** backs both poles and opposes neither */
  | 'backs both'
  | 'opposes both'
  /** backs and opposes one pole, or is for one in one way and against it in another */
  | 'mixed'

export interface Lean {
  readonly state: LeanState
  /** -1 (second pole) to 1 (first pole); null without evidence */
  readonly value: number | null
  readonly forFirst: number
  readonly forSecond: number
}

const BACKING = EDGE_TYPES.indexOf('backing')
const COUNTED = new Set([STATUSES.indexOf('asserted'), STATUSES.indexOf('promised')])

/** The filter of the sides views: what the reader set, on ties only, with claims in or out. */
export function sidesFilter(filter: Filter, claims: boolean): Filter {
  return {
    ...filter,
    type: ['backing', 'opposition'],
    status: filter.status.filter((status) => status === 'asserted' || status === 'promised'),
    voice: claims ? filter.voice : 'own',
    side: null,
    actor: null,
  }
}

/**
 * One stance for each actor that has a direct tie to a member of a pole, most pieces first; those that are nobody in
 * particular come last.
 */
export function stances(
  graph: Graph,
  filter: Filter,
  poles: readonly (readonly ActorId[])[],
  claims: boolean,
): Stance[] {
  const found = new Map<number, { backing: number[]; opposition: number[] }[]>()
  const { rows, about } = towardPoles(graph, poles)
  const { edge } = graph.pieces
  const isCounted = countedRows(graph, filter, claims)
  for (const row of rows) {
    if (!isCounted(row)) continue
    const tie = edge[row] ?? 0
    const actor = graph.edges.source[tie] ?? 0
    const kind = graph.edges.type[tie] === BACKING ? 'backing' : 'opposition'
    const stance = found.get(actor) ?? poles.map(() => ({ backing: [], opposition: [] }))
    found.set(actor, stance)
    stance.forEach((pole, index) => {
      if ((about[row] ?? 0) & (1 << index)) pole[kind].push(row)
    })
  }
  const passing = passingParties(graph)
  const isPassing = (stance: Stance) => passing[stance.actor] as number
  return [...found]
    .map(([actor, byPole]) => ({ actor, poles: byPole }))
    .sort(
      (one, other) =>
        isPassing(one) - isPassing(other) || weight(other) - weight(one) || one.actor - other.actor,
    )
}

function countedRows(graph: Graph, filter: Filter, claims: boolean): (row: number) => boolean {
  const isShown = shownRows(graph, sidesFilter(filter, claims))
  const { status } = graph.pieces
  return (row) => isShown(row) && COUNTED.has(status[row] as number)
}

const weight = (stance: Stance) =>
  stance.poles.reduce((sum, pole) => sum + pole.backing.length + pole.opposition.length, 0)

/** Lean between two poles of a stance, by index. Four different states, not one zero. */
export function leanOf(stance: Stance | null, first = 0, second = 1): Lean {
  const a = stance?.poles[first]
  const b = stance?.poles[second]
  return leanOfCounts(
    a?.backing.length ?? 0,
    a?.opposition.length ?? 0,
    b?.backing.length ?? 0,
    b?.opposition.length ?? 0,
  )
}

export function leanOfCounts(backsA: number, opposesA: number, backsB: number, opposesB: number): Lean {
  const forFirst = backsA + opposesB
  const forSecond = backsB + opposesA
  const all = forFirst + forSecond
  if (all === 0) return { state: 'no evidence', value: null, forFirst, forSecond }
  const value = (forFirst - forSecond) / all
  return { state: stateOf(backsA, opposesA, backsB, opposesB), value, forFirst, forSecond }
}

function stateOf(backsA: number, opposesA: number, backsB: number, opposesB: number): LeanState {
  if (backsB + opposesA === 0) return 'first'
  if (backsA + opposesB === 0) return 'second'
  if (opposesA + opposesB === 0) return 'backs both'
  if (backsA + backsB === 0) return 'opposes both'
  return 'mixed'
}

/** Distinct originators of pieces, unknown ones counting once and only where there is no known one. */
export function sourcesOf(graph: Graph, rows: readonly number[]): number {
  const known = new Set<number>()
  for (const row of rows) {
    const source = graph.pieces.originator[row] ?? -1
    if (source >= 0) known.add(source)
  }
  return rows.length === 0 ? 0 : Math.max(1, known.size)
}

/** Means of pieces with their counts, most frequent first. */
export function meansOf(
  graph: Graph,
  rows: readonly number[],
): { readonly means: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const means = MEANS[graph.pieces.means[row] ?? 0]
    if (means) counts.set(means, (counts.get(means) ?? 0) + 1)
  }
  return [...counts]
    .map(([means, count]) => ({ means, count }))
    .sort((one, other) => other.count - one.count || (one.means < other.means ? -1 : 1))
}

/** 1 for each actor that leans to the pole `side` (from 1) or belongs to it: what `filter.side` lets through. */
export function leaning(
  graph: Graph,
  filter: Filter,
  poles: readonly (readonly ActorId[])[],
  claims: boolean,
): Uint8Array | null {
  const index = (filter.side ?? 0) - 1
  if (index < 0 || index >= poles.length) return null
  const result = new Uint8Array(graph.dossier.actors.length)
  for (const stance of stances(graph, filter, poles, claims)) {
    const opponents = poles.map((_, pole) => pole).filter((pole) => pole !== index)
    const values = opponents.map((pole) => leanOf(stance, index, pole).value ?? 0)
    if (values.some((value) => value > 0) && values.every((value) => value >= 0)) result[stance.actor] = 1
  }
  for (const member of poleMembers(graph, poles)[index] ?? []) result[member] = 1
  return result
}
