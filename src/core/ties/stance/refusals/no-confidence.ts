import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, type Tree } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'

const MOVING =
  /^(?:bring|table|file|submit|propose|call|put forward|move|initiate|introduce|launch|lodge|sponsor)$/
const FACING = /^(?:survive|face|lose|defeat|see off|withstand|beat|win|escape)$/

/** `Kade survived a no-confidence vote brought by Velm`, `the rebels tabled a motion of no confidence in Kade` */
export const noConfidenceRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (!MOVING.test(clause.lemma) || clause.negator >= 0) return []
  const movers = partiesOf(scene, clause.subjects)
  if (movers.length === 0) return []
  return clause.objects
    .filter((vote) => isNoConfidence(scene.tree, vote))
    .flatMap((vote) => partiesOf(scene, targetsOf(scene, vote)))
    .filter((party) => movers.every((m) => m.actor !== party.actor))
    .flatMap((party) =>
      movers.map((mover) => draft('verb', clause, CENSURED, mover, direct(party, -1), 'in')),
    )
}

/** `a no-confidence vote`, `a motion of no confidence`, `a censure motion` */
const isNoConfidence = (tree: Tree, vote: number): boolean =>
  /^(?:vote|motion|resolution)$/.test(lemmaOf(tree, vote)) &&
  kidsBy(tree, vote, 'compound', 'nmod', 'amod').some(
    (k) =>
      lemmaOf(tree, k) === 'censure' ||
      /^(?:no|non)-?confidence$/.test(low(tree, k)) ||
      (lemmaOf(tree, k) === 'confidence' &&
        (kidsBy(tree, k, 'det', 'amod').some((n) => low(tree, n) === 'no') || low(tree, k - 2) === 'no')),
  )

/** Whom the motion names, or who is put to the vote. */
const targetsOf = (scene: Scene, vote: number): readonly number[] => {
  const motion = scene.clauses.get(vote)
  const named = (motion?.obliques ?? []).filter((o) => /^(?:in|against|on)$/.test(o.prep)).map((o) => o.head)
  const inside = (motion?.obliques ?? [])
    .filter((o) => o.prep === 'of')
    .flatMap((o) => scene.clauses.get(o.head)?.obliques ?? [])
    .filter((o) => /^(?:in|against)$/.test(o.prep))
    .map((o) => o.head)
  if (named.length + inside.length > 0) return [...named, ...inside]
  const verb = scene.clauses.get(motion?.governor ?? -1)
  return verb?.kind === 'verb' && FACING.test(verb.lemma) && verb.objects.includes(vote) ? verb.subjects : []
}

const CENSURED = ownFrame({
  name: 'no-confidence',
  sign: -1,
  target: 'in',
  means: 'political',
  plover: 'REJECT',
  cameo: '120',
})
