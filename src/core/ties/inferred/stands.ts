import { relation } from '../clauses/tree.ts'
import { partiesAt } from '../parties/index.ts'
import { isNotTheState } from '../parties/owners.ts'
import type { Scene } from '../scene.ts'
import type { Named } from './pairs.ts'

/**
 * Whether a name in a phrase stands for its actor, as far as the parties of the phrase tell: `Estian strikes`, `Estia's
 * envoy` do, `the Estian people`, `Estia's teachers' union`, `the Estian prime minister` are others, `Kadecare` is nobody.
 */
export const standsFor = (scene: Scene, { actor, head }: Named): boolean => {
  const isAmong = (token: number): boolean => partiesAt(scene, token).some((p) => p.actor === actor)
  if (!isAmong(head)) return false
  if (!/^(?:amod|compound|nmod)$/.test(relation(scene.tree, head))) return true
  const { head: phrase = -1, deprel = '' } = scene.tree.tokens[head] ?? {}
  if (deprel === 'nmod' || phrase < 0) return true
  if (isNotTheState(scene, phrase)) return false
  const parties = partiesAt(scene, phrase)
  return parties.length === 0 || isAmong(phrase)
}
