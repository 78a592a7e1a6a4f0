import { coordinated, kidsBy, lemmaOf, low, prepositionOf, relation } from '../clauses/tree.ts'
import { verbFrames } from '../cues/index.ts'
import { partiesAt } from '../parties/index.ts'
import type { Party } from '../parties/party.ts'
import type { Scene } from '../scene.ts'
import { meets } from '../stance/slots.ts'
import { sayerAbove } from './sayer.ts'

/** Whose something is, where the clause around `its` or `his` tells it better than whoever was named last. */
export const ownerOf = (scene: Scene, i: number): readonly Party[] => {
  for (const search of [chargedWith, askedOnes, sayersOwn]) {
    const owners = search(scene, i)
    if (owners.length > 0) return owners
  }
  return []
}

/**
 * Whose doing a charge, a punishment or a praise is over: of the one it falls on, not of who voices it.
 *
 *   Norland condemned Estia for *its* support of the rebels. Norland put sanctions on Estia over *its* raids.
 */
const chargedWith = (scene: Scene, i: number): readonly Party[] => {
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

/** `Norland told Estia to close *its* bases`: who is to do it. */
const askedOnes = (scene: Scene, i: number): readonly Party[] => {
  const { tree } = scene
  const thing = tree.tokens[i]?.head ?? -1
  if (tree.tokens[thing]?.deprel !== 'obj') return []
  const at = tree.tokens[thing]?.head ?? -1
  const deed = scene.clauses.get(at)
  const asker = scene.clauses.get(tree.tokens[at]?.head ?? -1)
  if (deed?.kind !== 'verb' || deed.passive || asker?.kind !== 'verb' || relation(tree, at) !== 'xcomp')
    return []
  const own = new Set(asker.subjects)
  return deed.subjects.some((s) => own.has(s)) ? [] : named(scene, deed.subjects, i)
}

/** `Norland said rebels had opened fire on one of *its* posts`: nobody fires on what is his own. */
const sayersOwn = (scene: Scene, i: number): readonly Party[] => {
  const { tree } = scene
  if (low(tree, i) !== 'its') return []
  let at = tree.tokens[i]?.head ?? -1
  for (let steps = 0; steps < 5 && at >= 0 && scene.clauses.get(at)?.kind !== 'verb'; steps++)
    at = tree.tokens[at]?.head ?? -1
  const deed = scene.clauses.get(at)
  if (deed?.kind !== 'verb' || deed.passive || relation(tree, at) !== 'ccomp') return []
  const hostile = verbFrames(scene.cues, deed.lemma).some(
    (f) => f.sign < 0 && f.plover === 'ASSAULT' && meets(tree, deed, f.need),
  )
  return hostile ? named(scene, sayerAbove(scene, at), i) : []
}

const named = (scene: Scene, tokens: readonly number[], i: number): readonly Party[] =>
  tokens.filter((t) => t < i).flatMap((t) => partiesAt(scene, t))
