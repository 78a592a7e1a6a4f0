import { kidsBy, kidsOf, low, relation, type Tree } from './tree.ts'

const ADVERBS = /^(?:not|n['’]t|never|neither|nor|hardly|scarcely|barely|nowhere)$/
const DETERMINERS = /^(?:no|neither)$/
const NOBODY = /^(?:nobody|none|nothing|no-one)$/

/**
 * The word that negates a predicate, or null.
 *
 *   Norland did not / never arm them. No minister met him. Nobody blamed them. It left without blaming them.
 */
export const negatorOf = (tree: Tree, predicate: number): string | null => {
  for (const k of kidsOf(tree, predicate)) {
    const word = low(tree, k)
    const rel = relation(tree, k)
    if (rel === 'advmod' && ADVERBS.test(word) && !isNotOnly(tree, k)) return word
    if ((rel === 'cc' || rel === 'aux' || rel === 'dep') && ADVERBS.test(word)) return word
    if (rel === 'det' && DETERMINERS.test(word)) return word
    if (rel === 'mark' && word === 'without') return word
    if (/^(?:nsubj|obj|iobj)$/.test(rel) && (NOBODY.test(word) || hasNo(tree, k))) return word
  }
  return null
}

/** `no minister`, `not one envoy`, `neither side`, `none of them` */
export const hasNo = (tree: Tree, noun: number): boolean =>
  NOBODY.test(low(tree, noun)) ||
  kidsBy(tree, noun, 'det', 'cc', 'advmod').some(
    (k) => k < noun && (DETERMINERS.test(low(tree, k)) || (low(tree, k) === 'not' && !isNotOnly(tree, k))),
  )

/** `not only`, `not just` affirm. */
const isNotOnly = (tree: Tree, i: number): boolean => {
  const next = low(tree, i + 1)
  return next === 'only' || next === 'just' || next === 'merely' || next === 'least'
}
