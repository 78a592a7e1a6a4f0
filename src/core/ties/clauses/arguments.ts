import type { Oblique, PredicateKind } from './clause.ts'
import { isPassive } from './passive.ts'
import {
  antecedent,
  classOf,
  coordinated,
  isNominal,
  isVerbal,
  kidsBy,
  kidsOf,
  lemmaOf,
  low,
  prepositionOf,
  relation,
  type Tree,
  tagOf,
} from './tree.ts'
import { understoodSubjects } from './understood.ts'

export interface Arguments {
  readonly subjects: readonly number[]
  readonly surface: readonly number[]
  readonly objects: readonly number[]
  readonly indirect: readonly number[]
  readonly obliques: readonly Oblique[]
}

export const argumentsOf = (tree: Tree, head: number, kind: PredicateKind, passive: boolean): Arguments => {
  if (kind === 'noun') return nounArguments(tree, head)
  const obliques = obliquesOf(tree, head)
  const surface = surfaceSubjects(tree, head, passive)
  if (kind === 'adjective') {
    // `remained hostile to Estia`: the phrase may hang on the verb
    const verb = relation(tree, head) === 'xcomp' ? (tree.tokens[head]?.head ?? -1) : -1
    const outer =
      verb >= 0 && obliques.length === 0 ? obliquesOf(tree, verb).filter((o) => o.head > head) : []
    return { subjects: surface, surface, objects: [], indirect: [], obliques: [...obliques, ...outer] }
  }
  return passive
    ? passiveArguments(tree, head, surface, obliques)
    : activeArguments(tree, head, surface, obliques)
}

const activeArguments = (
  tree: Tree,
  head: number,
  surface: readonly number[],
  obliques: readonly Oblique[],
): Arguments => {
  const held = kidsBy(tree, head, 'obj').filter((k) => prepositionOf(tree, k) === '')
  // `no evidence that Norland attacked Estia`: with an object of its own, `that` stands for nothing
  const bare = held.length > 1 ? held.filter((k) => low(tree, k) !== 'that') : held
  const indirect = [...kidsBy(tree, head, 'iobj'), ...swallowed(tree, head, bare)].flatMap((k) =>
    coordinated(tree, k),
  )
  let objects: readonly number[] = bare.flatMap((k) => coordinated(tree, antecedent(tree, k, head)))
  if (objects.length === 0) objects = gapObject(tree, head)
  if (objects.length === 0) objects = sharedObject(tree, head)
  if (objects.length === 0) objects = objectAbove(tree, head)
  if (objects.length === 0) objects = objectOfFellow(tree, head)
  if (objects.length === 0) objects = objectBefore(tree, head)
  return { subjects: surface, surface, objects, indirect, obliques }
}

/** `Estia was attacked by Norland`; `Estia was given weapons`: the subject receives. */
const passiveArguments = (
  tree: Tree,
  head: number,
  surface: readonly number[],
  obliques: readonly Oblique[],
): Arguments => {
  const by = obliques.some((o) => o.prep === 'by')
    ? obliques.filter((o) => o.prep === 'by')
    : agentsElsewhere(tree, head)
  const things = GIVING.test(lemmaOf(tree, head))
    ? kidsBy(tree, head, 'obj', 'xcomp')
    : kidsBy(tree, head, 'obj')
  const held = things.filter((k) => isNominal(tree, k) && prepositionOf(tree, k) === '')
  return {
    subjects: [...by.map((o) => o.head), ...compoundAgents(tree, head)],
    surface,
    objects: held.length > 0 ? held.flatMap((k) => coordinated(tree, k)) : surface,
    indirect: held.length > 0 ? surface : [],
    obliques: obliques.filter((o) => o.prep !== 'by' && !o.prep.startsWith('by ')),
  }
}

const GIVING =
  /^(?:give|send|offer|lend|grant|supply|sell|promise|pledge|provide|deny|award|hand|pay|bring|owe|wish|refuse|loan|feed|cede|assign|deliver)$/

/** `gave Estia weapons`, `sent the rebels money`: the parser may take the receiver for a part of the thing given. */
const swallowed = (tree: Tree, head: number, objects: readonly number[]): readonly number[] =>
  GIVING.test(lemmaOf(tree, head))
    ? objects.flatMap((o) =>
        kidsBy(tree, o, 'compound').filter(
          (k) => k > head && (classOf(tree, k) === 'PROPN' || tagOf(tree, k) === 'NNS'),
        ),
      )
    : []

