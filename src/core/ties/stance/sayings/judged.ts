import type { Clause } from '../../clauses/clause.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import type { Draft } from '../draft.ts'
import { reachedFrom } from '../reach/index.ts'
import { judgementsIn } from './says.ts'

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
