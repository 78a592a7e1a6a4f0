import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, kidsOf, lemmaOf, prepositionOf } from '../../clauses/tree.ts'
import { isOf, nounFrames } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { flip, type Reached, type Way } from '../draft.ts'
import { type Follow, reach } from './ends.ts'
import { throughModifier } from './modifiers.ts'

/** A phrase that names no party, and what is known of the way to it. */
export interface Thing {
  readonly scene: Scene
  readonly node: number
  readonly clause: Clause | undefined
  readonly sign: 1 | -1
  readonly depth: number
  /** a clause that led here and is not to lead back, -1 for none */
  readonly avoid: number
  readonly on: Follow
}

const isKnown = ({ tree, cues }: Scene, node: number): boolean =>
  isOf(cues, 'measure', lemmaOf(tree, node)) || cues.nouns.has(lemmaOf(tree, node))

const ownerWay = (scene: Scene, node: number): Way => (isKnown(scene, node) ? 'author' : 'owner')

/** Where a body meets and votes: what is said of a resolution of the Council is not said of the Council. */
const FORUM = /^(?:resolution|draft|vote|ballot|motion|session|meeting)$/

const outsideForum = (parties: readonly Party[], forum: boolean): readonly Party[] =>
  forum ? parties.filter((p) => !p.actor.startsWith('organization:')) : parties

/** `Estia's plan`, `the Estian shelling`; whose arrest it is suffers it. */
export const whose = ({ scene, node, clause, sign, depth }: Thing): readonly Reached[] => {
  const { tree, cues } = scene
  const lemma = lemmaOf(tree, node)
  const suffers =
    nounFrames(cues, lemma).some((f) => f.target === 'poss') && !clause?.obliques.some((o) => o.prep === 'of')
  const subjects = (clause?.subjects ?? []).filter((k) => !suffers || tree.tokens[k]?.deprel !== 'nmod:poss')
  // a veto against a Council resolution is cast in it
  const within = FORUM.test(lemma) && prepositionOf(tree, node) === 'against'
  return subjects.flatMap((s) =>
    reach(outsideForum(partiesAt(scene, s), within), sign, ownerWay(scene, node), depth + 1),
  )
}

/** `cars belonging to Estia`, `a ship owned by Estia` */
export const belonging = ({ scene, node, sign, depth }: Thing): readonly Reached[] =>
  kidsBy(scene.tree, node, 'acl')
    .map((k) => scene.clauses.get(k))
    .filter((c) => c?.kind === 'verb' && c.link === 'acl')
    .flatMap((c) => {
      const lemma = c?.lemma ?? ''
      const to =
        lemma === 'belong' ? (c?.obliques ?? []).filter((o) => o.prep === 'to').map((o) => o.head) : []
      // a convoy bound for Estia
      const bound = /^(?:bind|bound|destine|head)$/.test(lemma)
        ? (c?.obliques ?? []).filter((o) => /^(?:for|to)$/.test(o.prep)).map((o) => o.head)
        : []
      const by = /^(?:own|operate)$/.test(lemma) && c?.passive === true ? c.subjects : []
      return reach(
        [...to, ...bound, ...by].flatMap((k) => partiesAt(scene, k)),
        sign,
        'owner',
        depth + 1,
      )
    })

/** Phrases and clauses behind it: `against Estia`, `of Estia`, `from Estia`, `drafted by Estia`. */
export const phrasesOf = (thing: Thing, alone: boolean): readonly Reached[] => {
  const { scene, node, sign, depth, avoid } = thing
  const { tree } = scene
  const owner = ownerWay(scene, node)
  // the sovereignty and integrity of Estia
  const fellows =
    alone && !scene.cues.nouns.has(lemmaOf(tree, node))
      ? kidsBy(tree, node, 'conj').flatMap((k) => kidsBy(tree, k, 'nmod'))
      : []
  return [...kidsOf(tree, node), ...fellows].flatMap((k) => [
    ...(prepositionOf(tree, k) === 'against'
      ? reach(partiesAt(scene, k), flip(sign, -1), 'against', depth + 1)
      : []),
    ...(isOwner(scene, node, k)
      ? coordinated(tree, k).flatMap((member) =>
          reach(
            outsideForum(partiesAt(scene, member), FORUM.test(lemmaOf(tree, node))),
            sign,
            owner,
            depth + 1,
          ),
        )
      : []),
    ...throughModifier(scene, node, k, sign, owner, depth, avoid),
  ])
}

/** Whether a phrase behind a noun tells whose it is. */
const isOwner = ({ tree, cues }: Scene, node: number, k: number): boolean => {
  const prep = prepositionOf(tree, k)
  if (prep !== 'of') return prep === 'from' || prep === 'by'
  // the siege of Velm is done to Velm; the vote of Estia is Estia's
  const suffered = nounFrames(cues, lemmaOf(tree, node)).some((f) => f.target === 'of')
  // in `Estia's treatment of prisoners` the prisoners own nothing
  return !suffered && kidsBy(tree, node, 'nmod:poss').length === 0
}

/** `rejected a motion by Estia`: the author may hang on the verb. */
export const byBehindVerb = ({ scene, node, sign, depth }: Thing): readonly Reached[] => {
  const verb = scene.clauses.get(scene.tree.tokens[node]?.head ?? -1)
  if (verb?.kind !== 'verb' || verb.passive || !verb.objects.includes(node)) return []
  return verb.obliques
    .filter((o) => o.prep === 'by')
    .flatMap((o) => reach(partiesAt(scene, o.head), sign, ownerWay(scene, node), depth + 1))
}
