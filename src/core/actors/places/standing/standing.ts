/** What the name of a country, its people or its capital stands for at one place of the text. */
export interface Standing {
  readonly weight: 'acts' | 'topic' | 'place'
  readonly how: string
  /** [from, to) of the phrase: "Syrian regime forces" */
  readonly from: number
  readonly to: number
  readonly head: number
}

/** Made for one name: how its words stand, and why. */
export type At = (weight: Standing['weight'], how: string) => Standing
