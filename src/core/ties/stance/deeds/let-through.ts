import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'

/** `Norland let weapons flow to the rebels`, `allowed arms to reach Velm`: who lets them through gives them. */
export const letThroughRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  if (!/^(?:let|allow|permit|help|enable)$/.test(clause.lemma) || clause.passive || clause.negator >= 0)
    return []
  const goods = kidsBy(tree, clause.head, 'obj', 'ccomp', 'xcomp').some((o) =>
    [o, ...kidsBy(tree, o, 'nsubj')].some((k) =>
      ['arms', 'money', 'aid', 'relief-thing'].some((name) => isOf(cues, name, lemmaOf(tree, k))),
    ),
  )
  if (!goods) return []
  const receivers = kidsBy(tree, clause.head, 'xcomp', 'ccomp', 'advcl')
    .map((k) => scene.clauses.get(k))
    .filter((c) => c !== undefined)
    .filter((c) => /^(?:flow|pass|reach|get|get through|go|move|cross|arrive|travel)$/.test(c.lemma))
    .flatMap((c) => [
      ...(c.lemma === 'reach' ? c.objects : []),
      ...c.obliques.filter((o) => o.prep === 'to').map((o) => o.head),
    ])
  return receivers
    .flatMap((r) => partiesAt(scene, r))
    .flatMap((party) =>
      partiesOf(scene, clause.subjects).map((giver) =>
        draft('verb', clause, LETS, giver, direct(party, 1), 'to'),
      ),
    )
}

const LETS = ownFrame({
  name: 'let-through',
  sign: 1,
  target: 'to',
  means: 'political',
  plover: 'AID',
  cameo: '070',
})
