import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, prepositionOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { nounFrames } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'

/** `In a blow to Estia, Norland stopped the deliveries`, `In a boost for Kade, Norland agreed to sell him tanks` */
export const inBlowRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree } = scene
  if (clause.negator >= 0 || clause.subjects.length === 0) return []
  return clause.obliques
    .filter((o) => o.prep === 'in')
    .flatMap(({ head }) => {
      if (GESTURE.test(lemmaOf(tree, head))) return inGesture(scene, clause, head)
      if (head > clause.head) return []
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

const GESTURE = /^(?:gesture|show|act|sign|expression|display|mark)$/

/** `moved its embassy in a gesture of support for Estia` */
const inGesture = (scene: Scene, clause: Clause, gesture: number): readonly Draft[] => {
  const { tree } = scene
  const below = (noun: number, prep: string): readonly number[] =>
    kidsBy(tree, noun, 'nmod').filter((k) => prepositionOf(tree, k) === prep)
  return below(gesture, 'of').flatMap((stance) =>
    nounFrames(scene.cues, lemmaOf(tree, stance))
      .filter((f) => !f.latent && !f.mutual)
      .flatMap((frame) =>
        [...below(stance, frame.target), ...below(gesture, frame.target)]
          .filter((k) => k !== stance)
          .flatMap((k) => partiesAt(scene, k))
          .flatMap((party) =>
            partiesOf(scene, clause.subjects).map((source) =>
              draft('in-deed', clause, frame, source, direct(party, frame.sign), 'in'),
            ),
          ),
      ),
  )
}

const BLOW = /^(?:blow|setback|rebuke|snub|slap|humiliation|affront|rebuff|jab|swipe|dig)$/
const BOOST = /^(?:boost|lift|nod|tribute|lifeline|shot)$/

const HARMS = ownFrame({ name: 'in-blow', sign: -1, means: 'political', plover: 'REJECT', cameo: '120' })

const HELPS = ownFrame({ name: 'in-boost', sign: 1, means: 'political', plover: 'SUPPORT', cameo: '051' })
