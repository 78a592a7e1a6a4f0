import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, low, relation } from '../../clauses/tree.ts'
import { verbFrames } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { mainActors } from '../reach/antecedent.ts'
import { reachedFrom } from '../reach/index.ts'

/**
 * `which` for all that was told before it: `Estia opened an office there, which angered Norland`, `Estia closed the border,
 * which Norland condemned`. The stance is toward who did it.
 */
export const aftermathRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree } = scene
  const which = kidsBy(tree, clause.head, 'nsubj', 'obj').find((k) => low(tree, k) === 'which')
  if (which === undefined || low(tree, which - 1) !== ',' || clause.governor < 0) return []
  if (!/^acl$/.test(relation(tree, clause.head))) return []
  if (!isOfAll(scene, clause) && reachedFrom(scene, clause.governor, 1).length > 0) return []
  const asked = relation(tree, which) === 'nsubj' ? 'object' : 'subject'
  const frame = verbFrames(scene.cues, clause.lemma).find(
    (f) => f.source === asked && !f.latent && f.need === null && f.reach !== 'party' && isReaction(f.plover),
  )
  if (!frame) return []
  const holders = (asked === 'object' ? clause.objects : clause.subjects).flatMap((i) => partiesAt(scene, i))
  return mainActors(scene, clause.governor).flatMap((author) =>
    holders.map((holder) =>
      draft('aftermath', clause, frame, holder, {
        party: { ...author, token: which },
        sign: frame.sign,
        way: 'author',
        hops: 2,
      }),
    ),
  )
}

/** `Estia recognised Velm, which angered Norland`: what angers is what was done, not whom it was done to. */
export const isOfAll = ({ tree, cues }: Scene, clause: Clause): boolean =>
  clause.link === 'acl:relcl' &&
  /^(?:obj|obl|nmod|conj|iobj)$/.test(relation(tree, clause.governor)) &&
  kidsBy(tree, clause.head, 'nsubj').some((k) => low(tree, k) === 'which' && low(tree, k - 1) === ',') &&
  verbFrames(cues, clause.lemma).some((f) => f.source === 'object')

const isReaction = (plover: string | null): boolean =>
  plover !== null && /^(?:ACCUSE|REJECT|SUPPORT)$/.test(plover)
