import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'

/** `Norland broke the truce with Estia`, `Norland and Estia have violated the ceasefire`: against whom it was to hold. */
export const truceRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const truces = breaksTruce(scene, clause)
  if (truces.length === 0) return []
  const phrases = [clause, ...truces.flatMap((t) => scene.clauses.get(t) ?? [])].flatMap((c) => c.obliques)
  const behind = (prep: string): readonly Party[] =>
    phrases.filter((o) => o.prep === prep).flatMap((o) => partiesAt(scene, o.head))
  const here = clause.subjects.flatMap((s) => partiesAt(scene, s))
  const between = behind('between')
  const there = [...behind('with'), ...(between.length > 2 ? [] : between)]
  const others = there.length > 0 ? there : here.length === 2 ? here : []
  return here.flatMap((a) =>
    others
      .filter((b) => b.actor !== a.actor)
      .map((party) => draft('reciprocal', clause, BROKEN, a, direct(party, -1), 'each other')),
  )
}

const breaksTruce = ({ tree, cues }: Scene, clause: Clause): readonly number[] =>
  /^(?:violate|breach|break|flout|infringe)$/.test(clause.lemma) && clause.negator < 0
    ? clause.objects.filter((o) =>
        [o, ...kidsBy(tree, o, 'compound')].some((k) => isOf(cues, 'truce-word', lemmaOf(tree, k))),
      )
    : []

const BROKEN = ownFrame({
  name: 'truce-broken',
  sign: -1,
  target: 'with',
  means: 'military',
  plover: 'ASSAULT',
  cameo: '196',
  mutual: true,
})
