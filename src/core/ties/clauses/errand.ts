import type { Clause } from './clause.ts'
import { kidsBy, type Tree, tagOf } from './tree.ts'

/** `called Kade to thank Velm`: what the caller does by calling; nobody is urged to do it. */
export const errandOf = (
  tree: Tree,
  clauses: ReadonlyMap<number, Clause>,
  call: Clause | undefined,
): number | undefined =>
  call?.lemma === 'call'
    ? kidsBy(tree, call.head, 'xcomp', 'advcl').find(
        (k) => tagOf(tree, k) === 'VB' && clauses.get(k)?.subjects.join() === call.subjects.join(),
      )
    : undefined
