import { coordinated, kidsBy, lemmaOf, low, prepositionOf } from '../clauses/tree.ts'
import { isOf } from '../cues/index.ts'
import { isNotTheState, mastersOf, whoseAt } from './owners.ts'
import type { Party, PartySource } from './party.ts'

/** Whom another phrase of the sentence stands for. */
type PartiesAt = (token: number) => readonly Party[]

/** `Estia's troops`, `officials from Estia`, `Estian jets`, `members of the Front`, `many of the rebels` */
export const whole = (from: PartySource, token: number, at: PartiesAt): readonly Party[] => {
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
      .flatMap((k) => {
        const known = at(k)
        return known.length > 0 ? known : portfolio(from, k, at)
      })
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
const portfolio = ({ tree }: PartySource, token: number, at: PartiesAt): readonly Party[] =>
  /^(?:affair|defen[cs]e|interior|finance|state)$/.test(lemmaOf(tree, token))
    ? kidsBy(tree, token, 'nmod')
        .filter((k) => prepositionOf(tree, k) === 'of')
        .flatMap((k) => coordinated(tree, k))
        .flatMap(at)
    : []
