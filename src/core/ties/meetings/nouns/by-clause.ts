import type { Seat } from '../report.ts'
import type { Scene } from '../scene.ts'
import {
  admits,
  callsBack,
  declines,
  gathers,
  holds,
  holdsIn,
  invites,
  organizes,
  resumesOthers,
  shutsOut,
} from './called-to.ts'
import {
  attendedBy,
  comes,
  during,
  inTheirs,
  isBriefed,
  presides,
  speaksThere,
  tellsAfter,
  tellsIt,
  wasThere,
  withdrawTo,
} from './there.ts'
import { type Rule, underVerb } from './under-verb.ts'

/** Those whom the verb over the noun seats: "attended the talks", "the talks brought together", "invited to the talks". */
export function byClause(scene: Scene, noun: number): readonly Seat[] {
  const under = underVerb(scene, noun)
  if (under === null) return []
  for (const rule of RULES) {
    const found = rule(under)
    if (found !== undefined) return found
  }
  return []
}

/** The first that applies decides. */
const RULES: readonly Rule[] = [
  gathers,
  attendedBy,
  declines,
  shutsOut,
  invites,
  admits,
  tellsAfter,
  presides,
  during,
  inTheirs,
  speaksThere,
  wasThere,
  comes,
  withdrawTo,
  isBriefed,
  tellsIt,
  resumesOthers,
  holds,
  holdsIn,
  callsBack,
  organizes,
]
