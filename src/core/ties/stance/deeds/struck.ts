import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import type { Frame } from '../../cues/frame.ts'
import { isOf, nounFrames, verbFrames } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { claimants } from '../holders.ts'
import { reachedFrom } from '../reach/index.ts'

/**
 * Harm whose doer is told only as the owner of the blow.
 *
 *   Kade was killed in a Norlandic strike. Two Estian soldiers died in an attack by the rebels. Estian posts were hit by Norland's shells in a raid by the rebels.
 */
export const struckRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  const fallen = FALLING.test(clause.lemma)
  if (!fallen && (!clause.passive || clause.subjects.some((s) => partiesAt(scene, s).length > 0))) return []
  const frame = verbFrames(cues, fallen ? 'kill' : clause.lemma).find(
    (f) => f.plover === 'ASSAULT' && f.target === 'object',
  )
  if (!frame) return []
  return clause.obliques.flatMap(({ prep, head }) => {
    const blow = scene.clauses.get(head)
    const hostile = nounFrames(cues, lemmaOf(tree, head)).some((f) => f.plover === 'ASSAULT')
    if (!blow || !hostile || !/^(?:in|during)$/.test(prep)) return []
    // a gunfight with the rebels
    const fight = nounFrames(cues, lemmaOf(tree, head)).some((f) => f.mutual && f.plover === 'ASSAULT')
    const by = fight ? /^(?:by|with)$/ : /^by$/
    const doers = [
      ...blow.subjects,
      ...blow.obliques.filter((o) => by.test(o.prep)).map((o) => o.head),
      ...claimants(scene, head),
    ]
    const victims = fallen ? clause.subjects : clause.objects
    const hit = victims.flatMap((o) => reachedFrom(scene, o, -1)).filter((r) => r.way === 'party')
    return doers
      .flatMap((d) => partiesAt(scene, d))
      .flatMap((doer) => hit.map((reached) => draft('struck', clause, frame, doer, reached, prep)))
  })
}

/** `died in an attack by`, `lost two men in an ambush by` */
const FALLING = /^(?:die|perish|fall|lose)$/

const AGAINST_ODDS = /^(?:despite|in spite of|amid|after|following|in the face of|notwithstanding|over)$/

/** Said of nobody else, and before what was done in spite of it: `despite criticism from Norland`, not `of Velm`. */
const isBorne = ({ tree }: Scene, clause: Clause, frame: Frame, verb: Clause): boolean =>
  /^(?:REJECT|ACCUSE|THREATEN|PROTEST|COERCE)$/.test(frame.plover ?? '') &&
  !frame.mutual &&
  // `After Kade's threat` it may be anybody's turn
  (/^(?:despite|in spite of|in the face of|notwithstanding)$/.test(prepositionOf(tree, clause.head)) ||
    clause.obliques.some((o) => o.prep === 'from')) &&
  !verb.passive &&
  (clause.head < verb.head ||
    /^(?:despite|in spite of|in the face of)$/.test(prepositionOf(tree, clause.head))) &&
  !clause.obliques.some((o) => /^(?:on|of|against|toward|towards|for|over|about|to|at|in)$/.test(o.prep))

/** `Under fire from Norland's guns, the Estians left`, `Despite pressure from Norland, Estia left`: who stands under it is hit. */
export const underFireRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  const prep = prepositionOf(tree, clause.head)
  if (prep === 'under' && kidsBy(tree, clause.head, 'cop').length > 0) return isUnderIt(scene, clause)
  if (clause.link !== 'obl' || !(prep === 'under' || AGAINST_ODDS.test(prep))) return []
  const blow = clause.lemma === 'fire' ? 'attack' : clause.lemma
  const frame = nounFrames(cues, blow).find((f) => f.sign < 0 && !f.latent)
  const verb = scene.clauses.get(clause.governor)
  if (!frame || verb?.kind !== 'verb' || isOf(cues, 'under', verb.lemma)) return []
  if (prep !== 'under' && !isBorne(scene, clause, frame, verb)) return []
  const behind = clause.obliques.filter((o) => /^(?:from|by|of)$/.test(o.prep)).map((o) => o.head)
  // under threat of sanctions from Norland
  const further = behind.flatMap((k) => scene.clauses.get(k)?.obliques ?? []).filter((o) => o.prep === 'from')
  const doers = partiesOf(scene, [...clause.subjects, ...behind, ...further.map((o) => o.head)])
  const hit = verb.surface.flatMap((s) => reachedFrom(scene, s, -1)).filter((r) => r.way === 'party')
  return doers.flatMap((doer) => hit.map((reached) => draft('struck', clause, frame, doer, reached, 'under')))
}

