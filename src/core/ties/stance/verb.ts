import type { Clause } from '../clauses/clause.ts'
import { errandOf } from '../clauses/errand.ts'
import { classOf, coordinated, kidsBy, lemmaOf, low, prepositionOf } from '../clauses/tree.ts'
import type { Frame } from '../cues/frame.ts'
import { isOf } from '../cues/index.ts'
import { isNotTheState } from '../owners.ts'
import { type Party, partiesAt } from '../parties.ts'
import { authorsBefore } from './antecedent.ts'
import { isNoStance, isUntouched } from './no-stance.ts'
import { type Draft, flip, type Reached, type Scene } from './scene.ts'
import { fillers, meets, verbFrames } from './slots.ts'
import { reachedFromAll } from './targets.ts'

/**
 * A verb with a frame in the lexicon.
 *
 *   Norland accused Estia. Estia was attacked by Norland. Norland vetoed a resolution against Estia.
 *   Norland urged Velm to arm the rebels: the urging reaches the rebels, not Velm.
 */
export const verbRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const drafts: Draft[] = []
  if (isNoStance(scene, clause)) return drafts
  for (const frame of verbFrames(scene.cues, clause.lemma)) {
    if (frame.latent || !meets(scene.tree, clause, frame.need)) continue
    if (frame.sign > 0 && frame.need !== null && isGrudging(scene, clause)) continue
    if (frame.agent === 0 && errandOf(scene.tree, scene.clauses, clause) !== undefined) continue
    // whom something angers is a party, no plan of one
    const sources = fillers(scene.tree, clause, frame.source).flatMap((s) =>
      frame.source === 'object' ? partiesAt(scene, s) : holdersAt(scene, s),
    )
    const company = joined(scene, clause).flatMap((s) => partiesAt(scene, s))
    if (sources.length === 0) continue
    // `appealed to Velm to condemn Estia`: who is asked is no part of what is asked for
    const ends = fillers(scene.tree, clause, frame.target).filter(
      (end) => frame.agent !== 0 || partiesAt(scene, end).length === 0,
    )
    const wished = frame.agent === 0 ? ends.flatMap((end) => winnersAt(scene, end, frame.sign)) : []
    for (const reached of [...reachedFromAll(scene, ends, frame.sign, clause.head), ...wished]) {
      if (!fits(frame, reached) || isUntouched(scene, clause, frame, reached)) continue
      // `the Norland-backed plan` backs no owner of the plan
      if (clause.link === 'amod' && reached.way !== 'party') continue
      const sign = reached.way === 'agent' ? flip(1, agentSign(frame)) : reached.sign
      const all = [...sources, ...(reached.way === 'party' ? company : [])]
      if (company.length > 0 && [...sources, ...company].some((s) => s.actor === reached.party.actor))
        continue
      for (const source of all) {
        drafts.push(draft('verb', clause, frame, source, { ...reached, sign }))
        if (frame.mutual && reached.way === 'party')
          drafts.push(draft('verb', clause, frame, reached.party, { ...reached, sign, party: source }))
      }
    }
  }
  return drafts
}

/** `wants Kade to win`: to be for them; `wants Kade to lose`: to be against them. */
const winnersAt = (scene: Scene, end: number, sign: 1 | -1): readonly Reached[] => {
  const deed = scene.clauses.get(end)
  if (deed?.kind !== 'verb' || deed.passive || deed.negator >= 0) return []
  const by = isOf(scene.cues, 'winning', deed.lemma) ? 1 : isOf(scene.cues, 'losing', deed.lemma) ? -1 : 0
  if (by === 0) return []
  return deed.subjects
    .flatMap((s) => partiesAt(scene, s))
    .map((party) => ({ party, sign: flip(sign, by), way: 'event', hops: 1 }))
}

/** `had harsh words for Kade`, `has little respect for Kade` */
const isGrudging = ({ tree, cues }: Scene, clause: Clause): boolean =>
  clause.objects.some((o) =>
    kidsBy(tree, o, 'amod').some(
      (k) => isOf(cues, 'harsh', low(tree, k)) || (low(tree, k) === 'little' && low(tree, k - 1) !== 'a'),
    ),
  )

/** `joined Norland and Velm in condemning Estia`: they condemn it, too. */
const joined = ({ tree, clauses }: Scene, clause: Clause): readonly number[] => {
  const join = clauses.get(clause.governor)
  return join?.lemma === 'join' && prepositionOf(tree, clause.head) === 'in' ? join.objects : []
}

export const draft = (
  rule: string,
  clause: Clause,
  frame: Frame,
  source: Party,
  reached: Reached,
  slot = frame.target,
): Draft => ({
  rule,
  frame,
  source,
  target: reached.party,
  sign: reached.sign,
  way: reached.way,
  hops: reached.hops,
  slot,
  predicate: clause.head,
  cue: clause.head,
})

const agentSign = (frame: Frame): 1 | -1 => (frame.agent === 0 ? frame.sign : frame.agent)

