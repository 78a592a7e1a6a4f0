import type { DossierActor } from '../dossier.ts'
import type { Position } from './layout.ts'

/** Layout units between two actors that would stand on one point. */
const ASIDE = 24

/**
 * Places for actors that nothing ties but that tied figures speak for: only a roll-up draws them, and it must find them
 * on the page. Each stands in the middle of its figures.
 */
export function besideFigures(
  actors: readonly Pick<DossierActor, 'affiliations'>[],
  positions: readonly Position[],
  tied: ReadonlySet<number>,
): Position[] {
  const figures = new Map<number, Position[]>()
  actors.forEach(({ affiliations }, figure) => {
    const at = positions[figure]
    if (!tied.has(figure) || !at) return
    for (const owner of new Set(affiliations.map(({ actor }) => actor))) {
      if (owner >= 0 && !tied.has(owner)) figures.set(owner, [...(figures.get(owner) ?? []), at])
    }
  })
  const taken = new Set<string>()
  return positions.map((position, actor) => {
    const around = figures.get(actor)
    if (!around) return position
    const y = Math.round(around.reduce((sum, at) => sum + at.y, 0) / around.length)
    let x = Math.round(around.reduce((sum, at) => sum + at.x, 0) / around.length)
    while (taken.has(`${x} ${y}`)) x += ASIDE
    taken.add(`${x} ${y}`)
    return { x, y }
  })
}
