/**
 * Radius of an actor's mark for a number of ties, in CSS pixels at zoom 1: area grows with the number. Here and not with
 * the other appearance, because the layout leaves room for the marks.
 */
export function actorRadius(ties: number): number {
  return Math.min(6 + 2.3 * Math.sqrt(ties), 27)
}

/** From so many ties on a mark grows no more. */
const MOST_TIES = 84
/** What a byte of the picture on screen holds. */
const LARGEST = 40

/**
 * Radii by number of ties among others: where thousands of ties cross (`crowd` under 1, see `crowdOf`) those with few
 * step back and those with many come forward, so that one sees at a glance who matters. A table, since a picture of
 * thousands asks at each step of the years.
 */
export function radiiAmong(crowd: number): (ties: number) => number {
  const radii = Float32Array.from({ length: MOST_TIES + 1 }, (_, ties) =>
    Math.min(actorRadius(ties) * crowd ** (0.5 - 0.7 * Math.min(1, ties / 40)), LARGEST),
  )
  return (ties) => radii[Math.min(ties, MOST_TIES)] as number
}
