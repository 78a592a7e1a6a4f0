import { kidsBy, lemmaOf, low, prepositionOf, type Tree } from '../clauses/tree.ts'
import { isOf } from '../cues/index.ts'
import type { PartySource } from './party.ts'

/** `the Estian people`, `the former Estian president`, `the new Estian coalition` */
export const isNotTheState = ({ tree, cues }: PartySource, token: number): boolean =>
  (isOf(cues, 'not-the-state', lemmaOf(tree, token)) && !isStateRun(tree, token)) ||
  kidsBy(tree, token, 'amod').some((k) => /^(?:former|ex|ousted|deposed|exiled)$/.test(low(tree, k))) ||
  (lemmaOf(tree, token) === 'coalition' &&
    kidsBy(tree, token, 'amod').some((k) => /^(?:new|national|opposition|rebel|broad)$/.test(low(tree, k))))

/** `Estia's state-owned bank`, `military-run companies` */
const isStateRun = (tree: Tree, token: number): boolean =>
  kidsBy(tree, token, 'amod').some(
    (k) =>
      /^(?:owned|run|controlled)$/.test(low(tree, k)) &&
      /^(?:state|government|military|army)$/.test(low(tree, k - 2)),
  )

/** `Norland, whose soldiers hold the pass,`: the clause modifies whom `whose` stands for. */
export const whoseAt = (tree: Tree, owners: readonly number[]): readonly number[] =>
  owners
    .filter((k) => low(tree, k) === 'whose')
    .flatMap((k) => {
      let at = k
      for (let steps = 0; at >= k && steps < 8; steps++) at = tree.tokens[at]?.head ?? -1
      return at >= 0 && at < k ? [at] : []
    })

/** `troops loyal to Kade`, `fighters commanded by Kade`, `Kade-led fighters`: they act for whom they obey. */
export const mastersOf = ({ tree, cues }: PartySource, token: number): readonly number[] =>
  kidsBy(tree, token, 'amod', 'acl')
    .filter((k) => isOf(cues, 'obeying', lemmaOf(tree, k)))
    .flatMap((k) =>
      k > token
        ? kidsBy(tree, k, 'obl', 'nmod').filter((o) => /^(?:to|by)$/.test(prepositionOf(tree, o)))
        : kidsBy(tree, k, 'compound', 'obl', 'nsubj', 'amod', 'advmod').filter((o) => o < k),
    )
