import { type Report, type Seat, seats } from '../report.ts'
import type { Party, Scene } from '../scene.ts'

/** What goes on about a meeting told before. */
export const continuing = (scene: Scene, cue: number, rule: string, list: readonly Seat[]): Report => ({
  scene,
  cue,
  noun: '',
  rule,
  seats: list,
  place: null,
  date: null,
  weekday: null,
  reality: null,
  size: null,
  refers: 'back',
  own: 0,
  margin: false,
  apart: false,
  closed: false,
})

/** Parties who are there, by a word that names no meeting. */
export const thereToo = (
  scene: Scene,
  cue: number,
  rule: string,
  parties: readonly Party[],
): readonly Report[] => (parties.length === 0 ? [] : [continuing(scene, cue, rule, seats(parties))])
