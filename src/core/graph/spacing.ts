/** Keeping marks and names off each other. */

export interface Movable {
  x: number
  y: number
}

const GAP = 7
/** Room of a name beside its mark: width of a letter, most letters that count, height. */
const LETTER = 5.2
const LETTERS = 16
const LINE = 15

/**
 * One sweep from left to right that moves overlapping marks half of their overlap apart, and names of neighbours off
 * each other's line; false when nothing overlapped. `radii` in the unit of the points.
 */
export function pushApart(
  points: readonly Movable[],
  radii: readonly number[],
  labels: readonly string[],
): boolean {
  const order = points.map((_, i) => i)
  order.sort((a, b) => (points[a]?.x ?? 0) - (points[b]?.x ?? 0) || a - b)
  const widest = 2 * Math.max(0, ...radii) + LETTER * LETTERS + GAP
  let moved = false
  order.forEach((a, i) => {
    for (let k = i + 1; k < order.length; k++) {
      const b = order[k] as number
      const p = points[a] as Movable
      const q = points[b] as Movable
      if (q.x - p.x > widest) break
      const room = (radii[a] ?? 0) + (radii[b] ?? 0) + GAP
      const apart = marksApart(p, q, room, b < a ? -1 : 1)
      const clear = namesApart(p, q, room, labels[a] ?? '')
      moved = moved || apart || clear
    }
  })
  return moved
}

function marksApart(p: Movable, q: Movable, room: number, tieBreak: 1 | -1): boolean {
  const dx = q.x - p.x
  const dy = q.y - p.y
  const far = Math.sqrt(dx * dx + dy * dy)
  if (far >= room - 0.25) return false
  const push = (room - far) / 2
  const ux = far > 1e-6 ? dx / far : 0
  const uy = far > 1e-6 ? dy / far : tieBreak
  p.x -= ux * push
  p.y -= uy * push
  q.x += ux * push
  q.y += uy * push
  return true
}

/** The name of the left one runs right: another mark on that line goes up or down, gently, since names can evade. */
function namesApart(p: Movable, q: Movable, room: number, name: string): boolean {
  const reach = room + LETTER * Math.min(name.length, LETTERS)
  const dy = q.y - p.y
  if (q.x - p.x > reach || Math.abs(dy) >= LINE) return false
  const push = (LINE - Math.abs(dy)) / 8
  if (push < 0.25) return false
  const way = dy < 0 ? -1 : 1
  p.y -= push * way
  q.y += push * way
  return true
}
