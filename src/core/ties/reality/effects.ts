import type { TieStatus } from '../../model.ts'
import type { Clause } from '../clauses/clause.ts'
import { kidsBy, lemmaOf, low } from '../clauses/tree.ts'
import type { Effect } from '../cues/index.ts'
import { partiesAt } from '../parties/index.ts'
import type { Party } from '../parties/party.ts'
import type { Scene } from '../scene.ts'
import { lower, negated, type State } from './state.ts'

/** An effect holds for complements, not for what merely stands below: `said X`, `accused of`, not `said while arming`. */
export const effectOf = (
  effect: Effect | undefined,
  deprel: string,
  prep: string,
  tag: string,
  near: boolean,
): Effect | null => {
  if (!effect) return null
  if (/^(?:ccomp|xcomp|csubj|parataxis)/.test(deprel)) return effect
  if (deprel === 'obj' || deprel === 'nsubj:pass')
    return effect === 'said' || effect === 'claimed' ? null : effect
  if (/^(?:obl|advcl|acl|nmod)/.test(deprel) && deprel !== 'acl:relcl') {
    if (effect === 'claimed')
      return /^(?:of|for|over|with|that)$/.test(prep) ? effect : deprel === 'acl' ? effect : null
    if (effect === 'negated' && !near) return /^(?:from|of|in|to)$/.test(prep) ? effect : null
    if (effect === 'said') return deprel === 'acl' && (prep === 'that' || prep === '') ? effect : null
    if (near && (deprel === 'advcl' || effect === 'negated')) return effect
    if (deprel === 'advcl')
      return prep === '' && tag === 'VB' ? null : /^(?:to|for|about)$/.test(prep) ? effect : null
    return /^(?:to|of|for|on|about|)$/.test(prep) ? effect : null
  }
  return null
}

/** `said`, `denied`, `stopped`, `promised`, `wants`: what the word above does to what stands below it. */
export const apply = (
  scene: Scene,
  effect: Effect,
  governor: number,
  clause: Clause | undefined,
  state: State,
): void => {
  const word = `${effect}:${lemmaOf(scene.tree, governor)}`
  // `did not stop arming`, `will not hesitate to arm`: this negation undoes the effect and is used up
  if (/^(?:denied|negated|ended)$/.test(effect) && clause && negated(clause))
    state.counted.add(clause.negator)
  switch (effect) {
    case 'said':
    case 'claimed':
      state.reported = true
      state.signs.push(word)
      state.speaker ??= speakerOf(scene, clause)
      // `is accused of arming them`, by nobody named
      if (effect === 'claimed' && state.speaker === null) lower(state, 'hypothetical', 'nobody named')
      break
    case 'denied':
      state.speaker ??= speakerOf(scene, clause)
      lower(state, negated(clause) ? 'hypothetical' : 'denied', word)
      break
    case 'negated':
      lower(state, undenied(clause, governor, scene), word)
      break
    case 'ended':
      lower(state, negated(clause) ? 'asserted' : 'ended', word)
      // `will not lift the sanctions`: they hold now
      if (negated(clause)) state.open = false
      break
    case 'promised':
      lower(state, 'promised', word)
      break
    case 'threatened':
      state.signs.push(word)
      break
    case 'wished':
      // `Norland is expected to back them`: nobody else's wish
      if (clause?.passive && clause.lemma === 'expect' && !isPast(scene, governor)) {
        lower(state, 'hypothetical', word)
        break
      }
      state.wishers ??= clause?.subjects.flatMap((s) => partiesAt(scene, s).map((p) => p.actor)) ?? []
      lower(state, 'hypothetical', word)
      break
  }
}

/** `had been expected to`: it came otherwise */
const isPast = ({ tree }: Scene, verb: number): boolean =>
  kidsBy(tree, verb, 'aux').some((k) => /^(?:had|['’]d)$/.test(low(tree, k)))

export const speakerOf = (scene: Scene, clause: Clause | undefined): Party | null =>
  clause?.subjects.flatMap((s) => partiesAt(scene, s))[0] ?? null

/** `did not refuse to arm them` did so; `did not rule out arming them` may. */
const undenied = (clause: Clause | undefined, governor: number, scene: Scene): TieStatus => {
  if (!negated(clause)) return 'denied'
  return (clause?.lemma ?? lemmaOf(scene.tree, governor)) === 'rule out' ? 'hypothetical' : 'asserted'
}
