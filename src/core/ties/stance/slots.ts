import type { Clause } from '../clauses/clause.ts'
import { coordinated, kidsBy, lemmaOf, low, prepositionOf, type Tree } from '../clauses/tree.ts'
import type { Need, Slot } from '../cues/frame.ts'

/** The tokens that fill a slot of a clause, clauses among them: `accused Estia *of arming*`, `wants Estia *to arm*`. */
export const fillers = (tree: Tree, clause: Clause, slot: Slot): readonly number[] => {
  switch (slot) {
    case 'subject':
      return clause.subjects
    case 'object':
      return clause.objects
    case 'indirect':
      return clause.indirect
    case 'xcomp':
    case 'ccomp':
      return kidsBy(tree, clause.head, slot)
    case 'object.of':
      return clause.objects.flatMap((o) =>
        kidsBy(tree, o, 'nmod')
          .filter((k) => prepositionOf(tree, k) === 'of')
          .flatMap((k) => coordinated(tree, k)),
      )
    default:
      return [
        ...clause.obliques.filter((o) => o.prep === slot).map((o) => o.head),
        ...kidsBy(tree, clause.head, 'advcl', 'acl').filter((k) => prepositionOf(tree, k) === slot),
      ]
  }
}

/** Whether a clause has what a frame needs: `to if object=arms` needs arms as its object. */
export const meets = (tree: Tree, clause: Clause, need: Need | null): boolean => {
  if (!need) return true
  const here = needed(tree, clause, need.slot)
  if (need.words.has('*')) return here.length > 0
  return here.some(
    (i) => need.words.has(lemmaOf(tree, i)) || need.words.has(low(tree, i)) || hasPart(tree, i, need.words),
  )
}

const needed = (tree: Tree, clause: Clause, slot: Slot): readonly number[] => {
  if (slot === 'advmod') return kidsBy(tree, clause.head, 'advmod')
  if (slot === 'oblique') return clause.obliques.map((o) => o.head)
  if (slot === 'xcomp') return kidsBy(tree, clause.head, 'xcomp', 'ccomp', 'obj', 'obl')
  return fillers(tree, clause, slot)
}

/** `billions of dollars in aid`, `a shipment of arms`, `military aid packages`: the telling word stands beside the head. */
const hasPart = (tree: Tree, noun: number, words: ReadonlySet<string>): boolean =>
  kidsBy(tree, noun, 'compound', 'nmod').some(
    (k) => words.has(lemmaOf(tree, k)) && prepositionOf(tree, k) !== 'to',
  )
