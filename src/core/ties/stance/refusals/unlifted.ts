import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, prepositionOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { holdersOf } from '../holders.ts'

/** `Norland will not lift the embargo until Estia reforms`: whom the embargo is on, only the condition tells. */
export const unliftedRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  const measure = clause.objects.find((o) => isOf(cues, 'sanction-word', lemmaOf(tree, o)))
  if (clause.negator < 0 || measure === undefined || !isOf(cues, 'unlifting', clause.lemma)) return []
  if (kidsBy(tree, measure, 'nmod').length > 0) return []
  const holders = holdersOf(scene, clause.subjects)
  return kidsBy(tree, clause.head, 'advcl')
    .filter((k) => /^(?:until|till|unless|before)$/.test(prepositionOf(tree, k)))
    .flatMap((k) => scene.clauses.get(k)?.subjects ?? [])
    .flatMap((s) => partiesAt(scene, s))
    .flatMap((party) =>
      holders.map((holder) => ({
        ...draft('unlifted', clause, KEPT, holder, direct(party, -1), 'until'),
        // the refusal stands, now
        predicate: measure,
        counted: clause.negator,
      })),
    )
}

const KEPT = ownFrame({
  name: 'unlifted',
  sign: -1,
  target: 'until',
  means: 'financial',
  plover: 'SANCTION',
  cameo: '163',
})
