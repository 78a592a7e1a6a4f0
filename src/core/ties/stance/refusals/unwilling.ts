import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { verbFrames } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft, type Reached } from '../draft.ts'
import { holdersOf } from '../holders.ts'
import { reachedFrom } from '../reach/index.ts'
import { fillers, meets } from '../slots.ts'

/**
 * What one does not mean to do, and whom one leaves.
 *
 *   Norland has no intention of accepting the Estian plan. Norland wants no part of Estia's plan. Norland quit the League.
 */
export const unwillingRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const reached = [...notMeant(scene, clause), ...noPart(scene, clause), ...left(scene, clause)]
  if (reached.length === 0) return []
  return holdersOf(scene, clause.subjects).flatMap((holder) =>
    reached.map((one) => ({
      ...draft('refusal', clause, UNWILLING, holder, one),
      ...(clause.negator >= 0 ? { counted: clause.negator } : {}),
    })),
  )
}

const isNone = ({ tree }: Scene, noun: number): boolean =>
  kidsBy(tree, noun, 'det').some((k) => low(tree, k) === 'no') ||
  kidsBy(tree, noun, 'amod').some((k) => low(tree, k) === 'little')

const INTENT = /^(?:intention|plan|desire|wish|interest|appetite|wish|use|time|patience)$/

/** `no intention of accepting`, `no plans to meet` */
const notMeant = (scene: Scene, clause: Clause): readonly Reached[] => {
  if (!/^(?:have|see|show)$/.test(clause.lemma)) return []
  const { tree, cues } = scene
  return clause.objects
    .filter((o) => INTENT.test(lemmaOf(tree, o)) && (isNone(scene, o) || clause.negator >= 0))
    .flatMap((o) => kidsBy(tree, o, 'acl', 'nmod', 'advcl'))
    .flatMap((k) => scene.clauses.get(k) ?? [])
    .filter((deed) => deed.kind === 'verb')
    .flatMap((deed) =>
      verbFrames(cues, deed.lemma)
        .filter((f) => f.latent && meets(tree, deed, f.need))
        .flatMap((f) => fillers(tree, deed, f.target)),
    )
    .flatMap((end) => reachedFrom(scene, end, -1))
}

const PART = /^(?:part|truck|business)$/

/** `wants no part of the Estian plan`, `wants nothing to do with Estia` */
const noPart = (scene: Scene, clause: Clause): readonly Reached[] => {
  if (!/^(?:want|have)$/.test(clause.lemma)) return []
  const { tree } = scene
  return clause.objects
    .filter((o) => (clause.lemma === 'want' ? PART : /^truck$/).test(lemmaOf(tree, o)) && isNone(scene, o))
    .flatMap((o) => [...kidsBy(tree, o, 'nmod'), ...kidsBy(tree, clause.head, 'obl')])
    .filter((k) => /^(?:of|in|with)$/.test(prepositionOf(tree, k)))
    .flatMap((k) => coordinated(tree, k))
    .flatMap((end) => reachedFrom(scene, end, -1))
}

/** `quit the League`, `pulled out of the League`: a body, no country; people leave those. */
const left = (scene: Scene, clause: Clause): readonly Reached[] => {
  if (
    clause.negator >= 0 ||
    !/^(?:quit|leave|exit|pull out|withdraw|secede|walk out|pull|resign)$/.test(clause.lemma)
  )
    return []
  const behind = clause.obliques.filter((o) => /^(?:of|from|out of)$/.test(o.prep)).map((o) => o.head)
  const ends = /^(?:quit|leave|exit)$/.test(clause.lemma) ? clause.objects : behind
  const leavers = holdersOf(scene, clause.subjects)
  if (!leavers.some(({ actor }) => actor.startsWith('state:'))) return []
  return ends
    .flatMap((end) => partiesAt(scene, end))
    .filter((p) => p.standing === 'named' && /^organization:/.test(p.actor))
    .map((party) => ({ party, sign: -1, way: 'party', hops: 0 }))
}

const UNWILLING = ownFrame({
  name: 'unwilling',
  sign: -1,
  reach: 'both',
  means: 'diplomatic',
  plover: 'REJECT',
  cameo: '120',
})
