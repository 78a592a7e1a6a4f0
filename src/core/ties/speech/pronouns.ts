import type { ActorId, LocatedMention } from '../../model.ts'
import { kidsBy, low, relation } from '../clauses/tree.ts'
import { type Party, partiesAt } from '../parties/index.ts'
import type { MentionsAt } from '../parties/mentions.ts'
import type { Scene } from '../scene.ts'
import type { Speech } from './index.ts'

/**
 * Pronouns that nobody has found an antecedent for and whose own sentence tells it.
 *
 *   Norland said *it* would arm Velm            who speaks of what it does itself
 *   Norland left because *it* feared Kade       who acts in the clause around it
 */
export const withPronouns = (scene: Scene, speech: Speech): Scene => {
  const found = new Map<number, readonly LocatedMention[]>()
  const mentionsAt: MentionsAt = (token) => {
    const known = scene.mentionsAt(token)
    return known.length > 0 ? known : (found.get(token) ?? known)
  }
  const filled: Scene = { ...scene, mentionsAt }
  scene.tree.tokens.forEach((_, i) => {
    const fits = agreement(low(scene.tree, i))
    if (!fits || scene.mentionsAt(i).length > 0 || speech.quoted(i)) return
    const parties = antecedentsOf(filled, i).filter(fits)
    const actors = [...new Set(parties.map((p) => p.actor))]
    if (actors.length > 0)
      found.set(
        i,
        actors.map((actor) => mentionOf(scene, i, actor)),
      )
  })
  return found.size === 0 ? scene : filled
}

const agreement = (word: string): ((party: Party) => boolean) | null => {
  if (/^(?:he|she)$/.test(word)) return ({ actor }) => actor.startsWith('figure:')
  if (/^it$/.test(word)) return ({ actor }) => !actor.startsWith('figure:')
  if (/^they$/.test(word)) return ({ actor }) => /^(?:group|organization):/.test(actor)
  return null
}

const antecedentsOf = (scene: Scene, i: number): readonly Party[] => {
  const { tree } = scene
  return relation(tree, i) === 'nsubj' ? actingAround(scene, tree.tokens[i]?.head ?? -1, i) : []
}

/** Who says, or acts around, the clause that a pronoun is the subject of. */
const actingAround = (scene: Scene, predicate: number, i: number): readonly Party[] => {
  const { tree } = scene
  let at = predicate
  // what is set beside a clause is told on like it
  while (relation(tree, at) === 'conj') at = tree.tokens[at]?.head ?? -1
  const around = scene.clauses.get(tree.tokens[at]?.head ?? -1)
  if (around?.kind !== 'verb' || !/^(?:ccomp|advcl)$/.test(relation(tree, at))) return []
  if (relation(tree, at) === 'ccomp' && scene.cues.effects.get(around.lemma) === undefined) return []
  return before(scene, around.subjects, i)
}

const before = (scene: Scene, tokens: readonly number[], i: number): readonly Party[] =>
  tokens
    .filter((t) => t < i && kidsBy(scene.tree, t, 'conj').every((k) => k !== i))
    .flatMap((t) => partiesAt(scene, t))

const mentionOf = (scene: Scene, token: number, actor: ActorId): LocatedMention => {
  const { start = 0, end = 0, text = '' } = scene.tree.tokens[token] ?? {}
  const sentence = scene.tree.sentence.index
  return { actor, start, end, text, via: 'pronoun', sentence, head: token, from: token, to: token + 1 }
}
