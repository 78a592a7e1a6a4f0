import type { LocatedMention } from '../../model.ts'
import type { Tree } from '../clauses/tree.ts'
import type { MentionsAt } from './mentions.ts'

/**
 * Names by the token that the tree hangs them on. The actors room calls the last word of `Idris Omar Salem` its head, the
 * parser may take another one; rules only follow the tree.
 */
export const aligned = (tree: Tree, mentionsAt: MentionsAt): MentionsAt => {
  const moved = new Map<number, LocatedMention[]>()
  tree.tokens.forEach((_, i) => {
    for (const mention of mentionsAt(i)) {
      const top = topWithin(tree, i, mention.from, mention.to)
      if (top !== i && mentionsAt(top).length === 0) moved.set(top, [...(moved.get(top) ?? []), mention])
    }
  })
  return moved.size === 0 ? mentionsAt : (token) => moved.get(token) ?? mentionsAt(token)
}

const ARGUMENT = /^(?:nsubj|obj|iobj|obl|nmod)/

/** The token of a name that hangs on something outside it. */
const topWithin = (tree: Tree, token: number, from: number, to: number): number => {
  // a name torn in two is where the verb has it: `warned Velm and South *Orda*`
  const torn = tree.tokens[token]?.deprel === 'conj' || tree.tokens[token]?.deprel === 'compound'
  for (let i = from; torn && i < to; i++) {
    const { head = -1, deprel = '' } = tree.tokens[i] ?? {}
    if (i !== token && (head < from || head >= to) && ARGUMENT.test(deprel)) return i
  }
  let at = token
  for (let steps = to - from; steps > 0; steps--) {
    const head = tree.tokens[at]?.head ?? -1
    if (head < from || head >= to) return at
    at = head
  }
  return token
}
