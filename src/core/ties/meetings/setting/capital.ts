import type { ActorId } from '../../../model.ts'
import { lemmaOf } from '../../clauses/tree.ts'
import type { Scene } from '../scene.ts'

/** The town that "the Norlandic capital" or "Norland's capital" is, by the lexicon; null for others. */
export function townOfCapital({ tree, cues }: Scene, token: number): string | null {
  if (lemmaOf(tree, token) !== 'capital') return null
  const end = tree.tokens[token - 1]?.xpos === 'POS' ? token - 1 : token
  for (const from of [end - 2, end - 1]) {
    const words = tree.tokens.slice(Math.max(from, 0), end).map(({ text }) => text)
    const town = cues.capitalOf(words.join(' '))
    if (town !== null) return town
  }
  return null
}

/** The state whose capital it is, where the article names that state. */
export const stateOfCapital = (scene: Scene, token: number): ActorId | null => {
  const town = townOfCapital(scene, token)
  return town === null ? null : scene.hostOf(town)
}