/** Whether a frame allows this way of reaching its target. */
export const fits = (frame: Frame, reached: Reached): boolean => {
  if (frame.reach === 'party' && reached.way !== 'party') return false
  if (frame.reach === 'event' && reached.way === 'party') return false
  // urging or wanting a deed says nothing of whose deed it is
  // to condemn a deed is not to back its victim; to block it is
  if (reached.sign !== frame.sign && frame.sign < 0 && frame.plover !== 'REJECT') return false
  // to call for an end to the shelling of Velm is not yet to back Velm
  if (frame.agent === 0 && reached.sign > 0 && reached.hops > 2) return false
  // to want somebody's doings condemned is to be against them
  if (frame.agent === 0)
    return /^(?:event|against)$/.test(reached.way) || (reached.way === 'author' && reached.sign < 0)
  // accused of arming Velm: the charge is against who arms
  if (frame.plover === 'ACCUSE' && frame.target === 'of') return reached.way !== 'event'
  // what angers somebody is a party or its doing
  return frame.source === 'subject' || reached.way !== 'event'
}

/**
 * Who holds a stance: the party itself; the author of what holds it (`Estia's statement condemned …`); who issued it
 * (`Estia passed a resolution criticising …`).
 */
export const holdersAt = (scene: Scene, node: number): readonly Party[] => {
  const parties = partiesAt(scene, node)
  if (parties.length > 0) return parties
  const thing = scene.clauses.get(node)
  // a veto against a resolution that condemns Estia: who casts it does not hold what it says
  if (prepositionOf(scene.tree, node) === 'against') return []
  if (!isOf(scene.cues, 'measure', lemmaOf(scene.tree, node)))
    // `Norland's air support helped Estia`
    return isDeed(scene, node) ? doers(scene, thing) : carriers(scene, node)
  const owners = [
    ...(thing?.subjects ?? []),
    ...paidBy(scene, node),
    ...claimants(scene, node),
    ...votersOf(scene, node),
  ].flatMap((s) => partiesAt(scene, s))
  if (owners.length > 0) return owners
  // `The statement also condemned Estia`
  if (/^(?:statement|communique|letter|declaration|document|message)$/.test(lemmaOf(scene.tree, node))) {
    const before = authorsBefore(scene, node)
    if (before.length > 0) return before.map((party) => ({ ...party, token: node }))
  }
  const verb = scene.clauses.get(thing?.governor ?? -1)
  // `condemned actions undermining Estia`: whoever condemns them does not do them
  const against = verbFrames(scene.cues, verb?.lemma ?? '').some(
    (f) => f.sign < 0 && f.target === 'object' && f.need === null,
  )
  return verb?.kind === 'verb' && !against && verb.objects.includes(node)
    ? verb.subjects.flatMap((s) => partiesAt(scene, s))
    : []
}

/** `was defeated by the votes of Norland and Velm` */
const votersOf = (scene: Scene, node: number): readonly number[] =>
  /^(?:vote|veto|ballot)$/.test(lemmaOf(scene.tree, node))
    ? kidsBy(scene.tree, node, 'nmod')
        .filter((k) => prepositionOf(scene.tree, k) === 'of')
        .flatMap((k) => coordinated(scene.tree, k))
    : []

const isDeed = (scene: Scene, node: number): boolean =>
  (scene.cues.nouns.get(lemmaOf(scene.tree, node)) ?? []).some(
    (f) => !f.latent && /^(?:AID|ASSAULT|SUPPORT|COERCE|SANCTION)$/.test(f.plover ?? ''),
  )

/** `Kade's arrest`: whoever suffers it does nothing. */
const doers = (scene: Scene, deed: Clause | undefined): readonly Party[] =>
  deed === undefined
    ? []
    : [...deed.subjects.filter((s) => !isSuffered(scene, deed, s)), ...claimants(scene, deed.head)].flatMap(
        (s) => partiesAt(scene, s),
      )

/** `a bombing claimed by the militia`, `a militia-claimed bombing`, `missiles fired by Norland` */
const claimants = (scene: Scene, deed: number): readonly number[] =>
  kidsBy(scene.tree, deed, 'acl', 'amod').flatMap((k) => {
    const clause = scene.clauses.get(k)
    return clause?.kind === 'verb' && clause.passive && isOf(scene.cues, 'perpetrating', clause.lemma)
      ? clause.subjects
      : []
  })

const isSuffered = (scene: Scene, deed: Clause | undefined, owner: number): boolean =>
  scene.tree.tokens[owner]?.deprel === 'nmod:poss' &&
  (scene.cues.nouns.get(deed?.lemma ?? '') ?? []).some((f) => f.target === 'poss')

/** `an Estia-funded report` */
const paidBy = (scene: Scene, node: number): readonly number[] =>
  kidsBy(scene.tree, node, 'amod').flatMap((k) => {
    const clause = scene.clauses.get(k)
    return clause?.kind === 'verb' && clause.passive ? clause.subjects : []
  })

/** `a bomb claimed by the militia`; else whoever stands before the word. */
const carriers = (scene: Scene, node: number): readonly Party[] => {
  const claimed = claimants(scene, node).flatMap((s) => partiesAt(scene, s))
  return claimed.length > 0 ? claimed : loosely(scene, node)
}

/** `Kadist hopefuls`, `Norland critics`: people of whom only the party is known. */
const loosely = (scene: Scene, node: number): readonly Party[] =>
  classOf(scene.tree, node) !== 'NOUN' || scene.cues.nouns.has(lemmaOf(scene.tree, node))
    ? []
    : kidsBy(scene.tree, node, 'amod', 'compound')
        .flatMap((k) => partiesAt(scene, k))
        .filter((p) => !(isNotTheState(scene, node) && p.actor.startsWith('state:')))
        .map((p) => ({ ...p, standing: 'loose' }))
