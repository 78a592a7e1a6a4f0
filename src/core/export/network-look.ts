import type { Lit } from '../analysis/reach.ts'
import type { Visible } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import type { Point } from './geometry.ts'
import type { Stand, Theme } from './look.ts'

/** Where the reader looks: the layout point in the middle of the frame, and pixels per layout unit. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly scale: number
  /** unit vector of the layout that points right on the picture; (1, 0) when left out: not turned */
  readonly right?: Point
  /** size of marks against their size at zoom 1; worked out from the scale when left out */
  readonly marks?: number
}

export interface NetworkLook {
  readonly theme: Theme
  /** by actor; null: no poles chosen */
  readonly stands: readonly (Stand | null)[]
  readonly width: 'sources' | 'sentences'
  /** null: everything fits the frame */
  readonly camera: Camera | null
  /** the most labels that are drawn; those that would cover another are left out in any case */
  readonly labels: number
  /** size of marks, lines and names against a whole picture's; 1 when left out */
  readonly marks?: number
  /** the rest is dimmed and goes without names; everything is bright when null or left out */
  readonly lit?: Lit | null
}

/** A picture of a network with every mark in its place. */
export interface Placed {
  readonly graph: Graph
  readonly visible: Visible
  readonly look: NetworkLook
  /** by actor */
  readonly at: readonly Point[]
  /** by actor; 0 for one that is not shown */
  readonly radius: Float64Array
}
