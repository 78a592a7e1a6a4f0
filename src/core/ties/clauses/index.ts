import type { Sentence } from '../../model.ts'
import { argumentsOf } from './arguments.ts'
import type { Clause, PredicateKind } from './clause.ts'
import { markersOf, modalityOf } from './modality.ts'
import { negatorOf } from './negation.ts'
import { isPassive } from './passive.ts'
import { classOf, kidsBy, kidsOf, lemmaOf, low, relation, type Tree, tagOf, treeOf } from './tree.ts'

/** A sentence's tree, as the repairs leave it, with its predicates. */
export interface Parsed {
  readonly tree: Tree
  readonly clauses: readonly Clause[]
}

export const parsedOf = (sentence: Sentence): Parsed => {
  const tree = treeOf(sentence)
  return { tree, clauses: clausesOf(sentence, tree) }
}

/** Every predicate of a sentence: verbs, nouns that take arguments, predicative and attributive adjectives. */
export const clausesOf = (sentence: Sentence, tree: Tree = treeOf(sentence)): readonly Clause[] => {
  const clauses: Clause[] = []
  for (let i = 0; i < tree.tokens.length; i++) {
    const kind = predicateKind(tree, i)
    if (kind) clauses.push(clauseAt(tree, i, kind))
  }
  return clauses
}

const clauseAt = (tree: Tree, head: number, kind: PredicateKind): Clause => {
  const passive = kind === 'verb' && isPassive(tree, head)
  return {
    sentence: tree.sentence.index,
    head,
    kind,
    lemma: [
      isGerund(tree, head, kind) ? low(tree, head) : lemmaOf(tree, head),
      ...particles(tree, head),
    ].join(' '),
    passive,
    ...argumentsOf(tree, head, kind, passive),
    negator: negatorOf(tree, head),
    modality: modalityOf(tree, head) ?? sharedModality(tree, head),
    governor: tree.tokens[head]?.head ?? -1,
    link: tree.tokens[head]?.deprel ?? '',
    markers: markersOf(tree, head),
  }
}

const predicateKind = (tree: Tree, i: number): PredicateKind | null => {
  switch (classOf(tree, i)) {
    case 'VERB':
      // `Norland's backing for Estia`: a gerund that somebody owns is a noun
      return tagOf(tree, i) === 'VBG' &&
        kidsBy(tree, i, 'nmod:poss').length > 0 &&
        kidsBy(tree, i, 'obj', 'aux').length === 0
        ? 'noun'
        : 'verb'
    case 'ADJ':
      // participles that the tagger takes for adjectives stay adjectives: their cues are listed both ways
      return 'adjective'
    case 'NOUN':
      // `which are large and support Kade`: what has an object is a verb
      return relation(tree, i) === 'conj' && kidsBy(tree, i, 'obj').length > 0 ? 'verb' : 'noun'
    case 'AUX':
      return relation(tree, i) === 'aux' || relation(tree, i) === 'cop' ? null : 'verb'
    default:
      // `which back the rebels`: a word with subject and object is a verb, whatever its tag
      return kidsBy(tree, i, 'nsubj').length > 0 &&
        (tagOf(tree, i).startsWith('VB') || kidsBy(tree, i, 'obj').length > 0)
        ? 'verb'
        : null
  }
}

/** A gerund used as a noun goes by its own form: `backing`, `bombing`. */
const isGerund = (tree: Tree, head: number, kind: PredicateKind): boolean =>
  kind === 'noun' && tagOf(tree, head) === 'VBG'

/** `carried out`, `shot down`, `brought the jet down` */
const particles = (tree: Tree, head: number): readonly string[] =>
  kidsOf(tree, head)
    .filter(
      (k) =>
        tree.tokens[k]?.deprel === 'compound:prt' ||
        (k > head && relation(tree, k) === 'advmod' && /^(?:down|off|out|up)$/.test(low(tree, k))) ||
        // `handed Kade over to Estia`
        (k > head &&
          low(tree, k) === 'over' &&
          /^(?:hand|turn)$/.test(lemmaOf(tree, head)) &&
          relation(tree, k) === 'advmod') ||
        // `hit back at Estia`
        (k === head + 1 && low(tree, k) === 'back' && /^(?:hit|strike|fire|bite)$/.test(lemmaOf(tree, head))),
    )
    .map((k) => low(tree, k))

/** `will attack and destroy`: the second verb is as unreal as the first, unless it has words of its own. */
const sharedModality = (tree: Tree, head: number): Clause['modality'] => {
  const token = tree.tokens[head]
  if (token?.deprel !== 'conj' || token.head < 0 || kidsBy(tree, head, 'aux', 'nsubj').length > 0) return null
  return modalityOf(tree, token.head)
}
