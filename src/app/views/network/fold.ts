import { NO_DAY } from '../../../core/dossier.ts'
import { speaksFor } from '../../../core/graph/affiliation.ts'
import type { Graph } from '../../../core/graph/graph.ts'
import type { Picture } from './picture.ts'

/** Persons walking into the actor they speak for, and out again, so that a roll-up is seen and not only announced. */

const LASTS = 260
/** Sigma works through the whole graph at each step of a move: beyond this it would stutter. */
const MOST_EDGES = 4000

export const folds = (before: Graph, after: Graph): boolean =>
  before.dossier === after.dossier &&
  before.rolledUp !== after.rolledUp &&
  Math.max(before.edges.length, after.edges.length) <= MOST_EDGES &&
  !matchMedia('(prefers-reduced-motion: reduce)').matches

/** By figure: the actor it walks into. */
export function foldTargets({ dossier }: Graph): ReadonlyMap<number, number> {
  const targets = new Map<number, number>()
  dossier.actors.forEach((actor, index) => {
    if (actor.kind !== 'figure') return
    const known = speaksFor(dossier, index, NO_DAY)
    const target = known === index ? (actor.affiliations[0]?.actor ?? -1) : known
    if (target >= 0 && target !== index) targets.set(index, target)
  })
  return targets
}

export function moveAll(
  picture: Picture,
  { dossier }: Graph,
  targets: ReadonlyMap<number, number>,
  way: 'together' | 'apart',
): Promise<void> {
  const start = performance.now()
  return new Promise((resolve) => {
    const step = (now: number) => {
      const t = Math.min(1, Math.max(0, (now - start) / LASTS))
      const eased = t * t * (3 - 2 * t)
      const share = way === 'together' ? eased : 1 - eased
      for (const [actor, target] of targets) {
        const [a, b] = [dossier.actors[actor], dossier.actors[target]]
        if (a && b) picture.place(actor, a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
      }
      if (t < 1) requestAnimationFrame(step)
      else resolve()
    }
    step(start)
  })
}
