import type { Clause } from '../clauses/clause.ts'
import { coordinated, kidsBy, kidsOf, lemmaOf, prepositionOf, tagOf } from '../clauses/tree.ts'
import { isOf } from '../cues/index.ts'
import { type Party, partiesAt } from '../parties.ts'
import { flip, type Reached, type Scene, type Way } from './scene.ts'
import { fillers, meets } from './slots.ts'

const DEEPEST = 4

/**
 * Whom a stance toward a phrase reaches, and with which sign.
 *
 *   backs *Estia*                              Estia +
 *   condemned *Estia's shelling of Velm*       Estia - (who does it)
 *   welcomed *sanctions on Estia*              Estia - (whom it is done to)
 *   opposes *Estia's plan*                     Estia - (whose it is)
 *   vetoed *a resolution against Estia*        Estia + (whom it is against)
 *   called for *an end to support for Kade*    Kade -
 */
export const reachedFrom = (scene: Scene, node: number, sign: 1 | -1, depth = 0): readonly Reached[] => {
  if (depth > DEEPEST) return []
  const here = partiesAt(scene, node)
  if (here.length > 0) return reach(here, sign, 'party', depth)
  const clause = scene.clauses.get(node)
  if (clause && clause.kind !== 'noun') return throughDeed(scene, clause, sign, depth)
  return throughThing(scene, node, clause, sign, depth)
}

const reach = (parties: readonly Party[], sign: 1 | -1, way: Way, hops: number): readonly Reached[] =>
  parties.map((party) => ({ party, sign, way, hops }))

/** A deed that is told as a clause: its doer shares the sign, whom it is done to takes the sign of the deed. */
const throughDeed = (scene: Scene, clause: Clause, sign: 1 | -1, depth: number): readonly Reached[] => {
  const reached: Reached[] = clause.subjects
    .flatMap((s) => partiesAt(scene, s))
    .map((party) => ({ party, sign, way: 'agent', hops: depth + 1 }))
  for (const frame of scene.cues.verbs.get(clause.lemma) ?? []) {
    if (frame.latent || frame.source !== 'subject' || !meets(scene.tree, clause, frame.need)) continue
    for (const filler of fillers(scene.tree, clause, frame.target))
      for (const r of reachedFrom(scene, filler, flip(sign, frame.sign), depth + 1))
        if (frame.reach !== 'event' || r.way !== 'party')
          reached.push({ ...r, way: r.way === 'party' ? 'event' : r.way, hops: r.hops + 1 })
  }
  return distinct(reached)
}

/** A thing: a deed named by a noun, or something that belongs to, comes from or is against somebody. */
const throughThing = (
  scene: Scene,
  node: number,
  clause: Clause | undefined,
  sign: 1 | -1,
  depth: number,
): readonly Reached[] => {
  const { tree, cues } = scene
  const reached: Reached[] = []
  const lemma = lemmaOf(tree, node)
  if (isOf(cues, 'reversal', lemma)) {
    // an end to support for Kade, the lifting of sanctions on Estia
    for (const inner of kidsBy(tree, node, 'nmod', 'acl', 'obl').filter((k) =>
      /^(?:to|of|on)$/.test(prepositionOf(tree, k)),
    ))
      reached.push(
        ...reachedFrom(scene, inner, flip(sign, -1), depth + 1).map((r) => ({ ...r, hops: r.hops + 1 })),
      )
    return distinct(reached)
  }
  if (clause)
    for (const frame of cues.nouns.get(lemma) ?? [])
      for (const filler of fillers(tree, clause, frame.target))
        for (const r of reachedFrom(scene, filler, frame.latent ? sign : flip(sign, frame.sign), depth + 1))
          reached.push({ ...r, way: r.way === 'party' ? 'event' : r.way, hops: r.hops + 1 })
  const known = isOf(cues, 'measure', lemma) || cues.nouns.has(lemma)
  const owner: Way = known ? 'author' : 'owner'
  for (const s of clause?.subjects ?? []) reached.push(...reach(partiesAt(scene, s), sign, owner, depth + 1))
  for (const k of kidsOf(tree, node)) {
    const prep = prepositionOf(tree, k)
    if (prep === 'against') reached.push(...reach(partiesAt(scene, k), flip(sign, -1), 'against', depth + 1))
    if ((prep === 'of' && !cues.nouns.has(lemma)) || prep === 'from' || prep === 'by')
      for (const member of coordinated(tree, k))
        reached.push(...reach(partiesAt(scene, member), sign, owner, depth + 1))
    // a plan proposed by Estia; attacks that Estia launched
    const modifier = /^acl/.test(tree.tokens[k]?.deprel ?? '') ? scene.clauses.get(k) : undefined
    if (modifier && tagOf(tree, k) !== 'VB')
      for (const s of modifier.subjects.filter((s) => s !== node))
        reached.push(...reach(partiesAt(scene, s), sign, 'author', depth + 1))
  }
  return distinct(reached)
}

const distinct = (all: readonly Reached[]): readonly Reached[] => {
  const seen = new Set<string>()
  return all.filter((r) => {
    const key = `${r.party.actor} ${r.sign}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
