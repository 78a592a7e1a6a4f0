import { lemmaOf } from './clauses/tree.ts'
import type { Weights } from './cues/weights.ts'
import type { Reality } from './reality/index.ts'
import type { Scene } from './scene.ts'
import type { Draft } from './stance/draft.ts'

/** What the probability is estimated from; no name of an actor is among it. */
export const featuresOf = (scene: Scene, draft: Draft, reality: Reality): readonly string[] => {
  const { frame, source, target } = draft
  const apart = Math.abs(source.token - target.token)
  return [
    `rule:${draft.rule}`,
    `frame:${frame.name}`,
    `word:${lemmaOf(scene.tree, draft.cue)}`,
    `strength:${frame.strength}`,
    `way:${draft.way}`,
    `hops:${Math.min(draft.hops, 3)}`,
    `rule-way:${draft.rule}/${draft.way}`,
    `slot:${draft.slot}`,
    `sign:${draft.sign}`,
    `turned:${draft.sign !== frame.sign}`,
    `source:${source.standing}`,
    `target:${target.standing}`,
    `source-via:${source.via}`,
    `target-via:${target.via}`,
    `apart:${apart < 4 ? 'near' : apart < 10 ? 'mid' : apart < 20 ? 'far' : 'very far'}`,
    `order:${Math.sign(draft.cue - source.token)}${Math.sign(target.token - draft.cue)}`,
    `reported:${reality.reported}`,
    ...reality.signs.map((s) => `sign-of:${s.slice(0, s.indexOf(':') < 0 ? s.length : s.indexOf(':'))}`),
    `status:${reality.status}`,
  ]
}

export const confidenceOf = (features: readonly string[], { bias, weights }: Weights): number => {
  let sum = bias
  for (const feature of features) sum += weights[feature] ?? 0
  return Math.round(100 / (1 + Math.exp(-sum))) / 100
}
