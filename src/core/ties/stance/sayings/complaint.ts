import type { Actor, ActorId } from '../../../model.ts'
import type { Clause } from '../../clauses/clause.ts'
import { kidsBy } from '../../clauses/tree.ts'
import { isOf } from '../../cues/index.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { BLAMES, said } from './says.ts'

/**
 * Whoever tells what is done to them, or to those they speak for, complains of who does it.
 *
 *   Morov said Estian ships had fired at the Norlandic patrol.
 */
export const complaints = (
  scene: Scene,
  drafts: readonly Draft[],
  actors: ReadonlyMap<ActorId, Actor>,
): readonly Draft[] => {
  const deeds = drafts.filter((d) => d.sign < 0 && DEED.test(d.frame.plover ?? '') && !SPOKEN.test(d.rule))
  if (deeds.length === 0) return []
  return [...scene.clauses.values()].flatMap((clause) => {
    if (!isTelling(scene, clause)) return []
    const told = below(scene, clause)
    const speakers = partiesOf(scene, clause.subjects)
    return deeds
      .filter((d) => told.has(d.predicate))
      .flatMap((d) =>
        speakers
          .filter((s) => isOnesSide(s, d.target.actor, actors) && !isOnesSide(s, d.source.actor, actors))
          .map((s) => complaint(clause, s, d)),
      )
  })
}

const DEED = /^(?:ASSAULT|COERCE)$/
const SPOKEN = /^(?:says|reciprocal|quoted|complaint)$/

const isTelling = ({ cues }: Scene, { kind, lemma, negator }: Clause): boolean =>
  kind === 'verb' && negator < 0 && (cues.effects.get(lemma) === 'said' || isOf(cues, 'telling', lemma))

const isOnesSide = (speaker: Party, side: ActorId, actors: ReadonlyMap<ActorId, Actor>): boolean =>
  speaker.actor === side ||
  (actors.get(speaker.actor)?.affiliations ?? []).some(({ actor }) => actor === side)

const complaint = (clause: Clause, speaker: Party, { source, cue }: Draft): Draft => ({
  ...draft('says', clause, BLAMES, speaker, { party: source, sign: -1, way: 'party', hops: 1 }, 'ccomp'),
  rule: 'complaint',
  cue,
})

const DEEPEST = 6

/** Predicates of what is told, without what is only mentioned beside it. */
const below = (scene: Scene, clause: Clause): ReadonlySet<number> => {
  const found = new Set<number>()
  const open = said(scene, clause).map((at) => ({ at, depth: 0 }))
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next.at) || next.depth > DEEPEST) continue
    found.add(next.at)
    for (const k of kidsBy(scene.tree, next.at, 'conj', 'xcomp', 'obj'))
      open.push({ at: k, depth: next.depth + 1 })
  }
  return found
}
