import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, prepositionOf, tagOf } from '../../clauses/tree.ts'
import { isOf, nounFrames } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { flip, type Reached } from '../draft.ts'
import { rulersOver, sitesHit } from '../places/site.ts'
import { fillers } from '../slots.ts'
import { authorsBefore } from './antecedent.ts'
import { throughDeed } from './deed.ts'
import { asEvent, distinct, reach } from './ends.ts'
import { belonging, byBehindVerb, phrasesOf, type Thing, whose } from './whose.ts'

/** A thing: a deed named by a noun, or something that belongs to, comes from or is against somebody. */
export const throughThing = (thing: Thing): readonly Reached[] => {
  const { scene, node, sign, depth } = thing
  const { tree, cues } = scene
  const lemma = lemmaOf(tree, node)
  if (sign > 0 && takesNoSide(scene, node)) return []
  if (lemma === 'what') return whatItCalled(thing)
  const undone = isOf(cues, 'reversal', lemma) ? throughReversal(thing) : []
  if (undone.length > 0) return distinct(undone)
  if (cues.roles.has(lemma)) return distinct(throughRole(thing))
  const told = [...throughContent(thing), ...throughArguments(thing), ...throughPlan(thing)]
  const here = [...told, ...(told.length === 0 ? whoDidIt(thing) : []), ...whose(thing), ...belonging(thing)]
  const all = [...here, ...phrasesOf(thing, here.length === 0)]
  const owned = all.length > 0 ? all : byBehindVerb(thing)
  return distinct([
    ...owned,
    ...(owned.some((r) => r.way === 'author')
      ? []
      : reach(rulersOver(scene, node), sign, 'author', depth + 1)),
    // the shelling of a garrison in Karnia
    ...reach(sitesHit(scene, node), flip(sign, -1), 'event', depth + 1),
  ])
}

/** `an end to support for Kade`, `the lifting of sanctions on Estia`; `Estia's refusal to talk`, `the Estian ban on Velm`. */
const throughReversal = ({ scene, node, sign, depth, on }: Thing): readonly Reached[] => {
  const { tree } = scene
  const whose = WITHHOLDING.test(lemmaOf(tree, node))
    ? kidsBy(tree, node, 'nmod:poss', 'amod', 'compound')
    : []
  return [
    ...whose.flatMap((k) => reach(partiesAt(scene, k), sign, 'author', depth + 1)),
    ...kidsBy(tree, node, 'nmod', 'acl', 'obl')
      .filter((k) => /^(?:to|of|on)$/.test(prepositionOf(tree, k)))
      .flatMap((k) => on(k, flip(sign, -1)))
      .map(asEvent),
  ]
}

const WITHHOLDING = /^(?:lack|refusal|denial|rejection|ban|blocking|closure|withdrawal|suspension)$/

/** `Estia's enemies`, `supporters of Kade` */
const throughRole = ({ scene, node, sign, depth }: Thing): readonly Reached[] =>
  (scene.cues.roles.get(lemmaOf(scene.tree, node)) ?? [])
    .slice(0, 1)
    .flatMap((frame) =>
      [...kidsBy(scene.tree, node, 'nmod:poss'), ...behindOf(scene, node)].flatMap((k) =>
        reach(partiesAt(scene, k), flip(sign, frame.sign), 'event', depth + 1),
      ),
    )

const behindOf = ({ tree }: Scene, node: number): readonly number[] =>
  kidsBy(tree, node, 'nmod').filter((k) => prepositionOf(tree, k) === 'of')

/** `a number of Estian websites`, `the prospect of an Estian attack` */
const throughContent = ({ scene, node, sign, on }: Thing): readonly Reached[] =>
  ['person-part', 'content'].some((name) => isOf(scene.cues, name, lemmaOf(scene.tree, node)))
    ? behindOf(scene, node).flatMap((k) => on(k, sign))
    : []

