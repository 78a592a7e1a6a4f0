import { antecedent, coordinated, kidsBy, lemmaOf, low, prepositionOf, tagOf } from '../clauses/tree.ts'
import { isOf } from '../cues/index.ts'
import type { Party, PartySource } from './party.ts'

/** `Estia, the regional power, which backs the rebels`, `Kade, a senator who opposed Velm`: what the clause says of the power is said of Estia. */
export const described = ({ tree, mentionsAt, cues }: PartySource, token: number): readonly Party[] => {
  // `Kade, a lawyer and teacher backed by Velm`
  const above = tree.tokens[token]?.head ?? -1
  const top = tree.tokens[token]?.deprel === 'conj' && tagOf(tree, token) === 'NN' ? above : token
  const kind = kidsBy(tree, top, 'det').some((k) => /^an?$/.test(low(tree, k)))
  const power = isOf(cues, 'power-word', lemmaOf(tree, token))
  if (!kind && !power) return []
  const relative = kidsBy(tree, token, 'acl').length > 0
  const name = tree.tokens[top]?.deprel === 'appos' && relative ? (tree.tokens[top]?.head ?? -1) : -1
  return mentionsAt(name)
    .filter(({ actor }) => power || actor.startsWith('figure:'))
    .map((m) => ({ actor: m.actor, token: name, via: m.via, standing: 'apposition' }))
}

/**
 * `Kade is a politician who backs Velm`, `Norland, which is the only state that backs Velm`, `Kade is among those who back
 * Velm`: what the clause says of the politician is said of Kade.
 */
export const told = ({ tree, mentionsAt }: PartySource, token: number): readonly Party[] => {
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
export const counted = (from: PartySource, token: number): readonly Party[] => {
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
