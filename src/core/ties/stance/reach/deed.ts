import type { Clause } from '../../clauses/clause.ts'
import { lemmaOf } from '../../clauses/tree.ts'
import type { Frame } from '../../cues/frame.ts'
import { isOf, verbFrames } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { flip, type Reached } from '../draft.ts'
import { fillers, meets } from '../slots.ts'
import { asEvent, distinct, type Follow } from './ends.ts'

/** A deed that is told as a clause: its doer shares the sign, whom it is done to takes the sign of the deed. */
export const throughDeed = (
  scene: Scene,
  clause: Clause,
  sign: 1 | -1,
  depth: number,
  on: Follow,
): readonly Reached[] => {
  const reached: Reached[] = clause.subjects
    .flatMap((s) => doersAt(scene, s))
    .map((party) => ({ party, sign, way: 'agent', hops: depth + 1 }))
  // to want somebody gone is to be against them
  if (isOf(scene.cues, 'stepdown', clause.lemma))
    for (const r of reached.splice(0)) reached.push({ ...r, sign: flip(r.sign, -1), way: 'event' })
  // to lift sanctions on Estia, to end support for Kade
  if (scene.cues.effects.get(clause.lemma) === 'ended')
    for (const thing of clause.objects.filter((o) => scene.cues.nouns.has(lemmaOf(scene.tree, o))))
      for (const r of on(thing, flip(sign, -1)))
        if (r.way === 'event') reached.push({ ...r, hops: r.hops + 1 })
  for (const frame of deedFrames(scene, clause)) {
    if (frame.latent || frame.source !== 'subject' || !meets(scene.tree, clause, frame.need)) continue
    for (const filler of fillers(scene.tree, clause, frame.target))
      for (const r of on(filler, flip(sign, frame.sign)))
        if (frame.reach !== 'event' || r.way !== 'party') reached.push(asEvent(r))
  }
  return distinct(reached)
}

/** Who does a deed, or whose measure does it: `Estia's sanctions had made it difficult`. */
const doersAt = (scene: Scene, node: number): readonly Party[] => {
  const parties = partiesAt(scene, node)
  if (parties.length > 0 || !isOf(scene.cues, 'measure', lemmaOf(scene.tree, node))) return parties
  return partiesOf(scene, scene.clauses.get(node)?.subjects ?? [])
}

/** `an end to support for Kade`: read as a verb, `support` has the frames of the noun. */
const deedFrames = (scene: Scene, clause: Clause): readonly Frame[] => {
  const verb = verbFrames(scene.cues, clause.lemma)
  const noun =
    clause.objects.length === 0 && clause.obliques.length > 0 ? scene.cues.nouns.get(clause.lemma) : undefined
  return noun ? [...verb, ...noun] : verb
}