/** `the shelling of Velm`, `sanctions on Estia`: whom the deed is done to takes the sign of the deed. */
const throughArguments = ({ scene, node, clause, sign, on }: Thing): readonly Reached[] =>
  clause === undefined
    ? []
    : nounFrames(scene.cues, lemmaOf(scene.tree, node)).flatMap((frame) =>
        // `demanded a meeting with Estia`: who would talk to somebody is not for them
        frame.latent && sign > 0
          ? []
          : fillers(scene.tree, clause, frame.target)
              .flatMap((filler) => on(filler, frame.latent ? sign : flip(sign, frame.sign)))
              .map(asEvent),
      )

/**
 * `opposed plans to arm Kade`, `welcomed a decision to lift sanctions on Estia`, `vetoed a draft condemning Estia`: whom
 * the deed is for or against.
 */
const throughPlan = ({ scene, node, sign, depth, on }: Thing): readonly Reached[] =>
  kidsBy(scene.tree, node, 'acl').flatMap((k) => {
    const deed = scene.clauses.get(k)
    const infinitive = tagOf(scene.tree, k) === 'VB'
    if (!deed || !(infinitive || (isMeasure(scene, node) && isDoneByIt(scene, node, deed)))) return []
    const reached = throughDeed(scene, { ...deed, subjects: [] }, sign, depth, on)
    return infinitive ? reached : reached.map((r) => ({ ...r, way: 'against' as const }))
  })

/** `a draft condemning Estia`, `a draft that condemned Estia`, not `a draft that Estia condemned` */
const isDoneByIt = ({ tree }: Scene, node: number, deed: Clause): boolean =>
  tagOf(tree, deed.head) === 'VBG' ||
  (/^VB[DZP]$/.test(tagOf(tree, deed.head)) && !deed.passive && deed.subjects.includes(node))

const isMeasure = (scene: Scene, node: number): boolean =>
  isOf(scene.cues, 'measure', lemmaOf(scene.tree, node))

/** `Estia shelled the town. Norland condemned the attack.`: who did what the words only take up again. */
const whoDidIt = ({ scene, node, clause, sign, depth }: Thing): readonly Reached[] =>
  (clause?.subjects.length ?? 0) > 0 || isSomebodys(scene, node)
    ? []
    : reach(
        // it stands in the words at hand, not where its name was last read
        authorsBefore(scene, node).map((party) =>
          lemmaOf(scene.tree, node) === 'it' ? party : { ...party, token: node },
        ),
        sign,
        'author',
        depth + 2,
      )

/** `the courage of the settlers`, `the vote of Velm`: whose it is stands behind it; `the siege of Velm` may be anybody's. */
const isSomebodys = ({ tree, cues }: Scene, node: number): boolean =>
  !nounFrames(cues, lemmaOf(tree, node)).some((f) => f.target === 'of') &&
  kidsBy(tree, node, 'nmod').some((k) => /^(?:of|by)$/.test(prepositionOf(tree, k)))

const TAKING_PART = /^(?:participation|presence|involvement|inclusion|attendance|invitation)$/

/** `welcomed Norland's invitation` */
const isInviter = (tree: Scene['tree'], node: number): boolean =>
  lemmaOf(tree, node) === 'invitation' && kidsBy(tree, node, 'nmod:poss').length > 0

/** `favours Estia's participation`, `sponsored an accord between Estia and Velm`: who wants them at the table backs none. */
const takesNoSide = ({ tree }: Scene, node: number): boolean =>
  (TAKING_PART.test(lemmaOf(tree, node)) && !isInviter(tree, node)) ||
  kidsBy(tree, node, 'nmod').some((k) => prepositionOf(tree, k) === 'between')

/** `condemned what it called Estian aggression` */
const whatItCalled = ({ scene, node, sign, on }: Thing): readonly Reached[] =>
  kidsBy(scene.tree, node, 'acl')
    .filter((k) => isOf(scene.cues, 'naming', lemmaOf(scene.tree, k)))
    .flatMap((k) => [
      ...kidsBy(scene.tree, k, 'xcomp', 'ccomp'),
      ...kidsBy(scene.tree, k, 'obj', 'obl').filter(
        (o) => o > k && /^(?:as|)$/.test(prepositionOf(scene.tree, o)),
      ),
    ])
    .flatMap((thing) => on(thing, sign))
