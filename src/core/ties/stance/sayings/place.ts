import type { Clause } from '../../clauses/clause.ts'
import { isInfinitive } from '../../clauses/modality.ts'
import { kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import { isOf } from '../../cues/index.ts'
import type { Scene } from '../../scene.ts'

/**
 * Whether it is said that somebody keeps their place or loses it: +1 keeps, -1 loses, 0 neither.
 *
 *   must go · had to apologise · must stay · cannot remain in power · can have no part in the future ·
 *   would not be part of a new government · there is no place for Kade
 */
export const placeOf = (scene: Scene, clause: Clause): 1 | -1 | 0 => {
  const is = (name: string): boolean => isOf(scene.cues, name, clause.lemma)
  const refused = clause.negator >= 0
  if (clause.kind === 'noun') return refused && isPart(scene, clause) ? -1 : 0
  if (clause.kind !== 'verb' || clause.passive) return 0
  if (isWithoutPlace(scene, clause)) return -1
  const obliged = clause.modality === 'obliged'
  if (is('staying')) return refused ? (obliged || isBarred(scene, clause) ? -1 : 0) : obliged ? 1 : 0
  return obliged && !refused && (is('stepdown') || is('leaving') || is('atoning')) ? -1 : 0
}

/** `had to go`, `needs to apologise`: what is owed, as if it stood with `must`. */
export const owedDeed = ({ tree, clauses }: Scene, clause: Clause): Clause | null => {
  if (!/^(?:have|need|ought)$/.test(clause.lemma) || clause.objects.length > 0) return null
  const deed = kidsBy(tree, clause.head, 'xcomp')
    .filter((k) => k > clause.head && isInfinitive(tree, k))
    .flatMap((k) => clauses.get(k) ?? [])[0]
  if (!deed || clause.negator >= 0) return null
  return { ...deed, modality: 'obliged' }
}

/** `cannot stay in power`, not `cannot stay for dinner` */
const isBarred = ({ tree, cues }: Scene, clause: Clause): boolean =>
  clause.modality === 'possible' &&
  clause.obliques.some((o) => isOf(cues, 'power-word', lemmaOf(tree, o.head)))

/** `would not be part of a new government` */
const isPart = ({ tree }: Scene, clause: Clause): boolean =>
  clause.lemma === 'part' &&
  /^(?:future|conditional|possible|obliged)$/.test(clause.modality ?? '') &&
  kidsBy(tree, clause.head, 'nmod').some((k) => prepositionOf(tree, k) === 'of')

/**
 * `has no future`, `can have no part in it`, `has no role in the transition`, `there is no place for Kade`. Who had no role
 * in a raid is cleared of it.
 */
const isWithoutPlace = ({ tree, cues }: Scene, clause: Clause): boolean => {
  const things = clause.lemma === 'have' ? clause.objects : clause.lemma === 'be' ? clause.surface : []
  const open =
    clause.lemma === 'be' || /^(?:possible|obliged|future|conditional)$/.test(clause.modality ?? '')
  return things.some((thing) => {
    const word = lemmaOf(tree, thing)
    if (!kidsBy(tree, thing, 'det').some((d) => low(tree, d) === 'no')) return false
    if (isOf(cues, 'standing-word', word)) return true
    const inIt = [...kidsBy(tree, thing, 'nmod'), ...kidsBy(tree, clause.head, 'obl')].some(
      (k) => prepositionOf(tree, k) === 'in' && isOf(cues, 'order-word', lemmaOf(tree, k)),
    )
    return isOf(cues, 'place-word', word) && (open || inIt)
  })
}

/** `there is no place *for Kade*`: of whom it is said. */
export const whoseNoPlace = (scene: Scene, clause: Clause): readonly number[] =>
  clause.lemma === 'be' && isWithoutPlace(scene, clause)
    ? [...clause.surface, clause.head].flatMap((k) =>
        kidsBy(scene.tree, k, 'nmod', 'obl').filter((o) => prepositionOf(scene.tree, o) === 'for'),
      )
    : []
