import type { Arguments, Oblique, PredicateKind } from './clause.ts'
import { nounArguments } from './nominal.ts'
import {
  GIVING,
  gapObject,
  objectAbove,
  objectOfFellow,
  receiverOf,
  sharedObject,
  swallowed,
} from './objects.ts'
import { obliquesOf } from './obliques.ts'
import { isPassive } from './passive.ts'
import {
  antecedent,
  coordinated,
  isNominal,
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

export const argumentsOf = (tree: Tree, head: number, kind: PredicateKind, passive: boolean): Arguments => {
  if (kind === 'noun') return nounArguments(tree, head)
  const obliques = obliquesOf(tree, head)
  const surface = surfaceSubjects(tree, head, passive)
  if (kind === 'adjective') {
    // `remained hostile to Estia`: the phrase may hang on the verb
    const verb = relation(tree, head) === 'xcomp' ? (tree.tokens[head]?.head ?? -1) : -1
    const outer =
      verb >= 0 && obliques.length === 0 ? obliquesOf(tree, verb).filter((o) => o.head > head) : []
    const said = surface.length > 0 ? surface : seenAs(tree, head)
    return { subjects: said, surface: said, objects: [], indirect: [], obliques: [...obliques, ...outer] }
  }
  return passive
    ? passiveArguments(tree, head, surface, obliques)
    : activeArguments(tree, head, surface, obliques)
}

/** `Norland is seen as hostile to Estia` */
const seenAs = (tree: Tree, head: number): readonly number[] => {
  const verb = tree.tokens[head]?.head ?? -1
  return relation(tree, head) === 'obl' &&
    prepositionOf(tree, head) === 'as' &&
    /^(?:see|regard|view|describe|know|portray)$/.test(lemmaOf(tree, verb)) &&
    isPassive(tree, verb)
    ? kidsBy(tree, verb, 'nsubj').flatMap((k) => coordinated(tree, antecedent(tree, k, verb)))
    : []
}

const isGivenThing = (tree: Tree, verb: number, gift: number): boolean =>
  GIVING.test(lemmaOf(tree, verb)) &&
  /^(?:that|which)$/.test(low(tree, gift)) &&
  antecedent(tree, gift, verb) !== gift

/** `a move that Norland called a mistake`: what is named and its name */
const NAMING = /^(?:call|brand|label|term|dub|deem|consider|declare|pronounce|name|find|think)$/

const activeArguments = (
  tree: Tree,
  head: number,
  surface: readonly number[],
  obliques: readonly Oblique[],
): Arguments => {
  const held = kidsBy(tree, head, 'obj').filter((k) => prepositionOf(tree, k) === '')
  // `no evidence that Norland attacked Estia`: with an object of its own, `that` stands for nothing
  const bare =
    held.length > 1 && !NAMING.test(lemmaOf(tree, head)) ? held.filter((k) => low(tree, k) !== 'that') : held
  const [gift, taker] = held
  // `the rockets that Norland gave Estia`
  const given =
    held.length === 2 && gift !== undefined && taker !== undefined && isGivenThing(tree, head, gift)
  const receiver = given ? [taker] : receiverOf(tree, head, bare)
  // `handed Estia its old Norlandic guns`: one receiver is enough
  const inside = receiver.length > 0 ? [] : swallowed(tree, head, bare)
  const indirect = [...kidsBy(tree, head, 'iobj'), ...inside, ...receiver].flatMap((k) =>
    // `Kade, whom Estia granted asylum`
    coordinated(tree, antecedent(tree, k, head)),
  )
  const things = (given ? held : bare).filter((k) => !receiver.includes(k))
  let objects: readonly number[] = things.flatMap((k) => coordinated(tree, antecedent(tree, k, head)))
  if (objects.length === 0) objects = gapObject(tree, head)
  if (objects.length === 0) objects = sharedObject(tree, head)
  if (objects.length === 0) objects = objectAbove(tree, head)
  if (objects.length === 0) objects = objectOfFellow(tree, head)
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

/** `was supplied with rockets by Norland`, `was accused and condemned by Norland`: the agent hangs one step away. */
const agentsElsewhere = (tree: Tree, head: number): readonly Oblique[] => {
  const near = kidsBy(tree, head, 'obl', 'obj', 'xcomp', 'nmod').filter((k) => k > head)
  const fellow = tree.tokens[head]?.deprel === 'conj' ? [tree.tokens[head]?.head ?? -1] : []
  const fellows = [...fellow, ...kidsBy(tree, head, 'conj')].filter((k) => k >= 0 && tagOf(tree, k) === 'VBN')
  // refused access to the camp by Estia
  const lower = near.flatMap((k) => kidsBy(tree, k, 'nmod')).filter((k) => prepositionOf(tree, k) === 'to')
  return [...near, ...fellows, ...lower].flatMap((k) =>
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
