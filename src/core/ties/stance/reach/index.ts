import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, kidsOf, lemmaOf, low, prepositionOf, tagOf } from '../../clauses/tree.ts'
import type { Frame } from '../../cues/frame.ts'
import { isOf, nounFrames, verbFrames } from '../../cues/index.ts'
import { type Party, partiesAt, sponsorsAt } from '../../parties/index.ts'
import { isNotTheState } from '../../parties/owners.ts'
import type { Scene } from '../../scene.ts'
import { flip, type Reached, type Way } from '../draft.ts'
import { rulersOver, sitesHit } from '../places/site.ts'
import { fillers, meets } from '../slots.ts'
import { authorsBefore } from './antecedent.ts'
import { distinct, reach } from './ends.ts'
import { throughModifier } from './modifiers.ts'

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
  const here = partiesAt(scene, node)
  if (here.length > 0) return reach(here, sign, 'party', depth)
  const sponsors = sponsorsAt(scene, node)
  if (sponsors.length > 0) return reach(sponsors, sign, 'author', depth)
  const clause = scene.clauses.get(node)
  if (clause && clause.kind !== 'noun') return throughDeed(scene, clause, sign, depth)
  const reached = throughThing(scene, node, clause, sign, depth, avoid)
  // the people of Estia are not its state
  return isNotTheState(scene, node)
    ? reached.filter((r) => r.way !== 'owner' || !r.party.actor.startsWith('state:'))
    : reached
}

/** A deed that is told as a clause: its doer shares the sign, whom it is done to takes the sign of the deed. */
const throughDeed = (scene: Scene, clause: Clause, sign: 1 | -1, depth: number): readonly Reached[] => {
  const reached: Reached[] = clause.subjects
    .flatMap((s) => doersAt(scene, s))
    .map((party) => ({ party, sign, way: 'agent', hops: depth + 1 }))
  // to want somebody gone is to be against them
  if (isOf(scene.cues, 'stepdown', clause.lemma))
    for (const r of reached.splice(0)) reached.push({ ...r, sign: flip(r.sign, -1), way: 'event' })
  // to lift sanctions on Estia, to end support for Kade
  if (scene.cues.effects.get(clause.lemma) === 'ended')
    for (const thing of clause.objects.filter((o) => scene.cues.nouns.has(lemmaOf(scene.tree, o))))
      for (const r of reachedFrom(scene, thing, flip(sign, -1), depth + 1))
        if (r.way === 'event') reached.push({ ...r, hops: r.hops + 1 })
  for (const frame of deedFrames(scene, clause)) {
    if (frame.latent || frame.source !== 'subject' || !meets(scene.tree, clause, frame.need)) continue
    for (const filler of fillers(scene.tree, clause, frame.target))
      for (const r of reachedFrom(scene, filler, flip(sign, frame.sign), depth + 1))
        if (frame.reach !== 'event' || r.way !== 'party')
          reached.push({ ...r, way: r.way === 'party' ? 'event' : r.way, hops: r.hops + 1 })
  }
  return distinct(reached)
}

/** Who does a deed, or whose measure does it: `Estia's sanctions had made it difficult`. */
const doersAt = (scene: Scene, node: number): readonly Party[] => {
  const parties = partiesAt(scene, node)
  if (parties.length > 0 || !isOf(scene.cues, 'measure', lemmaOf(scene.tree, node))) return parties
  return scene.clauses.get(node)?.subjects.flatMap((s) => partiesAt(scene, s)) ?? []
}

/** `an end to support for Kade`: read as a verb, `support` has the frames of the noun. */
const deedFrames = (scene: Scene, clause: Clause): readonly Frame[] => {
  const verb = verbFrames(scene.cues, clause.lemma)
  const noun =
    clause.objects.length === 0 && clause.obliques.length > 0 ? scene.cues.nouns.get(clause.lemma) : undefined
  return noun ? [...verb, ...noun] : verb
}

