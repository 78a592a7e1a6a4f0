import type { Clause } from '../clauses/clause.ts'
import { kidsBy, lemmaOf, tagOf } from '../clauses/tree.ts'
import { isOf } from '../cues/index.ts'
import { partiesAt } from '../parties/index.ts'
import type { Scene } from '../scene.ts'

/** `pledged Velm tanks`; but whoever pledges allegiance has sworn it */
export const isPledge = ({ tree, cues }: Scene, clause: Clause | undefined): boolean =>
  clause?.kind === 'verb' &&
  /^(?:pledge|promise|vow)$/.test(clause.lemma) &&
  !clause.objects.some((o) => isOf(cues, 'loyalty-word', lemmaOf(tree, o)))

/** `said it would arm them`: the future of the past, told by who will do it. */
export const isAnnounced = (scene: Scene, clause: Clause | undefined): boolean => {
  if (clause?.modality !== 'conditional' || clause.link !== 'ccomp') return false
  const said = scene.clauses.get(clause.governor)
  if (
    said?.kind !== 'verb' ||
    !/^(?:said|promised)$/.test(scene.cues.effects.get(said.lemma) ?? '') ||
    tagOf(scene.tree, said.head) !== 'VBD'
  )
    return false
  if (kidsBy(scene.tree, clause.head, 'advcl').some((k) => scene.clauses.get(k)?.modality === 'if'))
    return false
  const speakers = said.subjects.flatMap((s) => partiesAt(scene, s).map((p) => p.actor))
  return clause.subjects.some(
    (s) =>
      partiesAt(scene, s).some((p) => speakers.includes(p.actor)) ||
      // `pledged that his country would back Velm`
      kidsBy(scene.tree, s, 'nmod:poss').some((k) =>
        partiesAt(scene, k).some((p) => speakers.includes(p.actor)),
      ),
  )
}
