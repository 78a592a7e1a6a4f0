import type { ActorId, TieStatus } from '../../model.ts'
import type { Clause } from '../clauses/clause.ts'
import { errandOf } from '../clauses/errand.ts'
import { noOf } from '../clauses/negation.ts'
import { kidsBy, kidsOf, lemmaOf, low, prepositionOf, relation, tagOf } from '../clauses/tree.ts'
import { chargeOver } from '../clauses/understood.ts'
import { isOf, nounFrames } from '../cues/index.ts'
import { type Party, partiesAt } from '../parties/index.ts'
import type { Scene } from '../scene.ts'
import { isAnnounced, isPledge } from './announced.ts'
import { apply, effectOf, speakerOf } from './effects.ts'
import { lower, negate, negated, type State } from './state.ts'

/** How real a predicate is, and on whose word. */
export interface Reality {
  readonly status: TieStatus
  /** who says so, in the sentence itself; null for the article's own voice or an unknown speaker */
  readonly speaker: Party | null
  /** somebody says so, known or not */
  readonly reported: boolean
  /** who wishes, urges or allows it, when that is all that is told of it; empty for nobody known; null when it is more */
  readonly wishers: readonly ActorId[] | null
  /** what was met on the way up, for the confidence and the trace */
  readonly signs: readonly string[]
}

/**
 * Reads the reality of a predicate from its own words and from everything that governs it.
 *
 *   Norland did not arm them: denied. Norland will arm them: promised. Norland could arm them: hypothetical.
 *   Estia accused Norland of arming them: asserted, Estia says so. Norland denied arming them: denied, Norland says so.
 *   Norland stopped arming them: ended. Norland urged Estia to arm them: hypothetical.
 */
export const realityOf = (scene: Scene, predicate: number, counted = -1): Reality => {
  const state: State = {
    status: 'asserted',
    speaker: null,
    reported: false,
    signs: [],
    counted: new Set([counted]),
    open: true,
    manner: false,
    added: false,
    wishers: null,
  }
  own(scene, predicate, counted, state)
  charged(scene, predicate, state)
  const seen = new Set<number>([predicate])
  let from = predicate
  for (
    let g = scene.tree.tokens[from]?.head ?? -1;
    g >= 0 && !seen.has(g);
    g = scene.tree.tokens[from]?.head ?? -1
  ) {
    seen.add(g)
    step(scene, from, g, state)
    from = g
  }
  aside(scene, predicate, state)
  return {
    status: state.status,
    wishers: state.wishers,
    speaker: state.speaker,
    reported: state.reported,
    signs: state.signs,
  }
}

/** What a predicate says of itself: `not`, `no longer`, `will`, `former`, `possible`, `alleged`. */
const own = (scene: Scene, predicate: number, counted: number, state: State): void => {
  const { tree } = scene
  const clause = scene.clauses.get(predicate)
  if (isNoLonger(scene, predicate)) lower(state, 'ended', 'no longer')
  else negate(scene, clause?.negator ?? -1, state)
  if (isArguedDown(scene, predicate)) lower(state, 'denied', 'against')
  if (isPledge(scene, clause)) lower(state, 'promised', `promised:${clause?.lemma}`)
  if (isAnnounced(scene, clause)) lower(state, 'promised', 'said it would')
  // `cannot accept`: the refusal holds, whatever could be accepted
  else if (clause?.modality !== 'possible' || clause.negator < 0 || clause.negator !== counted)
    modality(clause, state)
  for (const k of kidsBy(tree, predicate, 'amod', 'advmod', 'compound', 'det')) {
    const word = low(tree, k)
    if (
      /^(?:former|ex|erstwhile|onetime|one-time|ex-|then-|past|previous|formerly|previously|once|historically|traditionally)$/.test(
        word,
      ) &&
      k < predicate
    )
      lower(
        state,
        /^(?:former|ex|erstwhile|onetime|one-time|ex-|formerly)$/.test(word) ? 'ended' : 'asserted',
        `once:${word}`,
      )
    if (
      /^(?:possible|potential|alleged|would-be|hypothetical|suspected|purported|supposed|reported|likely|allegedly|reportedly|supposedly|purportedly|apparently|perhaps|maybe|possibly|probably|potentially|ostensibly|nominally|ostensible|nominal)$/.test(
        word,
      )
    )
      lower(
        state,
        /^(?:possible|potential|would-be|hypothetical|perhaps|maybe|possibly|potentially|ostensibly|nominally|ostensible|nominal)$/.test(
          word,
        )
          ? 'hypothetical'
          : 'asserted',
        `maybe:${word}`,
      )
    if (/^(?:promised|planned|pledged|proposed|future)$/.test(word))
      lower(state, word === 'proposed' ? 'hypothetical' : 'promised', `planned:${word}`)
  }
}

