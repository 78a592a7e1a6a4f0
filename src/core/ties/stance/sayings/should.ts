import type { Clause } from '../../clauses/clause.ts'
import { isInfinitive } from '../../clauses/modality.ts'
import { kidsBy, low } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { reachedFrom } from '../reach/index.ts'

const DEMANDING = /^(?:demand|insist|order)$/

/**
 * What one says that another ought to do.
 *
 *   Morov said Norland should impose sanctions on Estia     for or against whom it would be done
 *   Norland demanded that Estia apologise                   what only the guilty owe
 */
export const shouldRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const going = toldToGo(scene, clause)
  if (going.length > 0) return going
  const said = scene.cues.effects.get(clause.lemma) === 'said'
  const demanded = DEMANDING.test(clause.lemma)
  if (clause.kind !== 'verb' || clause.negator >= 0 || (!said && !demanded)) return []
  const speakers = partiesOf(scene, clause.subjects)
  if (speakers.length === 0) return []
  return kidsBy(scene.tree, clause.head, 'ccomp').flatMap((k) => {
    const deed = scene.clauses.get(k)
    if (deed?.kind !== 'verb' || deed.passive || deed.negator >= 0) return []
    const doers = partiesOf(scene, deed.subjects).filter((d) => speakers.every((s) => s.actor !== d.actor))
    if (demanded)
      return isOf(scene.cues, 'owed-by-guilty', deed.lemma)
        ? doers.flatMap((party) => speakers.map((s) => draft('says', clause, GUILTY, s, direct(party, -1))))
        : []
    if (
      doers.length === 0 ||
      !kidsBy(scene.tree, k, 'aux').some((a) => /^(?:should|must)$/.test(low(scene.tree, a)))
    )
      return []
    return reachedFrom(scene, k, 1)
      .filter((r) => r.way === 'event' && r.hops <= 2 && doers.every((d) => d.actor !== r.party.actor))
      .flatMap((reached) =>
        speakers.map((s) => ({ ...draft('says', clause, WISHES, s, reached, 'ccomp'), cue: k })),
      )
  })
}

/** `wants Kade to go`, `told Kade to leave`: out of where they are */
const toldToGo = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (
    clause.kind !== 'verb' ||
    !/^(?:want|tell|order)$/.test(clause.lemma) ||
    clause.negator >= 0 ||
    clause.passive
  )
    return []
  return kidsBy(scene.tree, clause.head, 'xcomp', 'ccomp', 'advcl').flatMap((k) => {
    const going = scene.clauses.get(k)
    if (going?.kind !== 'verb' || !isInfinitive(scene.tree, k) || going.negator >= 0) return []
    if (!/^(?:go|leave|quit)$/.test(going.lemma) || going.objects.length > 0 || going.obliques.length > 0)
      return []
    if (kidsBy(scene.tree, k, 'advmod', 'xcomp', 'advcl').length > 0) return []
    return partiesOf(scene, going.subjects)
      .filter((p) => p.actor.startsWith('figure:'))
      .flatMap((party) =>
        partiesOf(scene, clause.subjects)
          .filter((s) => s.actor !== party.actor)
          .map((s) => draft('says', clause, GUILTY, s, direct(party, -1))),
      )
  })
}

const WISHES = ownFrame({
  name: 'says-should',
  sign: 1,
  target: 'ccomp',
  means: 'verbal',
  plover: null,
  cameo: null,
})
const GUILTY = ownFrame({
  name: 'demand-guilty',
  sign: -1,
  target: 'ccomp',
  means: 'verbal',
  plover: 'ACCUSE',
  cameo: '111',
})
