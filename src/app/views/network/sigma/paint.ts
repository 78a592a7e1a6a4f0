/**
 * What the two WebGL programs read at each frame. A filter, a theme or a hover writes here and asks for a frame; the
 * sigma graph itself is never repainted.
 */
export interface Paint {
  /** grows with each change of `ties`; the few actors are uploaded at every frame */
  version: number
  /** by edge: width (0: hidden), style code, radius of the source, radius of the target; CSS pixels at zoom 1 */
  ties: Float32Array
  /** by actor: radius (0: hidden), shape and texture code, fill, second colour (packed by `packColor`) */
  actors: Float32Array
  /** four RGB triples, 0 to 1, by edge type */
  palette: Float32Array
  /** the page's colour, RGB 0 to 1: rings round the actors, inside of hollow ones */
  page: Float32Array
  ink: Float32Array
  /** opacity of ties while nothing is in focus: less where thousands cross */
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

export function createPaint(ties: number, actors: number): Paint {
  return {
    version: 0,
    ties: new Float32Array(ties * 4),
    actors: new Float32Array(actors * 4),
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

/** Bits of the code of an actor; see actor-program.ts. */
export const actorCode = (shape: number, texture: number): number => shape + 4 * texture

export const LIT_ACTOR = 16
