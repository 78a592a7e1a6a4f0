import { chainOf, type Tree } from '../clauses/tree.ts'

/** Whose words a token is, of the two that are asked about; `other` is the head of somebody else's name. */
export const MARKS = ['none', 'a', 'b', 'other'] as const

/** Words that are not told apart, so that nothing is learned about anybody by name. */
export const SPECIAL = ['unknown', 'name', 'number'] as const

/** What the network is given of one token; every number is a row of a table. */
export interface Columns {
  /** below `SPECIAL.length` one of these, then rows of the word vectors */
  readonly word: readonly number[]
  readonly upos: readonly number[]
  readonly relation: readonly number[]
  readonly mark: readonly number[]
  /** 1 between `a` and the word that joins the two in the tree, 2 between it and `b`, 3 the word itself, 0 elsewhere */
  readonly path: readonly number[]
  readonly governorRelation: readonly number[]
  readonly governorMark: readonly number[]
  /** what the lexicon knows of the word, a row of `LEANS` */
  readonly lean: readonly number[]
}

/** A sentence seen from two of its actors, with the tokens that stand for them. */
export interface Asked {
  readonly columns: Columns
  readonly a: number
  readonly b: number
}

/** Rows of the tables; what is not listed is the last row. */
export interface Vocabulary {
  readonly vectorOf: (word: string) => number | undefined
  readonly upos: readonly string[]
  readonly relations: readonly string[]
}

/** Words of one of the two, as [from, to), and the token that the tree hangs them on. */
export interface End {
  readonly head: number
  readonly spans: readonly (readonly [number, number])[]
}

/** What a sentence looks like whoever is asked about. */
export interface Sight {
  readonly tree: Tree
  /** heads of all names */
  readonly heads: readonly number[]
  /** rows of `LEANS` */
  readonly leans: readonly number[]
}

/**
 * A sentence as seen from two of those named in it. Swapping `a` and `b` swaps their marks and the two sides of the path.
 */
export const columnsOf = (
  { tree, heads, leans }: Sight,
  a: End,
  b: End,
  { vectorOf, upos, relations }: Vocabulary,
): Columns => {
  const mark = tree.tokens.map(() => 0)
  for (const head of heads) mark[head] = MARKS.indexOf('other')
  for (const [at, end] of [a, b].entries()) for (const [from, to] of end.spans) mark.fill(at + 1, from, to)
  const row = (list: readonly string[], value: string): number => {
    const at = list.indexOf(value)
    return at < 0 ? list.length : at
  }
  const word = tree.tokens.map((t, i) => {
    if (mark[i] === 1 || mark[i] === 2 || t.upos === 'PROPN') return SPECIAL.indexOf('name')
    if (t.upos === 'NUM') return SPECIAL.indexOf('number')
    const vector = vectorOf(t.text.toLowerCase()) ?? vectorOf(t.lemma.toLowerCase())
    return vector === undefined ? SPECIAL.indexOf('unknown') : vector + SPECIAL.length
  })
  const relation = tree.tokens.map((t) => row(relations, t.deprel))
  const governor = tree.tokens.map((t, i) => (t.head < 0 ? i : t.head))
  return {
    word,
    upos: tree.tokens.map((t) => row(upos, t.upos)),
    relation,
    mark,
    path: pathOf(tree, a.head, b.head),
    governorRelation: governor.map((g) => relation[g] ?? 0),
    governorMark: governor.map((g) => mark[g] ?? 0),
    lean: leans,
  }
}

const pathOf = (tree: Tree, a: number, b: number): readonly number[] => {
  const path = tree.tokens.map(() => 0)
  const down = chainOf(tree, b)
  for (const at of chainOf(tree, a)) {
    path[at] = 1
    const meets = down.indexOf(at)
    if (meets < 0) continue
    for (const k of down.slice(0, meets)) path[k] = 2
    path[at] = 3
    break
  }
  return path
}
