import { kidsBy, lemmaOf, low, spanOf, type Tree } from '../../clauses/tree.ts'
import type { Party, Scene } from '../scene.ts'

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

/**
 * "Estia's minister of trade and cooperation, Ana Duro", "his counterpart from Estia, Ana Duro": hung on a word of the
 * title or on nothing near.
 */
export function namedAfterTitle(scene: Scene, token: number): Party | null {
  const { tree, mentions, cues } = scene
  if (!/^NNP?$/.test(tree.tokens[token]?.xpos ?? '') || !cues.noun('delegate', lemmaOf(tree, token)))
    return null
  if (!/^(?:of|for|from|in|to)$/.test(low(tree, token + 1))) return null
  for (let at = token + 2; at < token + 14; at++) {
    if (/^(?:VERB|AUX)$/.test(tree.tokens[at]?.upos ?? 'VERB') && !isInside(scene, at)) return null
    if (low(tree, at) !== ',') continue
    const named = mentions.find(
      ({ from, actor, via }) => from === at + 1 && via === 'name' && actor.startsWith('figure:'),
    )
    // "with the minister of Estia, Ana Duro said"
    if (named) return saysSo(tree, named.to) ? null : { actor: named.actor, token: named.head }
  }
  return null
}

const isInside = ({ mentions }: Scene, token: number): boolean =>
  mentions.some(({ from, to }) => from <= token && token < to)

const saysSo = (tree: Tree, token: number): boolean => /^(?:VERB|AUX)$/.test(tree.tokens[token]?.upos ?? '')
