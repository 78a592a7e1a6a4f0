import type { Clause } from '../clauses/clause.ts'
import { kidsBy, lemmaOf, prepositionOf } from '../clauses/tree.ts'
import { partiesAt } from '../parties.ts'
import type { Draft, Scene } from './scene.ts'
import { fillers } from './slots.ts'
import { draft } from './verb.ts'

/**
 * Support that somebody acts with: `The rebels hold the town with Estian air support`, `with the help of Norland`,
 * `with backing from Velm`, `Kade's campaign, with Estian support,`. Whoever acts is backed.
 */
export const supportRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  const heads = [...clause.objects, ...clause.obliques.map((o) => o.head)]
  const near = [...clause.obliques, ...heads.flatMap((o) => scene.clauses.get(o)?.obliques ?? [])]
  const drafts: Draft[] = []
  for (const { prep, head } of near) {
    if (prep !== 'with') continue
    const [frame] = (cues.nouns.get(lemmaOf(tree, head)) ?? []).filter((f) => f.sign > 0 && !f.latent)
    const help = scene.clauses.get(head)
    if (!frame || !help) continue
    const outer = kidsBy(tree, head, 'nmod').filter((k) => /^(?:of|from|by)$/.test(prepositionOf(tree, k)))
    const backers = [...help.subjects, ...outer].flatMap((s) => partiesAt(scene, s))
    for (const target of fillers(tree, clause, 'subject').flatMap((s) => partiesAt(scene, s)))
      for (const backer of backers)
        drafts.push({
          ...draft(
            'with-support',
            clause,
            frame,
            backer,
            { party: target, sign: 1, way: 'party', hops: 0 },
            'with',
          ),
          cue: head,
        })
  }
  return drafts
}
