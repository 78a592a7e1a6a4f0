import { speaksFor } from './affiliation.ts'
import type { DraftEdge } from './draft-edges.ts'
import { type Graph, packGraph } from './graph.ts'

/**
 * The same pieces between the actors that figures speak for on each piece's date: "Lavrov backs Assad's government"
 * counts for Russia in the years in which he held office. Ties inside one actor are kept aside in `inside`.
 */
export function rollUp(graph: Graph): Graph {
  const { dossier, edges, pieces } = graph
  const drafts = new Map<number, DraftEdge & { readonly number: number }>()
  const reports = new Set<string>()
  const inside: number[] = []
  const undirectedFrom = 2
  const draftOf = new Int32Array(pieces.length).fill(-1)
  for (let row = 0; row < pieces.length; row++) {
    const edge = pieces.edge[row] ?? 0
    const day = pieces.from[row] ?? 0
    const type = edges.type[edge] ?? 0
    let source = speaksFor(dossier, edges.source[edge] ?? 0, day)
    let target = speaksFor(dossier, edges.target[edge] ?? 0, day)
    if (source === target) {
      if ((pieces.origin[row] ?? -1) >= 0) inside.push(pieces.origin[row] ?? -1)
      continue
    }
    if (type >= undirectedFrom && source > target) [source, target] = [target, source]
    const key = (source * dossier.actors.length + target) * 4 + type
    let draft = drafts.get(key)
    if (!draft) {
      draft = { source, target, type, allied: edges.allied[edge] === 1, number: drafts.size }
      drafts.set(key, draft)
    }
    // A delegation of two that met a delegation of two is one report of one meeting, not four.
    if ((pieces.meeting[row] ?? -1) >= 0) {
      const report = `${draft.number} ${pieces.meeting[row]} ${pieces.report[row]}`
      if (reports.has(report)) continue
      reports.add(report)
    }
    draftOf[row] = draft.number
  }
  const ordered = [...drafts.values()].sort(
    (one, other) => one.type - other.type || one.source - other.source || one.target - other.target,
  )
  const places = new Int32Array(ordered.length)
  ordered.forEach(({ number }, place) => {
    places[number] = place
  })
  const edge = draftOf.map((number) => (number < 0 ? -1 : (places[number] as number)))
  return packGraph(dossier, ordered, { ...pieces, edge }, true, inside)
}
