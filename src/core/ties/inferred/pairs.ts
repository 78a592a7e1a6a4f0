import type { ActorId, LocatedMention } from '../../model.ts'
import type { Scene } from '../scene.ts'
import type { End } from './columns.ts'

/** Two actors of a sentence, by the mentions of theirs that stand nearest to each other. */
export interface Pair {
  readonly a: Named
  readonly b: Named
}

/** An actor, the mention that stands for it here, and all its words in the sentence. */
export interface Named extends End {
  readonly actor: ActorId
  readonly mention: LocatedMention
}

type Naming = Pick<Scene, 'tree' | 'mentionsAt'>

/** Pairs of one sentence that are asked about: a fixed number keeps time linear in the text. */
const MOST_PAIRS = 24

/** Everyone who is named in a sentence, heads of their mentions in text order. */
export const headsOf = ({ tree, mentionsAt }: Naming): readonly number[] =>
  tree.tokens.flatMap((_, i) => (mentionsAt(i).length > 0 ? [i] : []))

/** Every two actors of a sentence whose words do not overlap, the nearest first. */
export const pairsOf = (scene: Naming): readonly Pair[] => {
  const named = byActor(scene)
  const pairs: Pair[] = []
  named.forEach(([a, ofA], n) => {
    for (const [b, ofB] of named.slice(n + 1)) {
      const pair = nearest(a, ofA, b, ofB)
      if (pair) pairs.push(pair)
    }
  })
  return pairs
    .sort((x, y) => gap(x.a, x.b) - gap(y.a, y.b) || x.a.head - y.a.head || x.b.head - y.b.head)
    .slice(0, MOST_PAIRS)
}

/** A mention and where the tree has its head, which the scene may have moved. */
type Placed = readonly [mention: LocatedMention, head: number]

/** Mentions by actor; what a pronoun takes over from another sentence has no words here. */
const byActor = (scene: Naming): readonly (readonly [ActorId, readonly Placed[]])[] => {
  const actors = new Map<ActorId, Placed[]>()
  for (const head of headsOf(scene))
    for (const mention of scene.mentionsAt(head))
      if (mention.sentence === scene.tree.sentence.index && head >= mention.from && head < mention.to)
        actors.set(mention.actor, [...(actors.get(mention.actor) ?? []), [mention, head]])
  return [...actors]
}

const gap = (a: End, b: End): number => Math.abs(a.head - b.head)

const nearest = (
  a: ActorId,
  ofA: readonly Placed[],
  b: ActorId,
  ofB: readonly Placed[],
): Pair | undefined => {
  let best: Pair | undefined
  for (const one of ofA)
    for (const other of ofB) {
      if (overlap(one[0], other[0])) continue
      const pair = { a: namedBy(a, one, ofA), b: namedBy(b, other, ofB) }
      if (!best || gap(pair.a, pair.b) < gap(best.a, best.b)) best = pair
    }
  return best
}

const overlap = (a: LocatedMention, b: LocatedMention): boolean => a.from < b.to && b.from < a.to

const namedBy = (actor: ActorId, [mention, head]: Placed, all: readonly Placed[]): Named => ({
  actor,
  mention,
  head,
  spans: all.map(([m]) => [m.from, m.to]),
})
