import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import { standing } from '../presence/status.ts'
import { realityOf } from '../reality/verb.ts'
import { type Seat, seats } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { placeAt } from '../setting/place.ts'
import { people } from '../verbs/told.ts'
import { actorsOf, allDelegates } from '../who/delegates.ts'
import { listedBy, listedFrom } from '../who/roll-call.ts'
import { refersOf } from './around.ts'
import { among, isVisit, withs } from './event.ts'

/** "arrived in Moscow for talks", "his visit to Moscow": with nobody else named, the hosts are those whose seat it is. */
export function hosts(scene: Scene, top: number, noun: number, guests: readonly Party[]): readonly Seat[] {
  const clause = scene.clauseAt(scene.tree.tokens[top]?.head ?? -1)
  const journey = clause !== undefined && scene.cues.verb('travel', clause.lemma)
  if (!guests.some(({ actor }) => !actor.startsWith('state:')) || !(journey || isVisit(scene, noun)))
    return []
  const place = placeAt(scene, journey ? [clause.head] : [noun])
  const actor = place === null ? null : scene.hostOf(place)
  const { status, speaker } = journey ? standing(scene, clause) : { status: null, speaker: null }
  return actor === null ? [] : seats([{ actor, token: noun }], status, speaker)
}

const OF_EVENT = /^(?:in|at|to|for|into|from|during|on|through|of|out of)$/

