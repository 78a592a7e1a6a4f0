import type { LocatedMention } from '../../model.ts'
import { coordinated, kidsBy, lemmaOf, low } from '../clauses/tree.ts'
import { isOf } from '../cues/index.ts'
import type { Party, PartySource } from './party.ts'

/** `warned the U.N. and New Estia`: a name before `and` that the parser takes for a part of the name behind it. */
export const runTogether = (
  { tree, mentionsAt }: PartySource,
  token: number,
  named: readonly LocatedMention[],
): readonly Party[] =>
  named.flatMap((name) => {
    const and = name.from - 1
    const first = tree.tokens[and - 1]
    if (low(tree, and) !== 'and' || first?.deprel !== 'compound' || first.head !== token) return []
    return mentionsAt(and - 1)
      .filter((m) => m.to === and && m.actor !== name.actor && m.standby === undefined)
      .map((m): Party => ({ actor: m.actor, token: and - 1, via: m.via, standing: 'named' }))
  })

/** `Norland's and Estia's envoys`, `Estian and Norland officials`: the phrase names one, the other owner shares it. */
export const fellowOwners = (
  from: PartySource,
  token: number,
  named: readonly LocatedMention[],
): readonly Party[] => {
  const lemma = lemmaOf(from.tree, token)
  if (!isOf(from.cues, 'part', lemma) || isOf(from.cues, 'not-the-state', lemma)) return []
  // the Norland prime minister is one person, and Norland no fellow
  if (named.some((m) => m.actor.startsWith('figure:'))) return []
  // the Estian rebel groups are a side of their own
  if (named.some((m) => m.actor.startsWith('group:'))) return []
  const known = new Set(named.map((m) => m.actor))
  const owners = kidsBy(from.tree, token, 'nmod:poss', 'amod', 'compound')
  const shared = owners.filter((k) => kidsBy(from.tree, k, 'conj', 'cc').length > 0 || owners.length > 1)
  return shared
    .flatMap((k) => coordinated(from.tree, k))
    .flatMap((k) =>
      from.mentionsAt(k).map((m): Party => ({ actor: m.actor, token: k, via: m.via, standing: 'part' })),
    )
    .filter((p) => !known.has(p.actor) && p.actor.startsWith('state:'))
}