/** A thing: a deed named by a noun, or something that belongs to, comes from or is against somebody. */
const throughThing = (
  scene: Scene,
  node: number,
  clause: Clause | undefined,
  sign: 1 | -1,
  depth: number,
  /** a clause that led here and is not to lead back */
  avoid: number,
): readonly Reached[] => {
  const { tree, cues } = scene
  const reached: Reached[] = []
  const lemma = lemmaOf(tree, node)
  if (sign > 0 && takesNoSide(scene, node)) return []
  if (lemma === 'what') return whatItCalled(scene, node, sign, depth)
  if (isOf(cues, 'reversal', lemma)) {
    // Estia's refusal to talk, the Estian ban on Velm: whose it is
    if (WITHHOLDING.test(lemma))
      for (const k of kidsBy(tree, node, 'nmod:poss', 'amod', 'compound'))
        reached.push(...reach(partiesAt(scene, k), sign, 'author', depth + 1))
    // an end to support for Kade, the lifting of sanctions on Estia
    for (const inner of kidsBy(tree, node, 'nmod', 'acl', 'obl').filter((k) =>
      /^(?:to|of|on)$/.test(prepositionOf(tree, k)),
    ))
      reached.push(
        ...reachedFrom(scene, inner, flip(sign, -1), depth + 1).map((r) => ({
          ...r,
          way: r.way === 'party' ? ('event' as const) : r.way,
          hops: r.hops + 1,
        })),
      )
    // a ban by Norland: whose it is, where nothing tells on what
    if (reached.length > 0) return distinct(reached)
  }
  // Estia's enemies, supporters of Kade
  for (const frame of (cues.roles.get(lemma) ?? []).slice(0, 1))
    for (const k of [
      ...kidsBy(tree, node, 'nmod:poss'),
      ...kidsBy(tree, node, 'nmod').filter((m) => prepositionOf(tree, m) === 'of'),
    ])
      reached.push(...reach(partiesAt(scene, k), flip(sign, frame.sign), 'event', depth + 1))
  if (cues.roles.has(lemma)) return distinct(reached)
  // a number of Estian websites, the prospect of an Estian attack
  if (isOf(cues, 'person-part', lemma) || isOf(cues, 'content', lemma))
    for (const k of kidsBy(tree, node, 'nmod').filter((m) => prepositionOf(tree, m) === 'of'))
      reached.push(...reachedFrom(scene, k, sign, depth + 1))
  if (clause)
    for (const frame of nounFrames(cues, lemma))
      for (const filler of fillers(tree, clause, frame.target))
        for (const r of reachedFrom(scene, filler, frame.latent ? sign : flip(sign, frame.sign), depth + 1))
          reached.push({ ...r, way: r.way === 'party' ? 'event' : r.way, hops: r.hops + 1 })
  reached.push(...throughPlan(scene, node, sign, depth))
  if (reached.length === 0 && (clause?.subjects.length ?? 0) === 0 && !isSomebodys(scene, node))
    reached.push(
      ...authorsBefore(scene, node).map((party) => ({
        // it stands in the words at hand, not where its name was last read
        party: { ...party, token: node },
        sign,
        way: 'author' as const,
        hops: depth + 2,
      })),
    )
  const known = isOf(cues, 'measure', lemma) || cues.nouns.has(lemma)
  const owner: Way = known ? 'author' : 'owner'
  // whose arrest it is suffers it
  const suffers =
    nounFrames(cues, lemma).some((f) => f.target === 'poss') && !clause?.obliques.some((o) => o.prep === 'of')
  const subjects = clause?.subjects ?? []
  const forum = /^(?:resolution|draft|vote|ballot|motion|session|meeting)$/.test(lemma)
  // a veto against a Council resolution is cast in it
  const within = forum && prepositionOf(tree, node) === 'against'
  for (const s of suffers ? subjects.filter((k) => tree.tokens[k]?.deprel !== 'nmod:poss') : subjects)
    reached.push(
      ...reach(
        partiesAt(scene, s).filter((p) => !within || !p.actor.startsWith('organization:')),
        sign,
        owner,
        depth + 1,
      ),
    )
  // the siege of Velm is done to Velm; the vote of Estia is Estia's
  const suffered = nounFrames(cues, lemma).some((f) => f.target === 'of')
  // the sovereignty and integrity of Estia
  const fellows =
    reached.length > 0 || cues.nouns.has(lemma)
      ? []
      : kidsBy(tree, node, 'conj').flatMap((k) => kidsBy(tree, k, 'nmod'))
  for (const k of [...kidsOf(tree, node), ...fellows]) {
    const prep = prepositionOf(tree, k)
    if (prep === 'against') reached.push(...reach(partiesAt(scene, k), flip(sign, -1), 'against', depth + 1))
    // in `Estia's treatment of prisoners` the prisoners own nothing
    const owned = prep === 'of' && kidsBy(tree, node, 'nmod:poss').length > 0
    if ((prep === 'of' && !suffered && !owned) || prep === 'from' || prep === 'by')
      for (const member of coordinated(tree, k))
        reached.push(
          ...reach(
            // a resolution of the Council is put to it, not by it
            partiesAt(scene, member).filter((p) => !forum || !p.actor.startsWith('organization:')),
            sign,
            owner,
            depth + 1,
          ),
        )
    reached.push(...throughModifier(scene, node, k, sign, owner, depth, avoid))
  }
  // rejected a motion by Estia: the author may hang on the verb
  const verb = scene.clauses.get(tree.tokens[node]?.head ?? -1)
  if (reached.length === 0 && verb?.kind === 'verb' && !verb.passive && verb.objects.includes(node))
    for (const o of verb.obliques.filter((o) => o.prep === 'by'))
      reached.push(...reach(partiesAt(scene, o.head), sign, owner, depth + 1))
  if (!reached.some((r) => r.way === 'author'))
    reached.push(...reach(rulersOver(scene, node), sign, 'author', depth + 1))
  // the shelling of a garrison in Karnia
  reached.push(...reach(sitesHit(scene, node), flip(sign, -1), 'event', depth + 1))
  return distinct(reached)
}

