import {
  antecedent,
  classOf,
  coordinated,
  isVerbal,
  kidsBy,
  kidsOf,
  lemmaOf,
  prepositionOf,
  relation,
  type Tree,
  tagOf,
} from './tree.ts'

export const GIVING =
  /^(?:give|send|offer|lend|grant|supply|sell|promise|pledge|provide|deny|award|hand|pay|bring|owe|wish|refuse|loan|feed|cede|assign|deliver)$/

/** `gave Estia weapons`, `sent the rebels money`: the parser may take the receiver for a part of the thing given. */
export const swallowed = (tree: Tree, head: number, objects: readonly number[]): readonly number[] =>
  GIVING.test(lemmaOf(tree, head))
    ? objects.flatMap((o) =>
        kidsBy(tree, o, 'compound').filter(
          (k) =>
            k > head && (classOf(tree, k) === 'PROPN' || tagOf(tree, k) === 'NNS' || isApart(tree, o, k)),
        ),
      )
    : []

/** `gave the council | generous aid`: an adjective behind it belongs to the thing given, so the noun before does not. */
const isApart = (tree: Tree, thing: number, k: number): boolean =>
  kidsBy(tree, thing, 'amod').some((a) => a > k && a < thing) && kidsBy(tree, thing, 'det').some((d) => d < k)

/** `Estia, which the West supports`: the relative clause leaves its object open. */
export const gapObject = (tree: Tree, head: number): readonly number[] => {
  const token = tree.tokens[head]
  if (token?.deprel !== 'acl:relcl' || token.head < 0) return []
  const subjects = kidsBy(tree, head, 'nsubj')
  const named = subjects.length > 0 && subjects.every((k) => antecedent(tree, k, head) === k)
  const stranded = kidsBy(tree, head, 'ccomp', 'xcomp').length > 0
  // `the council at which Kade spoke`
  const placed = kidsBy(tree, head, 'obl').some(
    (k) => /^WD?[PDT]/.test(tagOf(tree, k)) && k < head && prepositionOf(tree, k) !== '',
  )
  return named && !stranded && !placed ? [token.head] : []
}

/** `keeps bombing Velm`: the object behind both verbs belongs to the second. */
export const objectAbove = (tree: Tree, head: number): readonly number[] => {
  const governor = relation(tree, head) === 'xcomp' ? (tree.tokens[head]?.head ?? -1) : -1
  if (governor < 0 || tagOf(tree, head) !== 'VBG' || governor > head) return []
  return kidsBy(tree, governor, 'obj')
    .filter((k) => k > head && prepositionOf(tree, k) === '')
    .flatMap((k) => coordinated(tree, k))
}

/** `attack and occupy Estia`: the object behind both may hang on the first. */
export const objectOfFellow = (tree: Tree, head: number): readonly number[] => {
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
export const sharedObject = (tree: Tree, head: number): readonly number[] => {
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

/** `gave Kade a deadline`: of two objects side by side the first receives. */
export const receiverOf = (tree: Tree, head: number, objects: readonly number[]): readonly number[] => {
  const [first, second] = objects
  return GIVING.test(lemmaOf(tree, head)) &&
    objects.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    kidsBy(tree, head, 'iobj').length === 0 &&
    relation(tree, second) !== 'conj'
    ? [first]
    : []
}
