import type { Clause } from '../../clauses/clause.ts'
import { kidsBy } from '../../clauses/tree.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import type { Draft } from '../draft.ts'

/**
 * A verb left out: `Norland assured Estia of its support; Velm did as well`, `Norland arms them. Velm already does.` The
 * nearest ties told before by a verb are told of the new subject.
 */
export const ellipsisRule = (scene: Scene, clause: Clause, before: readonly Draft[]): readonly Draft[] => {
  if (clause.lemma !== 'do' || clause.objects.length > 0 || clause.negator >= 0) return []
  if (kidsBy(scene.tree, clause.head, 'xcomp', 'ccomp').length > 0) return []
  // `recalled its envoy; Velm did as well`: what is one's own is no target for the next
  const told = before.filter(
    (d) => d.rule === 'verb' && d.cue < clause.head && d.source.actor !== d.target.actor,
  )
  const last = told.at(-1)?.cue
  const subjects = partiesOf(scene, clause.subjects)
  return told
    .filter((d) => d.cue === last)
    .flatMap((d) =>
      subjects.map(
        (source): Draft => ({
          ...d,
          rule: 'ellipsis',
          source,
          predicate: clause.head,
          cue: clause.head,
        }),
      ),
    )
    .filter((d) => d.source.actor !== d.target.actor)
}
