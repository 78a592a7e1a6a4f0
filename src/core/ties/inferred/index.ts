import type { ActorId } from '../../model.ts'
import type { OpenModel } from '../../read/open-model.ts'
import { chainOf, classOf, type Tree } from '../clauses/tree.ts'
import type { TextKind } from '../confidence.ts'
import { ownFrame } from '../cues/frame.ts'
import type { Scene } from '../scene.ts'
import type { Draft } from '../stance/draft.ts'
import { type Asked, columnsOf, type Sight } from './columns.ts'
import { leansOf } from './leans.ts'
import { type Answer, createJudge, vocabularyOf } from './network.ts'
import { headsOf, type Named, type Pair, pairsOf } from './pairs.ts'
import { standsFor } from './stands.ts'

/** A tie that a sentence tells as a whole, and how likely it is. */
export interface Inferred {
  readonly draft: Draft
  /** how sure: learned from labelled sentences */
  readonly confidence: number
}

/** What the network makes of a sentence. */
export interface Judgement {
  /** ties between two of whom the rules have read nothing */
  readonly inferred: readonly Inferred[]
  /** how likely it takes to be what a rule has read; null where it was not asked */
  readonly likely: (read: Draft) => number | null
}

/** Judges a sentence, given what the rules have read in it. */
export type Infer = (scene: Scene, read: readonly Draft[], kind: TextKind) => Judgement

/**
 * What a probability is worth as confidence. It was learned where two are picked out in a sentence, and in a text that is
 * no more than that it is about right up to one half, and then somewhat too sure. In an article every two of every sentence
 * are asked about, fewer of whom stand to each other in any way: of those drawn from articles kept apart, 4 in 10 were
 * what the annotators had drawn. `data/model/INFERRED.md` has the figures.
 */
const WORTH = {
  snippet: (probability: number) => 0.1 + 0.9 * probability,
  article: (probability: number) => 0.6 * probability,
} as const

/** Confidence below which nothing is worth a closer look. */
const LEAST = 0.25

type Judged = readonly [Pair, Answer]

/** Null where the model has no weights for it. */
export const createInfer = (model: OpenModel): Infer | null => {
  const judge = createJudge(model)
  if (!judge) return null
  const vocabulary = vocabularyOf(model)
  const answersTo = (scene: Scene, pairs: readonly Pair[]): readonly Judged[] => {
    const sight = sightOf(scene)
    const judged: Judged[] = []
    for (const part of parts(pairs, scene.tree.tokens.length)) {
      const asked = part.map(({ a, b }): Asked => {
        return { columns: columnsOf(sight, a, b, vocabulary), a: a.head, b: b.head }
      })
      judge(asked).forEach((answer, k) => {
        judged.push([part[k] as Pair, answer])
      })
    }
    return judged
  }
  return (scene, read, kind) => {
    const pairs = pairsOf(scene).filter(
      ({ a, b }) => isRead(read, a.actor, b.actor) || (standsFor(scene, a) && standsFor(scene, b)),
    )
    const judged = pairs.length === 0 ? [] : answersTo(scene, pairs)
    const inferred = judged.flatMap(([pair, answer]) =>
      isRead(read, pair.a.actor, pair.b.actor) ? [] : (inferredOf(scene, pair, answer, WORTH[kind]) ?? []),
    )
    return {
      inferred: inferred
        .filter(({ draft }) => !isSpent(read, draft))
        .sort((x, y) => x.draft.cue - y.draft.cue),
      likely: (draft) => likelyOf(draft, read, judged),
    }
  }
}

/** A sentence as whoever is asked about sees it. */
export const sightOf = ({ tree, mentionsAt, cues }: Scene): Sight => ({
  tree,
  heads: headsOf({ tree, mentionsAt }),
  leans: leansOf(tree, cues),
})

/** The class of a reading; where the same is read both ways (`clashed with`), of either way. */
const likelyOf = (
  { source, target, sign }: Draft,
  read: readonly Draft[],
  judged: readonly Judged[],
): number | null => {
  const isBoth = read.some(
    (r) => r.source.actor === target.actor && r.target.actor === source.actor && r.sign === sign,
  )
  for (const [{ a, b }, { probability }] of judged) {
    const isFirst = source.actor === a.actor && target.actor === b.actor
    if (!isFirst && !(source.actor === b.actor && target.actor === a.actor)) continue
    const [there = 0, back = 0] = sign > 0 ? probability.slice(1) : probability.slice(3)
    return isBoth ? there + back : isFirst ? there : back
  }
  return null
}

/** Rules have told something of the two. */
const isRead = (read: readonly Draft[], a: ActorId, b: ActorId): boolean =>
  read.some(
    ({ source, target }) =>
      (source.actor === a && target.actor === b) || (source.actor === b && target.actor === a),
  )

/** `Norland *condemned* Estia on its channel`: the word is read, it is done to somebody else. */
const isSpent = (read: readonly Draft[], { source, cue }: Draft): boolean =>
  read.some((d) => d.cue === cue && d.source.actor === source.actor)

/** tokens that the network takes at once */
const MOST_TOKENS = 1500

const parts = function* (pairs: readonly Pair[], length: number): Generator<readonly Pair[]> {
  const size = Math.max(1, Math.floor(MOST_TOKENS / length))
  for (let k = 0; k < pairs.length; k += size) yield pairs.slice(k, k + size)
}

const BACKING = ownFrame({ name: 'inferred', sign: 1, means: 'political', plover: null, cameo: null })
const OPPOSITION = ownFrame({ name: 'inferred', sign: -1, means: 'political', plover: null, cameo: null })

const inferredOf = (
  scene: Scene,
  { a, b }: Pair,
  { probability, weightOf }: Answer,
  worth: (probability: number) => number,
): Inferred | null => {
  let best = 1
  for (let k = 2; k < probability.length; k++)
    if ((probability[k] as number) > (probability[best] as number)) best = k
  const confidence = worth(probability[best] as number)
  if (confidence < LEAST) return null
  const [source, target] = best % 2 === 1 ? [a, b] : [b, a]
  const cue = cueOf(scene.tree, weightOf(best))
  const frame = best < 3 ? BACKING : OPPOSITION
  return {
    confidence,
    draft: {
      rule: 'inferred',
      frame,
      source: partyOf(source),
      target: partyOf(target),
      sign: frame.sign > 0 ? 1 : -1,
      way: 'party',
      hops: 0,
      slot: 'object',
      predicate: predicateOf(scene, cue),
      cue,
    },
  }
}

const partyOf = ({ actor, head, mention }: Named): Draft['source'] => ({
  actor,
  token: head,
  via: mention.via,
  standing: 'named',
})

/** The word that speaks for it most: a verb, noun or adjective, else any. */
const cueOf = (tree: Tree, weights: readonly number[]): number => {
  let best = -1
  for (const [i, weight] of weights.entries())
    if (/^(?:VERB|NOUN|ADJ|ADV)$/.test(classOf(tree, i)) && (best < 0 || weight > (weights[best] as number)))
      best = i
  return best < 0 ? weights.indexOf(Math.max(...weights)) : best
}

/** The clause that a word belongs to: its own or the nearest above it. */
const predicateOf = ({ tree, clauses }: Scene, cue: number): number =>
  chainOf(tree, cue).find((at) => clauses.has(at)) ?? cue
