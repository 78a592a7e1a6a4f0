import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, prepositionOf, type Tree } from '../../clauses/tree.ts'
import { nounFrames } from '../../cues/index.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'

/** `seized the town after three days of clashes with Estia`: whoever seized it is the other side of the fight. */
export const combatRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const frame = nounFrames(scene.cues, clause.lemma).find((f) => f.mutual && f.plover === 'ASSAULT')
  if (!frame || clause.subjects.length > 0) return []
  const foes = clause.obliques.filter((o) => /^(?:with|against)$/.test(o.prep)).map((o) => o.head)
  const deed = scene.clauses.get(deedOver(scene.tree, clause.head))
  if (foes.length === 0 || deed?.kind !== 'verb' || !deed.subjects.every((s) => s < deed.head)) return []
  // `promised Velm help in the war against Estia`: who helps is not at war
  if (deed.objects.some((o) => nounFrames(scene.cues, lemmaOf(scene.tree, o)).some((f) => f.sign > 0)))
    return []
  return partiesOf(scene, deed.subjects).flatMap((one) =>
    partiesOf(scene, foes)
      .filter((other) => other.actor !== one.actor)
      .flatMap((other) =>
        [
          [one, other],
          [other, one],
        ].flatMap(([source, target]) =>
          source && target
            ? [draft('reciprocal', clause, frame, source, direct(target, frame.sign), 'each other')]
            : [],
        ),
      ),
  )
}

const caseOf = (tree: Tree, noun: number): number => kidsBy(tree, noun, 'case')[0] ?? -1

/** The verb of what went on during or after a fight, -1 if the noun hangs otherwise. */
const deedOver = (tree: Tree, fight: number): number => {
  const above = tree.tokens[fight]?.head ?? -1
  const lasted =
    prepositionOf(tree, fight) === 'of' &&
    /^(?:hour|day|week|month|year|night|series|wave)$/.test(lemmaOf(tree, above))
  const at = lasted ? above : fight
  // `its part in the war against Velm`
  if (/^(?:role|part|involvement|share)$/.test(lemmaOf(tree, caseOf(tree, at) - 1))) return -1
  return /^(?:after|amid|following|during|in|despite)$/.test(prepositionOf(tree, at)) &&
    tree.tokens[at]?.deprel === 'obl'
    ? (tree.tokens[at]?.head ?? -1)
    : -1
}
