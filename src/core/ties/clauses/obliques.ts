import type { Oblique } from './clause.ts'
import {
  antecedent,
  coordinated,
  isNominal,
  kidsBy,
  lemmaOf,
  low,
  prepositionOf,
  type Tree,
  tagOf,
} from './tree.ts'

/** Phrases with a preposition, whatever the parser calls them; `on behalf of X` gives `on` and `on behalf of`. */
export const obliquesOf = (tree: Tree, head: number): readonly Oblique[] => {
  const obliques: Oblique[] = []
  for (const k of kidsBy(tree, head, 'obl', 'nmod', 'obj', 'iobj', 'advmod', 'advcl', 'dep')) {
    if (!isNominal(tree, k) && classIsOpen(tree, k)) continue
    const prep = prepositionOf(tree, k) || relativePreposition(tree, k)
    if (prep === '') continue
    const target = antecedent(tree, k, head)
    for (const member of coordinated(tree, target)) {
      // `the council at which Kade spoke`: not the preposition that the council has elsewhere
      const own = target === k || member !== target ? prepositionOf(tree, member) : ''
      obliques.push({ prep: own || prep, head: member })
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
