import type { Clause } from '../../clauses/clause.ts'
import { lemmaOf } from '../../clauses/tree.ts'
import { nounFrames, verbFrames } from '../../cues/index.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { reachedFrom } from '../reach/index.ts'
import { fillers } from '../slots.ts'

const WITHIN = /^(?:in|during|amid|as part of)$/

/** `Norlandic jets bombed the hills, in an operation against Estia`: whoever does the deed around it does it. */
export const inDeedRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  if (clause.passive || clause.negator >= 0) return []
  if (!verbFrames(cues, clause.lemma).some((f) => f.plover === 'ASSAULT' && f.strength > 2)) return []
  const doers = partiesOf(scene, clause.subjects)
  if (doers.length === 0) return []
  return clause.obliques
    .filter(({ prep, head }) => WITHIN.test(prep) && head > clause.head)
    .flatMap(({ head }) => {
      const deed = scene.clauses.get(head)
      const [frame] = nounFrames(cues, lemmaOf(tree, head)).filter((f) => f.plover === 'ASSAULT')
      if (deed?.kind !== 'noun' || !frame || deed.subjects.length > 0) return []
      return ['on', 'against']
        .flatMap((slot) => fillers(tree, deed, slot))
        .flatMap((end) => reachedFrom(scene, end, -1))
        .filter((reached) => reached.way === 'party')
        .flatMap((reached) => doers.map((doer) => draft('in-deed', clause, frame, doer, reached, 'against')))
    })
}
