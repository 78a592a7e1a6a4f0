/** `means` of a piece of a meeting. */
export const NO_MEANS = 255

/** A piece of a meeting before it has an edge. */
export interface MeetingPiece {
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

/** One edge before it has a place. */
export interface DraftEdge {
  readonly source: number
  readonly target: number
  readonly type: number
  readonly allied: boolean
}

export interface MeetingEdge extends DraftEdge {
  readonly pieces: MeetingPiece[]
}
