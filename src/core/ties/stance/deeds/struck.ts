import type { Clause } from '../../clauses/clause.ts'
import { lemmaOf } from '../../clauses/tree.ts'
import { nounFrames, verbFrames } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { reachedFrom } from '../reach/index.ts'

/**
 * Harm whose doer is told only as the owner of the blow.
 *
 *   Kade was killed in a Norlandic strike. Estian posts were hit by Norland's shells in a raid by the rebels.
 */
export const struckRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  if (!clause.passive || clause.subjects.some((s) => partiesAt(scene, s).length > 0)) return []
  const frame = verbFrames(cues, clause.lemma).find((f) => f.plover === 'ASSAULT' && f.target === 'object')
  if (!frame) return []
  return clause.obliques.flatMap(({ prep, head }) => {
    const blow = scene.clauses.get(head)
    const hostile = nounFrames(cues, lemmaOf(tree, head)).some((f) => f.plover === 'ASSAULT')
    if (!blow || !hostile || !/^(?:in|during)$/.test(prep)) return []
    const doers = [...blow.subjects, ...blow.obliques.filter((o) => o.prep === 'by').map((o) => o.head)]
    const hit = clause.objects.flatMap((o) => reachedFrom(scene, o, -1)).filter((r) => r.way === 'party')
    return doers
      .flatMap((d) => partiesAt(scene, d))
      .flatMap((doer) => hit.map((reached) => draft('struck', clause, frame, doer, reached, prep)))
  })
}
