import type { Clause } from '../clauses/clause.ts'
import { partiesAt } from '../parties.ts'
import { judgementsIn } from './says.ts'
import type { Draft, Scene } from './scene.ts'
import { reachedFrom } from './targets.ts'

/**
 * What somebody says of a deed is said of its doer.
 *
 *   Norland said the Estian sanctions were illegal. Estia shelled the town. Norland says the attack breached the truce.
 */
export const judgedRule = (scene: Scene, clause: Clause): readonly Draft[] =>
  judgementsIn(scene, clause, (deed, sign) =>
    partiesAt(scene, deed).length > 0
      ? []
      : reachedFrom(scene, deed, sign).filter((r) => r.way === 'author' && r.sign === sign),
  )
