import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { holdersOf } from '../holders.ts'

const SPEAKING = /^(?:speak|talk|rise|take|address|start|begin|enter|appear|present|defend)$/
const SPEECH = /^(?:speech|address|remark|statement|sermon|talk|presentation)$/

/** `The envoys walked out as Kade spoke`, `left the hall during Kade's speech` */
export const walkOutRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree } = scene
  if (clause.passive || clause.negator >= 0 || !isLeaving(scene, clause)) return []
  const spoken = kidsBy(tree, clause.head, 'advcl')
    .filter((k) =>
      kidsBy(tree, k, 'mark', 'advmod').some((m) => /^(?:as|when|while|before)$/.test(low(tree, m))),
    )
    .flatMap((k) => scene.clauses.get(k) ?? [])
    .filter((c) => SPEAKING.test(c.lemma) && !c.passive)
    .flatMap((c) => c.subjects)
  const speeches = clause.obliques
    .filter((o) => /^(?:during|at|of|before|out of)$/.test(o.prep) && SPEECH.test(lemmaOf(tree, o.head)))
    .flatMap((o) => [
      ...kidsBy(tree, o.head, 'nmod:poss'),
      ...kidsBy(tree, o.head, 'nmod').filter((k) => /^(?:by|of)$/.test(prepositionOf(tree, k))),
    ])
  const heard = partiesOf(scene, [...spoken, ...speeches])
  return holdersOf(scene, clause.subjects).flatMap((holder) =>
    heard
      .filter((h) => h.actor !== holder.actor)
      .map((party) => draft('refusal', clause, WALKS, holder, direct(party, -1), 'as')),
  )
}

/** `walked out`, `stormed out`, `left the hall`, `turned their backs` */
const isLeaving = ({ tree }: Scene, { lemma, objects }: Clause): boolean =>
  /^(?:walk out|storm out|file out)$/.test(lemma) ||
  (lemma === 'leave' &&
    objects.some((o) => /^(?:hall|room|chamber|floor|session)$/.test(lemmaOf(tree, o)))) ||
  (lemma === 'turn' && objects.some((o) => lemmaOf(tree, o) === 'back'))

const WALKS = ownFrame({ name: 'walk-out', sign: -1, means: 'diplomatic', plover: 'PROTEST', cameo: '140' })
