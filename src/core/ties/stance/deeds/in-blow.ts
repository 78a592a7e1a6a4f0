import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, prepositionOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'

/** `In a blow to Estia, Norland stopped the deliveries`, `In a boost for Kade, Norland agreed to sell him tanks` */
export const inBlowRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree } = scene
  if (clause.negator >= 0 || clause.subjects.length === 0) return []
  return clause.obliques
    .filter((o) => o.prep === 'in' && o.head < clause.head)
    .flatMap(({ head }) => {
      const lemma = lemmaOf(tree, head)
      const frame = BLOW.test(lemma) ? HARMS : BOOST.test(lemma) ? HELPS : null
      if (frame === null) return []
      const whom = kidsBy(tree, head, 'nmod').filter((k) => /^(?:to|for|of|at)$/.test(prepositionOf(tree, k)))
      return whom
        .flatMap((k) => partiesAt(scene, k))
        .flatMap((party) =>
          partiesOf(scene, clause.subjects).map((source) =>
            draft('in-deed', clause, frame, source, direct(party, frame.sign), 'in'),
          ),
        )
    })
}

const BLOW = /^(?:blow|setback|rebuke|snub|slap|humiliation|affront|rebuff|jab|swipe|dig)$/
const BOOST = /^(?:boost|lift|show|gesture|nod|tribute|lifeline|shot)$/

const HARMS = ownFrame({ name: 'in-blow', sign: -1, means: 'political', plover: 'REJECT', cameo: '120' })

const HELPS = ownFrame({ name: 'in-boost', sign: 1, means: 'political', plover: 'SUPPORT', cameo: '051' })
