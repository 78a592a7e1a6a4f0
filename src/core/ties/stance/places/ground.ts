import type { Clause } from '../../clauses/clause.ts'
import { classOf, coordinated, kidsBy, prepositionOf } from '../../clauses/tree.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'

const WHERE = /^(?:in|at|of|near|inside|within|across|around|outside|from|throughout|through|into|on)$/

const DEEPEST = 3

/** The countries that the places named at a token lie in. */
export const landsAt = (scene: Scene, token: number): readonly Party[] =>
  scene.groundAt(token).map((m): Party => ({ actor: m.actor, token, via: m.via, standing: 'ground' }))

/** The country named at a token, as a place or as a party. */
export const statesAt = (scene: Scene, token: number): readonly Party[] => {
  const lands = landsAt(scene, token)
  if (lands.length > 0) return lands
  return (
    scene
      .mentionsAt(token)
      // an Estian camp is no country
      .filter((m) => m.actor.startsWith('state:') && classOf(scene.tree, token) === 'PROPN')
      .map((m): Party => ({ actor: m.actor, token, via: m.via, standing: 'ground' }))
  )
}

/**
 * The countries that a phrase lies in. The place hangs on the noun or, behind it, on what governs it.
 *
 *   a garrison *in northern Karnia*, a camp near the town of Velm *in Karnia*, Velm, *Karnia's second city*
 */
export const landsOf = (scene: Scene, noun: number): readonly Party[] => {
  const own = inside(scene, noun, 0)
  const governor = scene.clauses.get(scene.tree.tokens[noun]?.head ?? -1)
  const all = own.length > 0 || !governor ? own : behind(scene, noun, governor)
  // in Velm, in Karnia: the country's own name tells more than its town
  const named = all.filter((p) => p.via === 'name')
  return named.length > 0 ? named : all.slice(0, 1)
}

const behind = (scene: Scene, noun: number, { obliques }: Clause): readonly Party[] =>
  obliques
    .filter(({ head, prep }) => head > noun && WHERE.test(prep) && prep !== 'from')
    .flatMap(({ head }) => [...statesAt(scene, head), ...inside(scene, head, 1)])

const inside = (scene: Scene, noun: number, depth: number): readonly Party[] => {
  if (depth > DEEPEST) return []
  const { tree } = scene
  return kidsBy(tree, noun, 'nmod', 'obl', 'appos', 'acl')
    .filter(
      (k) =>
        /^(?:appos|nmod:poss|acl)$/.test(tree.tokens[k]?.deprel ?? '') || WHERE.test(prepositionOf(tree, k)),
    )
    .flatMap((k) => [
      ...coordinated(tree, k).flatMap((one) => statesAt(scene, one)),
      ...inside(scene, k, depth + 1),
    ])
}

/** `Karnia's ports`: what the words call the country's own. */
export const ownLandsOf = (scene: Scene, noun: number): readonly Party[] =>
  kidsBy(scene.tree, noun, 'nmod:poss', 'compound', 'amod').flatMap((k) => landsAt(scene, k))
