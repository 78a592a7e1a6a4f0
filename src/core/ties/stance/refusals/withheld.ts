import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low } from '../../clauses/tree.ts'
import { type Frame, ownFrame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft, type Reached } from '../draft.ts'
import { holdersAt } from '../holders.ts'
import { reachedFrom } from '../reach/index.ts'
import { fillers } from '../slots.ts'

/**
 * Leave that is not given, and time that is: both tell somebody what they may not do.
 *
 *   Norland did not give permission for a rally of Kade. Norland gave the rebels two days to leave.
 */
export const withheldRule = (scene: Scene, clause: Clause): readonly Draft[] =>
  /^(?:give|grant|issue|allow|hand|set)$/.test(clause.lemma)
    ? [...leaveWithheld(scene, clause), ...deadlines(scene, clause)]
    : []

const leaveWithheld = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  if (clause.negator < 0 || !clause.objects.some((o) => isOf(cues, 'permit-word', lemmaOf(tree, o))))
    return []
  const whom = [...clause.indirect, ...fillers(tree, clause, 'to'), ...fillers(tree, clause, 'for')].flatMap(
    (end) => reachedFrom(scene, end, -1),
  )
  return held(scene, clause, WITHHELD, whom).map((d) => ({ ...d, counted: clause.negator }))
}

/** `gave them two days to leave`, `gave them until Friday to leave` */
const deadlines = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  if (clause.lemma !== 'give' || clause.negator >= 0) return []
  const times = kidsBy(tree, clause.head, 'obj', 'obl', 'nmod', 'xcomp').filter(
    (k) =>
      k > clause.head &&
      (isOf(cues, 'time-unit', lemmaOf(tree, k)) ||
        kidsBy(tree, k, 'case').some((c) => low(tree, c) === 'until')),
  )
  const [time] = times
  const wanted = [clause.head, ...times]
    .flatMap((k) => kidsBy(tree, k, 'advcl', 'xcomp', 'acl'))
    .some((k) => kidsBy(tree, k, 'mark').some((m) => low(tree, m) === 'to'))
  if (time === undefined || !wanted) return []
  const told = [...clause.indirect, ...clause.objects].filter((k) => k < time)
  return held(
    scene,
    clause,
    GIVEN_TIME,
    partiesOf(scene, told).map((party) => direct(party, -1)),
  )
}

const held = (scene: Scene, clause: Clause, frame: Frame, whom: readonly Reached[]): readonly Draft[] =>
  clause.subjects
    .flatMap((s) => holdersAt(scene, s))
    .flatMap((holder) => whom.map((reached) => draft('refusal', clause, frame, holder, reached)))

const WITHHELD = ownFrame({
  name: 'withheld-leave',
  sign: -1,
  target: 'to',
  reach: 'both',
  means: 'political',
  plover: 'REJECT',
  cameo: '120',
})

const GIVEN_TIME: Frame = {
  ...WITHHELD,
  name: 'deadline',
  target: 'indirect',
  plover: 'THREATEN',
  cameo: '137',
}
