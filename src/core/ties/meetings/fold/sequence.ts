import { prepositionOf, type Tree } from '../../clauses/tree.ts'
import type { Report } from '../report.ts'

const SEQUENCE = /^(?:after|before|following|prior to|ahead of|upon|since|until)$/
const DEEP = 12

/** "met Morov after talks with Duro", "spoke with him before the dinner": one thing comes after the other, so they are two. */
export const inSequence = (a: Report, b: Report): boolean =>
  a.scene === b.scene && a.cue !== b.cue && (follows(a, b) || follows(b, a))

function follows({ scene: { tree }, cue }: Report, other: Report): boolean {
  const phrase = sequencePhrase(tree, cue)
  if (phrase < 0) return false
  const verb = tree.tokens[phrase]?.head ?? -1
  // "after the talks he said that they had met": the same, perhaps
  for (let at = other.cue, steps = 0; at >= 0 && steps < DEEP; steps++) {
    if (at === phrase) return false
    if (at === verb) return true
    if (/^(?:ccomp|parataxis)/.test(tree.tokens[at]?.deprel ?? '')) return false
    at = tree.tokens[at]?.head ?? -1
  }
  return false
}

/** The head of the phrase or clause in which "after" or "before" puts a token, -1 for none. */
function sequencePhrase(tree: Tree, token: number): number {
  for (let at = token, steps = 0; at >= 0 && steps < DEEP; steps++) {
    if (SEQUENCE.test(prepositionOf(tree, at))) return at
    if (/^(?:ccomp|acl:relcl|parataxis)/.test(tree.tokens[at]?.deprel ?? '')) return -1
    at = tree.tokens[at]?.head ?? -1
  }
  return -1
}
