import { kidsBy, lemmaOf, low, spanOf } from '../clauses/tree.ts'
import type { Party, Scene } from './scene.ts'

/** "the presidents of Norland and Estia, Ilya Morov and Ana Duro": all whom a plural title names after a comma. */
export function peopleUnder(scene: Scene, token: number): readonly Party[] {
  const { tree, mentions } = scene
  if (!/^NNP?S$/.test(tree.tokens[token]?.xpos ?? '')) return []
  const [from, to] = spanOf(tree, token)
  const named = mentions
    .filter(
      ({ actor, via, from: at }) =>
        actor.startsWith('figure:') && via === 'name' && at > token && from <= at && at < to,
    )
    .sort((a, b) => a.from - b.from)
  const apposed =
    kidsBy(tree, token, 'appos', 'flat').length > 0 || low(tree, (named[0]?.from ?? 0) - 1) === ','
  return apposed ? named.map(({ actor, head }) => ({ actor, token: head })) : []
}

/** "Estia's minister of trade and cooperation, Ana Duro": hung on a word of the title. */
export function namedAfterTitle(scene: Scene, token: number): Party | null {
  const { tree, mentions, cues } = scene
  if (!/^NNP?$/.test(tree.tokens[token]?.xpos ?? '') || !cues.noun('delegate', lemmaOf(tree, token)))
    return null
  if (!/^(?:of|for)$/.test(low(tree, token + 1))) return null
  const [, to] = spanOf(tree, token)
  for (let at = token + 2; at < to && at < token + 12; at++) {
    if (tree.tokens[at]?.upos === 'VERB') return null
    if (low(tree, at) !== ',') continue
    const named = mentions.find(
      ({ from, actor, via }) => from === at + 1 && via === 'name' && actor.startsWith('figure:'),
    )
    if (named) return { actor: named.actor, token: named.head }
  }
  return null
}
