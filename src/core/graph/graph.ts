import type { Dossier } from '../dossier.ts'
import type { DraftEdge, MeetingPiece } from './draft-edges.ts'
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

/** Columns of pieces in any order, each with the edge it belongs to: -1 for one that is left out. */
export type LoosePieces = Omit<Pieces, 'length' | 'originator'>

export function openGraph(dossier: Dossier): Graph {
  const meetings = meetingPieces(dossier)
  const edges: DraftEdge[] = dossier.ties.map(({ source, target, type, allied }) => ({
    source,
    target,
    type: EDGE_TYPES.indexOf(type),
    allied,
  }))
  const { tie, ...ties } = dossier.pieces
  const more = meetings.flatMap((edge, i) => edge.pieces.map((piece) => ({ edge: edges.length + i, piece })))
  const length = tie.length + more.length
  const fill = <T extends Column>(column: T, own: ArrayLike<number> | number, key: keyof MeetingPiece): T => {
    if (typeof own === 'number') column.fill(own, 0, tie.length)
    else column.set(own)
    more.forEach(({ piece }, i) => {
      column[tie.length + i] = piece[key]
    })
    return column
  }
  const large = (own: ArrayLike<number> | number, key: keyof MeetingPiece) =>
    fill(new Int32Array(length), own, key)
  const small = (key: keyof typeof ties) => fill(new Uint8Array(length), ties[key], key)
  const edge = new Int32Array(length)
  edge.set(tie)
  more.forEach((one, i) => {
    edge[tie.length + i] = one.edge
  })
  const loose = {
    edge,
    origin: Int32Array.from(edge, (_, row) => (row < tie.length ? row : -1)),
    meeting: large(-1, 'meeting'),
    report: large(-1, 'report'),
    article: large(ties.article, 'article'),
    from: large(ties.from, 'from'),
    to: large(ties.to, 'to'),
    basis: small('basis'),
    status: small('status'),
    means: small('means'),
    speaker: large(ties.speaker, 'speaker'),
    confidence: small('confidence'),
    verdict: fill(new Int8Array(length), ties.verdict, 'verdict'),
    size: large(0, 'size'),
  }
  return packGraph(dossier, [...edges, ...meetings], loose, false, [])
}

type Column = Int32Array | Uint8Array | Int8Array

/** Pieces sorted by edge; their order within an edge is kept. Columns are copied one by one: a piece is no object. */
export function packGraph(
  dossier: Dossier,
  drafts: readonly DraftEdge[],
  loose: LoosePieces,
  rolledUp: boolean,
  inside: readonly number[],
): Graph {
  const { first, order } = sortByEdge(loose.edge, drafts.length)
  const pick = <T extends Column>(column: T): T => {
    const picked = column.slice(0, order.length) as T
    for (let at = 0; at < order.length; at++) picked[at] = column[order[at] as number] as number
    return picked
  }
  const originators = [...new Set(dossier.articles.flatMap((article) => article.source ?? []))].sort()
  const numberOf = new Map(originators.map((name, index) => [name, index]))
  const originator = dossier.articles.map((article) => numberOf.get(article.source ?? '') ?? -1)
  const article = pick(loose.article)
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
      length: order.length,
      edge: pick(loose.edge),
      origin: pick(loose.origin),
      meeting: pick(loose.meeting),
      report: pick(loose.report),
      article,
      originator: article.map((index) => originator[index] ?? -1),
      from: pick(loose.from),
      to: pick(loose.to),
      basis: pick(loose.basis),
      status: pick(loose.status),
      means: pick(loose.means),
      speaker: pick(loose.speaker),
      confidence: pick(loose.confidence),
      verdict: pick(loose.verdict),
      size: pick(loose.size),
    },
  }
}

/** Rows by edge, counted into their places. */
function sortByEdge(edge: Int32Array, edges: number): { first: Int32Array; order: Int32Array } {
  const first = new Int32Array(edges + 1)
  for (const at of edge) if (at >= 0) first[at + 1] = (first[at + 1] as number) + 1
  for (let at = 0; at < edges; at++) first[at + 1] = (first[at + 1] as number) + (first[at] as number)
  const order = new Int32Array(first[edges] as number)
  const next = first.slice()
  edge.forEach((at, row) => {
    if (at < 0) return
    const place = next[at] as number
    next[at] = place + 1
    order[place] = row
  })
  return { first, order }
}
