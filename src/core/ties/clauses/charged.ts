import { antecedent, coordinated, kidsBy, lemmaOf, prepositionOf, relation, type Tree } from './tree.ts'

/** `slapped sanctions on Estia for arming them`: whoever is punished did it. */
export const punishedBy = (tree: Tree, verb: number, objects: readonly number[]): readonly number[] =>
  objects.some((o) => PENALTY.test(lemmaOf(tree, o)))
    ? [verb, ...objects]
        .flatMap((k) => kidsBy(tree, k, 'obl', 'nmod'))
        .filter((k) => /^(?:on|upon|against)$/.test(prepositionOf(tree, k)))
        .flatMap((k) => coordinated(tree, k))
    : []

/** `sanctions on Estia for arming them`, `punished Estia with sanctions for arming them` */
export const punishedWith = (tree: Tree, noun: number): readonly number[] => {
  if (!PENALTY.test(lemmaOf(tree, noun))) return []
  const on = kidsBy(tree, noun, 'nmod').filter((k) => /^(?:on|upon|against)$/.test(prepositionOf(tree, k)))
  const verb = tree.tokens[noun]?.head ?? -1
  const with_ = prepositionOf(tree, noun) === 'with' ? kidsBy(tree, verb, 'obj').filter((k) => k < noun) : []
  return [...on, ...with_].flatMap((k) => coordinated(tree, k))
}

const PENALTY = /^(?:sanction|penalty|fine|ban|embargo|tariff|charge|restriction|boycott)$/

export const CHARGING = /^(?:accuse|suspect|convict|charge|blame|fault)$/

/** `accused Estia of a plot to kill Kade`: whose plot it is. */
export const accusedOf = (tree: Tree, noun: number): readonly number[] => {
  const verb = chargeOver(tree, noun)
  return verb < 0
    ? []
    : kidsBy(tree, verb, 'obj').flatMap((k) => coordinated(tree, antecedent(tree, k, verb)))
}

/** The verb that accuses somebody of what a noun names, -1 for none. */
export const chargeOver = (tree: Tree, noun: number): number => {
  if (noun < 0 || !/^(?:of|over|for|with|in)$/.test(prepositionOf(tree, noun))) return -1
  const above = tree.tokens[noun]?.head ?? -1
  const named = relation(tree, noun) === 'nmod' && relation(tree, above) === 'obj'
  const verb = named ? (tree.tokens[above]?.head ?? -1) : above
  return verb >= 0 && CHARGING.test(lemmaOf(tree, verb)) ? verb : -1
}
