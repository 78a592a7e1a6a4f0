import type { Clause } from '../../clauses/clause.ts'
import { lemmaOf, prepositionOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { holdersOf } from '../holders.ts'
import { reachedFrom } from '../reach/index.ts'

/** `blocked roads in a protest against Kade`, `stopped work in protest at the law of Estia`: against whom they do it. */
export const inProtestRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  const verb = scene.clauses.get(clause.governor)
  if (clause.link !== 'obl' || verb?.kind !== 'verb' || verb.passive || verb.negator >= 0) return []
  if (!/^(?:in|during|at|as part of)$/.test(prepositionOf(tree, clause.head))) return []
  if (!isOf(cues, 'protest-kind', lemmaOf(tree, clause.head)) || clause.subjects.length > 0) return []
  const whom = [...clause.obliques, ...verb.obliques]
    .filter((o) => /^(?:against|at|over)$/.test(o.prep) && o.head > clause.head)
    .flatMap((o) => reachedFrom(scene, o.head, -1))
    .filter((r) => r.sign < 0)
  return holdersOf(scene, verb.subjects)
    .filter(({ actor }) => !actor.startsWith('state:'))
    .flatMap((holder) =>
      whom.map((reached) => ({
        ...draft('in-deed', clause, PROTEST, holder, reached),
        predicate: verb.head,
      })),
    )
}

const PROTEST = ownFrame({
  name: 'in-protest',
  sign: -1,
  target: 'against',
  reach: 'both',
  means: 'political',
  plover: 'PROTEST',
  cameo: '141',
})
