import type { ActorId } from '../../../model.ts'
import { lemmaOf, spanOf } from '../../clauses/tree.ts'
import type { Scene } from '../scene.ts'

/** "the Norlandic capital", "Norland's capital": the state whose it is, null where none is named. */
export function stateOfCapital(scene: Scene, token: number): ActorId | null {
  if (lemmaOf(scene.tree, token) !== 'capital') return null
  const [from] = spanOf(scene.tree, token)
  const named = scene.mentions.find(
    (one) => one.actor.startsWith('state:') && one.from >= from && one.to <= token && one.to >= token - 1,
  )
  return named?.actor ?? null
}

/** The town that "the Norlandic capital" is, by the lexicon. */
export function townOfCapital(scene: Scene, token: number): string | null {
  const state = stateOfCapital(scene, token)
  return state === null ? null : scene.cues.seatOf(state)
}
