import type { Graph } from '../graph/graph.ts'
import { indexRows, type TimeIndex } from '../graph/time-index.ts'
import { EDGE_TYPES } from '../graph/view.ts'
import type { ActorId } from '../model.ts'

const BACKING = EDGE_TYPES.indexOf('backing')
const OPPOSITION = EDGE_TYPES.indexOf('opposition')

/** What no filter changes about the ties that lead to some poles. */
export interface Toward {
  /** by pole */
  readonly members: readonly ReadonlySet<number>[]
  /** rows of graph.pieces that back or oppose a pole from outside all of them, by edge */
  readonly rows: Int32Array
  /** the same rows by year */
  readonly index: TimeIndex
  /** by row of graph.pieces: bit p set where it is about pole p */
  readonly about: Int32Array
}

const known = new WeakMap<Graph, { readonly key: string; readonly toward: Toward }>()

/** Remembered for the poles that were asked about last. */
export function towardPoles(graph: Graph, poles: readonly (readonly ActorId[])[]): Toward {
  const key = JSON.stringify(poles)
  const found = known.get(graph)
  if (found?.key === key) return found.toward
  const members = poleMembers(graph, poles)
  // only figures fold: a pole without one is decided by the edge alone
  const folding = members.map((pole) =>
    [...pole].some((member) => graph.dossier.actors[member]?.kind === 'figure'),
  )
  const inside = new Set(members.flatMap((pole) => [...pole]))
  const { source, target, type, first, length } = graph.edges
  const rows: number[] = []
  const about = new Int32Array(graph.pieces.length)
  for (let edge = 0; edge < length; edge++) {
    if ((type[edge] !== BACKING && type[edge] !== OPPOSITION) || inside.has(source[edge] ?? -1)) continue
    const here = members.reduce((bits, pole, p) => bits | (pole.has(target[edge] ?? -1) ? 1 << p : 0), 0)
    if (here === 0 && !folding.includes(true)) continue
    for (let row = first[edge] ?? 0; row < (first[edge + 1] ?? 0); row++) {
      const bits = members.reduce(
        (sum, pole, p) => sum | (folding[p] && tieTargetIn(graph, row, pole) ? 1 << p : 0),
        here,
      )
      if (bits === 0) continue
      rows.push(row)
      about[row] = bits
    }
  }
  const sorted = Int32Array.from(rows)
  const toward = { members, rows: sorted, index: indexRows(graph, sorted), about }
  known.set(graph, { key, toward })
  return toward
}

export function poleMembers(graph: Graph, poles: readonly (readonly ActorId[])[]): ReadonlySet<number>[] {
  const { actors, redirects } = graph.dossier
  const resolve = (id: ActorId) => {
    const found = actors.findIndex((actor) => actor.id === (redirects[id] ?? id))
    return found < 0 ? [] : [found]
  }
  return poles.map((pole) => new Set(pole.flatMap(resolve)))
}

/** A figure that is a pole's only member still counts after it was folded into its state. */
function tieTargetIn(graph: Graph, row: number, pole: ReadonlySet<number>): boolean {
  const origin = graph.pieces.origin[row] ?? -1
  const tie = origin < 0 ? undefined : graph.dossier.ties[graph.dossier.pieces.tie[origin] ?? -1]
  return tie !== undefined && pole.has(tie.target)
}
