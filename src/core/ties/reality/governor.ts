import type { Clause } from '../clauses/clause.ts'
import { errandOf } from '../clauses/errand.ts'
import { noOf } from '../clauses/negation.ts'
import { kidsBy, kidsOf, lemmaOf, low, prepositionOf, relation, tagOf } from '../clauses/tree.ts'
import { isOf, nounFrames } from '../cues/index.ts'
import type { Scene } from '../scene.ts'
import { apply, effectOf } from './effects.ts'
import { modality } from './own.ts'
import { lower, negate, negated, type State } from './state.ts'

/** One step up: what the governor does to what it governs. */
export const step = (scene: Scene, from: number, governor: number, state: State): void => {
  const { tree, cues } = scene
  const deprel = tree.tokens[from]?.deprel ?? ''
  const rel = relation(tree, from)
  const clause = scene.clauses.get(governor)
  const lemma = clause?.lemma ?? lemmaOf(tree, governor)
  // what somebody calls an attack is one: `what she called attacks by Estia`
  const named =
    (lemma === 'call' && (rel === 'obj' || errandOf(tree, scene.clauses, clause) === from)) ||
    // `Norland assured Estia; Velm did as well`: what stands beside a verb with its own complement is not said by it
    (rel === 'parataxis' && kidsBy(tree, governor, 'obj', 'ccomp').length > 0) ||
    // `reserves the right to strike Estia`: a threat of its own
    (lemma === 'right' && lemmaOf(tree, tree.tokens[governor]?.head ?? -1) === 'reserve')
  const effect = effectOf(
    named || isDropped(scene, clause, from)
      ? undefined
      : isKeptFrom(tree, lemma, from)
        ? 'negated'
        : cues.effects.get(lemma),
    deprel,
    prepositionOf(tree, from),
    tagOf(tree, from),
    // `ruled out backing`: a gerund right behind its verb is its complement, whatever it is called
    tagOf(tree, from) === 'VBG' && from > governor && from - governor < 3,
  )
  if (rel === 'conj') {
    shared(scene, from, governor, state)
    return
  }
  const spoken = effect === 'said' || effect === 'claimed'
  state.added ||= isAdded(scene, from, governor)
  const undone = state.added && /^(?:denied|negated|ended)$/.test(effect ?? '')
  if (effect && !undone && ((state.open && !state.manner) || spoken))
    apply(scene, effect, governor, clause, state)
  if (!state.open) return
  // `warned Estia against arming them`
  if (/^(?:warn|caution|advise)$/.test(lemma) && prepositionOf(tree, from) === 'against')
    lower(state, 'hypothetical', `warned:${lemma}`)
  if (rel === 'advcl' && prepositionOf(tree, from) === 'by') state.manner = true
  if (carries(scene, from, clause) && !spoken) {
    if (!state.added) negate(scene, clause?.negator ?? -1, state)
    modality(clause, state)
  } else {
    if (effect === 'said' && negated(clause)) lower(state, 'hypothetical', 'not said')
    if (rel === 'acl' && deprel !== 'acl:relcl' && !isOneOfSeveral(scene, governor))
      negate(scene, noOf(tree, governor), state)
    else state.open = rel === 'acl' ? false : effect !== null && !spoken
  }
}

/** `kept Norland from acting`, `stopped Velm from arming them`, `stopped short of arming them` */
const isKeptFrom = (tree: Scene['tree'], lemma: string, from: number): boolean =>
  (/^(?:keep|stop|save|hold back)$/.test(lemma) &&
    prepositionOf(tree, from) === 'from' &&
    tagOf(tree, from) === 'VBG') ||
  (lemma === 'stop' && low(tree, from) === 'short')

/** `dropped weapons to the fighters`: what is dropped to somebody is not given up. */
const isDropped = ({ cues, tree }: Scene, verb: Clause | undefined, from: number): boolean =>
  verb?.lemma === 'drop' &&
  verb.objects.includes(from) &&
  nounFrames(cues, lemmaOf(tree, from)).some((f) => f.plover === 'AID') &&
  verb.obliques.some((o) => /^(?:to|for|on|over|into)$/.test(o.prep))

/** `is not the first state to arm them`: it does so, as others do. */
const isOneOfSeveral = ({ tree }: Scene, noun: number): boolean =>
  kidsBy(tree, noun, 'amod').some((k) => /^(?:first|only|last|sole)$/.test(low(tree, k)))

/** Links over which a governor's own negation and mood reach down: `did not want to arm`, `will provide support`. */
const carries = (scene: Scene, from: number, governor: Clause | undefined): boolean => {
  const rel = relation(scene.tree, from)
  if (rel === 'xcomp' || isLightObject(scene, from, governor)) return true
  return rel === 'advcl' && isInner(scene, from)
}

/** `refused to come, accusing Estia of …`: what a participle adds behind a comma is not refused. */
const isAdded = ({ tree }: Scene, from: number, governor: number): boolean => {
  if (tree.tokens[from]?.deprel !== 'advcl' || tagOf(tree, from) !== 'VBG' || from < governor) return false
  const first = Math.min(from, ...kidsOf(tree, from).filter((k) => low(tree, k) !== ','))
  return low(tree, first - 1) === ',' && prepositionOf(tree, from) === ''
}

/** `gave no support`, `will provide support`: the verb only carries the noun, so its reality is the noun's. */
const isLightObject = (scene: Scene, from: number, verb: Clause | undefined): boolean => {
  if (verb?.kind !== 'verb' || !verb.objects.includes(from) || relation(scene.tree, from) !== 'obj')
    return false
  const owned = kidsBy(scene.tree, from, 'nmod:poss').length > 0
  return !owned && (isOf(scene.cues, 'light', verb.lemma) || isOf(scene.cues, 'receiving', verb.lemma))
}

/** A participle or infinitive shares the reality of what it goes with; a finite clause has its own. */
const isInner = (scene: Scene, from: number): boolean =>
  /^VB[GN]?$/.test(tagOf(scene.tree, from)) && kidsBy(scene.tree, from, 'nsubj').length === 0

/** `did not arm or fund them`: a negation before `or` holds for both. */
const shared = (scene: Scene, from: number, governor: number, state: State): void => {
  const { tree } = scene
  if (kidsBy(tree, from, 'nsubj').length > 0) return
  const or = kidsBy(tree, from, 'cc').some((k) => /^(?:or|nor)$/.test(low(tree, k)))
  const clause = scene.clauses.get(governor)
  if (or && !negated(scene.clauses.get(from))) negate(scene, clause?.negator ?? -1, state)
  const finite = kidsBy(tree, from, 'aux').length > 0 || /^VB[DZP]$/.test(tagOf(tree, from))
  if (!finite) modality(clause, state)
  // a finite verb beside an infinitive is set there by mistake
  else if (/^VB[G]?$/.test(tagOf(tree, governor))) state.open = false
}
