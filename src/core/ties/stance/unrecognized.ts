import type { Clause } from '../clauses/clause.ts'
import { isOf } from '../cues/index.ts'
import type { Draft, Scene } from './scene.ts'
import { verbFrames } from './slots.ts'
import { reachedFrom } from './targets.ts'
import { draft, holdersAt } from './verb.ts'

/** `Norland does not recognise Kade`, `Norland cannot accept Estia as host`: what is owed and withheld is opposition. */
export const unrecognizedRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (
    clause.negator < 0 ||
    (clause.modality !== null && !/^(?:future|possible)$/.test(clause.modality) && !isSaidWould(clause)) ||
    !(isOf(scene.cues, 'owed', clause.lemma) || isWithheld(scene, clause))
  )
    return []
  const [frame] = verbFrames(scene.cues, clause.lemma)
  if (!frame) return []
  const holders = clause.subjects.flatMap((s) => holdersAt(scene, s))
  return clause.objects
    .flatMap((o) => reachedFrom(scene, o, -1))
    .filter((r) => r.hops < 2)
    .flatMap((reached) =>
      holders.map((holder) => ({
        ...draft(
          'refusal',
          clause,
          { ...frame, name: 'unrecognized', sign: -1, plover: 'REJECT', cameo: '120' },
          holder,
          reached,
        ),
        counted: clause.negator,
      })),
    )
}

/** `said it would not back Kade` */
const isSaidWould = (clause: Clause): boolean => clause.modality === 'conditional' && clause.link === 'ccomp'

/** `will not back Kade`, `could not support the plan`: what is not yet done may be; what one will not do is refused. */
const isWithheld = (scene: Scene, clause: Clause): boolean =>
  clause.modality !== null && isOf(scene.cues, 'owed-by-choice', clause.lemma)
