import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, prepositionOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'

/** `Velm joined the Norland-led coalition against Estia`: for who leads it, against whom it is against. */
export const coalitionRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (clause.negator >= 0 || clause.passive) return []
  const joined = JOINING.test(clause.lemma)
    ? clause.objects
    : /^(?:participate|take|fight|serve|belong)$/.test(clause.lemma)
      ? clause.obliques.filter((o) => /^(?:in|to|with)$/.test(o.prep)).map((o) => o.head)
      : []
  const members = partiesOf(scene, clause.subjects)
  // `joined Norland and Velm in a defence pact`
  if (clause.lemma === 'join' && clause.obliques.some((o) => o.prep === 'in' && isPact(scene, o.head)))
    return members.flatMap((member) =>
      partiesOf(scene, clause.objects)
        .filter((p) => p.actor !== member.actor)
        .map((p) => draft('reciprocal', clause, WITH, member, direct(p, 1), 'in a pact')),
    )
  return joined
    .filter((o) => UNION.test(lemmaOf(scene.tree, o)))
    .flatMap((union) =>
      members.flatMap((member) => [
        ...leadersOf(scene, union).map((p) =>
          draft('reciprocal', clause, WITH, member, direct(p, 1), 'led by'),
        ),
        ...foesOf(scene, union).map((p) => draft('verb', clause, AGAINST, member, direct(p, -1), 'against')),
      ]),
    )
}

const isPact = ({ tree }: Scene, noun: number): boolean =>
  /^(?:pact|alliance|coalition|axis|union|bloc)$/.test(lemmaOf(tree, noun))

const JOINING = /^(?:join|back|support|reinforce|rejoin|aid)$/

const UNION = /^(?:coalition|alliance|operation|campaign|offensive|intervention|force|mission|bloc)$/

/** `the Norland-led coalition`, `a coalition led by Norland` */
const leadersOf = (scene: Scene, union: number) =>
  kidsBy(scene.tree, union, 'amod', 'acl')
    .map((k) => scene.clauses.get(k))
    .filter((c) => c?.kind === 'verb' && c.passive && /^(?:lead|head|command)$/.test(c.lemma))
    .flatMap((c) => partiesOf(scene, c?.subjects ?? []))

const foesOf = (scene: Scene, union: number) =>
  kidsBy(scene.tree, union, 'nmod', 'acl')
    .filter((k) => prepositionOf(scene.tree, k) === 'against')
    .flatMap((k) => partiesAt(scene, k))

const WITH = ownFrame({
  name: 'coalition',
  sign: 1,
  target: 'led by',
  means: 'military',
  plover: 'COOPERATE',
  cameo: '062',
})

const AGAINST = ownFrame({
  name: 'coalition-against',
  sign: -1,
  target: 'against',
  means: 'military',
  plover: 'ASSAULT',
  cameo: '190',
})
