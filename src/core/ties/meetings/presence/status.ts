import type { ActorId, ParticipantStatus } from '../../../model.ts'
import { tenseOf } from '../../../read/dates/tense.ts'
import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low } from '../../clauses/tree.ts'
import type { Scene } from '../scene.ts'
import { allDelegates } from '../who/delegates.ts'

export interface Standing {
  /** null: as real as the meeting */
  readonly status: ParticipantStatus | null
  readonly speaker: ActorId | null
}

const PLAIN: Standing = { status: null, speaker: null }
const DEEP = 6

/**
 * How somebody stands to a meeting by the clause that seats them and those that govern it.
 *
 *   will attend: expected · confirmed it would attend: accepted · wants it to attend, should attend: proposed ·
 *   may attend, it is unclear whether it attends: unclear · will not attend: excluded · attended: null
 */
export function standing(scene: Scene, clause: Clause): Standing {
  const { cues } = scene
  let own: Standing | null = ofClause(scene, clause)
  if (own?.status === 'excluded' || own?.status === 'unclear') return own
  let at: Clause | undefined = clause
  for (let depth = 0; at && depth < DEEP; depth++) {
    if (unclear(scene, at)) return { status: 'unclear', speaker: null }
    const governor: Clause | undefined = scene.clauseAt(at.governor) ?? above(scene, at)
    if (!governor || !/^(?:ccomp|xcomp|advcl|acl|csubj|advcl:relcl|obj|obl)/.test(at.link)) break
    const { lemma } = governor
    const speaker = allDelegates(scene, governor.subjects)[0]?.actor ?? null
    if (cues.verb('deny', lemma) && at.link !== 'advcl') return { status: 'excluded', speaker: null }
    if (governor.negator >= 0 && !cues.verb('say', lemma)) return { status: 'excluded', speaker: null }
    // "has been asked to attend"
    if (governor.passive && /^(?:ask|invite|summon)$/.test(lemma)) return { status: 'invited', speaker: null }
    // "accepted an offer to meet"
    const taken = /^(?:offer|proposal)$/.test(lemma) ? scene.clauseAt(governor.governor) : undefined
    if (taken?.lemma === 'accept' && taken.negator < 0) return { status: 'accepted', speaker: null }
    if (cues.verb('accept', lemma) && own?.status !== 'proposed') return { status: 'accepted', speaker: null }
    if (cues.verb('propose', lemma) || cues.verb('wish', lemma))
      own = { status: 'proposed', speaker: own?.speaker ?? speaker }
    else if (cues.verb('admit', lemma) && own === null) own = ofClause(scene, governor)
    // "found the time to call" is no timetable
    else if (cues.verb('plan', lemma) && own === null && !(lemma === 'time' && governor.kind === 'noun'))
      own = { status: 'expected', speaker: null }
    at = governor
  }
  return own ?? PLAIN
}

/** What the clause's own negation and mood say of those who come. */
function ofClause(scene: Scene, clause: Clause): Standing | null {
  // "may not attend" leaves it open, "cannot attend" does not
  const open =
    clause.modality === 'possible' &&
    kidsBy(scene.tree, clause.head, 'aux').some((kid) => /^(?:may|might)$/.test(low(scene.tree, kid)))
  if (clause.negator >= 0) return { status: open ? 'unclear' : 'excluded', speaker: null }
  switch (clause.modality) {
    case 'if':
      return { status: 'unclear', speaker: null }
    case 'possible':
      return { status: 'unclear', speaker: null }
    case 'obliged':
      return { status: 'proposed', speaker: null }
    case 'future':
      return conditioned(scene, clause)
        ? { status: 'unclear', speaker: null }
        : { status: 'expected', speaker: null }
    case 'conditional':
      return conditioned(scene, clause)
        ? { status: 'unclear', speaker: null }
        : { status: 'expected', speaker: null }
    case 'to':
      return ofGovernorWord(scene, clause)
    default:
      // "the meeting convened by Norland": as real as the meeting
      if (clause.passive && scene.cues.verb('organize', clause.lemma) && wasOrganized(scene, clause))
        return null
      if (subjunctive(scene, clause)) return { status: 'proposed', speaker: null }
      return tenseOf(scene.sentence, clause.head).direction === 'future'
        ? { status: 'expected', speaker: null }
        : null
  }
}

/** "wants to see Estia represented": the participle hangs on the noun, the noun on the verb. */
const above = (scene: Scene, clause: Clause): Clause | undefined => {
  const noun = scene.tree.tokens[clause.governor]
  return clause.link === 'acl' && noun?.deprel === 'obj' ? scene.clauseAt(noun.head) : undefined
}

/** "that Estia be invited", "on the condition that Duro attend" */
const subjunctive = (scene: Scene, clause: Clause): boolean =>
  isBareOfOne(scene, clause) ||
  (kidsBy(scene.tree, clause.head, 'aux').some(
    (kid) => scene.tree.tokens[kid]?.xpos === 'VB' && low(scene.tree, kid) === 'be',
  ) &&
    kidsBy(scene.tree, clause.head, 'aux').length === 1)

/** "Duro attend": one does not attend so in a plain statement. */
const isBareOfOne = ({ tree }: Scene, { head, surface }: Clause): boolean => {
  const [subject] = surface
  return (
    subject !== undefined &&
    surface.length === 1 &&
    /^NNP?$/.test(tree.tokens[subject]?.xpos ?? '') &&
    /^VBP?$/.test(tree.tokens[head]?.xpos ?? '') &&
    subject === kidsBy(tree, head, 'nsubj')[0] &&
    kidsBy(tree, head, 'aux').length === 0 &&
    low(tree, head) === tree.tokens[head]?.lemma.toLowerCase()
  )
}

/** "will only attend if": no promise yet. */
const conditioned = (scene: Scene, clause: Clause): boolean =>
  scene.clauses.some((other) => other.governor === clause.head && other.modality === 'if') &&
  kidsBy(scene.tree, clause.head, 'advmod').some((kid) => /^(?:only|just)$/.test(low(scene.tree, kid)))

/** "an invitation to attend", "the idea of attending", "due to attend". */
function ofGovernorWord(scene: Scene, clause: Clause): Standing | null {
  const lemma = clause.governor >= 0 ? lemmaOf(scene.tree, clause.governor) : ''
  const word = clause.governor >= 0 ? low(scene.tree, clause.governor) : ''
  if (/^(?:due|ready|likely|set|scheduled|expected|slated|poised)$/.test(word))
    return { status: 'expected', speaker: null }
  if (/^(?:idea|proposal|call|bid|effort|attempt|request|demand)$/.test(lemma))
    return { status: 'proposed', speaker: null }
  return null
}

/** "the meeting convened by Norland", "the meeting was called by Norland" */
const wasOrganized = ({ tree }: Scene, { link, head }: Clause): boolean =>
  link === 'acl' || kidsBy(tree, head, 'aux').some((kid) => /^(?:was|were)$/.test(low(tree, kid)))

const DOUBT = /^(?:unclear|uncertain|doubtful|unsure|unknown)$/

/** "it is not clear whether", "conflicting accounts as to whether", "non-committal". */
function unclear(scene: Scene, clause: Clause): boolean {
  if (clause.markers.some((marker) => marker === 'whether' || marker === 'if')) return true
  const { tree } = scene
  const head = tree.tokens[clause.governor]
  if (!head) return false
  const word = head.text.toLowerCase()
  return (
    DOUBT.test(word) ||
    (word === 'clear' &&
      kidsBy(tree, clause.governor, 'advmod').some((kid) => /^n['’]?o?t$/.test(low(tree, kid))))
  )
}
