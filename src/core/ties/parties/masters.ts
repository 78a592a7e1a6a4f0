import { coordinated, kidsBy, lemmaOf, type Tree } from '../clauses/tree.ts'
import { mastersOf } from './owners.ts'
import type { PartySource } from './party.ts'

const ARMED =
  /^(?:man|men|gunman|gunmen|fighter|soldier|troop|militiaman|militiamen|force|unit|guard|hacker|agent)$/

/** `armed men loyal to Kade`: those behind the noun whom they obey. Crowds loyal to him are not his. */
export const armedMasters = (from: PartySource, token: number): readonly number[] =>
  ARMED.test(lemmaOf(from.tree, token))
    ? mastersOf(from, token)
        .filter((k) => k > token)
        .flatMap((k) => coordinated(from.tree, k))
    : []

/** `the government and people of Estia`: whose people they are, the government is. */
export const isShared = (tree: Tree, token: number): boolean =>
  coordinated(tree, token)
    .slice(1)
    .some((k) => lemmaOf(tree, k) === 'people' && kidsBy(tree, k, 'nmod').length > 0)
