import type { ActorId, ActorKind, DateBasis, Means, TieStatus } from '../model.ts'

/**
 * Everything that decides what is on screen, in one value: the app's state, a permalink, `entente export --view` and
 * the caption of a picture are four forms of it. See `permalink.ts` for the form in words.
 */

export const EDGE_TYPES = ['backing', 'opposition', 'met', 'due'] as const
/** `met` and `due` (due to meet) are derived from meetings and undirected. */
export type EdgeType = (typeof EDGE_TYPES)[number]

export const MODES = ['network', 'sides', 'matrix', 'trajectories', 'compare', 'list'] as const
export type Mode = (typeof MODES)[number]

/** Each field decides on single pieces of evidence; one piece must satisfy all of them at once. */
export interface Filter {
  /** year, month or day, inclusive; null: open */
  readonly from: string | null
  readonly to: string | null
  /** `in`: the piece's interval overlaps the window; `upto`: it began before the window's end */
  readonly window: 'in' | 'upto'
  readonly undated: 'exclude' | 'include'
  /** null in the lists below: no restriction */
  readonly dateBasis: readonly DateBasis[] | null
  readonly type: readonly EdgeType[] | null
  readonly means: readonly Means[] | null
  readonly status: readonly TieStatus[]
  readonly voice: 'both' | 'own' | 'claimed'
  readonly kind: readonly ActorKind[] | null
  /** edges that touch one of these */
  readonly actor: readonly ActorId[] | null
  /** number of a pole, from 1: only actors that lean to it, and its members */
  readonly side: number | null
  readonly source: readonly string[] | null
  readonly minEvidence: number
  readonly minSources: number
  /** 0 to 1 */
  readonly minConfidence: number
  /** largest number of delegations of a meeting that still draws edges; null: any */
  readonly maxMeeting: number | null
}

export type Selection =
  | { readonly kind: 'actor'; readonly actor: ActorId }
  | { readonly kind: 'pair'; readonly a: ActorId; readonly b: ActorId; readonly type: EdgeType | null }
  | { readonly kind: 'meeting'; readonly meeting: string }
  | { readonly kind: 'article'; readonly article: string; readonly at: number | null }

/** Where a reader put an actor's mark, in the coordinates of the layout. */
export interface Moved {
  readonly actor: ActorId
  readonly x: number
  readonly y: number
}

export interface Window {
  readonly from: string
  readonly to: string
}

export interface View {
  readonly mode: Mode
  readonly filter: Filter
  readonly poles: readonly (readonly ActorId[])[]
  /** null: the default of the mode (on in sides, matrix and trajectories, off elsewhere) */
  readonly rollup: boolean | null
  readonly claims: boolean
  readonly propagated: boolean
  readonly width: 'sources' | 'sentences'
  readonly meetings: 'pairs' | 'two-mode'
  readonly before: Window | null
  readonly after: Window | null
  readonly focus: { readonly actor: ActorId; readonly degrees: number } | null
  readonly path: { readonly from: ActorId; readonly to: ActorId } | null
  readonly select: Selection | null
  readonly moved: readonly Moved[]
  readonly theme: 'auto' | 'light' | 'dark'
}

/**
 * Least confidence that is shown unless asked. From here on 85 in 100 of the ties that rules tell are right by the labels of
 * sentences that the confidence was not learned from (`src/train/confidence.ts` measures it), and more by whole annotated
 * articles. What is inferred reaches it only in texts of a few sentences (`data/model/INFERRED.md`).
 */
const SURE = 0.6

export const DEFAULT_FILTER: Filter = {
  from: null,
  to: null,
  window: 'in',
  undated: 'exclude',
  dateBasis: null,
  type: null,
  means: null,
  status: ['asserted', 'promised'],
  voice: 'both',
  kind: null,
  actor: null,
  side: null,
  source: null,
  minEvidence: 1,
  minSources: 1,
  minConfidence: SURE,
  maxMeeting: null,
}

export const DEFAULT_VIEW: View = {
  mode: 'network',
  filter: DEFAULT_FILTER,
  poles: [],
  rollup: null,
  claims: false,
  propagated: false,
  width: 'sources',
  meetings: 'pairs',
  before: null,
  after: null,
  focus: null,
  path: null,
  select: null,
  moved: [],
  theme: 'auto',
}

/** Figures fold into the actor they speak for in the views about powers, and stand alone in the others. */
export function rollsUp(view: View): boolean {
  return view.rollup ?? (view.mode === 'sides' || view.mode === 'matrix' || view.mode === 'trajectories')
}

/** Actors and meetings side by side instead of pairs of actors: a form of the network. */
export const twoMode = (view: View): boolean => view.mode === 'network' && view.meetings === 'two-mode'