/** `accused Velm of a plot to kill Kade`, `accused Velm of an attack on Kade`: on the word of who accuses. */
const charged = (scene: Scene, predicate: number, state: State): void => {
  const { tree } = scene
  const deprel = tree.tokens[predicate]?.deprel
  if (deprel !== 'acl' && deprel !== 'nmod') return
  const verb = chargeOver(tree, deprel === 'acl' ? (tree.tokens[predicate]?.head ?? -1) : predicate)
  if (verb >= 0) apply(scene, 'claimed', verb, scene.clauses.get(verb), state)
}

/** `argued against arming them`, `decided against sending weapons`: the deed, or what it is done with. */
const isArguedDown = ({ tree }: Scene, predicate: number): boolean => {
  const above = (i: number): number => tree.tokens[i]?.head ?? -1
  const deed = relation(tree, predicate) === 'obj' ? above(predicate) : predicate
  return (
    tagOf(tree, deed) === 'VBG' &&
    prepositionOf(tree, deed) === 'against' &&
    /^(?:argue|decide|vote|speak|lobby|campaign|counsel|come)$/.test(lemmaOf(tree, above(deed)))
  )
}

const isNoLonger = (scene: Scene, predicate: number): boolean =>
  kidsBy(scene.tree, predicate, 'advmod').some(
    (k) => low(scene.tree, k) === 'longer' || low(scene.tree, k) === 'anymore',
  )

const modality = (clause: Clause | undefined, state: State): void => {
  switch (clause?.modality) {
    case 'future':
      lower(state, 'promised', 'will')
      break
    case 'possible':
    case 'obliged':
    case 'conditional':
    case 'if':
      lower(state, 'hypothetical', `mood:${clause.modality}`)
      break
  }
}

/** One step up: what the governor does to what it governs. */
const step = (scene: Scene, from: number, governor: number, state: State): void => {
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

/** `according to Norland`, `", Morov said` set in or behind: they hold for the whole sentence around them. */
const aside = (scene: Scene, predicate: number, state: State): void => {
  if (state.speaker) return
  const { tree, cues } = scene
  for (let i = predicate, steps = 0; i >= 0 && steps < 40; i = tree.tokens[i]?.head ?? -1, steps++)
    for (const k of kidsOf(tree, i)) {
      if (prepositionOf(tree, k) === 'according to') {
        state.reported = true
        state.signs.push('according to')
        state.speaker ??= partiesAt(scene, k)[0] ?? null
      }
      const verb = scene.clauses.get(k)
      if (
        relation(tree, k) === 'parataxis' &&
        verb &&
        cues.effects.get(verb.lemma) === 'said' &&
        verb.subjects.length > 0 &&
        // `Norland condemned it; Velm said it would arm them`: what says something of its own
        kidsBy(tree, k, 'ccomp').length === 0 &&
        k !== predicate
      ) {
        state.reported = true
        state.signs.push(`said:${verb.lemma}`)
        state.speaker ??= speakerOf(scene, verb)
      }
    }
}
