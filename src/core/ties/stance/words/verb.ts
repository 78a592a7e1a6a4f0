import type { Clause } from '../../clauses/clause.ts'
import { errandOf } from '../../clauses/errand.ts'
import { isInfinitive } from '../../clauses/modality.ts'
import { kidsBy, lemmaOf, low, prepositionOf, tagOf } from '../../clauses/tree.ts'
import type { Frame } from '../../cues/frame.ts'
import { isOf, nounFrames, verbFrames } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { isOfAll } from '../deeds/aftermath.ts'
import { type Draft, draft, flip, type Reached } from '../draft.ts'
import { holdersAt } from '../holders.ts'
import { reachedFromAll } from '../reach/index.ts'
import { fillers, meets } from '../slots.ts'
import { isNoStance, isUntouched } from './no-stance.ts'

/**
 * A verb with a frame in the lexicon.
 *
 *   Norland accused Estia. Estia was attacked by Norland. Norland vetoed a resolution against Estia.
 *   Norland urged Velm to arm the rebels: the urging reaches the rebels, not Velm.
 */
export const verbRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const drafts: Draft[] = []
  if (isNoStance(scene, clause)) return drafts
  for (const frame of verbFrames(scene.cues, clause.lemma)) {
    if (frame.latent || !meets(scene.tree, clause, frame.need)) continue
    if (frame.source === 'object' && isOfAll(scene, clause)) continue
    if (frame.sign > 0 && frame.need !== null && isGrudging(scene, clause)) continue
    // `clashed with the police in a protest against Kade`: not with Kade
    if (frame.mutual && frame.target === 'against' && !clause.obliques.some((o) => o.prep === 'against'))
      continue
    if (frame.agent === 0 && errandOf(scene.tree, scene.clauses, clause) !== undefined) continue
    // whom something angers is a party, no plan of one
    const sources = fillers(scene.tree, clause, frame.source).flatMap((s) =>
      frame.source === 'object' ? partiesAt(scene, s) : holdersAt(scene, s),
    )
    const company = partiesOf(scene, joined(scene, clause))
    if (sources.length === 0) continue
    // `appealed to Velm to condemn Estia`: who is asked is no part of what is asked for
    const ends = fillers(scene.tree, clause, frame.target).filter(
      (end) =>
        (frame.agent !== 0 || (partiesAt(scene, end).length === 0 && !isAsked(scene, end))) &&
        !isHelp(scene, frame, end) &&
        !isFeeling(scene, clause, end),
    )
    const wished = frame.agent === 0 ? ends.flatMap((end) => winnersAt(scene, end, frame.sign)) : []
    for (const reached of [...reachedFromAll(scene, ends, frame.sign, clause.head), ...wished]) {
      if (!fits(frame, reached) || isUntouched(scene, clause, frame, reached)) continue
      // `Norland and Velm helped to win`: they help the deed, not each other
      if (reached.way === 'agent' && sources.some((s) => s.token === reached.party.token)) continue
      // `the Norland-backed plan` backs no owner of the plan
      if (clause.link === 'amod' && reached.way !== 'party') continue
      // `halted its attacks on Estia`: who stops what he does himself does not back whom it was done to
      if (
        frame.sign < 0 &&
        reached.sign > 0 &&
        (isOwnDeed(scene, ends, sources) || isCalledOff(scene, clause, ends))
      )
        continue
      const sign = reached.way === 'agent' ? flip(1, agentSign(frame)) : reached.sign
      const all = [...sources, ...(reached.way === 'party' ? company : [])]
      if (company.length > 0 && [...sources, ...company].some((s) => s.actor === reached.party.actor))
        continue
      for (const source of all) {
        drafts.push(draft('verb', clause, frame, source, { ...reached, sign }))
        if (frame.mutual && reached.way === 'party')
          drafts.push(draft('verb', clause, frame, reached.party, { ...reached, sign, party: source }))
      }
    }
  }
  return drafts
}

/** `closed the port, to the fury of Estia`: not to Estia */
const isFeeling = ({ tree, cues }: Scene, clause: Clause, end: number): boolean =>
  clause.kind === 'verb' &&
  prepositionOf(tree, end) === 'to' &&
  (isOf(cues, 'dismay-word', lemmaOf(tree, end)) || isOf(cues, 'delight-word', lemmaOf(tree, end)))

/** `asked whether Norland backs Velm`: to ask is not to want. */
const isAsked = ({ tree }: Scene, end: number): boolean =>
  kidsBy(tree, end, 'mark', 'advmod').some((k) => /^(?:if|whether|why|how)$/.test(low(tree, k)))

