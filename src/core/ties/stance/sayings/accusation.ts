import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, low, type Tree, tagOf } from '../../clauses/tree.ts'
import { isOf } from '../../cues/index.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { BLAMES } from './says.ts'

const ACCUSING = /^(?:accusation|allegation|charge|complaint|suspicion|criticism|grievance)$/

/**
 * What somebody is said to have done by an accusation: whose it is opposes who did it.
 *
 *   Norland's accusation that Estia shelled the town. Morov repeated his charge that Kade had lied.
 */
export const accusationRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (!ACCUSING.test(clause.lemma) || clause.negator >= 0) return []
  const deeds = kidsBy(scene.tree, clause.head, 'acl', 'ccomp').filter((k) => isTold(scene.tree, k))
  if (deeds.length === 0) return []
  const accusers = accusersOf(scene, clause)
  return deeds
    .flatMap((k) => scene.clauses.get(k) ?? [])
    .flatMap((deed) => partiesOf(scene, deed.kind === 'verb' ? deed.subjects : deed.surface))
    .flatMap((party) =>
      accusers.map((accuser) =>
        draft('noun', clause, { ...BLAMES, name: 'accusation' }, accuser, direct(party, -1)),
      ),
    )
}

/** `the charge *that Kade lied*`; `the charge that he faces` tells which. */
const isTold = (tree: Tree, k: number): boolean => {
  if (kidsBy(tree, k, 'nsubj').length === 0) return false
  const objects = kidsBy(tree, k, 'obj')
  return [...kidsBy(tree, k, 'mark'), ...objects].some(
    (m) => low(tree, m) === 'that' && (tagOf(tree, m) === 'IN' || !objects.includes(m) || objects.length > 1),
  )
}

/** The owner of the accusation, else whoever makes it. */
const accusersOf = (scene: Scene, clause: Clause): readonly Party[] => {
  const own = partiesOf(scene, clause.subjects)
  if (own.length > 0) return own
  const from = partiesOf(
    scene,
    clause.obliques.filter((o) => o.prep === 'from').map((o) => o.head),
  )
  if (from.length > 0) return from
  const verb = scene.clauses.get(clause.governor)
  const makes = verb?.kind === 'verb' && !verb.passive && isOf(scene.cues, 'light', verb.lemma)
  return makes && verb.objects.includes(clause.head) ? partiesOf(scene, verb.subjects) : []
}