/** `opposed plans to arm Kade`, `welcomed a decision to lift sanctions on Estia`: whom the deed is for or against. */
const throughPlan = (scene: Scene, node: number, sign: 1 | -1, depth: number): readonly Reached[] =>
  kidsBy(scene.tree, node, 'acl')
    .filter((k) => tagOf(scene.tree, k) === 'VB')
    .flatMap((k) => {
      const deed = scene.clauses.get(k)
      return deed ? throughDeed(scene, { ...deed, subjects: [] }, sign, depth) : []
    })

const TAKING_PART = /^(?:participation|presence|involvement|inclusion|attendance|invitation)$/

/** `welcomed Norland's invitation` */
const isInviter = (tree: Scene['tree'], node: number): boolean =>
  lemmaOf(tree, node) === 'invitation' && kidsBy(tree, node, 'nmod:poss').length > 0

/** `favours Estia's participation`, `sponsored an accord between Estia and Velm`: who wants them at the table backs none. */
const takesNoSide = ({ tree }: Scene, node: number): boolean =>
  (TAKING_PART.test(lemmaOf(tree, node)) && !isInviter(tree, node)) ||
  kidsBy(tree, node, 'nmod').some((k) => prepositionOf(tree, k) === 'between')

/** `the courage of the settlers`, `the vote of Velm`: whose it is stands behind it; `the siege of Velm` may be anybody's. */
const isSomebodys = ({ tree, cues }: Scene, node: number): boolean =>
  !nounFrames(cues, lemmaOf(tree, node)).some((f) => f.target === 'of') &&
  kidsBy(tree, node, 'nmod').some((k) => /^(?:of|by)$/.test(prepositionOf(tree, k)))

const WITHHOLDING = /^(?:lack|refusal|denial|rejection|ban|blocking|closure|withdrawal|suspension)$/

/** `terrorizes his own people`: they are the doer's, whoever `his` may stand for elsewhere. */
const isOnesOwn = ({ tree }: Scene, node: number): boolean =>
  kidsBy(tree, node, 'amod').some((k) => low(tree, k) === 'own') &&
  kidsBy(tree, node, 'nmod:poss').some((k) => tagOf(tree, k) === 'PRP$')

/** `condemned what it called Estian aggression` */
const whatItCalled = (scene: Scene, node: number, sign: 1 | -1, depth: number): readonly Reached[] =>
  kidsBy(scene.tree, node, 'acl')
    .filter((k) => isOf(scene.cues, 'naming', lemmaOf(scene.tree, k)))
    .flatMap((k) => [
      ...kidsBy(scene.tree, k, 'xcomp', 'ccomp'),
      ...kidsBy(scene.tree, k, 'obj', 'obl').filter(
        (o) => o > k && /^(?:as|)$/.test(prepositionOf(scene.tree, o)),
      ),
    ])
    .flatMap((thing) => reachedFrom(scene, thing, sign, depth + 1))

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
