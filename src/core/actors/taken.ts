import type { ActorId } from '../model.ts'
import type { Anchor } from './anchors.ts'
import type { BodyName } from './bodies/index.ts'
import type { Draft } from './draft.ts'
import type { ActorLexicon } from './lexicon/compiled.ts'
import type { Person } from './people/person.ts'
import type { Interpreted } from './places/interpret.ts'

/** Which words the steps of this room have given to whom, for those after them. */

// no sentence has so many tokens: the reader cuts longer ones
const WIDTH = 1 << 16

/** Who holds a token: an actor, `other` for a person, null when it is free. */
export type Taken = (sentence: number, token: number) => ActorId | 'other' | null

export const takenTokens = (drafts: readonly Draft[], people: readonly Person[]): Taken => {
  const keys = new Map<number, ActorId | 'other'>()
  const take = (sentence: number, from: number, to: number, by: ActorId | 'other'): void => {
    for (let i = from; i < to; i++) keys.set(sentence * WIDTH + i, by)
  }
  for (const { names } of people)
    for (const { name } of names) take(name.sentence, name.from, name.to, 'other')
  for (const draft of drafts) take(draft.sentence, draft.from, draft.to, draft.actor)
  return (sentence, token) => keys.get(sentence * WIDTH + token) ?? null
}

/** Tokens that neither the lexicon nor an unknown body claims. */
export const freeTokens = (
  anchors: readonly (readonly Anchor[])[],
  bodies: readonly (readonly BodyName[])[],
): ((sentence: number, token: number) => boolean) => {
  const keys = new Set<number>()
  for (const lists of [anchors, bodies])
    lists.forEach((list, sentence) => {
      for (const { from, to } of list) for (let i = from; i < to; i++) keys.add(sentence * WIDTH + i)
    })
  return (sentence, token) => !keys.has(sentence * WIDTH + token)
}

/** Anchors that no unknown body swallows: "Idlib" inside "Free Idlib Army" is not looked at again. */
export const outsideBodies = (anchors: readonly Anchor[], bodies: readonly BodyName[]): Anchor[] =>
  anchors.filter((anchor) => !bodies.some((body) => body.from <= anchor.from && anchor.to <= body.to))

/** Actors named by a name that can mean nobody else, and the states their places lie in. */
export const certainActors = (anchors: readonly (readonly Anchor[])[]): Set<ActorId> => {
  const out = new Set<ActorId>()
  for (const anchor of anchors.flat()) {
    const ids = new Set(anchor.names.map((name) => name.actor ?? name.state))
    if (ids.size !== 1) continue
    for (const id of [...ids, anchor.names[0]?.state]) if (id) out.add(id)
  }
  return out
}

/** The state that the name at a token is, or that the place at it lies in. */
export const statesAt = (
  interpreted: readonly Interpreted[],
  lexicon: ActorLexicon,
): ((sentence: number, token: number) => ActorId | null) => {
  const keys = new Map<number, ActorId>()
  for (const { draft, sort } of interpreted) {
    const lies = sort === 'place' ? lexicon.placeStates.get(draft.text) : undefined
    const state = draft.actor.startsWith('state:') ? draft.actor : lies
    if (state)
      for (let i = draft.from; i < (draft.nameTo ?? draft.to); i++)
        keys.set(draft.sentence * WIDTH + i, state)
  }
  return (sentence, token) => keys.get(sentence * WIDTH + token) ?? null
}
