import { kidsBy, relation } from '../clauses/tree.ts'
import { partiesAt } from '../parties/index.ts'
import type { Party } from '../parties/party.ts'
import type { Scene } from '../scene.ts'

/** Who says what a word stands in: `*Norland* said Kade could not win without Estia`. */
export const sayerAbove = (scene: Scene, word: number): readonly number[] => {
  let at = word
  for (let steps = 0; at >= 0 && steps < 40; steps++) {
    const above = scene.clauses.get(scene.tree.tokens[at]?.head ?? -1)
    if (
      above?.kind === 'verb' &&
      relation(scene.tree, at) === 'ccomp' &&
      /^(?:said|promised)$/.test(scene.cues.effects.get(above.lemma) ?? '')
    )
      return above.subjects
    at = scene.tree.tokens[at]?.head ?? -1
  }
  return []
}

/** `Norland's president says *it* will`: the country that he speaks for. */
export const servedBy = (scene: Scene, office: number): readonly Party[] =>
  kidsBy(scene.tree, office, 'nmod:poss', 'amod', 'compound').flatMap((k) =>
    partiesAt(scene, k).filter(({ actor }) => actor.startsWith('state:')),
  )
