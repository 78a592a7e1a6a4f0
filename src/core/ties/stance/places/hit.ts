import type { Clause } from '../../clauses/clause.ts'
import { type Frame, ownFrame } from '../../cues/frame.ts'
import { isOf, nounFrames, verbFrames } from '../../cues/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { holdersOf } from '../holders.ts'
import { reachedFrom } from '../reach/index.ts'
import { fillers, meets } from '../slots.ts'
import { landsAt } from './ground.ts'
import { isHit, sitesAt, sitesHit } from './site.ts'

/**
 * A deed that hits what is a country's own, which only the place tells.
 *
 *   The rebels stormed a garrison in northern Karnia. Norland shelled an army base in Karnia.
 *   The militia's attack on a village in Karnia.
 */
export const hitRule = (scene: Scene, clause: Clause): readonly Draft[] =>
  clause.kind === 'noun' ? byNoun(scene, clause) : byVerb(scene, clause)

const byNoun = (scene: Scene, clause: Clause): readonly Draft[] => {
  const frame = nounFrames(scene.cues, clause.lemma).find(isHit)
  if (!frame) return []
  const sources = holdersOf(scene, clause.subjects)
  return sitesHit(scene, clause.head).flatMap((party) =>
    sources.map((source) => draft('hit', clause, frame, source, { party, sign: -1, way: 'owner', hops: 1 })),
  )
}

/** `stormed a garrison in Karnia`, `closed all crossings into Karnia` */
const byVerb = (scene: Scene, clause: Clause): readonly Draft[] =>
  framesOf(scene, clause)
    .filter((frame) => (isHit(frame) || isClosing(frame)) && meets(scene.tree, clause, frame.need))
    .flatMap((frame) => {
      const sources = holdersOf(scene, fillers(scene.tree, clause, frame.source))
      if (sources.length === 0) return []
      return fillers(scene.tree, clause, frame.target)
        .filter((target) => reachedFrom(scene, target, -1).length === 0)
        .flatMap((target) => (isClosing(frame) ? landsAt(scene, target) : sitesAt(scene, target)))
        .flatMap((party) =>
          sources.map((source) =>
            draft('hit', clause, frame, source, { party, sign: -1, way: 'owner', hops: 1 }),
          ),
        )
    })

/** `closed all crossings into Karnia`, `banned flights from Karnia` */
const isClosing = (frame: Frame): boolean => /^(?:close-to|ban-trade)$/.test(frame.name)

const framesOf = ({ cues }: Scene, clause: Clause): readonly Frame[] => {
  const known = verbFrames(cues, clause.lemma)
  // `took over the garrison`: the particle may be read as a preposition
  if (clause.lemma === 'take') return [...known, { ...SEIZED, target: 'over' }]
  return isOf(cues, 'site-taking', clause.lemma) ? [...known, SEIZED] : known
}

/** `took over a garrison in Karnia` */
const SEIZED = ownFrame({ name: 'seize-site', sign: -1, means: 'military', plover: 'COERCE', cameo: '170' })