/** `was supplied with rockets by Norland`, `was accused and condemned by Norland`: the agent hangs one step away. */
const agentsElsewhere = (tree: Tree, head: number): readonly Oblique[] => {
  const near = kidsBy(tree, head, 'obl', 'obj', 'xcomp', 'nmod').filter((k) => k > head)
  const fellow = tree.tokens[head]?.deprel === 'conj' ? [tree.tokens[head]?.head ?? -1] : []
  const fellows = [...fellow, ...kidsBy(tree, head, 'conj')].filter((k) => k >= 0 && tagOf(tree, k) === 'VBN')
  return [...near, ...fellows].flatMap((k) =>
    kidsBy(tree, k, 'nmod', 'obl')
      .filter((a) => a > head && prepositionOf(tree, a) === 'by')
      .flatMap((a) => coordinated(tree, a).map((member) => ({ prep: 'by', head: member }))),
  )
}

/** `Saudi-backed rebels`, `Saudi/Qatar-supported`: what stands before the hyphen of an attributive participle. */
const compoundAgents = (tree: Tree, head: number): readonly number[] => {
  if (relation(tree, head) !== 'amod') return []
  const direct = kidsOf(tree, head).filter(
    (k) => k < head && /^(?:compound|obl|nsubj|amod|nmod|advmod|obj)/.test(tree.tokens[k]?.deprel ?? ''),
  )
  const hyphen = low(tree, head - 1)
  const list = direct.flatMap((k) => coordinated(tree, k))
  if (hyphen !== '-' && hyphen !== '–') return list
  // a list of names with slashes hangs anywhere in the tree: read it off the text
  let i = head - 2
  const names = [i]
  while (low(tree, i - 1) === '/' && i >= 2) {
    i -= 2
    names.push(i)
  }
  return [...new Set([...list, ...names.filter((k) => k >= 0)])].sort((a, b) => a - b)
}

const surfaceSubjects = (tree: Tree, head: number, passive: boolean): readonly number[] => {
  const own = kidsBy(tree, head, 'nsubj', 'csubj').filter((k) => low(tree, k) !== 'there')
  if (own.length > 0) return own.flatMap((k) => coordinated(tree, antecedent(tree, k, head)))
  return understoodSubjects(tree, head, passive, surfaceSubjects, isPassive)
}

/** `Estia, which the West supports`: the relative clause leaves its object open. */
const gapObject = (tree: Tree, head: number): readonly number[] => {
  const token = tree.tokens[head]
  if (token?.deprel !== 'acl:relcl' || token.head < 0) return []
  const subjects = kidsBy(tree, head, 'nsubj')
  const named = subjects.length > 0 && subjects.every((k) => antecedent(tree, k, head) === k)
  const stranded = kidsBy(tree, head, 'ccomp', 'xcomp').length > 0
  return named && !stranded ? [token.head] : []
}

/** `will attack and occupy Estia`: the object that stands behind the second verb may hang on the first. */
const objectBefore = (tree: Tree, head: number): readonly number[] => {
  const first = tree.tokens[head]?.deprel === 'conj' ? (tree.tokens[head]?.head ?? -1) : -1
  if (first < 0 || !isVerbal(tree, first) || kidsBy(tree, head, 'nsubj').length > 0) return []
  return kidsBy(tree, first, 'obj')
    .filter((k) => k > head && prepositionOf(tree, k) === '')
    .flatMap((k) => coordinated(tree, k))
}

/** `keeps bombing Velm`: the object behind both verbs belongs to the second. */
const objectAbove = (tree: Tree, head: number): readonly number[] => {
  const governor = relation(tree, head) === 'xcomp' ? (tree.tokens[head]?.head ?? -1) : -1
  if (governor < 0 || tagOf(tree, head) !== 'VBG' || governor > head) return []
  return kidsBy(tree, governor, 'obj')
    .filter((k) => k > head && prepositionOf(tree, k) === '')
    .flatMap((k) => coordinated(tree, k))
}

/** `attack and occupy Estia`: the object behind both may hang on the first. */
const objectOfFellow = (tree: Tree, head: number): readonly number[] => {
  const fellow = tree.tokens[head]?.deprel === 'conj' ? (tree.tokens[head]?.head ?? -1) : -1
  if (
    fellow < 0 ||
    !isVerbal(tree, fellow) ||
    kidsBy(tree, head, 'nsubj', 'obl', 'ccomp', 'xcomp').length > 0
  )
    return []
  return kidsBy(tree, fellow, 'obj')
    .filter((k) => k > head && prepositionOf(tree, k) === '')
    .flatMap((k) => coordinated(tree, k))
}

