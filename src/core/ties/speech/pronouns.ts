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
 *   Norland's envoy says *it* will arm Velm   whom the speaker serves
 *   Norland left because *it* feared Kade       who acts in the clause around it
 */
export const withPronouns = (scene: Scene, speech: Speech): Scene => {
  const found = new Map<number, readonly LocatedMention[]>()
  const mentionsAt: MentionsAt = (token) => {
    return found.get(token) ?? scene.mentionsAt(token)
  }
  const filled: Scene = { ...scene, mentionsAt }
  scene.tree.tokens.forEach((_, i) => {
    const fits = agreement(low(scene.tree, i))
    const known = scene.mentionsAt(i).length > 0
    if (!fits || speech.quoted(i)) return
    const parties = firstOf(nearestOf(scene, i), known ? [] : antecedentsOf(filled, i)).filter(fits)
    const actors = [...new Set(parties.map((p) => p.actor))]
    if (actors.length > 0)
      found.set(
        i,
        actors.map((actor) => mentionOf(scene, i, actor)),
      )
  })
  return found.size === 0 ? scene : filled
}

const JUDGING = /^(?:accuse|blame|regard|consider|see|call|hold|suspect|deem|brand|label|view|describe)$/

/**
 * Pronouns whose own sentence tells better who they are than what was told before it.
 *
 *   Norland said Kade could not win without Estia, which *it* accused of fraud      who the sentence is of
 *   used by Norland's guard and groups *it* supports                                whom they stand beside
 */
const nearestOf = (scene: Scene, i: number): readonly Party[] => {
  const { tree } = scene
  const verb = tree.tokens[i]?.head ?? -1
  if (relation(tree, i) !== 'nsubj' || tree.tokens[verb]?.deprel !== 'acl:relcl') return []
  const noun = tree.tokens[verb]?.head ?? -1
  if (low(tree, i - 1) === 'which' && JUDGING.test(scene.clauses.get(verb)?.lemma ?? '')) {
    const root = [...scene.clauses.values()].find(
      (c) => c.kind === 'verb' && relation(tree, c.head) === 'root',
    )
    // who said it, in what is told of others
    return root && isSaidBy(scene, root.head, noun) ? before(scene, root.subjects, i) : []
  }
  return relation(tree, noun) === 'conj' && noun === i - 1
    ? partiesAt(scene, tree.tokens[noun]?.head ?? -1)
    : []
}

const isSaidBy = (scene: Scene, root: number, word: number): boolean => {
  let at = word
  for (let steps = 0; at >= 0 && steps < 40; steps++) {
    const above = scene.tree.tokens[at]?.head ?? -1
    if (above === root)
      return (
        relation(scene.tree, at) === 'ccomp' && scene.cues.effects.has(scene.clauses.get(root)?.lemma ?? '')
      )
    at = above
  }
  return false
}

const firstOf = (a: readonly Party[], b: readonly Party[]): readonly Party[] => (a.length > 0 ? a : b)

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
    .flatMap((t) => [...partiesAt(scene, t), ...servedBy(scene, t)])

/** `Norland's president says *it* will`: the country that he speaks for. */
const servedBy = (scene: Scene, office: number): readonly Party[] =>
  kidsBy(scene.tree, office, 'nmod:poss', 'amod', 'compound').flatMap((k) =>
    partiesAt(scene, k).filter(({ actor }) => actor.startsWith('state:')),
  )

const mentionOf = (scene: Scene, token: number, actor: ActorId): LocatedMention => {
  const { start = 0, end = 0, text = '' } = scene.tree.tokens[token] ?? {}
  const sentence = scene.tree.sentence.index
  return { actor, start, end, text, via: 'pronoun', sentence, head: token, from: token, to: token + 1 }
}
