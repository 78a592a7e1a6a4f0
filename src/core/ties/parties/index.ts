import { isCalledAfter } from '../../actors/standby/called-after.ts'
import type { LocatedMention, Standby } from '../../model.ts'
import { coordinated, kidsBy, lemmaOf, prepositionOf, type Tree, tagOf } from '../clauses/tree.ts'
import { isOf } from '../cues/index.ts'
import { counted, described, told } from './described.ts'
import { fellowOwners, runTogether } from './fellows.ts'
import { armedMasters, isShared } from './masters.ts'
import { ofNamedShip, organIn } from './organs.ts'
import type { Party, PartySource } from './party.ts'
import { whole } from './whole.ts'

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
  const further = (k: number): readonly Party[] => partiesAt(from, k, depth + 1)
  return first(
    () => instances(from, token, depth),
    () => apposed(from, token, depth),
    () => organIn(from, token),
    // armed men loyal to Kade are his
    () => asParts(armedMasters(from, token).flatMap(further)),
    // the government and people of Estia
    () => (isShared(from.tree, token) ? whole(from, token, further) : []),
    () => withFellow(from, token, onStandby(mentions, token, 'own'), mentions),
    () => ofNamedShip(from, token),
    () => whole(from, token, further),
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