/** `broke away with Norlandic backing`: what one has beside one is not broken with. */
const isHelp = ({ tree, cues }: Scene, frame: Frame, end: number): boolean =>
  frame.sign < 0 &&
  frame.target === 'with' &&
  nounFrames(cues, lemmaOf(tree, end)).some((f) => f.sign > 0 && !f.latent)

/** `wants Kade to win`: to be for them; `wants Kade to lose`: to be against them. */
const winnersAt = (scene: Scene, end: number, sign: 1 | -1): readonly Reached[] => {
  const deed = scene.clauses.get(end)
  if (deed?.kind !== 'verb' || deed.passive || deed.negator >= 0) return []
  const by = isOf(scene.cues, 'winning', deed.lemma) ? 1 : isOf(scene.cues, 'losing', deed.lemma) ? -1 : 0
  if (by === 0) return []
  return deed.subjects
    .flatMap((s) => partiesAt(scene, s))
    .map((party) => ({ party, sign: flip(sign, by), way: 'event', hops: 1 }))
}

/** `had harsh words for Kade`, `has little respect for Kade` */
const isGrudging = ({ tree, cues }: Scene, clause: Clause): boolean =>
  clause.objects.some((o) =>
    kidsBy(tree, o, 'amod').some(
      (k) => isOf(cues, 'harsh', low(tree, k)) || (low(tree, k) === 'little' && low(tree, k - 1) !== 'a'),
    ),
  )

/** `joined Norland and Velm in condemning Estia`: they condemn it, too. */
const joined = ({ tree, clauses }: Scene, clause: Clause): readonly number[] => {
  // `Like Velm, Norland condemned it`, `Together with Velm, Norland condemned it`
  const beside = clause.obliques.filter(
    (o) =>
      o.head < clause.head &&
      /^(?:like|along with|together with)$/.test(o.prep) &&
      low(tree, o.head + 1) === ',',
  )
  if (beside.length > 0 && !clause.passive) return beside.map((o) => o.head)
  const join = clauses.get(clause.governor)
  // `teamed up with Norland to bomb Estia`
  if (join && ALLYING.test(join.lemma) && isInfinitive(tree, clause.head))
    return join.obliques.filter((o) => o.prep === 'with' && o.head < clause.head).map((o) => o.head)
  return join?.lemma === 'join' && prepositionOf(tree, clause.head) === 'in' ? join.objects : []
}

const ALLYING = /^(?:team(?: up)?|ally|unite|conspire|collaborate|band together|gang up|side)$/

const agentSign = (frame: Frame): 1 | -1 => (frame.agent === 0 ? frame.sign : frame.agent)

/** Whether a frame allows this way of reaching its target. */
export const fits = (frame: Frame, reached: Reached): boolean => {
  if (frame.reach === 'party' && reached.way !== 'party') return false
  if (frame.reach === 'event' && reached.way === 'party') return false
  // urging or wanting a deed says nothing of whose deed it is
  // to condemn a deed is not to back its victim; to block it is
  if (reached.sign !== frame.sign && frame.sign < 0 && frame.plover !== 'REJECT') return false
  // to call for an end to the shelling of Velm is not yet to back Velm
  if (frame.agent === 0 && reached.sign > 0 && reached.hops > 2) return false
  // to want somebody's doings condemned is to be against them
  if (frame.agent === 0)
    return /^(?:event|against)$/.test(reached.way) || (reached.way === 'author' && reached.sign < 0)
  // accused of arming Velm, slammed for arming it: the charge is against who arms
  if (frame.plover === 'ACCUSE' && /^(?:of|for|over|with|ccomp)$/.test(frame.target))
    return reached.way !== 'event' && (reached.way === 'agent' || reached.hops < 2)
  // what angers somebody is a party or its doing
  return frame.source === 'subject' || reached.way !== 'event'
}

/** `Norland halted the bombing of Velm`: whose bombing nobody says, and then it is as likely as not its own. */
const isCalledOff = (scene: Scene, clause: Clause, deeds: readonly number[]): boolean =>
  /^(?:halt|suspend|pause|cease)$/.test(clause.lemma) &&
  deeds.every((deed) => partiesOf(scene, scene.clauses.get(deed)?.subjects ?? []).length === 0)

const isOwnDeed = (scene: Scene, deeds: readonly number[], sources: readonly Party[]): boolean =>
  deeds.some(
    (deed) =>
      kidsBy(scene.tree, deed, 'nmod:poss').some((k) => tagOf(scene.tree, k) === 'PRP$') ||
      partiesOf(scene, scene.clauses.get(deed)?.subjects ?? []).some((p) =>
        sources.some((s) => s.actor === p.actor),
      ),
  )
