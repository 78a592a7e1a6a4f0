import type { Actor, ActorId, LocatedMention } from '../../model.ts'
import { low } from '../clauses/tree.ts'
import type { MentionsAt } from '../parties/mentions.ts'
import type { Scene } from '../scene.ts'
import type { Speech } from './index.ts'

const SINGULAR = /^(?:i|me|my|mine|myself)$/
const PLURAL = /^(?:we|us|our|ours|ourselves)$/

/**
 * `"Our support for Estia will continue," the minister said`: in a quotation the first person is the speaker, in the
 * plural whom the speaker speaks for.
 */
export const withFirstPerson = (scene: Scene, speech: Speech, actors: ReadonlyMap<ActorId, Actor>): Scene => {
  const { speaker } = speech
  if (!speaker) return scene
  const home = actors.get(speaker.actor)?.affiliations[0]?.actor ?? speaker.actor
  const mentionsAt: MentionsAt = (token) => {
    const known = scene.mentionsAt(token)
    if (known.length > 0 || !speech.quoted(token)) return known
    const word = low(scene.tree, token)
    const actor = SINGULAR.test(word) ? speaker.actor : PLURAL.test(word) ? home : null
    return actor === null ? known : [mentionOf(scene, token, actor)]
  }
  const root = scene.tree.tokens.findIndex(({ head }) => head < 0)
  const apart = speaker.token < 0 && (speech.quoted(root) || speech.quoted(root + 2))
  return { ...scene, mentionsAt, ...(apart ? { voice: speaker } : {}) }
}

const mentionOf = (scene: Scene, token: number, actor: ActorId): LocatedMention => {
  const { start = 0, end = 0, text = '' } = scene.tree.tokens[token] ?? {}
  const sentence = scene.tree.sentence.index
  return { actor, start, end, text, via: 'pronoun', sentence, head: token, from: token, to: token + 1 }
}
