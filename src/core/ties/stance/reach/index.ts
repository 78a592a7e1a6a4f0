import { kidsBy, low, relation, tagOf } from '../../clauses/tree.ts'
import { partiesAt, sponsorsAt } from '../../parties/index.ts'
import { isNotTheState } from '../../parties/owners.ts'
import type { Scene } from '../../scene.ts'
import type { Reached } from '../draft.ts'
import { throughDeed } from './deed.ts'
import { type Follow, reach } from './ends.ts'
import { throughThing } from './thing.ts'

const DEEPEST = 4

/**
 * Whom a stance toward a phrase reaches, and with which sign.
 *
 *   backs *Estia*                              Estia +
 *   condemned *Estia's shelling of Velm*       Estia - (who does it)
 *   welcomed *sanctions on Estia*              Estia - (whom it is done to)
 *   opposes *Estia's plan*                     Estia - (whose it is)
 *   vetoed *a resolution against Estia*        Estia + (whom it is against)
 *   called for *an end to support for Kade*    Kade -
 */
export const reachedFrom = (
  scene: Scene,
  node: number,
  sign: 1 | -1,
  depth = 0,
  avoid = -1,
): readonly Reached[] => {
  if (depth > DEEPEST || isOnesOwn(scene, node)) return []
  const here = partiesAt(scene, node).filter((p) => !isItself(scene, node, p.actor))
  if (here.length > 0) return reach(here, sign, 'party', depth)
  const sponsors = sponsorsAt(scene, node)
  if (sponsors.length > 0) return reach(sponsors, sign, 'author', depth)
  const taken = takenUp(scene, node)
  const through = taken.flatMap((thing) => reachedFrom(scene, thing, sign, depth + 1, avoid))
  if (through.length > 0) return through
  const clause = scene.clauses.get(node)
  const on: Follow = (inner, turned) => reachedFrom(scene, inner, turned, depth + 1)
  if (clause && clause.kind !== 'noun') return throughDeed(scene, clause, sign, depth, on)
  const reached = throughThing({ scene, node, clause, sign, depth, avoid, on })
  // the people of Estia are not its state
  return isNotTheState(scene, node)
    ? reached.filter((r) => r.way !== 'owner' || !r.party.actor.startsWith('state:'))
    : reached
}

/** `discussed the Estian raids and called *them* a crime`: what the verb before is about. */
const takenUp = (scene: Scene, node: number): readonly number[] => {
  const { tree, clauses } = scene
  const word = low(tree, node)
  if (!/^(?:it|them)$/.test(word) || relation(tree, node) !== 'obj') return []
  const verb = clauses.get(tree.tokens[node]?.head ?? -1)
  const first = verb?.link === 'conj' ? clauses.get(verb.governor) : undefined
  // `Estia drafted a plan, and Norland rejected it`
  const shared = verb === undefined || kidsBy(tree, verb.head, 'nsubj').length === 0
  const things = (first?.objects ?? []).filter(
    (o) => o < node && (word === 'it' || /S$/.test(tagOf(tree, o))),
  )
  return shared ? things : things.filter((o) => partiesAt(scene, o).length === 0)
}

/** `Estia called it a crime`: who does something to itself is not called `it`. */
const isItself = (scene: Scene, node: number, actor: string): boolean => {
  const { tree, clauses } = scene
  if (low(tree, node) !== 'it' || relation(tree, node) !== 'obj') return false
  const subjects = clauses.get(tree.tokens[node]?.head ?? -1)?.subjects ?? []
  return subjects.some((s) => partiesAt(scene, s).some((p) => p.actor === actor))
}

/** `terrorizes his own people`: they are the doer's, whoever `his` may stand for elsewhere. */
const isOnesOwn = ({ tree }: Scene, node: number): boolean =>
  kidsBy(tree, node, 'amod').some((k) => low(tree, k) === 'own') &&
  kidsBy(tree, node, 'nmod:poss').some((k) => tagOf(tree, k) === 'PRP$')

/**
 * What a list reaches: where one member names a party, the others count only if they do so too, since the parser tends
 * to run unlike things together.
 */
export const reachedFromAll = (
  scene: Scene,
  nodes: readonly number[],
  sign: 1 | -1,
  avoid = -1,
): readonly Reached[] => {
  const all = nodes.map((node) => reachedFrom(scene, node, sign, 0, avoid))
  const named = nodes.length > 1 && all.some((list) => list.some((r) => r.way === 'party'))
  return all.flatMap((list) => (named ? list.filter((r) => r.way === 'party') : list))
}
