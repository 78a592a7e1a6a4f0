import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, prepositionOf } from '../../clauses/tree.ts'
import { type Party, partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { fillers, verbFrames } from '../slots.ts'

/** `denounced the militia's advance with Estian support`: the militia has it, not who denounces. */
const helped = (scene: Scene, clause: Clause, help: number): readonly Party[] => {
  const { tree, cues } = scene
  const subjects = fillers(tree, clause, 'subject').flatMap((s) => partiesAt(scene, s))
  const stance = clause.kind === 'verb' && isStance(scene, clause)
  if (!stance) return subjects
  for (let i = help - 1; i > clause.head; i--) {
    const deed = scene.clauses.get(i)
    const known = (cues.nouns.get(lemmaOf(tree, i)) ?? []).some((f) => f.plover === 'ASSAULT')
    if (deed?.kind === 'noun' && (known || /^(?:advance|push|march)$/.test(lemmaOf(tree, i)))) {
      const doers = deed.subjects.flatMap((s) => partiesAt(scene, s))
      if (doers.length > 0) return doers
    }
  }
  return []
}

/** A verb of judging: support goes with what is judged. */
const isStance = ({ cues }: Scene, clause: Clause): boolean =>
  /^(?:express|voice)$/.test(clause.lemma) ||
  verbFrames(cues, clause.lemma).some((f) => f.means === 'verbal' && f.target === 'object' && f.need === null)

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
    for (const target of helped(scene, clause, head))
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
