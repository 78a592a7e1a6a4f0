import type { Clause } from '../clauses/clause.ts'
import { kidsBy, lemmaOf, low, type Tree } from '../clauses/tree.ts'
import { isOf } from '../cues/index.ts'
import type { Scene } from './scene.ts'
import { verbFrames } from './slots.ts'

/** What it means for its subject that a predicate is said of it: +1 speaks for it, -1 against it, 0 says nothing clear. */
export const judgement = (scene: Scene, word: number): 1 | -1 | 0 => {
  const { tree, cues } = scene
  const clause = scene.clauses.get(word)
  const lemma = clause?.lemma ?? lemmaOf(tree, word)
  const is = (name: string): boolean => isOf(cues, name, lemma) || isOf(cues, name, low(tree, word))
  const verb = clause?.kind === 'verb'
  if (verb && isToBlame(tree, word)) return clause.negator < 0 ? -1 : 1
  if (verb && (isUnbearable(scene, clause) || isComeuppance(scene, clause))) return -1
  if (verb && clause.passive) return passive(scene, clause, is('bad-quality') && clause.subjects.length === 0)
  // `Kade must go`
  if (verb && clause.modality === 'obliged' && clause.negator < 0 && (is('stepdown') || is('leaving')))
    return -1
  // `Kade must stay`
  if (verb && clause.modality === 'obliged' && clause.negator < 0 && is('staying')) return 1
  const bad = verb ? is('bad') : is('bad-quality') || is('bad-thing')
  const good = verb ? is('good') : is('good-quality') || is('good-thing')
  if (bad === good) return 0
  // `should not have lied` and `did not lie` say nothing clear
  if ((clause?.negator ?? -1) >= 0) return bad ? 0 : -1
  return bad ? -1 : 1
}

/** `Estia is to blame` */
const isToBlame = (tree: Tree, word: number): boolean =>
  lemmaOf(tree, word) === 'blame' && low(tree, word - 1) === 'to' && kidsBy(tree, word, 'cop').length > 0

/** `Kade cannot be allowed to stay`, `Estia must not be allowed a bomb` */
const isUnbearable = ({ cues }: Scene, clause: Clause): boolean =>
  clause.passive &&
  clause.negator >= 0 &&
  isOf(cues, 'bearing', clause.lemma) &&
  /^(?:possible|obliged|future)$/.test(clause.modality ?? '')

/** `Kade must face justice`, `Estia will pay for this`, `would regret it`: what is wished on an enemy. */
const isComeuppance = ({ cues, tree }: Scene, clause: Clause): boolean => {
  if (clause.negator >= 0 || !/^(?:obliged|future|conditional)$/.test(clause.modality ?? '')) return false
  if (clause.lemma === 'face')
    return clause.objects.some((o) => isOf(cues, 'comeuppance-word', lemmaOf(tree, o)))
  if (clause.lemma === 'pay')
    return clause.objects.length === 0
      ? clause.obliques.some((o) => o.prep === 'for')
      : clause.objects.some((o) => lemmaOf(tree, o) === 'price')
  return isOf(cues, 'comeuppance', clause.lemma)
}

/** `the draft was flawed`; `Kade must be stopped`, `Estia should be rewarded`: what is called for is done to its subject. */
const passive = (scene: Scene, clause: Clause, bad: boolean): 1 | -1 | 0 => {
  if (clause.negator >= 0) return 0
  if (bad) return -1
  if (clause.modality !== 'obliged') return 0
  const [frame] = verbFrames(scene.cues, clause.lemma).filter(
    (f) => f.target === 'object' && f.need === null && f.reach !== 'event' && f.strength > 1,
  )
  return frame?.sign ?? 0
}
