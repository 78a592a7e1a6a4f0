import type { Clause } from '../clauses/clause.ts'
import { lemmaOf, prepositionOf } from '../clauses/tree.ts'
import type { Frame } from '../cues/frame.ts'
import { isOf } from '../cues/index.ts'
import { partiesAt } from '../parties.ts'
import type { Draft, Scene } from './scene.ts'
import { draft } from './verb.ts'

/**
 * Hostility of two sides told of both at once.
 *
 *   Norland and Estia traded accusations. Norland exchanged fire with Estia. Norland and Estia are at odds over the river.
 */
export const exchangeRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  const object = clause.objects.find((o) => isOf(cues, 'exchanged', lemmaOf(tree, o)))
  if (clause.kind === 'verb' && isOf(cues, 'exchanging', clause.lemma) && object !== undefined) {
    const others = [...clause.obliques, ...(scene.clauses.get(object)?.obliques ?? [])]
      .filter((o) => o.prep === 'with')
      .map((o) => o.head)
    return opposed(scene, clause, clause.subjects, others, object)
  }
  if (clause.kind === 'noun' && isOf(cues, `${prepositionOf(tree, clause.head)}-odds`, clause.lemma)) {
    const others = clause.obliques.filter((o) => o.prep === 'with').map((o) => o.head)
    return opposed(scene, clause, clause.surface, others, clause.head)
  }
  return []
}

/** Each of one side against each of the other; one side alone, against each other. */
const opposed = (
  scene: Scene,
  clause: Clause,
  ends: readonly number[],
  others: readonly number[],
  cue: number,
): readonly Draft[] => {
  const here = ends.flatMap((i) => partiesAt(scene, i))
  const there = others.length > 0 ? others.flatMap((i) => partiesAt(scene, i)) : here
  return here.flatMap((a) =>
    there
      .filter((b) => b.actor !== a.actor)
      .flatMap((b) =>
        (others.length > 0 ? [[a, b] as const, [b, a] as const] : [[a, b] as const]).map(([from, to]) => ({
          ...draft(
            'reciprocal',
            clause,
            EXCHANGE,
            from,
            { party: to, sign: -1, way: 'party', hops: 0 },
            'each other',
          ),
          cue,
        })),
      ),
  )
}

const EXCHANGE: Frame = {
  name: 'exchange',
  sign: -1,
  source: 'subject',
  target: 'with',
  reach: 'party',
  need: null,
  means: 'political',
  plover: 'REJECT',
  cameo: '120',
  strength: 3,
  mutual: true,
  allied: false,
  latent: false,
  agent: -1,
}
