import type { Dossier } from '../model.ts'
import { type DraftEdge, type DraftPiece, rowOf } from './draft.ts'
import { meetingPieces } from './meetings.ts'
import { EDGE_TYPES, type EdgeType } from './view.ts'

/**
 * A dossier as typed arrays, for views that change at every step of a brush. Edges are the ties of the dossier, in its
 * order, then the two kinds derived from meetings; the pieces of edge e are [edges.first[e], edges.first[e + 1]).
 */
export interface Graph {
  readonly dossier: Dossier
  /** figures are folded into the actor they speak for; see `rollup.ts` */
  readonly rolledUp: boolean
  readonly edges: Edges
  readonly pieces: Pieces
  /** originators of articles, sorted */
  readonly originators: readonly string[]
  /** tie pieces between an actor and itself after a roll-up: listed, not drawn (indices into dossier.pieces) */
  readonly inside: readonly number[]
}

export interface Edges {
  readonly length: number
  readonly source: Int32Array
  readonly target: Int32Array
  /** index into EDGE_TYPES */
  readonly type: Uint8Array
  readonly allied: Uint8Array
  readonly first: Int32Array
}

/** One row a piece, sorted by edge. Columns shared with `PieceColumns` mean the same. */
export interface Pieces {
  readonly length: number
  readonly edge: Int32Array
  /** row in dossier.pieces, -1 for a piece of a meeting */
  readonly origin: Int32Array
  /** index into dossier.meetings and there into reports, -1 for a piece of a tie */
  readonly meeting: Int32Array
  readonly report: Int32Array
  readonly article: Int32Array
  /** of its article: index into `originators`, -1 for an unknown one */
  readonly originator: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly basis: Uint8Array
  readonly status: Uint8Array
  /** index into MEANS, NO_MEANS for a meeting */
  readonly means: Uint8Array
  readonly speaker: Int32Array
  /** per cent */
  readonly confidence: Uint8Array
  readonly verdict: Int8Array
  /** delegations of the meeting, 0 for a tie */
  readonly size: Int32Array
}

export const edgeType = (graph: Graph, edge: number): EdgeType =>
  EDGE_TYPES[graph.edges.type[edge] ?? 0] ?? 'backing'

export function openGraph(dossier: Dossier): Graph {
  const edges: DraftEdge[] = dossier.ties.map((tie) => ({
    source: tie.source,
    target: tie.target,
    type: EDGE_TYPES.indexOf(tie.type),
    allied: tie.allied,
    pieces: [],
  }))
  dossier.pieces.tie.forEach((tie, row) => {
    edges[tie]?.pieces.push(tiePiece(dossier, row))
  })
  edges.push(...meetingPieces(dossier))
  return packGraph(dossier, edges, false, [])
}

export const tiePiece = ({ pieces }: Dossier, row: number): DraftPiece => ({
  ...rowOf(pieces, row),
  origin: row,
  meeting: -1,
  report: -1,
  size: 0,
})

/** Draft edges as columns; the order of edges and pieces is kept. */
export function packGraph(
  dossier: Dossier,
  drafts: readonly DraftEdge[],
  rolledUp: boolean,
  inside: readonly number[],
): Graph {
  const pieces = drafts.flatMap((draft) => draft.pieces)
  const column = (key: keyof DraftPiece) => Int32Array.from(pieces, (piece) => piece[key])
  const small = (key: keyof DraftPiece) => Uint8Array.from(pieces, (piece) => piece[key])
  const first = new Int32Array(drafts.length + 1)
  const edge = new Int32Array(pieces.length)
  drafts.forEach((draft, index) => {
    const start = first[index] ?? 0
    first[index + 1] = start + draft.pieces.length
    edge.fill(index, start, start + draft.pieces.length)
  })
  const originators = [...new Set(dossier.articles.flatMap((article) => article.source ?? []))].sort()
  const numberOf = new Map(originators.map((name, index) => [name, index]))
  const originator = dossier.articles.map((article) => numberOf.get(article.source ?? '') ?? -1)
  return {
    dossier,
    rolledUp,
    inside,
    originators,
    edges: {
      length: drafts.length,
      source: Int32Array.from(drafts, (draft) => draft.source),
      target: Int32Array.from(drafts, (draft) => draft.target),
      type: Uint8Array.from(drafts, (draft) => draft.type),
      allied: Uint8Array.from(drafts, (draft) => (draft.allied ? 1 : 0)),
      first,
    },
    pieces: {
      length: pieces.length,
      edge,
      origin: column('origin'),
      meeting: column('meeting'),
      report: column('report'),
      article: column('article'),
      originator: Int32Array.from(pieces, (piece) => originator[piece.article] ?? -1),
      from: column('from'),
      to: column('to'),
      basis: small('basis'),
      status: small('status'),
      means: small('means'),
      speaker: column('speaker'),
      confidence: small('confidence'),
      verdict: Int8Array.from(pieces, (piece) => piece.verdict),
      size: column('size'),
    },
  }
}
