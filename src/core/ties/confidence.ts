import { chainOf, lemmaOf, type Tree, tagOf } from './clauses/tree.ts'
import type { Weights } from './cues/weights.ts'
import type { Reality } from './reality/index.ts'
import type { Scene } from './scene.ts'
import type { Draft } from './stance/draft.ts'

/** What the probability is estimated from; no name of an actor is among it. */
export const featuresOf = ({ tree }: Scene, draft: Draft, reality: Reality): readonly string[] => {
  const { frame, source, target } = draft
  const apart = Math.abs(source.token - target.token)
  const kinds = [kindAt(tree, source.token), kindAt(tree, target.token)] as const
  return [
    `rule:${draft.rule}`,
    `frame:${frame.name}`,
    `word:${lemmaOf(tree, draft.cue)}`,
    `plover:${frame.plover ?? 'none'}`,
    `means:${frame.means}`,
    `mutual:${frame.mutual}`,
    `strength:${frame.strength}`,
    `way:${draft.way}`,
    `sign:${draft.sign}`,
    `turned:${draft.sign !== frame.sign}`,
    `source:${source.standing}`,
    `target:${target.standing}`,
    `source-tag:${tagOf(tree, source.token)}`,
    `target-tag:${tagOf(tree, target.token)}`,
    `source-kind:${kinds[0]} ${draft.sign}`,
    `target-kind:${kinds[1]} ${draft.sign}`,
    `both-places:${kinds.every((k) => k === 'place')}`,
    `target-steps:${Math.min(steps(tree, target.token, draft.cue), MOST)}`,
    `depth:${Math.min(chainOf(tree, draft.predicate).length, MOST)}`,
    `apart:${apart < 4 ? 'near' : apart < 10 ? 'mid' : apart < 20 ? 'far' : 'very far'}`,
    `status:${reality.status}`,
  ]
}

/** Distances in the tree are told apart up to this many steps. */
const MOST = 5

/** What the reader takes a name for; most words of people and bodies without a name are `none`. */
const kindAt = (tree: Tree, token: number): string =>
  tree.sentence.names.find((n) => token >= n.from && token < n.to)?.type ??
  (tagOf(tree, token).startsWith('PRP') ? 'pronoun' : 'none')

/** How many steps lead from one token to another in the tree. */
const steps = (tree: Tree, a: number, b: number): number => {
  const up = chainOf(tree, b)
  for (const [n, at] of chainOf(tree, a).entries()) if (up.includes(at)) return n + up.indexOf(at)
  return MOST
}

export const confidenceOf = (features: readonly string[], { bias, weights }: Weights): number => {
  let sum = bias
  for (const feature of features) sum += weights[feature] ?? 0
  return Math.round(100 / (1 + Math.exp(-sum))) / 100
}

/** What a text is: a sentence or two, or an article, of which a sentence tells only a part. */
export type TextKind = 'snippet' | 'article'

/**
 * Log-odds weights of what the network thinks of a rule's reading (`src/train/inferred/second.py`). Of sentences by
 * themselves, learned from 306 readings in sentences that the network had not seen. In articles it errs more often about
 * what the sentence before makes plain, so that less follows from it: learned from 1,569 readings and a network of half
 * the examples.
 */
const SECOND = {
  snippet: { bias: 1.03, rule: 0.39, network: 0.65 },
  article: { bias: 1.48, rule: 0.17, network: 0.44 },
} as const

/** What keeps a probability of nothing from saying everything. */
const DOUBT = 0.01

/** Confidence of what a rule has read, where the network has judged the same two and takes it to be this likely. */
export const seconded = (confidence: number, likely: number, kind: TextKind): number => {
  const { bias, rule, network } = SECOND[kind]
  const sum = bias + rule * logOdds(confidence) + network * logOdds(likely)
  return Math.round(100 / (1 + Math.exp(-sum))) / 100
}

const logOdds = (p: number): number => Math.log((p + DOUBT) / (1 - p + DOUBT))
