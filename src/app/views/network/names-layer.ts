import type { DossierActor } from '../../../core/dossier.ts'
import { initials, initialsSize, LETTERS } from '../../../core/export/initials.ts'
import { placeLabels } from '../../../core/export/labels.ts'
import { SANS, type Theme } from '../../../core/export/look.ts'
import { GROUND, groundOf } from '../../../core/export/network.ts'
import { isConsidered, labelSize, mostNames, NAMES_INSET, SURE } from '../../../core/export/network-names.ts'
import type { Renderer } from './sigma/renderer.ts'

/** Names and initials, drawn over the marks on a plain canvas at each frame. */
export interface NamesLook {
  readonly theme: Theme
  /** shown actors, most important first */
  readonly order: readonly number[]
  readonly degree: (actor: number) => number
  /** of the mark, CSS pixels at zoom 1 */
  readonly radius: (actor: number) => number
  readonly ink: (actor: number) => string
  /** hatched: letters on it need ground */
  readonly striped: (actor: number) => boolean
  /** a member of a pole: named first */
  readonly isPole: (mark: { readonly index: number }) => boolean
  /** null: all; otherwise only these keep their names */
  readonly lit: ReadonlySet<number> | null
}

/** Marks beyond this number are drawn, but not looked at for names. */
const MOST_CONSIDERED = 400

export function createNamesLayer(renderer: Renderer, actors: readonly DossierActor[]) {
  const canvas = renderer.overlay
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  const known = new Map<number, string>()
  const lettersOf = (index: number): string => {
    const { label = '', flag = null } = actors[index] ?? {}
    const letters = known.get(index) ?? initials(label, flag)
    known.set(index, letters)
    return letters
  }

  return (look: NamesLook): void => {
    const { width, height } = renderer.size()
    fitCanvas(canvas, width, height)
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
    context.clearRect(0, 0, width, height)
    context.lineJoin = 'round'
    const scale = renderer.scale()
    const placed = (order: readonly number[]): PlacedMark[] => {
      const marks: PlacedMark[] = []
      for (const index of order) {
        const mark = { index, at: renderer.at(index), radius: look.radius(index) * scale }
        if (onScreen(mark.at, mark.radius, width, height)) marks.push(mark)
        if (marks.length === MOST_CONSIDERED) break
      }
      return marks
    }
    const { lit } = look
    const marks = placed(look.order)
    drawInitials(marks, look)
    drawNames(lit ? placed(look.order.filter((index) => lit.has(index))) : marks, look, {
      left: NAMES_INSET,
      top: NAMES_INSET,
      right: width - NAMES_INSET,
      bottom: height - NAMES_INSET,
    })
  }

  type PlacedMark = {
    readonly index: number
    readonly at: { readonly x: number; readonly y: number }
    readonly radius: number
  }

  function drawInitials(marks: readonly PlacedMark[], look: NamesLook): void {
    context.textAlign = 'center'
    for (const { index, at, radius } of marks) {
      const letters = lettersOf(index)
      const size = initialsSize(letters, radius)
      if (size < LETTERS.least) continue
      context.globalAlpha = look.lit && !look.lit.has(index) ? 0.2 : 1
      context.font = `600 ${size}px ${SANS}`
      const ink = look.ink(index)
      // Letters on a hatched mark need ground of their own.
      if (look.striped(index)) {
        context.lineWidth = 3
        context.strokeStyle = groundOf(ink)
        context.globalAlpha *= GROUND
        context.strokeText(letters, at.x, at.y + size * 0.35)
        context.globalAlpha /= GROUND
      }
      context.fillStyle = ink
      context.fillText(letters, at.x, at.y + size * 0.35)
    }
    context.globalAlpha = 1
  }

  function drawNames(
    marks: readonly PlacedMark[],
    look: NamesLook,
    frame: { left: number; top: number; right: number; bottom: number },
  ): void {
    const most = mostNames(frame.right - frame.left, frame.bottom - frame.top)
    const first = [...marks.filter(look.isPole), ...marks.filter((mark) => !look.isPole(mark))]
    const considered = first.filter(({ radius }, place) => isConsidered(place, radius, most))
    const items = considered.map(({ index, at, radius }, place) => ({
      at,
      radius,
      words: actors[index]?.label ?? '',
      size: labelSize(look.degree(index)),
      rank: -place,
      must: place < SURE,
    }))
    for (const label of placeLabels(items, frame).slice(0, most)) {
      const item = items[label.of]
      if (!item) continue
      context.font = `600 ${item.size}px ${SANS}`
      context.textAlign = label.anchor === 'start' ? 'left' : label.anchor === 'end' ? 'right' : 'center'
      context.lineWidth = 3
      context.strokeStyle = look.theme.page
      context.strokeText(item.words, label.x, label.y)
      context.fillStyle = look.theme.ink
      context.fillText(item.words, label.x, label.y)
    }
  }
}

const onScreen = (at: { x: number; y: number }, radius: number, width: number, height: number) =>
  radius > 0 && at.x > -radius && at.y > -radius && at.x < width + radius && at.y < height + radius

function fitCanvas(canvas: HTMLCanvasElement, width: number, height: number): void {
  const across = Math.round(width * devicePixelRatio)
  const down = Math.round(height * devicePixelRatio)
  if (canvas.width === across && canvas.height === down) return
  canvas.width = across
  canvas.height = down
  // sigma sizes only the canvases that it made first; without this every dense screen shows the names twice as far out
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
}
