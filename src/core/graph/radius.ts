/**
 * Radius of an actor's mark for a number of ties, in CSS pixels at zoom 1: area grows with the number. Here and not with
 * the other appearance, because the layout leaves room for the marks.
 */
export function actorRadius(ties: number): number {
  return Math.min(6 + 2.3 * Math.sqrt(ties), 27)
}

/**
 * Among thousands of ties (`crowd` under 1, see `crowdOf`) those with few step back and those with many come forward, so
 * that one sees at a glance who matters.
 */
export const radiusAmong = (ties: number, crowd: number): number =>
  Math.min(actorRadius(ties) * crowd ** (0.5 - 0.7 * Math.min(1, ties / 40)), LARGEST)

/** What a byte of the picture on screen holds. */
const LARGEST = 40
