import { continuing, type Report, seats } from '../report.ts'
import type { Party, Scene } from '../scene.ts'

/** Parties who are there, by a word that names no meeting. */
export const thereToo = (
  scene: Scene,
  cue: number,
  rule: string,
  parties: readonly Party[],
): readonly Report[] =>
  parties.length === 0 ? [] : [continuing({ scene, cue, rule, seats: seats(parties) })]
