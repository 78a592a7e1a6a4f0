import { daysOf } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import { shownRows } from '../graph/shown-rows.ts'
import { indexRows, rowsWithin, type TimeIndex } from '../graph/time-index.ts'
import { REASON, SHOWN, timelessCodes } from '../graph/timeless.ts'
import { EDGE_TYPES, type Filter } from '../graph/view.ts'
import type { ActorId, ActorKind } from '../model.ts'
import { type Lean, leanOfCounts, sidesFilter } from './sides.ts'
import { type Toward, towardPoles } from './toward.ts'

export interface ActorLean extends Lean {
  readonly actor: number
  readonly value: number
}

const BACKING = EDGE_TYPES.indexOf('backing')

/**
 * The leans between the first two poles of all actors with evidence, as `leanOf(stances(...))` gives them, by counting
 * alone: what a picture is coloured by at each step of the years. `kind`: only of actors of this kind.
 */
export function leans(
  graph: Graph,
  filter: Filter,
  poles: readonly (readonly ActorId[])[],
  claims: boolean,
  kind: ActorKind | null = null,
): ActorLean[] {
  const asked = sidesFilter(filter, claims)
  const { index, about, counts } = countedRows(graph, asked, poles, kind)
  const { edge } = graph.pieces
  const { source, type } = graph.edges
  const isShown = asked.minEvidence > 1 || asked.minSources > 1 ? shownRows(graph, asked) : null
  const found: number[] = []
  const add = (row: number) => {
    if (isShown && !isShown(row)) return
    const bits = about[row] as number
    const tie = edge[row] as number
    const actor = source[tie] as number
    const at = actor * 4 + (type[tie] === BACKING ? 0 : 1)
    if (isEmpty(counts, actor * 4)) found.push(actor)
    if (bits & 1) counts[at] = (counts[at] as number) + 1
    if (bits & 2) counts[at + 2] = (counts[at + 2] as number) + 1
  }
  const { begins, ends, undatedIn } = daysOf(filter)
  for (const rows of rowsWithin(graph, index, begins, ends)) rows.forEach(add)
  if (undatedIn) index.undated.forEach(add)
  return found.map((actor) => {
    const at = actor * 4
    const { state, value, forFirst, forSecond } = leanOfCounts(
      counts[at] as number,
      counts[at + 1] as number,
      counts[at + 2] as number,
      counts[at + 3] as number,
    )
    counts.fill(0, at, at + 4)
    return { actor, state, value: value ?? 0, forFirst, forSecond }
  })
}

interface Counted {
  readonly toward: Toward
  readonly codes: Uint8Array
  readonly kind: ActorKind | null
  /** rows about the first two poles that everything but time lets through */
  readonly index: TimeIndex
  readonly about: Int32Array
  /** by actor: backs and opposes the first pole, backs and opposes the second; all 0 between two calls */
  readonly counts: Int32Array
}

const known = new WeakMap<Graph, Counted>()

/** Remembered: a step of the years changes nothing here. */
function countedRows(
  graph: Graph,
  asked: Filter,
  poles: readonly (readonly ActorId[])[],
  kind: ActorKind | null,
): Counted {
  const toward = towardPoles(graph, poles)
  const codes = timelessCodes(graph, asked, null)
  const found = known.get(graph)
  if (found?.toward === toward && found.codes === codes && found.kind === kind) return found
  const { actors } = graph.dossier
  const kindOf = (row: number) => actors[graph.edges.source[graph.pieces.edge[row] ?? -1] ?? -1]?.kind
  const isCounted = (row: number) =>
    ((codes[row] as number) & REASON) === SHOWN &&
    ((toward.about[row] as number) & 3) !== 0 &&
    (kind === null || kindOf(row) === kind)
  const counted = {
    toward,
    codes,
    kind,
    index: indexRows(graph, toward.rows.filter(isCounted)),
    about: toward.about,
    counts: new Int32Array(actors.length * 4),
  }
  known.set(graph, counted)
  return counted
}

const isEmpty = (counts: Int32Array, at: number) =>
  counts[at] === 0 && counts[at + 1] === 0 && counts[at + 2] === 0 && counts[at + 3] === 0
