import type { Clause } from '../../clauses/clause.ts'
import { verbFrames } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { holdersOf } from '../holders.ts'

/** `Norland will never abandon Estia`, `vowed not to desert Kade`: whoever will not leave somebody backs them. */
export const steadfastRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (clause.negator < 0 || clause.passive || !LEAVING.test(clause.lemma)) return []
  if (!/^(?:future|conditional|possible|to)$/.test(clause.modality ?? '')) return []
  const [frame] = verbFrames(scene.cues, 'back').filter((f) => f.sign > 0 && f.target === 'object')
  if (!frame) return []
  const ends = [
    ...clause.objects,
    ...clause.obliques
      .filter((o) => /^(?:from|on)$/.test(o.prep) && /\s/.test(clause.lemma))
      .map((o) => o.head),
  ]
  const holders = holdersOf(scene, clause.subjects)
  return ends
    .flatMap((end) => partiesAt(scene, end))
    .flatMap((party) =>
      holders.map((holder) => ({
        ...draft('verb', clause, { ...frame, name: 'steadfast' }, holder, direct(party, 1), 'object'),
        counted: clause.negator,
      })),
    )
}

const LEAVING = /^(?:abandon|desert|forsake|betray|forget|let down|give up|walk away|sell out)$/
