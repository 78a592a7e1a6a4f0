import type { LocatedMention } from '../../../model.ts'
import { kidsBy, prepositionOf } from '../../clauses/tree.ts'
import type { Scene } from '../scene.ts'

/** The narrowest mentions with their head at a token or, failing that, those whose words the token is part of. */
export const mentionsAt = (scene: Scene, token: number): readonly LocatedMention[] => {
  const at = scene.tree.tokens[token]
  if (!at) return []
  const inside = scene.mentions.filter((mention) => mention.start < at.end && at.start < mention.end)
  const heads = scene.mentions.filter((mention) => mention.head === token)
  if (heads.length > 0) return heads
  const narrow = Math.min(...inside.map((mention) => mention.end - mention.start))
  return inside.filter((mention) => mention.end - mention.start === narrow && mention.via !== 'nominal')
}

/** "the presidents of Norland and Estia": not one man, even where one of them has been named. */
export const isPlural = (scene: Scene, token: number, direct: readonly LocatedMention[]): boolean =>
  namesStates(scene, token, direct) ||
  (direct.length === 1 &&
    direct[0]?.via === 'nominal' &&
    direct[0].actor.startsWith('figure:') &&
    /^NNP?S$/.test(scene.tree.tokens[token]?.xpos ?? ''))

/** "the three leaders of Norland and Estia": those whom it names, not whom a reader takes for the three. */
const namesStates = ({ tree, mentions }: Scene, token: number, direct: readonly LocatedMention[]): boolean =>
  direct.length > 1 &&
  direct.every(({ via }) => via === 'nominal') &&
  kidsBy(tree, token, 'nmod').some(
    (kid) =>
      prepositionOf(tree, kid) === 'of' && mentions.some(({ head, via }) => head === kid && via === 'name'),
  )