/** `Estia has been under bombardment from Norland`, `Estia, whose towns are under fire from Norland` */
const isUnderIt = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  const frame = nounFrames(cues, clause.lemma).find((f) => f.plover === 'ASSAULT')
  if (!frame || clause.negator >= 0) return []
  const doers = clause.obliques
    .filter((o) => /^(?:from|by)$/.test(o.prep))
    .flatMap((o) => partiesAt(scene, o.head))
  const hit = clause.surface.flatMap((s) =>
    kidsBy(tree, s, 'nmod:poss').some((k) => low(tree, k) === 'whose')
      ? reachedFrom(scene, clause.governor, -1)
      : reachedFrom(scene, s, -1),
  )
  return doers.flatMap((doer) =>
    hit
      .filter((r) => r.sign < 0 && r.way !== 'event' && r.party.actor !== doer.actor)
      .map((reached) => draft('struck', clause, frame, doer, reached, 'under')),
  )
}

/** `Norland launched an attack in which two Estian soldiers died`: whoever launched it struck them. */
export const diedInRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  if (clause.link !== 'acl:relcl' || clause.negator >= 0 || !DYING.test(clause.lemma)) return []
  if (!clause.passive && !FALLING.test(clause.lemma)) return []
  const inWhich = tree.tokens.some(
    (t, i) => low(tree, i) === 'which' && t.head === clause.head && low(tree, i - 1) === 'in',
  )
  const blow = scene.clauses.get(clause.governor)
  const frame = verbFrames(cues, 'kill').find((f) => f.plover === 'ASSAULT' && f.target === 'object')
  if (!inWhich || blow?.kind !== 'noun' || !frame) return []
  if (!nounFrames(cues, blow.lemma).some((f) => f.plover === 'ASSAULT')) return []
  const verb = scene.clauses.get(blow.governor)
  const carried = verb?.kind === 'verb' && verb.objects.includes(blow.head) && isOf(cues, 'light', verb.lemma)
  const doers = partiesOf(scene, [...blow.subjects, ...(carried ? verb.subjects : [])])
  const victims = clause.passive ? clause.objects : clause.subjects
  const hit = victims.flatMap((v) => reachedFrom(scene, v, -1)).filter((r) => r.way === 'party')
  return doers
    .filter((doer) => hit.every((r) => r.party.actor !== doer.actor))
    .flatMap((doer) => hit.map((reached) => draft('struck', clause, frame, doer, reached, 'in')))
}

const DYING = /^(?:kill|die|wound|injure|hurt|perish|capture|abduct|kidnap|lose)$/

/** `Two Estians were killed when the rebels overran a base`: whom the blow of the clause beside it hit. */
export const killedWhenRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  if (!DYING.test(clause.lemma) || clause.negator >= 0) return []
  if (clause.passive ? clause.subjects.length > 0 : !FALLING.test(clause.lemma)) return []
  const victims = clause.passive ? clause.objects : clause.subjects
  const frame = verbFrames(cues, 'kill').find((f) => f.plover === 'ASSAULT' && f.target === 'object')
  if (!frame) return []
  const hit = victims.flatMap((v) => reachedFrom(scene, v, -1)).filter((r) => r.way === 'party')
  return kidsBy(tree, clause.head, 'advcl')
    .filter((k) =>
      kidsBy(tree, k, 'advmod', 'mark').some((m) => /^(?:when|after|as)$/.test(low(tree, m)) && m < k),
    )
    .flatMap((k) => scene.clauses.get(k) ?? [])
    .filter(
      (blow) =>
        blow.kind === 'verb' &&
        !blow.passive &&
        blow.negator < 0 &&
        verbFrames(cues, blow.lemma).some((f) => f.plover === 'ASSAULT' && !f.latent),
    )
    .flatMap((blow) => partiesOf(scene, blow.subjects))
    .flatMap((doer) => hit.map((reached) => draft('struck', clause, frame, doer, reached, 'when')))
}
