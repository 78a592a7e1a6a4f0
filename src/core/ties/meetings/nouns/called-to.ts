import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, low } from '../../clauses/tree.ts'
import { standing } from '../presence/status.ts'
import { realityOf } from '../reality/verb.ts'
import { type Seat, seats } from '../report.ts'
import type { Scene } from '../scene.ts'
import { placeAt } from '../setting/place.ts'
import { people } from '../verbs/told.ts'
import { actorsOf } from '../who/acting.ts'
import { allDelegates } from '../who/delegates.ts'
import { refersOf } from './around.ts'
import { among, isVisit } from './event.ts'
import { invited } from './seated.ts'
import { type Rule, seated } from './under-verb.ts'

// Who holds a meeting, who is called to it, who stays away and who is kept out.

/** "the talks brought together Norland and Estia", "none of the talks did" */
export const gathers: Rule = ({ scene, noun, clause, lemma }) => {
  if (!clause.subjects.includes(noun) || clause.passive || !scene.cues.verb('gather', lemma)) return undefined
  const none = clause.negator >= 0 || /^(?:none|neither)$/.test(low(scene.tree, noun))
  return seats(allDelegates(scene, clause.objects), none ? 'excluded' : null)
}

/** "boycotted the talks", "withdrew from the talks"; "may boycott the talks" leaves it open. */
export const declines: Rule = ({ scene, clause, lemma, preposition, isObject, isAt, acting, status }) => {
  // "withdrew for a private conversation" is how they came to it
  const from = isAt && !/^(?:for|during|through|into)$/.test(preposition)
  if (!scene.cues.verb('decline', lemma) || !(isObject || from)) return undefined
  if (realityOf(scene, clause.head) === 'hypothetical') return []
  if (scene.cues.verb('attend', lemma)) return undefined
  return status === 'excluded' ? seats(acting) : seats(acting, 'excluded')
}

/** "shut Norland out of the talks": the verb may keep its particle or give it to the preposition. */
export const shutsOut: Rule = ({ scene, clause, lemma, preposition, isAt }) => {
  const out = preposition === 'out of' && /^(?:shut|leave|keep|lock|freeze)$/.test(lemma)
  if (!isAt || !(out || scene.cues.verb('exclude', lemma)) || !/^(?:from|in|at|of|out of)$/.test(preposition))
    return undefined
  return clause.negator < 0 ? seats(allDelegates(scene, leftOut(scene, clause)), 'excluded') : []
}

/** "invited the leaders to a conference in Velm" */
export const invites: Rule = ({ scene, clause, lemma, isAt }) =>
  isAt && scene.cues.verb('invite', lemma) && lemma !== 'call'
    ? [...invited(scene, clause.head, allDelegates(scene, clause.objects)), ...inviting(scene, clause)]
    : undefined

/** "admitted the rebels to the talks" */
export const admits: Rule = (under) => {
  const { scene, clause, lemma, isAt } = under
  return isAt && scene.cues.verb('admit', lemma) && clause.objects.length > 0
    ? seated(allDelegates(scene, clause.objects), under)
    : undefined
}

/** "pressed to resume talks between Norland and Estia": others talk. */
export const resumesOthers: Rule = ({ scene, noun, lemma, isObject }) =>
  isObject && /^(?:resume|restart|relaunch|revive|launch)$/.test(lemma) && among(scene, noun).length > 1
    ? []
    : undefined

/** "held talks with Dane" */
export const holds: Rule = (under) => {
  const { scene, lemma, isObject, acting, besides } = under
  return isObject && scene.cues.verb('hold', lemma) ? seated([...acting, ...besides], under) : undefined
}

/** "engaged in talks"; "resumed in Velm negotiations", hung on the place */
export const holdsIn: Rule = (under) => {
  const { scene, noun, clause, lemma, preposition, isAt, acting } = under
  if (!isAt || !scene.cues.verb('hold', lemma)) return undefined
  const hung = preposition === 'in' && clause.objects.length === 0 && placeAt(scene, [noun]) !== null
  return hung || /^(?:engage|enter)$/.test(lemma) ? seated(acting, under) : undefined
}

/** "called for the talks" that were told before */
export const callsBack: Rule = ({ scene, noun, lemma, preposition, acting }) =>
  lemma === 'call' && preposition === 'for' && refersOf(scene, noun) === 'back' ? seats(acting) : undefined

/** "called the meeting", not "called for a meeting" */
export const organizes: Rule = (under) => {
  const { scene, noun, clause, lemma, isObject, acting } = under
  if (isObject && lemma === 'plan' && clause.negator < 0) return seats(acting, 'expected')
  return isObject && scene.cues.verb('organize', lemma) && !isJudged(scene, clause, noun)
    ? seated(acting, under)
    : undefined
}

/** "called the trip a provocation", "called the talks useful": spoken of, not called together. */
const isJudged = (scene: Scene, clause: Clause, noun: number): boolean =>
  clause.lemma === 'call' &&
  (isVisit(scene, noun) ||
    clause.objects.length > 1 ||
    kidsBy(scene.tree, clause.head, 'xcomp').length > 0 ||
    kidsBy(scene.tree, noun, 'appos').length > 0)

/** "Norland, left out of the talks, complained": read as an act of its own. */
const leftOut = (scene: Scene, { head, objects, subjects, link, governor }: Clause): readonly number[] => {
  if (objects.length > 0 || link !== 'advcl' || kidsBy(scene.tree, head, 'nsubj').length > 0) return objects
  return subjects.length > 0 ? subjects : (scene.clauseAt(governor)?.subjects ?? [])
}

/** "invited the leaders to a conference in Velm": whoever holds it will be there. */
const inviting = (scene: Scene, clause: Clause): readonly Seat[] =>
  clause.lemma === 'invite' &&
  !clause.passive &&
  clause.negator < 0 &&
  standing(scene, clause).status === null
    ? seats(people(actorsOf(scene, clause)), 'expected')
    : []
