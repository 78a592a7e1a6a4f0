import type { Arguments } from './clause.ts'
import { obliquesOf } from './obliques.ts'
import {
  antecedent,
  classOf,
  coordinated,
  isNominal,
  kidsBy,
  kidsOf,
  lemmaOf,
  low,
  prepositionOf,
  type Tree,
  tagOf,
} from './tree.ts'

/** `veto Estia sanctions`, `the Velm crisis`: a plain name before these says whom they are about, not whose they are. */
const ABOUT =
  /^(?:sanction|embargo|tariff|resolution|draft|vote|crisis|talk|negotiation|conference|summit|conflict|war|file|dossier|question|debate)$/
const ON = /^(?:sanction|embargo|tariff)$/

const isCapital = (tree: Tree, k: number): boolean => /^[A-Z]/.test(tree.tokens[k]?.text ?? '')

const isTopic = (tree: Tree, k: number): boolean =>
  tree.tokens[k]?.deprel === 'compound' &&
  classOf(tree, k) === 'PROPN' &&
  !/^[A-Z.]+$/.test(tree.tokens[k]?.text ?? '')

/** `Norland has ships and is at odds with Estia`: what is set beside a verb shares its subject. */
const copularSubjects = (tree: Tree, head: number): readonly number[] => {
  const own = kidsBy(tree, head, 'nsubj', 'csubj').filter((k) => low(tree, k) !== 'there')
  const beside = tree.tokens[head]?.deprel === 'conj' ? (tree.tokens[head]?.head ?? -1) : -1
  return own.length > 0 ||
    beside < 0 ||
    classOf(tree, beside) !== 'VERB' ||
    kidsBy(tree, beside, 'nsubj:pass').length > 0
    ? own
    : kidsBy(tree, beside, 'nsubj').filter((k) => low(tree, k) !== 'there')
}

/**
 * `Iran's backing for Assad`, `the Russian bombing of Aleppo`, `support from Moscow`, `an attack by the rebels`.
 * Subjects are whoever owns or does it; what it is done to stands among the obliques.
 */
export const nounArguments = (tree: Tree, head: number): Arguments => {
  const direct = obliquesOf(tree, head)
  // `an attack by the rebels on Velm`: the second phrase hangs on the name in the first
  const nested = kidsBy(tree, head, 'nmod').flatMap((k) =>
    isNominal(tree, k)
      ? obliquesOf(tree, k).filter((o) => /^(?:by|on|against|for|to|with)$/.test(o.prep))
      : [],
  )
  const obliques = [...direct, ...nested.filter((n) => !direct.some((o) => o.prep === n.prep))]
  const owners = kidsBy(tree, head, 'nmod:poss').flatMap((k) => coordinated(tree, k))
  const before = kidsOf(tree, head).filter(
    (k) =>
      k < head &&
      /^(?:amod|compound|nmod)$/.test(tree.tokens[k]?.deprel ?? '') &&
      prepositionOf(tree, k) === '',
  )
  const capital = before
    .filter((k) => tagOf(tree, k) !== 'VBN')
    .flatMap((k) =>
      isCapital(tree, k) ? [k] : kidsBy(tree, k, 'compound', 'amod').filter((n) => isCapital(tree, n)),
    )
  const topics = ABOUT.test(lemmaOf(tree, head)) ? capital.filter((k) => isTopic(tree, k)) : []
  // `Estia's League membership` is Estia's, not the League's
  const origin = capital.filter(
    (k) => !topics.includes(k) && (owners.length === 0 || tree.tokens[k]?.deprel !== 'compound'),
  )
  const by = obliques.filter((o) => o.prep === 'by').map((o) => o.head)
  const copular = copularSubjects(tree, head)
  const relative = copular.length > 0 && kidsBy(tree, head, 'cop').length > 0
  return {
    subjects: [...owners, ...origin.flatMap((k) => coordinated(tree, k)), ...by],
    surface: relative ? copular.flatMap((k) => coordinated(tree, antecedent(tree, k, head))) : [],
    objects: [],
    indirect: [],
    obliques: [
      ...obliques.filter((o) => o.prep !== 'by' && !o.prep.startsWith('by ')),
      ...topics.map((k) => ({ prep: ON.test(lemmaOf(tree, head)) ? 'on' : 'about', head: k })),
    ],
  }
}
