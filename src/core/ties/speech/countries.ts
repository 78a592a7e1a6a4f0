import type { ActorId, LocatedMention } from '../../model.ts'
import { kidsBy, lemmaOf, low, prepositionOf } from '../clauses/tree.ts'
import { partiesAt, partiesOf } from '../parties/index.ts'
import type { MentionsAt } from '../parties/mentions.ts'
import type { Scene } from '../scene.ts'
import type { Speech } from './index.ts'
import { sayerAbove, servedBy } from './sayer.ts'

const COUNTRY =
  /^(?:country|nation|state|republic|kingdom|emirate|sultanate|monarchy|island|neighbour|neighbor)$/

/**
 * Those whom the same noun meant before, and a country that only its kind tells, where it is not the one that acts: the last that was named in the sentence, as a
 * party or as a place, else the only one that the sentence before says something of without its acting there.
 *
 *   Norland joined the war in Estia by arming *the country*. Norland had broken with Estia. Velm left *the tiny Gulf state*, too.
 */
export const withCountries = (scene: Scene, speech: Speech): Scene => {
  const found = new Map<number, readonly LocatedMention[]>()
  scene.tree.tokens.forEach((_, i) => {
    const again = calledAgain(scene, i)
    if (again.length > 0)
      found.set(
        i,
        again.map((actor) => mentionOf(scene, i, actor)),
      )
    const own = ownCountry(scene, i)
    if (own) found.set(i, [mentionOf(scene, i, own)])
    if (!isCountry(scene, i) || speech.quoted(i)) return
    const meant = countryMeant(scene, i)
    if (meant) found.set(i, [mentionOf(scene, i, meant)])
  })
  if (found.size === 0) return scene
  const mentionsAt: MentionsAt = (token) => found.get(token) ?? scene.mentionsAt(token)
  return { ...scene, mentionsAt }
}

/** `Norland led the rebel forces and armed *those forces*`: whom the same noun meant before. */
const calledAgain = (scene: Scene, i: number): readonly ActorId[] => {
  const { tree } = scene
  if (!/^NNS$/.test(tree.tokens[i]?.xpos ?? '') || scene.mentionsAt(i).length > 0) return []
  if (!kidsBy(tree, i, 'det').some((k) => /^(?:those|these)$/.test(low(tree, k)))) return []
  if (kidsBy(tree, i, 'amod', 'compound', 'nmod', 'acl').length > 0) return []
  const lemma = lemmaOf(tree, i)
  for (let k = i - 1; k >= 0; k--)
    if (lemmaOf(tree, k) === lemma) return [...new Set(partiesAt(scene, k).map((p) => p.actor))]
  return []
}

/** `Norland's envoy said *his country* would arm Velm`: whose envoy it is. */
const ownCountry = (scene: Scene, i: number): ActorId | null => {
  const { tree } = scene
  if (!/^(?:country|nation|government)$/.test(lemmaOf(tree, i)) || scene.mentionsAt(i).length > 0) return null
  const [owner, second] = kidsBy(tree, i, 'nmod:poss')
  if (owner === undefined || second !== undefined || !/^(?:his|her)$/.test(low(tree, owner))) return null
  const served = new Set(sayerAbove(scene, i).flatMap((k) => servedBy(scene, k).map((p) => p.actor)))
  const [state] = served
  return served.size === 1 && state ? state : null
}

/** `the country`, `the oil-rich kingdom`; not `the capital of the country`, nor `the country that …`. */
const isCountry = (scene: Scene, i: number): boolean => {
  const { tree } = scene
  if (!COUNTRY.test(lemmaOf(tree, i)) || tree.tokens[i]?.xpos !== 'NN' || scene.mentionsAt(i).length > 0)
    return false
  if (!/^(?:obj|iobj|obl|nmod:poss|nmod)$/.test(tree.tokens[i]?.deprel ?? '')) return false
  // `control of the country`, `fighting in the country`
  if (!/^(?:with|against|to|on|toward|towards|)$/.test(prepositionOf(tree, i))) return false
  if (!kidsBy(tree, i, 'det').some((k) => /^(?:the|that)$/.test(low(tree, k)))) return false
  if (kidsBy(tree, i, 'nmod', 'nmod:poss', 'acl', 'appos', 'conj').length > 0) return false
  // `the other country`, `the Norland kingdom`
  return kidsBy(tree, i, 'amod', 'compound').every(
    (k) =>
      !/^(?:other|same|whole|entire|first|second|only|home|own)$/.test(low(tree, k)) &&
      scene.mentionsAt(k).length === 0,
  )
}

const countryMeant = (scene: Scene, i: number): ActorId | null => {
  const acting = new Set(actingOver(scene, i))
  for (let k = i - 1; k >= 0; k--) {
    const here = statesAt(scene, k).filter((actor) => !acting.has(actor))
    if (here.length === 1) return here[0] ?? null
    if (here.length > 1) return null
  }
  const last = scene.before
  if (!last || last.tree.sentence.heading) return null
  const subjects = new Set(
    [...last.clauses.values()].flatMap((c) => partiesOf(last, c.subjects).map((p) => p.actor)),
  )
  const others = new Set(
    last.tree.tokens
      .flatMap((_, k) => statesAt(last, k))
      .filter((actor) => !acting.has(actor) && !subjects.has(actor)),
  )
  const [only] = others
  return others.size === 1 && only ? only : null
}

/** Those who act in the clauses that a token stands in. */
const actingOver = (scene: Scene, i: number): readonly ActorId[] => {
  const acting: ActorId[] = []
  for (let at = scene.tree.tokens[i]?.head ?? -1; at >= 0; at = scene.tree.tokens[at]?.head ?? -1) {
    const clause = scene.clauses.get(at)
    if (clause) acting.push(...partiesOf(scene, clause.subjects).map((p) => p.actor))
  }
  return acting
}

const statesAt = (scene: Scene, token: number): readonly ActorId[] =>
  [...new Set([...scene.mentionsAt(token), ...scene.groundAt(token)].map((m) => m.actor))].filter((actor) =>
    actor.startsWith('state:'),
  )

const mentionOf = (scene: Scene, token: number, actor: ActorId): LocatedMention => {
  const { start = 0, end = 0, text = '' } = scene.tree.tokens[token] ?? {}
  const sentence = scene.tree.sentence.index
  return { actor, start, end, text, via: 'nominal', sentence, head: token, from: token, to: token + 1 }
}
