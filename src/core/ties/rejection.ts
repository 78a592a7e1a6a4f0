import { OF_ARTICLE } from '../label.ts'
import type { Actor, ActorId } from '../model.ts'
import { isOneList } from './clauses/tree.ts'
import type { TextKind } from './confidence.ts'
import type { Reality } from './reality/index.ts'
import type { Scene } from './scene.ts'
import type { Draft } from './stance/draft.ts'

/** What a draft is looked at in. */
export interface Setting {
  readonly scene: Scene
  readonly actors: ReadonlyMap<ActorId, Actor>
  readonly kind: TextKind
  /** confidence below which nothing is drawn */
  readonly least: number
}

/** A draft with what speaks for and against it. */
export interface Reading {
  readonly draft: Draft
  readonly reality: Reality
  readonly confidence: number
  /** why it is no tie, or null */
  readonly rejected: string | null
}

/** `Norland/Velm/Estia-backed` */
const isSlashed = (scene: Scene, a: number, b: number): boolean => {
  const between = scene.tree.tokens.slice(Math.min(a, b) + 1, Math.max(a, b))
  return between.length > 0 && between.length < 12 && between.every((t, i) => i % 2 === 1 || t.text === '/')
}

/** In one list, or meant by one word: `Norland and Estia defended their plan`. */
const isTogether = (scene: Scene, { source, target }: Draft): boolean =>
  isOneList(scene.tree, source.token, target.token) ||
  isSlashed(scene, source.token, target.token) ||
  scene.mentionsAt(target.token).some((m) => m.actor === source.actor) ||
  scene.mentionsAt(source.token).some((m) => m.actor === target.actor)

/**
 * `the president signed the Norlandic act`: a figure and whom it speaks for, told by way of a thing. `Norland's court
 * rejected Morov's plan` names whose the plan is.
 */
const isOwn = (scene: Scene, draft: Draft, actors: ReadonlyMap<ActorId, Actor>): boolean => {
  const speaksFor = (one: ActorId, other: ActorId): boolean =>
    (actors.get(one)?.affiliations ?? []).some((a) => a.actor === other)
  const { source, target } = draft
  if (speaksFor(source.actor, target.actor)) return true
  const named = draft.way === 'author' && /^nmod/.test(scene.tree.tokens[target.token]?.deprel ?? '')
  return speaksFor(target.actor, source.actor) && !named
}

/** Why a draft is no tie, or null. What others only wish or urge somebody to do is none: `asked Norland to arm them`. */
export const rejection = (
  { scene, actors, kind, least }: Setting,
  draft: Draft,
  reality: Reality,
  confidence: number,
): string | null => {
  if (!/^(?:reciprocal|role)$/.test(draft.rule) && isTogether(scene, draft)) return 'both stand in one list'
  // whoever speaks on behalf of their own country does not back it, whoever warns it does not oppose it
  const indirect =
    draft.way !== 'party' ||
    draft.rule === 'says' ||
    draft.rule === 'inferred' ||
    draft.slot === 'on behalf of' ||
    draft.frame.name === 'warn'
  if (indirect && isOwn(scene, draft, actors)) return 'what is the own of the one who acts'
  if (reality.wishers !== null && !reality.wishers.includes(draft.source.actor))
    return 'only wished for by others'
  if (
    kind === 'article' &&
    draft.way !== 'party' &&
    [draft.source, draft.target].some((p) => p.actor.includes(OF_ARTICLE))
  )
    return 'a party without a name, and reached by way of a thing'
  return confidence < least ? 'below the threshold' : null
}
