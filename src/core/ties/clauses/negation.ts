import { kidsBy, kidsOf, low, relation, type Tree } from './tree.ts'

const ADVERBS = /^(?:not|n['’]t|never|neither|nor|hardly|scarcely|barely|seldom|rarely|nowhere)$/
const DETERMINERS = /^(?:no|neither)$/
const NOBODY = /^(?:nobody|none|nothing|no-one|neither)$/

/**
 * The token that negates a predicate, -1 for none.
 *
 *   Norland did not / never arm them. No minister met him. Nobody blamed them. It left without blaming them.
 */
export const negatorOf = (tree: Tree, predicate: number): number => {
  for (const k of kidsOf(tree, predicate)) {
    const word = low(tree, k)
    const rel = relation(tree, k)
    if (rel === 'advmod' && ADVERBS.test(word) && !isNotOnly(tree, k)) return k
    if (/^(?:cc|aux|dep|mark)$/.test(rel) && ADVERBS.test(word)) return k
    if (rel === 'det' && DETERMINERS.test(word)) return k
    if (rel === 'mark' && word === 'without') return k
    if (/^(?:mark|case|cc)$/.test(rel) && isReplaced(tree, k)) return k
    if (/^(?:nsubj|obj|iobj)$/.test(rel) && !isAffirming(tree, k)) {
      const no = noOf(tree, k)
      if (no >= 0) return no
    }
  }
  return -1
}

/** `instead of arming them`, `rather than arm them`, `far from arming them`: it was not done. */
const isReplaced = (tree: Tree, k: number): boolean => {
  const [before, word, next] = [low(tree, k - 1), low(tree, k), low(tree, k + 1)]
  if (word === 'instead') return next === 'of'
  if (word === 'rather') return next === 'than'
  return (word === 'from' && before === 'far') || (word === 'than' && before === 'rather')
}

/** `no minister`, `not one envoy`, `neither side`, `none of them`: the token that says no, -1 for none. */
export const noOf = (tree: Tree, noun: number): number => {
  if (NOBODY.test(low(tree, noun))) return noun
  if (isReadily(tree, noun)) return -1
  const no = kidsBy(tree, noun, 'det', 'cc', 'advmod').find(
    (k) => k < noun && (DETERMINERS.test(low(tree, k)) || (low(tree, k) === 'not' && !isNotOnly(tree, k))),
  )
  return no ?? -1
}

/** `wasted no time in backing them`, `has no qualms about it`, `made no secret of it`: it is done. */
const isReadily = (tree: Tree, noun: number): boolean =>
  /^(?:qualms?|hesitation|secret|bones|choice|scruples|compunctions?|punches)$/.test(low(tree, noun)) ||
  (low(tree, noun) === 'time' &&
    /^(?:waste|lose)$/.test(tree.tokens[tree.tokens[noun]?.head ?? -1]?.lemma ?? ''))

/** `no wonder Norland backs them`, `if nothing else, it armed them` */
const isAffirming = (tree: Tree, i: number): boolean =>
  /^(?:wonder|doubt|surprise|secret|mystery|coincidence)$/.test(low(tree, i)) || low(tree, i - 1) === 'if'

/** `not only`, `not just` affirm. */
const isNotOnly = (tree: Tree, i: number): boolean => {
  const next = low(tree, i + 1)
  return next === 'only' || next === 'just' || next === 'merely' || next === 'least'
}
