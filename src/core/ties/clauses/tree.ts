import type { Sentence, Token } from '../../model.ts'
import { repaired } from './repair/index.ts'

/** A sentence as a tree: every token with its dependents, in text order. */
export interface Tree {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly kids: readonly (readonly number[])[]
}

export const treeOf = (sentence: Sentence): Tree => {
  const tokens = repaired(sentence.tokens)
  const kids: number[][] = tokens.map(() => [])
  tokens.forEach((token, i) => {
    if (token.head >= 0) kids[token.head]?.push(i)
  })
  return { sentence, tokens, kids }
}

export const kidsOf = (tree: Tree, i: number): readonly number[] => tree.kids[i] ?? []

/** The relation of a token to its governor without the subtype: `nsubj:pass` -> `nsubj`. */
export const relation = (tree: Tree, i: number): string => {
  const full = tree.tokens[i]?.deprel ?? ''
  const colon = full.indexOf(':')
  return colon < 0 ? full : full.slice(0, colon)
}

/** Dependents in one of these relations; `nsubj` also finds `nsubj:pass`. */
export const kidsBy = (tree: Tree, i: number, ...relations: readonly string[]): readonly number[] =>
  kidsOf(tree, i).filter((k) => {
    const full = tree.tokens[k]?.deprel ?? ''
    return relations.includes(full) || relations.includes(relation(tree, k))
  })

export const low = (tree: Tree, i: number): string => tree.tokens[i]?.text.toLowerCase() ?? ''
/** Capitalised plurals count as the nouns they are: `Ministers` is `minister`. */
export const lemmaOf = (tree: Tree, i: number): string => {
  const lemma = tree.tokens[i]?.lemma.toLowerCase() ?? ''
  return tree.tokens[i]?.xpos === 'NNPS' ? lemma.replace(/s$/, '') : lemma
}
export const tagOf = (tree: Tree, i: number): string => tree.tokens[i]?.xpos ?? ''
export const classOf = (tree: Tree, i: number): string => tree.tokens[i]?.upos ?? ''

/**
 * The preposition of a phrase, lower case, its parts joined: `to`, `because of`, `according to`; '' if there is none.
 * The clitic of a possessive is no preposition.
 */
export const prepositionOf = (tree: Tree, i: number): string => {
  const words: string[] = []
  for (const k of kidsBy(tree, i, 'case', 'mark')) {
    if (k > i || tagOf(tree, k) === 'POS') continue
    words.push(low(tree, k), ...kidsBy(tree, k, 'fixed').map((f) => low(tree, f)))
  }
  return words.join(' ')
}

/** The token itself and what is coordinated with it, read as one list: `Norland, Estia and Velm`. */
export const coordinated = (tree: Tree, i: number): readonly number[] => {
  const all = [i]
  // "with Chancellor Ana Roth and Ivan Kade": hung on the name inside the title
  const own = [...kidsBy(tree, i, 'conj'), ...kidsBy(tree, i, 'flat').flatMap((k) => kidsBy(tree, k, 'conj'))]
  for (const k of own)
    if (!isVerbal(tree, k) && !isContrast(tree, k) && !isOther(tree, i, k)) all.push(...coordinated(tree, k))
  return all
}

/** Two different members of one list do what it says together, not to each other: `Norland and Estia pledged support`. */
export const isOneList = (tree: Tree, a: number, b: number): boolean =>
  a !== b && listHead(tree, a) === listHead(tree, b)

const listHead = (tree: Tree, i: number): number => {
  let at = i
  while (relation(tree, at) === 'conj' && (tree.tokens[at]?.head ?? -1) >= 0) at = tree.tokens[at]?.head ?? at
  return at
}

/** `Norland but not Estia`, `Norland rather than Estia`: the second is no fellow of the first. */
const isContrast = (tree: Tree, i: number): boolean =>
  kidsBy(tree, i, 'cc').some((k) => /^(?:rather|instead|not)$/.test(low(tree, k))) ||
  (kidsBy(tree, i, 'cc').some((k) => low(tree, k) === 'but') && low(tree, i - 1) === 'not') ||
  kidsBy(tree, i, 'advmod').some((k) => k < i && low(tree, k) === 'not')

/** An adjective that the parser sets beside a noun is the start of another phrase: `the rebels, Estian air support`. */
const isOther = (tree: Tree, i: number, k: number): boolean =>
  classOf(tree, k) === 'ADJ' && isNominal(tree, i)

export const isVerbal = (tree: Tree, i: number): boolean =>
  classOf(tree, i) === 'VERB' || (classOf(tree, i) === 'AUX' && relation(tree, i) !== 'aux')

export const isNominal = (tree: Tree, i: number): boolean =>
  /^(?:NOUN|PROPN|PRON|NUM)$/.test(classOf(tree, i))

const DEEPEST = 60

/** A token and all that govern it, up to the root. */
export const chainOf = (tree: Tree, i: number): readonly number[] => {
  const chain: number[] = []
  for (let at = i; at >= 0 && chain.length < DEEPEST; at = tree.tokens[at]?.head ?? -1) chain.push(at)
  return chain
}

/** First and last token of everything below a token, as [from, to). */
export const spanOf = (tree: Tree, i: number): readonly [number, number] => {
  let from = i
  let to = i + 1
  const open = [...kidsOf(tree, i)]
  for (let k = open.pop(); k !== undefined; k = open.pop()) {
    if (k < from) from = k
    if (k >= to) to = k + 1
    open.push(...kidsOf(tree, k))
  }
  return [from, to]
}

const RELATIVE = /^(?:who|whom|which|that)$/

/** `who`, `which`, `that` stand for what their clause modifies; any other token stands for itself. */
export const antecedent = (tree: Tree, i: number, verb: number): number => {
  const token = tree.tokens[verb]
  return RELATIVE.test(low(tree, i)) && token && /^(?:acl|advcl)/.test(token.deprel) && token.head >= 0
    ? token.head
    : i
}
