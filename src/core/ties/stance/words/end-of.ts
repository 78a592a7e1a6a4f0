import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, low, prepositionOf, relation, type Tree } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { isOf, nounFrames } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { reachedFrom } from '../reach/index.ts'

/**
 * Whom a deed that a noun names is done to, where the deed is no argument of its verb.
 *
 *   Estia was the target of Norlandic raids. Velm, a beneficiary of Estian aid, … Kade is a victim of the militia.
 *   Norland's criticism was aimed at Estia. Estia is under Norlandic sanctions.
 */
export const endOfRule = (scene: Scene, clause: Clause): readonly Draft[] => [
  ...calledSo(scene, clause),
  ...aimed(scene, clause),
  ...under(scene, clause),
]

/** `Estia was the target of Norlandic strikes` */
const calledSo = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (!isOf(scene.cues, 'end-of', clause.lemma) || clause.negator >= 0) return []
  const bearers = bearersOf(scene, clause)
  if (bearers.length === 0) return []
  return kidsBy(scene.tree, clause.head, 'nmod')
    .filter((k) => prepositionOf(scene.tree, k) === 'of')
    .flatMap((k) => coordinated(scene.tree, k))
    .flatMap((k) => [...byDeed(scene, clause, k, bearers), ...byParty(scene, clause, k, bearers)])
}

/** `Norland's criticism was aimed at Estia` */
const aimed = (scene: Scene, clause: Clause): readonly Draft[] => {
  const verb = scene.clauses.get(clause.governor)
  const frame = nounFrames(scene.cues, clause.lemma).find((f) => !f.latent)
  if (!frame || verb?.kind !== 'verb' || !verb.passive || !verb.objects.includes(clause.head)) return []
  if (!/^(?:aim|direct|level|target)$/.test(verb.lemma)) return []
  const ends = verb.obliques.filter((o) => /^(?:at|against|toward|towards)$/.test(o.prep)).map((o) => o.head)
  return ends
    .flatMap((end) => reachedFrom(scene, end, frame.sign))
    .flatMap((reached) =>
      partiesOf(scene, clause.subjects).map((party) => ({
        ...draft('noun', clause, frame, party, reached, 'at'),
        predicate: verb.head,
      })),
    )
}

/** `Estia is under Norlandic sanctions` */
const under = (scene: Scene, clause: Clause): readonly Draft[] => {
  const frame = nounFrames(scene.cues, clause.lemma).find((f) => !f.latent && f.sign < 0)
  if (!frame || prepositionOf(scene.tree, clause.head) !== 'under') return []
  if (kidsBy(scene.tree, clause.head, 'cop').length === 0) return []
  return partiesOf(scene, clause.surface).flatMap((party) =>
    partiesOf(scene, clause.subjects).map((agent) =>
      draft('received', clause, frame, agent, direct(party, frame.sign), 'under'),
    ),
  )
}

const byDeed = (scene: Scene, clause: Clause, deed: number, bearers: readonly Party[]): readonly Draft[] => {
  const told = scene.clauses.get(deed)
  const [frame] = told ? nounFrames(scene.cues, told.lemma).filter((f) => !f.latent) : []
  if (!told || !frame) return []
  const agents = partiesOf(scene, [
    ...told.subjects,
    ...told.obliques.filter((o) => /^(?:by|from|of)$/.test(o.prep)).map((o) => o.head),
  ])
  return pairs(agents, bearers, (agent, bearer) => ({
    ...draft('received', told, frame, agent, direct(bearer, frame.sign), 'of'),
    predicate: clause.head,
  }))
}

/** `a target of the rebels`; an `object` of them says nothing, and who benefits from them may be anybody. */
const byParty = (scene: Scene, clause: Clause, k: number, bearers: readonly Party[]): readonly Draft[] =>
  /^(?:target|victim)$/.test(clause.lemma)
    ? pairs(partiesAt(scene, k), bearers, (agent, bearer) =>
        draft('received', clause, AIMED_AT, agent, direct(bearer, -1), 'of'),
      )
    : []

const pairs = (
  agents: readonly Party[],
  bearers: readonly Party[],
  drawn: (agent: Party, bearer: Party) => Draft,
): readonly Draft[] => agents.flatMap((agent) => bearers.map((bearer) => drawn(agent, bearer)))

/** The subject of `is` or `became`, or the name that the noun stands beside. */
const bearersOf = (scene: Scene, clause: Clause): readonly Party[] => {
  const { tree } = scene
  const verb = scene.clauses.get(clause.governor)
  const became =
    verb?.kind === 'verb' && /^(?:become|remain|be|stay)$/.test(verb.lemma) && clause.link !== 'nsubj'
      ? verb.surface
      : []
  const beside = relation(tree, clause.head) === 'appos' ? [clause.governor] : oneAbove(tree, clause)
  return partiesOf(scene, [...clause.surface, ...became, ...beside])
}

/** `is one of the targets of` */
const oneAbove = (tree: Tree, clause: Clause): readonly number[] =>
  clause.link === 'nmod' && low(tree, clause.governor) === 'one' ? kidsBy(tree, clause.governor, 'nsubj') : []

const AIMED_AT = ownFrame({
  name: 'target-of',
  sign: -1,
  target: 'of',
  means: 'political',
  plover: 'ASSAULT',
  cameo: '180',
})
