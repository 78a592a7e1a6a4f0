import { kidsBy, kidsOf, lemmaOf, low, type Tree } from './tree.ts'

/**
 * What a clause's own words say about its reality:
 * `future` will · `possible` could, may · `obliged` should, must · `conditional` would · `if` under a condition ·
 * `to` an infinitive, as real as what governs it
 */
export type Modality = 'future' | 'possible' | 'obliged' | 'conditional' | 'if' | 'to'

const AUXILIARIES: Readonly<Record<string, Modality>> = {
  will: 'future',
  "'ll": 'future',
  '’ll': 'future',
  wo: 'future',
  shall: 'future',
  would: 'conditional',
  "'d": 'conditional',
  could: 'possible',
  can: 'possible',
  ca: 'possible',
  may: 'possible',
  might: 'possible',
  should: 'obliged',
  must: 'obliged',
  ought: 'obliged',
  need: 'obliged',
}

const CONDITIONS = /^(?:if|unless|whether|lest|supposing|provided|should)$/

export const modalityOf = (tree: Tree, predicate: number): Modality | null => {
  if (markersOf(tree, predicate).some((m) => CONDITIONS.test(m))) return 'if'
  for (const k of kidsBy(tree, predicate, 'aux')) {
    // "he'd had": had had
    const had = /^['’]d$/.test(low(tree, k)) && /^VB[DN]$/.test(tree.tokens[predicate]?.xpos ?? '')
    const modality = had ? undefined : AUXILIARIES[low(tree, k)]
    if (modality) return modality
  }
  return isInfinitive(tree, predicate) ? 'to' : null
}

export const markersOf = (tree: Tree, predicate: number): readonly string[] =>
  kidsBy(tree, predicate, 'mark').map((k) => low(tree, k))

export const isInfinitive = (tree: Tree, predicate: number): boolean =>
  kidsOf(tree, predicate).some((k) => k < predicate && low(tree, k) === 'to' && lemmaOf(tree, k) === 'to') &&
  tree.tokens[predicate]?.xpos === 'VB'
