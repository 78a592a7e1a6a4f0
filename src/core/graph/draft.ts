/** `means` of a piece of a meeting. */
export const NO_MEANS = 255

/** A row of `Pieces` before it has an edge. */
export interface DraftPiece {
  readonly origin: number
  readonly meeting: number
  readonly report: number
  readonly article: number
  readonly from: number
  readonly to: number
  readonly basis: number
  readonly status: number
  readonly means: number
  readonly speaker: number
  readonly confidence: number
  readonly verdict: number
  readonly size: number
}

type Kept = 'article' | 'from' | 'to' | 'basis' | 'status' | 'means' | 'speaker' | 'confidence' | 'verdict'

/** What dossier and graph both hold of a piece, at one row. */
export const rowOf = (
  pieces: Readonly<Record<Kept, ArrayLike<number>>>,
  row: number,
): Pick<DraftPiece, Kept> => ({
  article: pieces.article[row] ?? 0,
  from: pieces.from[row] ?? 0,
  to: pieces.to[row] ?? 0,
  basis: pieces.basis[row] ?? 0,
  status: pieces.status[row] ?? 0,
  means: pieces.means[row] ?? 0,
  speaker: pieces.speaker[row] ?? -1,
  confidence: pieces.confidence[row] ?? 0,
  verdict: pieces.verdict[row] ?? 0,
})

/** One edge before it has a place: `pieces` in the dossier's order. */
export interface DraftEdge {
  readonly source: number
  readonly target: number
  readonly type: number
  readonly allied: boolean
  readonly pieces: DraftPiece[]
}
