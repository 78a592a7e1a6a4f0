import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import type { Frame } from '../../cues/frame.ts'
import { isOf, nounFrames } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { fillers } from '../slots.ts'

/**
 * Strife that somebody is in: whoever the phrase is told of is at it with the other.
 *
 *   Norland is at the centre of a row with Estia. The rebels are locked in a war with the army.
 */
export const strifeRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const frames = nounFrames(scene.cues, clause.lemma).filter((f) => f.mutual && f.sign < 0 && !f.latent)
  const frame = frames.find((f) => f.strength > 2) ?? frames[0]
  if (frame && clause.negator < 0) {
    const rivals = rivalsIn(scene, clause)
    if (rivals.length > 0)
      return rivals.flatMap((a) =>
        rivals.flatMap((b) => (a.actor === b.actor ? [] : one(clause, frame, a, b))),
      )
  }
  if (!frame || clause.negator >= 0 || clause.subjects.length > 0) return []
  const several = new Map(inIt(scene, clause.head).map((p) => [p.actor, p]))
  if (several.size === 2 && !clause.obliques.some((o) => /^(?:with|against|between)$/.test(o.prep)))
    return [...several.values()].flatMap((a) =>
      [...several.values()].flatMap((b) => (a.actor === b.actor ? [] : one(clause, frame, a, b))),
    )
  const others = fillers(scene.tree, clause, 'with').flatMap((k) => partiesAt(scene, k))
  const ones = others.length > 0 ? inIt(scene, clause.head) : []
  return ones.flatMap((one) =>
    others.filter((o) => o.actor !== one.actor).flatMap((o) => both(clause, frame, one, o)),
  )
}

/** `Norland and Estia took their quarrel to court`: whose it is, while they do not end it. */
const rivalsIn = ({ tree, ...scene }: Scene, clause: Clause): readonly Party[] => {
  const owner = kidsBy(tree, clause.head, 'nmod:poss').find((k) => low(tree, k) === 'their')
  const verb = scene.clauses.get(clause.governor)
  if (owner === undefined || verb?.kind !== 'verb' || ENDING.test(verb.lemma)) return []
  const parties = partiesOf({ tree, ...scene }, verb.subjects)
  return new Set(parties.map((p) => p.actor)).size === 2 ? parties : []
}

const ENDING =
  /^(?:settle|resolve|solve|end|bury|patch|patch up|mend|overcome|discuss|mediate|put|set|heal|halt|stop|defuse|ease|lay|forget)$/

const one = (clause: Clause, frame: Frame, a: Party, b: Party): readonly Draft[] => [
  draft('reciprocal', clause, frame, a, direct(b, -1), 'each other'),
]

const both = (clause: Clause, frame: Frame, a: Party, b: Party): readonly Draft[] => [
  draft('reciprocal', clause, frame, a, direct(b, -1), 'each other'),
  draft('reciprocal', clause, frame, b, direct(a, -1), 'each other'),
]

const DEEPEST = 3
const AMID =
  /^(?:centre|center|middle|midst|heart|throes|grip|series|spate|string|number|end|side|part|state|course)$/

/** Who is in what a noun names: up over `at the centre of`, to the subject of `is` or of a verb of being caught in it. */
const inIt = (scene: Scene, noun: number): readonly Party[] => {
  const { tree, clauses, cues } = scene
  let at = noun
  for (let steps = 0; steps < DEEPEST; steps++) {
    const prep = prepositionOf(tree, at)
    if (kidsBy(tree, at, 'cop').length > 0 && /^(?:in|at)$/.test(prep))
      return partiesOf(scene, clauses.get(at)?.surface ?? [])
    const above = tree.tokens[at]?.head ?? -1
    const link = tree.tokens[at]?.deprel ?? ''
    const verb = clauses.get(above)
    if (verb?.kind === 'verb' && /^obl/.test(link) && /^(?:in|into|with)$/.test(prep) && verb.negator < 0)
      return isOf(cues, 'caught-in', verb.lemma)
        ? partiesOf(scene, verb.passive ? verb.objects : verb.surface)
        : []
    if (!/^(?:nmod|obl)$/.test(link) || !/^(?:of|in)$/.test(prep) || !AMID.test(lemmaOf(tree, above)))
      return []
    at = above
  }
  return []
}
