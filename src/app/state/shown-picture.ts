import type { Camera } from '../../core/export/network-look.ts'

/** What everybody in the window may ask of the network while it is on screen; who draws it knows more. */
export interface ShownPicture {
  readonly zoom: (factor: number) => void
  /** without actors: what is lit, else everything */
  readonly fit: (actors?: Iterable<number>) => void
  /** shown actors, most important first */
  readonly order: () => readonly number[]
  readonly at: (actor: number) => { readonly x: number; readonly y: number }
  /** a point on a tie's line, for tests and for the keyboard's tip */
  readonly camera: () => Camera
}
