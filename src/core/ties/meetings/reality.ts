import type { ActorId, MeetingStatus } from '../../model.ts'
import { expressionsOn } from '../../read/dates/index.ts'
import { tenseOf } from '../../read/dates/tense.ts'
import type { Clause } from '../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf } from '../clauses/tree.ts'
import { hasOwnSubject } from './nouns/around.ts'
import type { Scene } from './scene.ts'
import { allDelegates } from './who/delegates.ts'

/** What the words say of a meeting's reality; `none` where they deny it, null where they say nothing. */
export type Reality = MeetingStatus | 'none'

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
  if (bare(scene, clause)) return underVerb(scene, clause, depth)
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
function underVerb(scene: Scene, clause: Clause, depth: number): Reality | null {
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

/** Reality of a meeting named by a noun: its adjectives, then the verb it depends on. */
export function realityOfNoun(scene: Scene, noun: number): Reality | null {
  const { tree, cues } = scene
  for (const kid of kidsBy(tree, noun, 'amod', 'compound', 'acl', 'advmod', 'det')) {
    const word = low(tree, kid)
    const lemma = lemmaOf(tree, kid)
    if (word === 'no') return 'none'
    const before = kid < noun
    if (before && cues.adjective('suspended', word)) return 'suspended'
    if (before && cues.adjective('planned', word)) return didNotHappen(scene, noun) ? 'none' : 'planned'
    if (before && cues.adjective('open', word)) return 'hypothetical'
    if (kid > noun && /^acl/.test(tree.tokens[kid]?.deprel ?? '')) {
      if (cues.verb('suspend', lemma)) return 'suspended'
      if (/^(?:schedule|plan|set|slate|due|expect)$/.test(lemma)) return 'planned'
      const own = hasOwnSubject(scene, kid) ? null : realityOf(scene, kid)
      if (own && (cues.verb('hold', lemma) || cues.verb('occur', lemma))) return own
    }
  }
  return byGovernor(scene, noun)
}

/** "the planned meeting did not take place" */
const didNotHappen = (scene: Scene, noun: number): boolean => {
  const token = scene.tree.tokens[noun]
  const governor = scene.clauseAt(token?.head ?? -1)
  return (
    token?.deprel.startsWith('nsubj') === true &&
    governor !== undefined &&
    governor.negator >= 0 &&
    HAPPENING.test(governor.lemma)
  )
}

const isDefinite = (scene: Scene, noun: number): boolean =>
  kidsBy(scene.tree, noun, 'det').some((kid) => low(scene.tree, kid) === 'the')

const PREPARED = /^(?:invitation|preparation|plan|groundwork|venue|agenda|schedule|date)$/
const WISHED =
  /^(?:idea|proposal|call|possibility|prospect|chance|hope|offer|way|condition|basis|demand|push|bid|need|request|appeal|support)$/

const AHEAD = /^(?:before|ahead of|until|prior to|pending)$/
const BEHIND = /^(?:after|following|since|during)$/

/**
 * What the verb or noun above a meeting's noun makes of it: "before the talks", "an invitation to talks", "suspended
 * the talks".
 */
function byGovernor(scene: Scene, noun: number): Reality | null {
  const { tree, cues } = scene
  const token = tree.tokens[noun]
  if (!token || token.head < 0) return null
  if (token.deprel === 'appos') return byGovernor(scene, token.head)
  const preposition = prepositionOf(tree, noun)
  if (AHEAD.test(preposition) || low(tree, token.head) === 'ahead') return 'planned'
  const governor = scene.clauseAt(token.head)
  if (governor?.kind !== 'verb') {
    const lemma = lemmaOf(tree, token.head)
    const open = kidsBy(tree, token.head, 'amod').some((kid) => cues.adjective('open', low(tree, kid)))
    if (PREPARED.test(lemma)) return open ? 'hypothetical' : 'planned'
    if (WISHED.test(lemma)) return 'hypothetical'
    if (/^(?:suspension|collapse|cancellation|breakdown|postponement)$/.test(lemma)) return 'suspended'
    if (
      cues.noun('round', lemma) ||
      cues.noun('event', lemma) ||
      cues.noun('visit', lemma) ||
      token.deprel === 'conj'
    )
      return realityOfNoun(scene, token.head)
    return null
  }
  const { lemma } = governor
  const told = realityOf(scene, governor.head)
  // "on a visit to Estia he asked for arms", "Morov and Duro, meeting in Velm, agreed"
  if (cues.noun('visit', lemmaOf(tree, noun)) && /^(?:on|during)$/.test(preposition)) return told
  if (token.deprel === 'advcl') return told
  // "confirmed their participation in the summit", "preparations went on for the summit"
  if (lemma === 'confirm' && /^(?:in|at)$/.test(preposition)) return 'planned'
  if (
    [...governor.subjects, ...governor.surface].some((one) =>
      /^(?:planning|preparation)s?$/.test(low(tree, one)),
    )
  )
    return 'planned'
  // "the meeting was called by Norland"
  if (
    governor.passive &&
    /^(?:call|request|summon|convene|arrange|initiate)$/.test(lemma) &&
    isDefinite(scene, noun)
  )
    return null
  // that somebody stays away, or ought to come, says nothing of the meeting itself
  const guests = cues.verb('attend', lemma) || cues.verb('invite', lemma) || cues.verb('admit', lemma)
  // "are joining the talks" may yet come
  const coming = told === 'held' && tenseOf(scene.sentence, governor.head).lasting
  const real = guests && (told === 'none' || told === 'hypothetical' || coming) ? null : told
  if (cues.verb('suspend', lemma)) return isDone(scene, governor) ? 'suspended' : 'held'
  // "did not get his way in a dinner with": that they dined is not denied
  if (
    told === 'none' &&
    /^(?:in|at|during|over)$/.test(preposition) &&
    !guests &&
    !/^(?:take|hold|happen|be)$/.test(lemma)
  )
    return null
  // "may meet during the summit": that the summit is, is not in doubt
  if (/^(?:during|at)$/.test(preposition) && (real === 'hypothetical' || real === 'none')) return null
  // "sent no ministers to the talks", "did not speak of the talks"
  if (told === 'none' && /^(?:to|into|from|on|about|by|with)$/.test(preposition)) return null
  // "there is hope at the meeting"
  if (/^(?:in|at)$/.test(preposition) && lemma === 'be' && tenseOf(scene.sentence, governor.head).lasting)
    return null
  // "the meeting did not bring a truce": it was held
  if (told === 'none' && token.deprel === 'nsubj' && !HAPPENING.test(lemma)) return null
  if (BEHIND.test(preposition) && real !== 'hypothetical' && real !== 'none')
    return real === 'planned' ? null : 'held'
  const object = token.deprel === 'obj' || token.deprel === 'nsubj:pass' || governor.objects.includes(noun)
  if (object && cues.verb('deny', lemma)) return /^(?:boycott|shun)$/.test(lemma) ? null : 'none'
  if (/^(?:of|out of|from)$/.test(preposition) && cues.verb('decline', lemma)) return 'none'
  // "supports the meeting" presupposes it
  const definite =
    kidsBy(tree, noun, 'det').some((kid) => low(tree, kid) === 'the') ||
    kidsBy(tree, noun, 'nmod:poss').length > 0
  if (object && cues.verb('wish', lemma) && !cues.verb('hold', lemma) && lemma !== 'call')
    return definite ? null : 'hypothetical'
  if (object && /^(?:plan|schedule|announce|prepare|arrange|expect|convene)$/.test(lemma))
    return lemma === 'convene' ? real : 'planned'
  if (
    /^(?:for|on|about|of|over)$/.test(preposition) &&
    /^(?:call|push|press|appeal|hope|ask|beg|pave|provide)$/.test(lemma)
  )
    return 'hypothetical'
  if (/^(?:for|to|into)$/.test(preposition) && /^(?:prepare|invite|set|work|wait)$/.test(lemma))
    return 'planned'
  // an infinitive noun phrase of purpose: "flew to Velm for talks"
  const subject = token.deprel.startsWith('nsubj')
  // "the talks could fail" does not make them a mere idea
  if (subject && real === 'hypothetical' && !isHappening(scene, lemma)) return null
  return object || subject || /^(?:for|in|at|with|to|by)$/.test(preposition) ? real : null
}

const HAPPENING =
  /^(?:take|happen|occur|go ahead|come|come about|begin|start|open|resume|materiali[sz]e|convene|proceed|get underway)$/

const isHappening = ({ cues }: Scene, lemma: string): boolean =>
  cues.verb('hold', lemma) || cues.verb('occur', lemma) || cues.verb('organize', lemma)

/** "was postponed" speaks of what lies ahead and has been done for all that; "may be postponed" has not. */
export const isDone = (scene: Scene, clause: Clause): boolean => {
  const real = realityOf(scene, clause.head)
  return (
    real === 'held' || real === null || (real === 'planned' && clause.modality === null && clause.passive)
  )
}

/** Who says so: the subject of the verb of saying that governs a clause, or "according to". */
export function speakerOf(scene: Scene, token: number): ActorId | null {
  const { tree, cues } = scene
  const seen = new Set<number>()
  let at = token
  while (at >= 0 && !seen.has(at)) {
    seen.add(at)
    const clause = scene.clauseAt(at)
    const governor = scene.clauseAt(tree.tokens[at]?.head ?? -1)
    if (clause && governor && /^(?:ccomp|parataxis)$/.test(clause.link) && cues.verb('say', governor.lemma))
      return allDelegates(scene, governor.subjects)[0]?.actor ?? null
    for (const kid of kidsBy(tree, at, 'obl'))
      if (prepositionOf(tree, kid).startsWith('according'))
        return allDelegates(scene, [kid])[0]?.actor ?? null
    at = tree.tokens[at]?.head ?? -1
  }
  return null
}
