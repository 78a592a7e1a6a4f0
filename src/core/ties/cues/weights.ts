/** Learned weights: log-odds of each feature, and the least probability that is worth showing. */
export interface Weights {
  readonly bias: number
  readonly threshold: number
  readonly weights: Readonly<Record<string, number>>
}

/** Without learned weights every cue counts by its strength alone. */
export const PLAIN: Weights = {
  bias: 0,
  threshold: 0.5,
  weights: { 'strength:1': 0.2, 'strength:2': 1.2, 'strength:3': 2 },
}
