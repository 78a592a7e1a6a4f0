import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import { isOf } from '../../cues/index.ts'
import type { Scene } from '../../scene.ts'

type Sign = 1 | -1 | 0

/**
 * What a predicate says for or against its subject by more than its own word.
 *
 *   had shown a lack of respect · caused problems · set a poor example · has no justification · did the right thing
 */
export const verdict = (scene: Scene, clause: Clause): Sign => {
  if (clause.kind !== 'verb' || clause.passive) return 0
  if (isTooMuch(scene, clause.head)) return clause.negator < 0 ? -1 : 0
  const objects = [...clause.objects, ...inWhat(scene, clause)]
  const idiom = (name: string): boolean =>
    objects.some((o) => isOf(scene.cues, name, `${clause.lemma} ${lemmaOf(scene.tree, o)}`))
  if (isLikeWhom(scene, clause)) return clause.negator < 0 ? -1 : 0
  if (idiom('bad-idiom')) return clause.negator < 0 ? -1 : 0
  if (idiom('good-idiom')) return clause.negator < 0 ? 1 : -1
  if (isBlameShifted(scene, clause) || isDeaf(scene, clause)) return clause.negator < 0 ? -1 : 0
  if (isOf(scene.cues, 'showing', clause.lemma)) {
    const sign = objects.map((o) => worth(scene, o)).find((s) => s !== 0) ?? 0
    if (clause.negator < 0) return sign
    return sign > 0 || objects.some((o) => isLacked(scene, o)) ? -1 : 0
  }
  // `never takes responsibility`
  return clause.negator >= 0 &&
    isOf(scene.cues, 'owed-verb', clause.lemma) &&
    objects.some((o) => isLacked(scene, o))
    ? -1
    : 0
}

/** `acted like a dictator` */
const isLikeWhom = (scene: Scene, clause: Clause): boolean =>
  /^(?:act|behave|look|sound|talk|speak|rule|govern)$/.test(clause.lemma) &&
  clause.obliques.some((o) => o.prep === 'like' && worth(scene, o.head) < 0)

/** `engaged in reckless conduct`, `led to chaos` */
const inWhat = ({ cues, tree }: Scene, clause: Clause): readonly number[] =>
  isOf(cues, 'showing', clause.lemma)
    ? [
        ...clause.obliques.filter((o) => /^(?:in|to)$/.test(o.prep)).map((o) => o.head),
        // `gave a platform to hatred`
        ...clause.objects.flatMap((o) =>
          kidsBy(tree, o, 'nmod', 'acl').filter((k) => prepositionOf(tree, k) === 'to'),
        ),
      ]
    : []

/** What it speaks against somebody to be without. */
const isLacked = ({ tree, cues }: Scene, noun: number): boolean =>
  isOf(cues, 'virtue', lemmaOf(tree, noun)) || isOf(cues, 'owed-thing', lemmaOf(tree, noun))

/** What is thought of a thing: by its own name, by what it is called, or by what there is a lack of. */
export const worth = (scene: Scene, noun: number): Sign => {
  const { tree, cues } = scene
  const lemma = lemmaOf(tree, noun)
  const named = (...names: readonly string[]): boolean => names.some((name) => isOf(cues, name, lemma))
  const beside = kidsBy(tree, noun, 'amod', 'compound').map((k) => low(tree, k))
  const called = (name: string): boolean => beside.some((word) => isOf(cues, name, word))
  if (/^(?:lack|absence)$/.test(lemma)) return hasOf(scene, noun) ? -1 : 0
  // a `harsh criticism` is not itself a fault
  if ((called('bad-quality') && !cues.nouns.has(lemma)) || named('bad-thing', 'bad-deed', 'bad-outcome'))
    return -1
  if (
    /^(?:act|form|kind|case|piece|campaign|policy|reward|pretext|instance|gesture)$/.test(lemma) &&
    isOfBad(scene, noun)
  )
    return -1
  const weighty = isOf(cues, 'service', lemma) && called('weighty')
  const rightly = isOf(cues, 'choice', lemma) && beside.includes('right')
  return weighty ||
    rightly ||
    called('good-quality') ||
    beside.includes('positive') ||
    named('good-thing', 'virtue')
    ? 1
    : 0
}

/** `an act of aggression`, `a reward for terrorism` */
const isOfBad = ({ tree, cues }: Scene, noun: number): boolean =>
  kidsBy(tree, noun, 'nmod').some(
    (k) => /^(?:of|for)$/.test(prepositionOf(tree, k)) && isOf(cues, 'bad-deed', lemmaOf(tree, k)),
  )

const hasOf = (scene: Scene, noun: number): boolean =>
  kidsBy(scene.tree, noun, 'nmod').some((k) => prepositionOf(scene.tree, k) === 'of' && isLacked(scene, k))

const EXCESS = /^(?:long|late|little|far|slow|slowly|much|weak|often|lightly)$/

/** `waited too long`, `is doing too little`, `is too weak` */
export const isTooMuch = ({ tree }: Scene, word: number): boolean =>
  [word, ...kidsBy(tree, word, 'advmod', 'obj', 'amod')].some(
    (k) => EXCESS.test(low(tree, k)) && kidsBy(tree, k, 'advmod').some((a) => low(tree, a) === 'too'),
  )

/** `ignored the evidence` */
const isDeaf = ({ tree, cues }: Scene, clause: Clause): boolean =>
  /^(?:ignore|disregard|overlook|disdain|flout|trample|twist)$/.test(clause.lemma) &&
  clause.objects.some((o) => isOf(cues, 'heeded', lemmaOf(tree, o)))

/** `is shifting the blame` */
const isBlameShifted = ({ tree }: Scene, clause: Clause): boolean =>
  /^(?:shift|deflect|pass|dodge|duck|evade|shirk|avoid)$/.test(clause.lemma) &&
  clause.objects.some((o) => /^(?:blame|responsibility|accountability|question|buck)$/.test(lemmaOf(tree, o)))
