import {
  type Drawing,
  fill,
  flatten,
  group,
  type Mark,
  type Path,
  type Step,
  stroke,
  type TextMark,
} from './drawing.ts'
import type { Point } from './geometry.ts'
import { ARABIC_FAMILY, FAMILY } from './look.ts'
import { base64 } from './page.ts'
import { toSvg } from './svg.ts'
import { type FaceName, faceRuns } from './typeface-runs.ts'
import type { Subset } from './typeface-subset.ts'

/** How text stands in an SVG: a font's name, the letters' shapes inside the file, or outlines that are no text. */
export const LETTERINGS = ['embedded', 'named', 'outlined'] as const
export type Lettering = (typeof LETTERINGS)[number]

/** A face as fontkit opens it: lengths in font units, y upwards. */
export interface Face {
  readonly unitsPerEm: number
  layout(words: string): {
    readonly glyphs: readonly { readonly path: { readonly commands: readonly Command[] } }[]
    readonly positions: readonly {
      readonly xAdvance: number
      readonly xOffset: number
      readonly yOffset: number
    }[]
  }
}

interface Command {
  readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'
  readonly args: readonly number[]
}

/** What a door brings: the TrueType files, a library that opens them, the subsetter. */
export interface Typesetter {
  readonly file: (name: FaceName) => Uint8Array
  readonly face: (name: FaceName) => Face
  readonly subset: Subset
}

/** The SVG of a drawing; without a typesetter fonts can only be named. */
export function letteredSvg(drawing: Drawing, how: Lettering, typesetter: Typesetter | null): string {
  if (how === 'named' || !typesetter) return toSvg(drawing)
  if (how === 'outlined') return toSvg(outlined(drawing, typesetter))
  return toSvg(drawing, { fontCss: embeddedFonts(lettersOf(drawing), typesetter) })
}

export type Lettered = Pick<TextMark, 'text' | 'weight'>

export const lettersOf = ({ marks }: Drawing): Lettered[] =>
  [...flatten(marks)].filter((mark) => mark.kind === 'text')

/** `@font-face` rules with the letters that are used, and no others: about 13 kB a face for Latin text. */
export function embeddedFonts(used: readonly Lettered[], { file, subset }: Typesetter): string {
  const points = new Map<FaceName, Set<number>>()
  for (const { text, weight } of used) {
    for (const { face, words } of faceRuns(text, weight)) {
      const known = points.get(face) ?? new Set()
      points.set(face, known)
      for (const character of words) known.add(character.codePointAt(0) ?? 0)
    }
  }
  return [...points]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, used]) =>
      fontFace(
        name,
        subset(
          file(name),
          [...used].sort((a, b) => a - b),
        ),
      ),
    )
    .join('')
}

function fontFace(name: FaceName, bytes: Uint8Array): string {
  // a face of several weights under the other faces' name would shut them out
  const family = name === 'arabic' ? ARABIC_FAMILY : FAMILY
  const weight = name === 'arabic' ? '400 600' : name === 'sans-bold' ? '600' : '400'
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/ttf;base64,${base64(bytes)})}`
}

/** The same drawing with every text as the outlines of its letters, in groups that say the words. */
export const outlined = (drawing: Drawing, typesetter: Typesetter): Drawing => ({
  ...drawing,
  marks: drawing.marks.map((mark) => outlinedMark(mark, typesetter)),
})

function outlinedMark(mark: Mark, typesetter: Typesetter): Mark {
  if (mark.kind === 'path') return mark
  if (mark.kind === 'group') return { ...mark, marks: mark.marks.map((one) => outlinedMark(one, typesetter)) }
  const letters = outlinesOf(mark, typesetter)
  const { halo, opacity } = mark
  const ground = halo ? [stroke(letters, halo, 3, { opacity, join: 'round' })] : []
  return group('', [...ground, fill(letters, mark.fill, { opacity })], mark.text)
}

function outlinesOf(mark: TextMark, { face }: Typesetter): Path {
  const runs = faceRuns(mark.text, mark.weight).map((run) => {
    const font = face(run.face)
    const { glyphs, positions } = font.layout(run.words)
    const scale = mark.size / font.unitsPerEm
    const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * scale
    return { glyphs, positions, scale, width }
  })
  const whole = runs.reduce((sum, { width }) => sum + width, 0)
  let pen = mark.x - (mark.anchor === 'end' ? whole : mark.anchor === 'middle' ? whole / 2 : 0)
  const turned = turner(mark)
  const steps: Step[] = []
  for (const { glyphs, positions, scale } of runs) {
    glyphs.forEach((glyph, index) => {
      const { xAdvance, xOffset, yOffset } = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 }
      const at = (x: number, y: number): Point =>
        turned({ x: pen + (x + xOffset) * scale, y: mark.y - (y + yOffset) * scale })
      for (const command of glyph.path.commands) steps.push(stepOf(command, at))
      pen += xAdvance * scale
    })
  }
  return steps
}

/** Clockwise round the mark's own place. */
function turner({ x, y, turn }: TextMark): (point: Point) => Point {
  if (!turn) return (point) => point
  const angle = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return (point) => ({
    x: x + (point.x - x) * cos - (point.y - y) * sin,
    y: y + (point.x - x) * sin + (point.y - y) * cos,
  })
}

function stepOf({ command, args }: Command, at: (x: number, y: number) => Point): Step {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
  switch (command) {
    case 'moveTo':
      return { to: 'M', at: at(a, b) }
    case 'lineTo':
      return { to: 'L', at: at(a, b) }
    case 'quadraticCurveTo':
      return { to: 'Q', by: at(a, b), at: at(c, d) }
    case 'bezierCurveTo':
      return { to: 'C', by: at(a, b), by2: at(c, d), at: at(e, f) }
    case 'closePath':
      return { to: 'Z' }
  }
}

/** `files`: the TrueType files; `open`: fontkit's `create`. */
export function createTypesetter(
  files: Readonly<Record<FaceName, Uint8Array>>,
  open: (file: Uint8Array) => Face,
  subset: Subset,
): Typesetter {
  const faces = new Map<FaceName, Face>()
  return {
    file: (name) => files[name],
    face: (name) => {
      const known = faces.get(name) ?? open(files[name])
      faces.set(name, known)
      return known
    },
    subset,
  }
}
