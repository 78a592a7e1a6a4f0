import type { Point } from './geometry.ts'
import { textWidth } from './text.ts'

/** An actor on the page that wants its name beside it. */
export interface Labelled {
  readonly at: Point
  readonly radius: number
  readonly words: string
  readonly size: number
  /** greater is placed first */
  readonly rank: number
  /** its name may go over marks, though never over another name */
  readonly must?: boolean
}

export interface Label {
  /** index into the input */
  readonly of: number
  readonly x: number
  /** baseline */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * Greedy label placement in order of rank: right of the mark, else left, below, above; left out where all four would
 * cover another label, another mark (but see `must`) or the edge of the frame. Boxes are kept in a grid, so that 4,000 names stay cheap.
 */
export function placeLabels(items: readonly Labelled[], frame: Box): Label[] {
  const taken = createGrid(64)
  const names = createGrid(64)
  for (const { at, radius } of items) {
    taken.add({ left: at.x - radius, right: at.x + radius, top: at.y - radius, bottom: at.y + radius })
  }
  const order = items
    .map((_, index) => index)
    .sort((a, b) => (items[b]?.rank ?? 0) - (items[a]?.rank ?? 0) || a - b)
  const labels: Label[] = []
  for (const index of order) {
    const item = items[index]
    if (!item) continue
    const places = candidates(item)
    const within = places.filter(({ box }) => inside(box, frame))
    const free = within.find(({ box }) => !taken.hits(box))
    const place = free ?? (item.must ? within.find(({ box }) => !names.hits(box)) : undefined)
    if (!place) continue
    taken.add(place.box)
    names.add(place.box)
    labels.push({ of: index, x: place.x, y: place.y, anchor: place.anchor })
  }
  return labels
}

const GAP = 4

function candidates({
  at,
  radius,
  words,
  size,
}: Labelled): { x: number; y: number; anchor: Label['anchor']; box: Box }[] {
  const width = textWidth(words, size, 600)
  const middle = at.y + size * 0.35
  const boxAt = (left: number, baseline: number): Box => ({
    left,
    right: left + width,
    top: baseline - size * 0.85,
    bottom: baseline + size * 0.25,
  })
  const right = at.x + radius + GAP
  const left = at.x - radius - GAP
  const below = at.y + radius + size
  const above = at.y - radius - GAP
  return [
    { x: right, y: middle, anchor: 'start', box: boxAt(right, middle) },
    { x: left, y: middle, anchor: 'end', box: boxAt(left - width, middle) },
    { x: at.x, y: below, anchor: 'middle', box: boxAt(at.x - width / 2, below) },
    { x: at.x, y: above, anchor: 'middle', box: boxAt(at.x - width / 2, above) },
  ]
}

const inside = (box: Box, frame: Box) =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function createGrid(cell: number) {
  const cells = new Map<string, Box[]>()
  function* keysOf(box: Box): Generator<string> {
    for (let x = Math.floor(box.left / cell); x <= Math.floor(box.right / cell); x++) {
      for (let y = Math.floor(box.top / cell); y <= Math.floor(box.bottom / cell); y++) yield `${x} ${y}`
    }
  }
  return {
    add(box: Box) {
      for (const key of keysOf(box)) {
        const found = cells.get(key)
        if (found) found.push(box)
        else cells.set(key, [box])
      }
    },
    hits(box: Box): boolean {
      for (const key of keysOf(box)) if (cells.get(key)?.some((other) => overlap(box, other))) return true
      return false
    },
  }
}
