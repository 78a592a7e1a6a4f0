import type { Clause } from '../../clauses/clause.ts'
import { lemmaOf } from '../../clauses/tree.ts'
import { isOf, verbFrames } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft, type Reached } from '../draft.ts'
import { holdersOf } from '../holders.ts'
import { reachedFrom } from '../reach/index.ts'

/** `Velm declared independence, which Norland does not recognise` */
const declaredBy = (scene: Scene, thing: number): readonly Reached[] => {
  const verb = scene.clauses.get(scene.clauses.get(thing)?.governor ?? -1)
  return verb?.kind === 'verb' &&
    /^(?:declare|proclaim)$/.test(verb.lemma) &&
    /^(?:independence|sovereignty|statehood|autonomy|secession|republic|annexation)$/.test(
      lemmaOf(scene.tree, thing),
    ) &&
    verb.objects.includes(thing)
    ? verb.subjects
        .flatMap((s) => partiesAt(scene, s))
        .map((party) => ({ party, sign: -1, way: 'owner', hops: 1 }))
    : []
}

/** `Norland does not recognise Kade`, `Norland cannot accept Estia as host`: what is owed and withheld is opposition. */
export const unrecognizedRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (
    clause.negator < 0 ||
    (clause.modality !== null &&
      !/^(?:future|possible)$/.test(clause.modality) &&
      !isSaidWould(clause) &&
      !isVowed(scene, clause)) ||
    !(isOf(scene.cues, 'owed', clause.lemma) || isWithheld(scene, clause))
  )
    return []
  const [frame] = verbFrames(scene.cues, clause.lemma)
  if (!frame) return []
  const holders = holdersOf(scene, clause.subjects)
  return [...clause.objects, ...clause.indirect]
    .flatMap((o) => [...reachedFrom(scene, o, -1), ...declaredBy(scene, o)])
    .filter((r) => r.hops < 2 && !(clause.lemma === 'like' && r.party.via === 'pronoun'))
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

/** `vowed never to recognise Kade` */
const isVowed = ({ cues, clauses }: Scene, clause: Clause): boolean =>
  clause.modality === 'to' && cues.effects.get(clauses.get(clause.governor)?.lemma ?? '') === 'promised'

/** `said it would not back Kade` */
const isSaidWould = (clause: Clause): boolean => clause.modality === 'conditional' && clause.link === 'ccomp'

/** `will not back Kade`, `could not support the plan`: what is not yet done may be; what one will not do is refused. */
const isWithheld = (scene: Scene, clause: Clause): boolean =>
  clause.modality !== null && isOf(scene.cues, 'owed-by-choice', clause.lemma)
