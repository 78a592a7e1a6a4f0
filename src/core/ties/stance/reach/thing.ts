import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, kidsOf, lemmaOf, prepositionOf, tagOf } from '../../clauses/tree.ts'
import { isOf, nounFrames } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { flip, type Reached, type Way } from '../draft.ts'
import { rulersOver, sitesHit } from '../places/site.ts'
import { fillers } from '../slots.ts'
import { authorsBefore } from './antecedent.ts'
import { throughDeed } from './deed.ts'
import { asEvent, distinct, type Follow, reach } from './ends.ts'
import { throughModifier } from './modifiers.ts'

/** A phrase that names no party, and what is known of the way to it. */
interface Thing {
  readonly scene: Scene
  readonly node: number
  readonly clause: Clause | undefined
  readonly sign: 1 | -1
  readonly depth: number
  /** a clause that led here and is not to lead back, -1 for none */
  readonly avoid: number
  readonly on: Follow
}

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
        authorsBefore(scene, node).map((party) => ({ ...party, token: node })),
        sign,
        'author',
        depth + 2,
      )

/** `the courage of the settlers`, `the vote of Velm`: whose it is stands behind it; `the siege of Velm` may be anybody's. */
const isSomebodys = ({ tree, cues }: Scene, node: number): boolean =>
  !nounFrames(cues, lemmaOf(tree, node)).some((f) => f.target === 'of') &&
  kidsBy(tree, node, 'nmod').some((k) => /^(?:of|by)$/.test(prepositionOf(tree, k)))

const isKnown = ({ tree, cues }: Scene, node: number): boolean =>
  isOf(cues, 'measure', lemmaOf(tree, node)) || cues.nouns.has(lemmaOf(tree, node))

const ownerWay = (scene: Scene, node: number): Way => (isKnown(scene, node) ? 'author' : 'owner')

/** Where a body meets and votes: what is said of a resolution of the Council is not said of the Council. */
const FORUM = /^(?:resolution|draft|vote|ballot|motion|session|meeting)$/

const outsideForum = (parties: readonly Party[], forum: boolean): readonly Party[] =>
  forum ? parties.filter((p) => !p.actor.startsWith('organization:')) : parties

/** `Estia's plan`, `the Estian shelling`; whose arrest it is suffers it. */
const whose = ({ scene, node, clause, sign, depth }: Thing): readonly Reached[] => {
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
const belonging = ({ scene, node, sign, depth }: Thing): readonly Reached[] =>
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
const phrasesOf = (thing: Thing, alone: boolean): readonly Reached[] => {
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
const byBehindVerb = ({ scene, node, sign, depth }: Thing): readonly Reached[] => {
  const verb = scene.clauses.get(scene.tree.tokens[node]?.head ?? -1)
  if (verb?.kind !== 'verb' || verb.passive || !verb.objects.includes(node)) return []
  return verb.obliques
    .filter((o) => o.prep === 'by')
    .flatMap((o) => reach(partiesAt(scene, o.head), sign, ownerWay(scene, node), depth + 1))
}

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
