import { isCalledAfter } from '../../actors/standby/called-after.ts'
import type { ActorId, LocatedMention, Standby, Via } from '../../model.ts'
import {
  antecedent,
  coordinated,
  kidsBy,
  lemmaOf,
  low,
  prepositionOf,
  type Tree,
  tagOf,
} from '../clauses/tree.ts'
import { type Cues, isOf } from '../cues/index.ts'
import { fellowOwners, runTogether } from './fellows.ts'
import { armedMasters, isShared } from './masters.ts'
import type { MentionsAt } from './mentions.ts'
import { ofNamedShip, organIn } from './organs.ts'
import { isNotTheState, mastersOf, whoseAt } from './owners.ts'

/**
 * How a phrase stands for an actor: it names it, an apposition does, or it is a part of it (`Estia's troops`); `ground`
 * `soil` an organ of the state or a place of its people lies there.
 */
export type Standing = 'named' | 'apposition' | 'part' | 'loose' | 'speaker' | 'ground' | 'soil'

export interface Party {
  readonly actor: ActorId
  /** head token of the words that name it */
  readonly token: number
  readonly via: Via
  readonly standing: Standing
}

export interface PartySource {
  readonly tree: Tree
  readonly mentionsAt: MentionsAt
  /** countries by the places that lie in them, no parties */
  readonly groundAt: MentionsAt
  readonly cues: Cues
}

/** The actors that the phrase headed by a token stands for; none if it stands for no known actor. */
export const partiesAt = (from: PartySource, token: number, depth = 0): readonly Party[] => {
  // a measure does nothing itself
  if (isMeasureOf(from, token)) return []
  const mentions = from.mentionsAt(token)
  const named = asPerson(mentions.filter((m) => m.standby === undefined))
  if (named.length > 0)
    return [
      ...named.map((m): Party => ({ actor: m.actor, token, via: m.via, standing: 'named' })),
      ...fellowOwners(from, token, named),
      ...instances(from, token, depth),
      ...runTogether(from, token, named),
    ]
  if (depth > 2) return []
  return first(
    () => instances(from, token, depth),
    () => apposed(from, token, depth),
    () => organIn(from, token),
    // armed men loyal to Kade are his
    () => asParts(armedMasters(from, token).flatMap((k) => partiesAt(from, k, depth + 1))),
    // the government and people of Estia
    () => (isShared(from.tree, token) ? whole(from, token, depth) : []),
    () => withFellow(from, token, onStandby(mentions, token, 'own'), mentions),
    () => ofNamedShip(from, token),
    () => whole(from, token, depth),
    () => described(from, token),
    () => told(from, token),
    () => counted(from, token),
    () => onStandby(mentions, token, 'last'),
  )
}

/** `the League and aid agencies`: the name before `and` is nobody's part. */
const withFellow = (
  from: PartySource,
  token: number,
  own: readonly Party[],
  mentions: readonly LocatedMention[],
): readonly Party[] => (own.length > 0 ? [...own, ...runTogether(from, token, mentions)] : [])

const asParts = (parties: readonly Party[]): readonly Party[] =>
  parties.map((p) => ({ ...p, standing: 'part' }))

/** Those of several phrases, one after the other. */
export const partiesOf = (from: PartySource, tokens: readonly number[]): readonly Party[] =>
  tokens.flatMap((token) => partiesAt(from, token))

const isMeasureOf = ({ tree }: PartySource, token: number): boolean =>
  isCalledAfter(tree.tokens[token]?.text ?? '')

/** `Kadecare`: whose measure it is, for a stance toward it. */
export const sponsorsAt = (from: PartySource, token: number): readonly Party[] =>
  isMeasureOf(from, token)
    ? from.mentionsAt(token).map((m) => ({ actor: m.actor, token, via: m.via, standing: 'named' }))
    : []

/** `an Estian dissident` is not Estia; `police` and `the company` are themselves when nothing tells whose. */
const onStandby = (mentions: readonly LocatedMention[], token: number, standby: Standby): readonly Party[] =>
  mentions
    .filter((m) => m.standby === standby)
    .map((m) => ({ actor: m.actor, token, via: m.via, standing: 'named' }))

/** `Norland's envoy, Ilya Morov`: one word for a person and the state it speaks for is the person's. */
const asPerson = (mentions: readonly LocatedMention[]): readonly LocatedMention[] => {
  const persons = mentions.filter((m) => m.actor.startsWith('figure:'))
  return persons.length > 0 ? persons : mentions
}