/** Those whom the verb over the noun seats: "attended the talks", "the talks brought together", "invited to the talks". */
export function byClause(scene: Scene, noun: number): readonly Seat[] {
  const { tree, cues } = scene
  const token = tree.tokens[noun]
  const participle = asParticiple(scene, noun)
  const clause = participle ?? scene.clauseAt(token?.head ?? -1)
  if (!token || !clause || clause.kind !== 'verb') return []
  const { lemma } = clause
  const preposition = prepositionOf(tree, noun)
  const object = participle !== undefined || clause.objects.includes(noun)
  const oblique = token.deprel.startsWith('obl') && OF_EVENT.test(preposition)
  const { status, speaker } = standing(scene, clause)
  const besides = allDelegates(
    scene,
    clause.obliques
      .filter(({ prep }) =>
        /^(?:with|between|among|along with|together with|alongside|including with|besides?|apart from|in addition to|as well as)$/.test(
          prep,
        ),
      )
      .flatMap(({ head }) => coordinated(tree, head)),
  )
  const acting = [...dueTo(scene, clause), ...actorsOf(scene, clause)]
  const parties = (tokens: readonly number[]): readonly Party[] => allDelegates(scene, tokens)
  if (clause.subjects.includes(noun) && !clause.passive && cues.verb('gather', lemma)) {
    const none = clause.negator >= 0 || /^(?:none|neither)$/.test(low(tree, noun))
    return seats(parties(clause.objects), none ? 'excluded' : null)
  }
  if (object && clause.passive && cues.verb('attend', lemma))
    return seats([...acting, ...listedBy(scene, clause.head), ...besides], status, speaker)
  if (cues.verb('decline', lemma) && (object || oblique) && realityOf(scene, clause.head) === 'hypothetical')
    return []
  if (cues.verb('decline', lemma) && (object || oblique) && !cues.verb('attend', lemma))
    return status === 'excluded' ? seats(acting) : seats(acting, 'excluded')
  // "shut out of" may keep its particle or give it to the preposition
  const out = preposition === 'out of' && /^(?:shut|leave|keep|lock|freeze)$/.test(lemma)
  if (oblique && (out || cues.verb('exclude', lemma)) && /^(?:from|in|at|of|out of)$/.test(preposition))
    return clause.negator < 0 ? seats(parties(leftOut(scene, clause)), 'excluded') : []
  if (oblique && cues.verb('invite', lemma) && lemma !== 'call')
    return [...invited(scene, clause.head, parties(clause.objects)), ...inviting(scene, clause)]
  if (oblique && cues.verb('admit', lemma) && clause.objects.length > 0)
    return seats(parties(clause.objects), status, speaker)
  // "after the meeting Morov said": who tells of it was there
  const after = token.deprel.startsWith('obl') && /^(?:after|following)$/.test(preposition)
  if (after && cues.verb('say', lemma) && definite(scene, noun)) return seats(people(acting))
  if (lemma === 'preside' && token.deprel.startsWith('obl') && /^(?:over|at)$/.test(preposition))
    return seats(acting, status, speaker)
  const speaks = oblique && preposition === 'at' && clause.negator < 0
  // "weighed each other up during the supper"
  if (oblique && preposition === 'during' && clause.negator < 0 && !attends(scene, clause.head, lemma))
    return seats(people(acting), status, speaker)
  const heard =
    speaks && /^(?:tell|inform|assure|warn|urge|ask)$/.test(lemma)
      ? people(parties([...clause.objects, ...clause.indirect]))
      : []
  const there =
    (/^(?:use|leave|address|storm out|walk out)$/.test(lemma) && (object || oblique)) ||
    (/^(?:storm|walk)$/.test(lemma) && preposition === 'out of')
  if (speaks || there)
    return seats([...acting, ...heard, ...(speaks ? people(besides) : [])], status, speaker)
  if (attends(scene, clause.head, lemma) && (object || oblique))
    return seats([...acting, ...besides, ...asAre(scene, noun)], status, speaker)
  // "the council heard a briefing by Brandt"
  const briefed = object && /^(?:hear|receive|get)$/.test(lemma) && lemmaOf(tree, noun) === 'briefing'
  if (briefed) return seats(acting, status, speaker)
  // "told the conference"
  const told =
    (clause.objects.includes(noun) || clause.indirect.includes(noun)) &&
    /^(?:tell|inform|remind|warn|address)$/.test(lemma)
  if (told && clause.negator < 0) return seats(acting)
  // "pressed to resume talks between Norland and Estia": others talk
  if (object && /^(?:resume|restart|relaunch|revive|launch)$/.test(lemma) && among(scene, noun).length > 1)
    return []
  if (object && cues.verb('hold', lemma)) return seats([...acting, ...besides], status, speaker)
  // "resumed in Velm negotiations", hung on the place
  const hung = preposition === 'in' && clause.objects.length === 0 && placeAt(scene, [noun]) !== null
  if (oblique && cues.verb('hold', lemma) && (hung || /^(?:engage|enter)$/.test(lemma)))
    return seats(acting, status, speaker)
  const called = lemma === 'call' && preposition === 'for' && refersOf(scene, noun) === 'back'
  if (called) return seats(acting)
  // "called the meeting", not "called for a meeting"
  if (object && cues.verb('organize', lemma) && !isJudged(scene, clause, noun))
    return seats(acting, status, speaker)
  return []
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

/** "Brandt mediated talks", when the parser takes the verb for a participle before its noun. */
const asParticiple = (scene: Scene, noun: number): Clause | undefined =>
  kidsBy(scene.tree, noun, 'amod')
    .filter((kid) => kidsBy(scene.tree, kid, 'nsubj').length > 0)
    .flatMap((kid) => scene.clauseAt(kid) ?? [])[0]

const definite = (scene: Scene, noun: number): boolean =>
  kidsBy(scene.tree, noun, 'det').some((kid) => low(scene.tree, kid) === 'the') &&
  withs(scene, noun).length === 0

/** "take part", "took part in": `take` alone attends nothing. */
const attends = (scene: Scene, verb: number, lemma: string): boolean => {
  // "travelled on to Velm"
  const base = lemma.split(' ')[0] ?? lemma
  if (!scene.cues.verb('attend', lemma) && !scene.cues.verb('travel', base)) return false
  return (
    lemma !== 'take' ||
    (scene.clauseAt(verb)?.objects ?? []).some((object) => low(scene.tree, object) === 'part')
  )
}

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

/** "will attend the summit, as will Duro and Dane" */
function asAre(scene: Scene, noun: number): readonly Party[] {
  const { tree } = scene
  for (let at = noun + 1; at < noun + 12 && at < tree.tokens.length; at++)
    if (
      low(tree, at) === 'as' &&
      /^(?:are|is|was|were|will|would|did|does|do|has|have)$/.test(low(tree, at + 1))
    )
      return listedFrom(scene, at + 2)
  return []
}

/** "invited the leaders to a conference in Velm": whoever holds it will be there. */
const inviting = (scene: Scene, clause: Clause): readonly Seat[] =>
  clause.lemma === 'invite' &&
  !clause.passive &&
  clause.negator < 0 &&
  standing(scene, clause).status === null
    ? seats(people(actorsOf(scene, clause)), 'expected')
    : []

/** "was invited": invited; "should be invited": proposed; "has not been invited": excluded. */
export function invited(scene: Scene, verb: number, parties: readonly Party[]): readonly Seat[] {
  const clause = scene.clauseAt(verb)
  if (!clause) return []
  const { status, speaker } = standing(scene, clause)
  const own = status === null || status === 'expected' || status === 'accepted' ? 'invited' : status
  return seats(parties, own, speaker)
}
