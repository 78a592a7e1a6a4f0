import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low } from '../../clauses/tree.ts'
import { isOf, nounFrames } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft, type Reached } from '../draft.ts'
import { reachedFrom } from '../reach/index.ts'
import { judgement } from './judgement.ts'
import { owedDeed } from './place.ts'
import { BLAMES, judgementsIn, PRAISES } from './says.ts'

/**
 * What somebody says of a deed is said of its doer.
 *
 *   Norland said the Estian sanctions were illegal. Estia shelled the town. Norland says the attack breached the truce.
 */
export const judgedRule = (scene: Scene, clause: Clause): readonly Draft[] => [
  ...judgementsIn(scene, clause, (deed, sign) =>
    partiesAt(scene, deed).length > 0 ? [] : reachedFrom(scene, deed, sign).filter((r) => isMeant(r, sign)),
  ),
  ...judgementsIn(scene, clause, (deed, sign) => doersOf(scene, deed, sign), unbearable),
  ...ofStep(scene, clause),
]

/** `Norland closed the port, a move that Estia said was hostile`: of who took the step. */
const ofStep = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues, clauses } = scene
  if (clause.link !== 'acl:relcl' || cues.effects.get(clause.lemma) !== 'said' || clause.negator >= 0)
    return []
  if (!isOf(cues, 'act-noun', lemmaOf(tree, clause.governor))) return []
  const speakers = partiesOf(scene, clause.subjects)
  return kidsBy(tree, clause.head, 'ccomp').flatMap((word) => {
    const sign = judgement(scene, word)
    // `that` may be read as what is said
    const own = kidsBy(tree, word, 'nsubj').filter((k) => !/^(?:that|which)$/.test(low(tree, k)))
    if (sign === 0 || own.length > 0 || !clauses.has(word)) return []
    return reachedFrom(scene, clause.governor, sign)
      .filter((r) => r.way === 'author' && r.sign === sign)
      .flatMap((reached) =>
        speakers.map((s) => ({
          ...draft('says', clause, sign > 0 ? PRAISES : BLAMES, s, reached, 'ccomp'),
          cue: word,
        })),
      )
  })
}

/** Whose deed it is; and whom a deed that is approved of is for or against: `said arming Kade was a duty`. */
const isMeant = (r: Reached, sign: 1 | -1): boolean =>
  (r.way === 'author' && r.sign === sign) || (r.way === 'event' && sign > 0)

/** `the Estian raids must stop`, `the siege could not go on`: what is called for is an end to a deed. */
const unbearable = (scene: Scene, word: number): -1 | 0 => {
  const { clauses, cues } = scene
  const told = clauses.get(word)
  if (told?.kind !== 'verb') return 0
  const clause = owedDeed(scene, told) ?? told
  const obliged = clause.modality === 'obliged'
  const ending = isOf(cues, 'ending-verb', clause.lemma)
  if (ending) return obliged && clause.negator < 0 ? -1 : 0
  const lasting = isOf(cues, 'lasting-verb', clause.lemma)
  return lasting && clause.negator >= 0 && (obliged || clause.modality === 'possible') ? -1 : 0
}

/** Whose hostile deed a noun names: `Estia's siege`; of talks and exports nobody says so. */
const doersOf = (scene: Scene, deed: number, sign: 1 | -1): readonly Reached[] => {
  const hostile = nounFrames(scene.cues, lemmaOf(scene.tree, deed)).some((f) => f.sign < 0)
  return hostile && partiesAt(scene, deed).length === 0
    ? reachedFrom(scene, deed, sign).filter((r) => r.way === 'author' && r.sign === sign)
    : []
}