const first = (...tries: readonly (() => readonly Party[])[]): readonly Party[] => {
  for (const attempt of tries) {
    const found = attempt()
    if (found.length > 0) return found
  }
  return []
}

const isThing = ({ cues, tree }: PartySource, token: number): boolean =>
  cues.nouns.has(lemmaOf(tree, token)) || isOf(cues, 'measure', lemmaOf(tree, token))

/** `critics, including Norland and Estia,`, `rebels such as Kade`: what all do, each of those named does. */
const instances = (from: PartySource, token: number, depth: number): readonly Party[] =>
  depth > 1
    ? []
    : kidsBy(from.tree, token, 'nmod')
        .filter(
          (k) => k > token && /^(?:including|such as|like|among them)$/.test(prepositionOf(from.tree, k)),
        )
        .flatMap((k) => coordinated(from.tree, k))
        .flatMap((k) => partiesAt(from, k, depth + 1))
        .map((p) => ({ ...p, standing: 'apposition' }))

/** `the envoy, Ilya Morov,` and `coordinator Ilya Morov` */
const apposed = (from: PartySource, token: number, depth: number): readonly Party[] =>
  isThing(from, token)
    ? []
    : kidsBy(from.tree, token, 'appos', 'flat')
        .flatMap((k) => (isSeveral(from.tree, token) ? coordinated(from.tree, k) : [k]))
        .flatMap((k) => partiesAt(from, k, depth + 1))
        .map((p) => ({ ...p, standing: 'apposition' }))

/** `both envoys, Ilya Morov and Dan Kade,` */
const isSeveral = (tree: Tree, token: number): boolean => /S$/.test(tagOf(tree, token))

/** `Estia, the regional power, which backs the rebels`, `Kade, a senator who opposed Velm`: what the clause says of the power is said of Estia. */
const described = ({ tree, mentionsAt, cues }: PartySource, token: number): readonly Party[] => {
  const kind = kidsBy(tree, token, 'det').some((k) => /^an?$/.test(low(tree, k)))
  const power = isOf(cues, 'power-word', lemmaOf(tree, token))
  if (!kind && !power) return []
  const relative = kidsBy(tree, token, 'acl').some((k) => tree.tokens[k]?.deprel === 'acl:relcl')
  const name = tree.tokens[token]?.deprel === 'appos' && relative ? (tree.tokens[token]?.head ?? -1) : -1
  return mentionsAt(name)
    .filter(({ actor }) => power || actor.startsWith('figure:'))
    .map((m) => ({ actor: m.actor, token: name, via: m.via, standing: 'apposition' }))
}

/**
 * `Kade is a politician who backs Velm`, `Norland, which is the only state that backs Velm`, `Kade is among those who back
 * Velm`: what the clause says of the politician is said of Kade.
 */
const told = ({ tree, mentionsAt }: PartySource, token: number): readonly Party[] => {
  // one of the people who back Velm
  const above = tree.tokens[token]?.head ?? -1
  const one = tree.tokens[token]?.deprel === 'nmod' && lemmaOf(tree, above) === 'one' ? above : token
  const among = one !== token || prepositionOf(tree, token) === 'among'
  return kidsBy(tree, one, 'cop').length > 0 &&
    kidsBy(tree, token, 'acl').length > 0 &&
    (among ||
      lemmaOf(tree, token) === 'one' ||
      kidsBy(tree, token, 'det').some((k) => /^an?$/.test(low(tree, k))) ||
      kidsBy(tree, token, 'amod').some((k) => low(tree, k) === 'only'))
    ? kidsBy(tree, one, 'nsubj')
        .map((k) => antecedent(tree, k, one))
        .flatMap((k) => coordinated(tree, k))
        .flatMap((k) =>
          mentionsAt(k).map((m) => ({
            actor: m.actor,
            token: k,
            via: m.via,
            standing: 'apposition' as const,
          })),
        )
    : []
}

