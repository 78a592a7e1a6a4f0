import { speaksFor } from './affiliation.ts'
import { type DraftEdge, type DraftPiece, rowOf } from './draft.ts'
import { type Graph, packGraph } from './graph.ts'

/**
 * The same pieces between the actors that figures speak for on each piece's date: "Lavrov backs Assad's government"
 * counts for Russia in the years in which he held office. Ties inside one actor are kept aside in `inside`.
 */
export function rollUp(graph: Graph): Graph {
  const { dossier, edges, pieces } = graph
  const drafts = new Map<string, DraftEdge>()
  const inside: number[] = []
  const undirectedFrom = 2
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
    const key = `${type} ${source} ${target}`
    let draft = drafts.get(key)
    if (!draft) {
      draft = { source, target, type, allied: edges.allied[edge] === 1, pieces: [] }
      drafts.set(key, draft)
    }
    const piece = pieceAt(graph, row)
    // A delegation of two that met a delegation of two is one report of one meeting, not four.
    if (
      piece.meeting < 0 ||
      !draft.pieces.some((other) => other.meeting === piece.meeting && other.report === piece.report)
    ) {
      draft.pieces.push(piece)
    }
  }
  const ordered = [...drafts.values()].sort(
    (one, other) => one.type - other.type || one.source - other.source || one.target - other.target,
  )
  return packGraph(dossier, ordered, true, inside)
}

const pieceAt = ({ pieces }: Graph, row: number): DraftPiece => ({
  ...rowOf(pieces, row),
  origin: pieces.origin[row] ?? -1,
  meeting: pieces.meeting[row] ?? -1,
  report: pieces.report[row] ?? -1,
  size: pieces.size[row] ?? 0,
})
