import type { Clause } from '../../clauses/clause.ts'
import { isInfinitive } from '../../clauses/modality.ts'
import { kidsBy, low, tagOf } from '../../clauses/tree.ts'
import type { Frame } from '../../cues/frame.ts'
import type { Party } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import type { Reached } from '../draft.ts'

/** Words of stance that tell none. */
export const isNoStance = (scene: Scene, clause: Clause): boolean =>
  isDenialAside(scene, clause) || isAvoided(scene, clause) || isBeside(scene, clause)

/** Whom a stance reaches by its words without being meant. */
export const isUntouched = (scene: Scene, clause: Clause, frame: Frame, reached: Reached): boolean =>
  isUnopposed(clause, frame, reached) || isPublic(scene, clause, reached.party)

/** `accused Norland of arming Velm, which Norland denies`: what is denied is the charge, not who stands before it. */
const isDenialAside = ({ tree, cues }: Scene, clause: Clause): boolean =>
  clause.link === 'acl:relcl' &&
  cues.effects.get(clause.lemma) === 'denied' &&
  kidsBy(tree, clause.head, 'obj').some((k) => low(tree, k) === 'which' && low(tree, k - 1) === ',')

/** `so as not to embarrass Estia`: what nobody means to do is no report of its not being done. */
const isAvoided = ({ tree }: Scene, clause: Clause): boolean =>
  clause.negator >= 0 && clause.link === 'advcl' && isInfinitive(tree, clause.head)

/** `asked in Velm, standing by Kade, whether`: where somebody stood; `Morov, standing in for Kade,`: whose place he took. */
const isBeside = ({ tree }: Scene, clause: Clause): boolean =>
  /^stand(?: in)?$/.test(clause.lemma) &&
  tagOf(tree, clause.head) === 'VBG' &&
  (clause.link === 'advcl' || low(tree, clause.head + 1) === 'in')

/** `did not object to strikes on Velm`: who lets a deed pass says nothing of whom it is done to. */
const isUnopposed = (clause: Clause, frame: Frame, reached: Reached): boolean =>
  clause.negator >= 0 && frame.sign < 0 && reached.sign > 0

/** `forbids Norlanders to trade with Estia`, `advised Norlanders against travel`: a people, not its state. */
const isPublic = ({ tree }: Scene, clause: Clause, { actor, token }: Party): boolean =>
  actor.startsWith('state:') &&
  tagOf(tree, token) === 'NNPS' &&
  kidsBy(tree, token, 'det', 'amod', 'compound').length === 0 &&
  (clause.obliques.some((o) => o.prep === 'against') ||
    kidsBy(tree, clause.head, 'xcomp', 'ccomp', 'advcl').some((k) => isInfinitive(tree, k)))
