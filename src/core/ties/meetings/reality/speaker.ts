import type { ActorId } from '../../../model.ts'
import { kidsBy, prepositionOf } from '../../clauses/tree.ts'
import type { Scene } from '../scene.ts'
import { allDelegates } from '../who/delegates.ts'

/** Who says so: the subject of the verb of saying that governs a clause, or "according to". */
export function speakerOf(scene: Scene, token: number): ActorId | null {
  const { tree, cues } = scene
  const seen = new Set<number>()
  let at = token
  while (at >= 0 && !seen.has(at)) {
    seen.add(at)
    const clause = scene.clauseAt(at)
    const governor = scene.clauseAt(tree.tokens[at]?.head ?? -1)
    if (clause && governor && /^(?:ccomp|parataxis)$/.test(clause.link) && cues.verb('say', governor.lemma))
      return allDelegates(scene, governor.subjects)[0]?.actor ?? null
    for (const kid of kidsBy(tree, at, 'obl'))
      if (prepositionOf(tree, kid).startsWith('according'))
        return allDelegates(scene, [kid])[0]?.actor ?? null
    at = tree.tokens[at]?.head ?? -1
  }
  return null
}
