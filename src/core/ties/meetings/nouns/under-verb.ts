import type { ParticipantStatus } from '../../../model.ts'
import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, low, prepositionOf } from '../../clauses/tree.ts'
import { standing } from '../presence/status.ts'
import { type Seat, seats } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { actorsOf } from '../who/acting.ts'
import { allDelegates } from '../who/delegates.ts'

/** A meeting's noun under a verb: "Morov attended the talks". */
export interface Under {
  readonly scene: Scene
  readonly noun: number
  readonly clause: Clause
  readonly lemma: string
  /** '' without one */
  readonly preposition: string
  readonly isOblique: boolean
  /** what the verb is done to, or the noun that it describes: "mediated talks" */
  readonly isObject: boolean
  /** a place in the event: "at the talks", "to the talks" */
  readonly isAt: boolean
  readonly acting: readonly Party[]
  /** "with Dane", "alongside Dane" */
  readonly besides: readonly Party[]
  /** what the verb says of its own reality, for its seats */
  readonly status: ParticipantStatus | null
  readonly speaker: Seat['speaker']
}

/** undefined: the rule does not apply; no seats: nobody is seated, whatever else holds. */
export type Rule = (under: Under) => readonly Seat[] | undefined

const AT_EVENT = /^(?:in|at|to|for|into|from|during|on|through|of|out of)$/
const BESIDE =
  /^(?:with|between|among|along with|together with|alongside|including with|besides?|apart from|in addition to|as well as)$/

export const underVerb = (scene: Scene, noun: number): Under | null => {
  const { tree } = scene
  const token = tree.tokens[noun]
  const participle = asParticiple(scene, noun)
  const clause = participle ?? scene.clauseAt(token?.head ?? -1)
  if (!token || clause?.kind !== 'verb') return null
  const preposition = prepositionOf(tree, noun)
  const isOblique = token.deprel.startsWith('obl')
  const beside = clause.obliques.filter(({ prep }) => BESIDE.test(prep))
  return {
    scene,
    noun,
    clause,
    lemma: clause.lemma,
    preposition,
    isOblique,
    isObject: participle !== undefined || clause.objects.includes(noun),
    isAt: isOblique && AT_EVENT.test(preposition),
    acting: [...dueTo(scene, clause), ...actorsOf(scene, clause)],
    besides: allDelegates(
      scene,
      beside.flatMap(({ head }) => coordinated(tree, head)),
    ),
    ...standing(scene, clause),
  }
}

/** Seated as surely, and on whose word, as the verb tells it. */
export const seated = (parties: readonly Party[], { status, speaker }: Under): readonly Seat[] =>
  seats(parties, status, speaker)

/** "Brandt mediated talks", when the parser takes the verb for a participle before its noun. */
const asParticiple = (scene: Scene, noun: number): Clause | undefined =>
  kidsBy(scene.tree, noun, 'amod')
    .filter((kid) => kidsBy(scene.tree, kid, 'nsubj').length > 0)
    .flatMap((kid) => scene.clauseAt(kid) ?? [])[0]

/** "Morov is due to attend, as are Duro and Dane": the subject stands with "due". */
function dueTo(scene: Scene, { governor, link }: Clause): readonly Party[] {
  const { tree } = scene
  if (
    !/^(?:advcl|xcomp)$/.test(link) ||
    !/^(?:due|set|scheduled|expected|ready|likely)$/.test(low(tree, governor))
  )
    return []
  return allDelegates(
    scene,
    kidsBy(tree, governor, 'nsubj').flatMap((kid) => coordinated(tree, kid)),
  )
}

/** The verb that a noun hangs on, if it is one. */
export const clauseOver = (scene: Scene, noun: number): Clause | undefined => {
  const clause = scene.clauseAt(scene.tree.tokens[noun]?.head ?? -1)
  return clause?.kind === 'verb' ? clause : undefined
}
