import { SHAPES, shapeOf } from '../../../../core/export/look.ts'
import type { Graph } from '../../../../core/graph/graph.ts'

/**
 * What the two WebGL programs read at each frame. A filter, a theme or a hover writes here and asks for a frame; the
 * sigma graph itself is never repainted.
 */
export interface Paint {
  /** grows with each change of `ties`, and of `actors`: what has not changed is not sent to the GPU again */
  version: number
  actorVersion: number
  /**
   * By edge: what counts for its width (0: hidden), style code, radius of the source, radius of the target, the radii in
   * `1 / RADIUS_STEP` CSS pixels at zoom 1. Four bytes, so that a step of the years sends 400 kB for 100,000 ties.
   */
  ties: Uint8Array
  /** the first `count` of these edges have a style, all others are hidden */
  shown: { readonly edges: Int32Array; readonly count: number }
  /** edges and actors that are marked as lit */
  litTies: readonly number[]
  litActors: readonly number[]
  /** by actor: radius (0: hidden), shape and texture code, fill, second colour (packed by `packColor`) */
  actors: Float32Array
  /** by actor: the radius as `ties` holds it */
  readonly radii: Uint8Array
  /** by actor: index into SHAPES */
  readonly shapes: Uint8Array
  /** four RGB triples, 0 to 1, by edge type */
  palette: Float32Array
  /** the page's colour, RGB 0 to 1: rings round the actors, inside of hollow ones */
  page: Float32Array
  ink: Float32Array
  /** 1, and less where thousands of ties cross: see core/export/tie-mark.ts */
  crowd: number
  readonly focus: Focus
}

export interface Focus {
  /** actor or tie under the pointer, -1 for none */
  actor: number
  tie: number
  /** only lit ties and actors stay bright */
  litOnly: boolean
  /** opacity that is left of what is not in focus */
  rest: number
}

export function createPaint({ edges, dossier }: Graph): Paint {
  const [ties, actors] = [edges.length, dossier.actors.length]
  return {
    shapes: Uint8Array.from(dossier.actors, ({ kind }) => SHAPES.indexOf(shapeOf(kind))),
    version: 0,
    actorVersion: 0,
    ties: new Uint8Array(ties * 4),
    shown: { edges: new Int32Array(0), count: 0 },
    litTies: [],
    litActors: [],
    actors: new Float32Array(actors * 4),
    radii: new Uint8Array(actors),
    palette: new Float32Array(12),
    page: new Float32Array(3),
    ink: new Float32Array(3),
    crowd: 1,
    focus: { actor: -1, tie: -1, litOnly: false, rest: 0.08 },
  }
}

/** Bits of the style code of a tie; see tie-shaders.ts. */
export const tieCode = (line: number, end: number, hollow: boolean, struck: boolean): number =>
  line + 8 * end + (hollow ? 32 : 0) + (struck ? 64 : 0)

export const LIT_TIE = 128

/** The largest mark has a radius of 40 pixels: a byte holds it in sixths. */
export const RADIUS_STEP = 6

/** Bits of the code of an actor; see actor-program.ts. */
export const actorCode = (shape: number, texture: number): number => shape + 4 * texture

export const LIT_ACTOR = 16
