import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, prepositionOf } from '../../clauses/tree.ts'
import { nounFrames, verbFrames } from '../../cues/index.ts'
import { type Party, partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { fillers } from '../slots.ts'

/** `denounced the militia's advance with Estian support`: the militia has it, not who denounces. */
const helped = (scene: Scene, clause: Clause, help: number): readonly Party[] => {
  const { tree, cues } = scene
  const subjects = partiesOf(scene, fillers(tree, clause, 'subject'))
  const stance = clause.kind === 'verb' && isStance(scene, clause)
  if (!stance) return subjects
  for (let i = help - 1; i > clause.head; i--) {
    const deed = scene.clauses.get(i)
    const known = nounFrames(cues, lemmaOf(tree, i)).some((f) => f.plover === 'ASSAULT')
    if (deed?.kind === 'noun' && (known || /^(?:advance|push|march)$/.test(lemmaOf(tree, i)))) {
      const doers = partiesOf(scene, deed.subjects)
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
    const [frame] = nounFrames(cues, lemmaOf(tree, head)).filter((f) => f.sign > 0 && !f.latent)
    const help = scene.clauses.get(head)
    if (!frame || !help) continue
    const outer = kidsBy(tree, head, 'nmod').filter((k) => /^(?:of|from|by)$/.test(prepositionOf(tree, k)))
    const backers = partiesOf(scene, [...help.subjects, ...outer])
    for (const target of helped(scene, clause, head))
      for (const backer of backers)
        drafts.push({
          ...draft('with-support', clause, frame, backer, direct(target, 1), 'with'),
          cue: head,
        })
  }
  return drafts
}