/** `*Those* condemned by Norland include Estia`, `Among *those* condemned by Norland was Estia` */
const counted = (from: PartySource, token: number): readonly Party[] => {
  const { tree, mentionsAt } = from
  if (!/^(?:those|others|targets|victims|critics)$/.test(low(tree, token))) return []
  const above = tree.tokens[token]?.head ?? -1
  const among = prepositionOf(tree, token) === 'among' && kidsBy(tree, above, 'cop').length > 0
  const named =
    lemmaOf(tree, above) === 'include' && tree.tokens[token]?.deprel === 'nsubj'
      ? kidsBy(tree, above, 'obj')
      : among
        ? [above, ...kidsBy(tree, above, 'nsubj')]
        : []
  return named
    .flatMap((k) => coordinated(tree, k))
    .flatMap((k) =>
      mentionsAt(k).map((m): Party => ({ actor: m.actor, token: k, via: m.via, standing: 'apposition' })),
    )
}

/** `Estia's troops`, `officials from Estia`, `Estian jets`, `members of the Front`, `many of the rebels` */
const whole = (from: PartySource, token: number, depth: number): readonly Party[] => {
  const { tree, cues } = from
  const lemma = lemmaOf(tree, token)
  const quantity = isOf(cues, 'person-part', lemma)
  const part = isOf(cues, 'part', lemma)
  if (!quantity && !part) return []
  const near = kidsBy(tree, token, 'nmod:poss', 'amod', 'compound').filter(
    // an anti-Estian group is not Estia's
    (k) => !/^(?:anti|pro)-/.test(low(tree, k)),
  )
  // the League weapons inspectors: the name may stand one compound further in
  const inner = kidsBy(tree, token, 'compound').flatMap((k) => kidsBy(tree, k, 'compound'))
  const owners = [...near, ...inner]
  const masters = part ? mastersOf(from, token) : []
  // `Norland's militia-run agency` speaks for those who run it
  const run = masters.some((k) => k < token && /^(?:run|control)/.test(low(tree, k + 2)))
  const outer = kidsBy(tree, token, 'nmod', 'obl').filter((k) =>
    /^(?:of|from|in|for|with|at|within|among)$/.test(prepositionOf(tree, k)),
  )
  // the government and people of Estia
  const shared = coordinated(tree, token)
    .slice(1)
    .flatMap((k) => kidsBy(tree, k, 'nmod').filter((o) => prepositionOf(tree, o) === 'of'))
  const reach = part
    ? [
        ...whoseAt(tree, near),
        ...(run ? [] : owners),
        ...masters,
        // the Estian envoy in Velm is Estia's
        ...outer.filter(
          (k) =>
            prepositionOf(tree, k) !== 'with' &&
            !isVenue(from, token, k) &&
            !(/^(?:in|at|within)$/.test(prepositionOf(tree, k)) && isOwned(from, near)),
        ),
        ...shared,
      ]
    : outer
  return (
    reach
      .flatMap((k) => coordinated(tree, k))
      .flatMap((k) =>
        first(
          () => partiesAt(from, k, depth + 1),
          () => portfolio(from, k, depth + 1),
        ),
      )
      // a member of the League, one of the two neighbours: nobody knows which; the Estian people, Estian dissidents, the former Estian president: not their state
      .filter((p) => !(isNotTheState(from, token) && p.actor.startsWith('state:')))
      .filter((p) => !(low(tree, token) === 'member' && p.actor.startsWith('organization:')))
      .filter((p, _, all) => lemma !== 'one' || all.every((other) => other.actor === p.actor))
      .map((p) => ({ ...p, standing: 'part' }))
  )
}

/** `the generals at the League`: where they are spoken of; its envoys and officials are its own. */
const isVenue = ({ tree, mentionsAt }: PartySource, token: number, place: number): boolean =>
  prepositionOf(tree, place) === 'at' &&
  /^(?:general|leader|ruler|government|junta|regime|troop|soldier|army|militia|rebel|president|minister|ally)s?$/.test(
    lemmaOf(tree, token),
  ) &&
  mentionsAt(place).some((m) => m.actor.startsWith('organization:'))

const isOwned = ({ mentionsAt }: PartySource, owners: readonly number[]): boolean =>
  owners.some((k) => mentionsAt(k).length > 0)

/** `ministers of foreign affairs of Norland and Estia`: the office stands between the person and the party. */
const portfolio = (from: PartySource, token: number, depth: number): readonly Party[] =>
  /^(?:affair|defen[cs]e|interior|finance|state)$/.test(lemmaOf(from.tree, token))
    ? kidsBy(from.tree, token, 'nmod')
        .filter((k) => prepositionOf(from.tree, k) === 'of')
        .flatMap((k) => coordinated(from.tree, k))
        .flatMap((k) => partiesAt(from, k, depth))
    : []
