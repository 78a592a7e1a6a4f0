import { expressionsOn } from '../../../read/dates/index.ts'
import { tenseOf } from '../../../read/dates/tense.ts'
import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low } from '../../clauses/tree.ts'
import type { Reality } from '../report.ts'
import type { Scene } from '../scene.ts'

const DEEP = 8

/** Reality of a verb, with what governs it: "plans to meet", "refused to meet", "said they had met". */
export function realityOf(scene: Scene, token: number, depth = 0): Reality | null {
  const clause = scene.clauseAt(token)
  if (!clause || depth > DEEP) return null
  if (clause.negator >= 0) return 'none'
  const { modality } = clause
  // "were due to meet", which the parser may take for "because of"
  if (kidsBy(scene.tree, token, 'mark', 'case', 'advmod').some((kid) => low(scene.tree, kid) === 'due'))
    return 'planned'
  if (modality === 'if' || modality === 'possible' || modality === 'obliged') return 'hypothetical'
  if (modality === 'future') return 'planned'
  if (modality === 'conditional') return reported(scene, clause) ? 'planned' : 'hypothetical'
  // "is to meet", "was to meet"
  if (
    modality === 'to' &&
    kidsBy(scene.tree, token, 'aux').some((kid) => /^(?:is|are|was|were|am)$/.test(low(scene.tree, kid)))
  )
    return 'planned'
  if (bare(scene, clause)) return asGoverned(scene, clause, depth)
  const told = tenseOf(scene.sentence, token)
  if (told.direction === 'future') return 'planned'
  if (told.direction === 'past') return 'held'
  return told.lasting ? presently(scene, token) : null
}

/** "said it would meet": a plan told in the past; "would meet if": a hypothesis. */
const reported = (scene: Scene, clause: Clause): boolean =>
  (clause.link === 'ccomp' || besideSaying(scene, clause)) &&
  !scene.clauses.some((other) => other.governor === clause.head && other.modality === 'if')

/** "it would meet him, he said" */
const besideSaying = (scene: Scene, clause: Clause): boolean =>
  scene.clauses.some((other) => {
    const linked = other.governor === clause.head || clause.governor === other.head
    return (
      linked &&
      (other.link === 'parataxis' || clause.link === 'parataxis') &&
      scene.cues.verb('say', other.lemma)
    )
  })

/** Infinitives and participles are as real as what governs them. */
const bare = (scene: Scene, clause: Clause): boolean =>
  clause.modality === 'to' ||
  (/^(?:xcomp|ccomp|advcl|acl)$/.test(clause.link) &&
    /^VB[GN]?$/.test(scene.tree.tokens[clause.head]?.xpos ?? '') &&
    kidsBy(scene.tree, clause.head, 'aux', 'nsubj').every((kid) => low(scene.tree, kid) === 'be'))

/** What the verb above makes of the meeting: "plans to meet", "refused to meet", "said they had met". */
function asGoverned(scene: Scene, clause: Clause, depth: number): Reality | null {
  const { cues, tree } = scene
  const governor = scene.clauseAt(clause.governor)
  const lemma = governor?.lemma ?? (clause.governor >= 0 ? lemmaOf(tree, clause.governor) : '')
  const word = clause.governor >= 0 ? low(tree, clause.governor) : ''
  // "found the time to telephone him"
  const taken = scene.clauseAt(tree.tokens[clause.governor]?.head ?? -1)
  if (
    /^(?:time|opportunity|occasion|chance)$/.test(lemma) &&
    taken &&
    /^(?:find|take|use)$/.test(taken.lemma)
  )
    return realityOf(scene, taken.head, depth + 1)
  // "accepted the offer to meet"
  if (/^(?:offer|proposal)$/.test(lemma) && taken?.lemma === 'accept' && taken.negator < 0) return 'planned'
  if (cues.verb('deny', lemma)) return 'none'
  if (cues.verb('plan', lemma) || cues.verb('plan', word) || /^(?:ready|due|likely|poised|bound)$/.test(word))
    return governor && governor.negator >= 0 ? 'none' : 'planned'
  if (cues.verb('wish', lemma)) return 'hypothetical'
  if (/^(?:plan|invitation|agreement|decision|promise|intention|date)$/.test(lemma)) return 'planned'
  if (/^(?:idea|proposal|offer|call|hope|chance|possibility|effort|bid|attempt|need|demand)$/.test(lemma))
    return 'hypothetical'
  // "briefed them before meeting Duro": did both
  const next =
    clause.markers.includes('before') && tree.tokens[clause.head]?.xpos === 'VBG' && governor?.kind === 'verb'
  if (next && kidsBy(tree, clause.head, 'nsubj').length === 0)
    return realityOf(scene, governor.head, depth + 1)
  if (clause.markers.includes('before') || clause.markers.includes('until')) return 'planned'
  if (governor?.kind !== 'verb') return clause.modality === 'to' ? 'planned' : null
  // a purpose is no deed yet: "named envoys to discuss peace"; a journey or a date for it is: "flew to meet them"
  const purpose = clause.modality === 'to' && clause.link !== 'xcomp'
  const visit = governor.objects.some((object) => cues.noun('visit', lemmaOf(tree, object)))
  if (purpose && low(tree, clause.head - 2) === 'order') return 'hypothetical'
  if (purpose && !visit && !/^(?:travel|attend|visit|hold|meet|gather)$/.test(journey(scene, lemma)))
    return 'planned'
  return realityOf(scene, clause.governor, depth + 1)
}

const journey = (scene: Scene, lemma: string): string =>
  ['travel', 'attend', 'visit', 'hold', 'meet', 'gather'].find((name) => scene.cues.verb(name, lemma)) ?? ''

/** The present tense: a timetable with a day ("begins on Wednesday"), else what goes on. */
const presently = (scene: Scene, token: number): Reality =>
  expressionsOn(scene.sentence, token, scene.dates).some(
    ({ when, relation }) =>
      relation === 'at' && (when.kind === 'weekday' || (when.kind === 'date' && when.year === null)),
  )
    ? 'planned'
    : 'held'

/** "was postponed" speaks of what lies ahead and has been done for all that; "may be postponed" has not. */
export const isDone = (scene: Scene, clause: Clause): boolean => {
  const real = realityOf(scene, clause.head)
  return (
    real === 'held' || real === null || (real === 'planned' && clause.modality === null && clause.passive)
  )
}
