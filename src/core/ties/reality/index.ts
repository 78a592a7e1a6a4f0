import type { ActorId, TieStatus } from '../../model.ts'
import { chargeOver } from '../clauses/charged.ts'
import { kidsBy, kidsOf, prepositionOf, relation } from '../clauses/tree.ts'
import { partiesAt } from '../parties/index.ts'
import type { Party } from '../parties/party.ts'
import type { Scene } from '../scene.ts'
import { apply, speakerOf } from './effects.ts'
import { step } from './governor.ts'
import { own } from './own.ts'
import type { State } from './state.ts'

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

/** `accused Velm of a plot to kill Kade`, `accused Velm of an attack on Kade`: on the word of who accuses. */
const charged = (scene: Scene, predicate: number, state: State): void => {
  const { tree } = scene
  const deprel = tree.tokens[predicate]?.deprel
  if (deprel !== 'acl' && deprel !== 'nmod') return
  const verb = chargeOver(tree, deprel === 'acl' ? (tree.tokens[predicate]?.head ?? -1) : predicate)
  if (verb >= 0) apply(scene, 'claimed', verb, scene.clauses.get(verb), state)
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