/** `condemned and attacked Estia`: the object that stands after the last verb belongs to both. */
const sharedObject = (tree: Tree, head: number): readonly number[] => {
  const next = kidsBy(tree, head, 'conj').find((k) => isVerbal(tree, k))
  if (next === undefined || next > head + 4) return []
  const between = kidsOf(tree, head).some(
    (k) => k > head && k < next && !/^(?:punct|cc|conj|advmod)$/.test(relation(tree, k)),
  )
  if (between || kidsBy(tree, next, 'nsubj').length > 0) return []
  return kidsBy(tree, next, 'obj')
    .filter((k) => prepositionOf(tree, k) === '')
    .flatMap((k) => coordinated(tree, k))
}

/** Phrases with a preposition, whatever the parser calls them; `on behalf of X` gives `on` and `on behalf of`. */
const obliquesOf = (tree: Tree, head: number): readonly Oblique[] => {
  const obliques: Oblique[] = []
  for (const k of kidsBy(tree, head, 'obl', 'nmod', 'obj', 'iobj', 'advmod', 'advcl', 'dep')) {
    if (!isNominal(tree, k) && classIsOpen(tree, k)) continue
    const prep = prepositionOf(tree, k) || relativePreposition(tree, k)
    if (prep === '') continue
    const target = antecedent(tree, k, head)
    for (const member of coordinated(tree, target)) {
      obliques.push({ prep: prepositionOf(tree, member) || prep, head: member })
      obliques.push(...compoundPrepositions(tree, member, prep))
    }
  }
  return obliques
}

const classIsOpen = (tree: Tree, i: number): boolean =>
  tree.tokens[i]?.upos !== 'ADJ' && tree.tokens[i]?.upos !== 'X'

/** `the rebels that Norland fights alongside`: the preposition is left behind. */
const relativePreposition = (tree: Tree, i: number): string =>
  kidsBy(tree, i, 'case')
    .filter((k) => tagOf(tree, k) !== 'POS')
    .map((k) => low(tree, k))
    .join(' ')

/** `in favour of Estia`: no article between, so the three words act as one preposition. */
const compoundPrepositions = (tree: Tree, noun: number, prep: string): readonly Oblique[] => {
  const obliques: Oblique[] = []
  for (const k of kidsBy(tree, noun, 'nmod')) {
    const inner = prepositionOf(tree, k)
    if (inner === '') continue
    const middle = lemmaOf(tree, noun)
    for (const member of coordinated(tree, k))
      obliques.push({ prep: `${prep} ${middle} ${inner}`, head: member })
  }
  for (const k of kidsBy(tree, noun, 'nmod:poss'))
    obliques.push({ prep: `${prep} ${lemmaOf(tree, noun)} of`, head: k })
  return obliques
}

/** `veto Estia sanctions`, `the Velm crisis`: a plain name before these says whom they are about, not whose they are. */
const ABOUT =
  /^(?:sanction|embargo|tariff|resolution|draft|vote|crisis|talk|negotiation|conference|summit|conflict|war|file|dossier|question|debate)$/
const ON = /^(?:sanction|embargo|tariff)$/

const isCapital = (tree: Tree, k: number): boolean => /^[A-Z]/.test(tree.tokens[k]?.text ?? '')

const isTopic = (tree: Tree, k: number): boolean =>
  tree.tokens[k]?.deprel === 'compound' &&
  classOf(tree, k) === 'PROPN' &&
  !/^[A-Z.]+$/.test(tree.tokens[k]?.text ?? '')

/**
 * `Iran's backing for Assad`, `the Russian bombing of Aleppo`, `support from Moscow`, `an attack by the rebels`.
 * Subjects are whoever owns or does it; what it is done to stands among the obliques.
 */
const nounArguments = (tree: Tree, head: number): Arguments => {
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
  const origin = capital.filter((k) => !topics.includes(k))
  const by = obliques.filter((o) => o.prep === 'by').map((o) => o.head)
  const copular = kidsBy(tree, head, 'nsubj', 'csubj').filter((k) => low(tree, k) !== 'there')
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
