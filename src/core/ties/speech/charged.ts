import { coordinated, kidsBy, lemmaOf, low, prepositionOf } from '../clauses/tree.ts'
import { verbFrames } from '../cues/index.ts'
import { type Party, partiesAt } from '../parties/index.ts'
import type { Scene } from '../scene.ts'

/**
 * Whose doing a charge, a punishment or a praise is over: of the one it falls on, not of who voices it.
 *
 *   Norland condemned Estia for *its* support of the rebels. Norland put sanctions on Estia over *its* raids.
 */
export const chargedWith = (scene: Scene, i: number): readonly Party[] => {
  const { tree } = scene
  const noun = tree.tokens[i]?.head ?? -1
  if (tree.tokens[i]?.deprel !== 'nmod:poss' || !OVER.test(prepositionOf(tree, noun))) return []
  // `for its own sake`
  if (kidsBy(tree, noun, 'amod').some((k) => low(tree, k) === 'own')) return []
  const verb = verbOver(scene, noun)
  const clause = scene.clauses.get(verb)
  if (clause?.kind !== 'verb' || clause.passive || verb > noun) return []
  const told = verbFrames(scene.cues, clause.lemma).filter((f) => !f.latent && f.source === 'subject')
  const onObject = told.some((f) => f.target === 'object' && f.need === null && f.reach !== 'event')
  const blow = clause.objects.some((o) => PENALTY.test(lemmaOf(tree, o)))
  const ends = onObject
    ? clause.objects
    : blow
      ? [verb, ...clause.objects]
          .flatMap((k) => kidsBy(tree, k, 'obl', 'nmod'))
          .filter((k) => /^(?:on|upon|against)$/.test(prepositionOf(tree, k)))
          .flatMap((k) => coordinated(tree, k))
      : []
  return ends.filter((k) => k < i).flatMap((k) => partiesAt(scene, k))
}

const OVER = /^(?:for|over|because of|due to|given|in response to)$/

const PENALTY = /^(?:sanction|penalty|fine|ban|embargo|tariff|charge|restriction|boycott)s?$/

/** The phrase may hang on the object of the verb. */
const verbOver = ({ tree }: Scene, noun: number): number => {
  const above = tree.tokens[noun]?.head ?? -1
  const rel = tree.tokens[noun]?.deprel ?? ''
  if (rel === 'obl') return above
  return rel === 'nmod' && /^(?:obj|obl)$/.test(tree.tokens[above]?.deprel ?? '')
    ? (tree.tokens[above]?.head ?? -1)
    : -1
}
