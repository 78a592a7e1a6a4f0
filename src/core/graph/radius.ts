/**
 * Radius of an actor's mark for a number of ties, in CSS pixels at zoom 1: area grows with the number. Here and not with
 * the other appearance, because the layout leaves room for the marks.
 */
export function actorRadius(ties: number): number {
  return Math.min(6 + 2.3 * Math.sqrt(ties), 27)
}
