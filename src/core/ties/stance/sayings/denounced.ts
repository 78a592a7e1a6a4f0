import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, kidsOf, low } from '../../clauses/tree.ts'
import { isOf } from '../../cues/index.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { BLAMES } from './says.ts'

/** How far a deed may stand below the verb of saying. */
const FARTHEST = 8

/**
 * A speaker who calls what somebody does by a bad name blames them for it.
 *
 *   Morov said the step was needed in the face of Estian aggression. Norland spoke of the crimes of Kade.
 */
export const denouncedRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (!isBadDeed(scene, clause) || clause.negator >= 0) return []
  const teller = tellerOf(scene, clause.head)
  if (!teller) return []
  return doersOf(scene, clause).flatMap((party) =>
    teller.speakers.map((speaker) => ({
      ...draft(
        'says',
        teller.clause,
        { ...BLAMES, name: 'denounced' },
        speaker,
        { party, sign: -1, way: 'author', hops: 1 },
        'ccomp',
      ),
      cue: clause.head,
    })),
  )
}

/** `aggression`, `unacceptable actions` */
const isBadDeed = ({ tree, cues }: Scene, { head, lemma }: Clause): boolean =>
  isOf(cues, 'bad-deed', lemma) ||
  (isOf(cues, 'act-noun', lemma) &&
    kidsBy(tree, head, 'amod').some((k) => k < head && isOf(cues, 'bad-quality', low(tree, k))))

/** `Estian and Velmish aggression`, `the aggression of Estia` */
const doersOf = (scene: Scene, clause: Clause): readonly Party[] => {
  const of = clause.obliques.filter((o) => o.prep === 'of' || o.prep === 'by').map((o) => o.head)
  return partiesOf(scene, [...clause.subjects, ...of])
}

interface Teller {
  readonly clause: Clause
  readonly speakers: readonly Party[]
}

/** Who says the words that a token stands in, by the verbs above it. */
const tellerOf = (scene: Scene, token: number): Teller | null => {
  const { tree, cues } = scene
  let from = token
  for (let steps = 0; steps < FARTHEST; steps++) {
    const at = tree.tokens[from]?.head ?? -1
    if (at < 0) return null
    const above = scene.clauses.get(at)
    const link = tree.tokens[from]?.deprel ?? ''
    const told = above?.kind === 'verb' && cues.effects.get(above.lemma) === 'said' && above.negator < 0
    if (told && (link === 'ccomp' || link === 'parataxis')) return tellers(scene, above)
    const aside = kidsOf(tree, at).find((k) => isSaying(scene, k))
    if (aside !== undefined && aside !== from) return tellers(scene, scene.clauses.get(aside) as Clause)
    from = at
  }
  return null
}

const isSaying = (scene: Scene, k: number): boolean => {
  const verb = scene.clauses.get(k)
  return verb?.kind === 'verb' && verb.link === 'parataxis' && scene.cues.effects.get(verb.lemma) === 'said'
}

const tellers = (scene: Scene, clause: Clause): Teller | null => {
  const speakers = partiesOf(scene, clause.subjects)
  return speakers.length > 0 ? { clause, speakers } : null
}
