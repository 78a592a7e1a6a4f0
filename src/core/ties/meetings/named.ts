import { WEEKDAYS } from '../../read/dates/words.ts'
import type { Clause } from '../clauses/clause.ts'
import { coordinated, kidsBy, lemmaOf, low, prepositionOf, spanOf } from '../clauses/tree.ts'
import { among, before, isCall, isEvent, isVisit, sizeAt, withs } from './event.ts'
import { dateAt, placeAt, weekdayAt } from './place.ts'
import { realityOf, realityOfNoun, speakerOf } from './reality.ts'
import { type Report, type Seat, seats } from './report.ts'
import { allDelegates, type Party, type Scene } from './scene.ts'
import { standing } from './status.ts'

/** Every meeting that a noun names, with those whom the noun and its clause seat at it. */
export const namedMeetings = (scene: Scene): readonly Report[] =>
  scene.tree.tokens.flatMap((_, token) => (isEvent(scene, token) ? [namedAt(scene, token)] : []))

function namedAt(scene: Scene, noun: number): Report {
  const top = outer(scene, noun)
  const { owners, named } = before(scene, noun)
  const inside = among(scene, noun)
  const met = ofTheVerb(scene, top) ? [] : withs(scene, noun)
  const clause = byClause(scene, top)
  const visit = isVisit(scene, noun)
  // "presides over the summits of the union": what is done again and again is no meeting
  const habit = isHabit(scene, noun)
  const near = habit
    ? inside.filter(({ actor }) => !actor.startsWith('organization:'))
    : [...inside, ...named]
  // "talks with Estia" needs the other side: its owner or the subject of the clause
  const first = met.length > 0 ? (owners.length > 0 ? owners : subjects(scene, top)) : []
  const list: Seat[] = [
    ...seats(near),
    ...seats(
      owners.filter(
        ({ actor }) => visit || met.length > 0 || actor.startsWith('figure:') || owners.length > 1,
      ),
    ),
    ...seats(first),
    ...seats(met),
    ...clause,
    ...hosts(scene, top, noun, met.length + inside.length > 0 ? [] : [...owners, ...clause]),
  ]
  const reality = clauseSuspends(scene, top) ? 'suspended' : realityOfNoun(scene, top)
  const speaker = speakerOf(scene, top)
  const places = [noun, top, ...timing(scene, noun), ...governors(scene, top)]
  const date = dateAt(scene, places, reality)
  return {
    scene,
    cue: noun,
    noun: lemmaOf(scene.tree, noun),
    rule: visit ? 'visit' : 'meeting named',
    seats: distinct(list).map((seat) => ({ ...seat, speaker: seat.speaker ?? speaker })),
    place: placeAt(scene, places),
    date,
    weekday: weekdayAt(scene, places, date),
    reality,
    size: sizeAt(scene, [...sizeTokens(scene, noun), ...clauseTokens(scene, top)]),
    refers: top !== noun && refersOf(scene, top) === 'new' ? 'new' : refersOf(scene, noun),
    own: list.length - clause.length,
    closed: isCall(scene, noun),
  }
}

/** "arrived in Moscow for talks", "his visit to Moscow": with nobody else named, the hosts are those whose seat it is. */
function hosts(scene: Scene, top: number, noun: number, guests: readonly Party[]): readonly Seat[] {
  const clause = scene.clauseAt(scene.tree.tokens[top]?.head ?? -1)
  const journey = clause !== undefined && scene.cues.verb('travel', clause.lemma)
  if (!guests.some(({ actor }) => !actor.startsWith('state:')) || !(journey || isVisit(scene, noun)))
    return []
  const place = placeAt(scene, journey ? [clause.head] : [noun])
  const actor = place === null ? null : scene.hostOf(place)
  const { status, speaker } = journey ? standing(scene, clause) : { status: null, speaker: null }
  return actor === null ? [] : seats([{ actor, token: noun }], status, speaker)
}

/** "raised the talks in Velm with Morov": Morov hears of them and need not be there. */
const ofTheVerb = (scene: Scene, noun: number): boolean => {
  if (/^(?:during|after|before|at|in|following)$/.test(prepositionOf(scene.tree, noun))) return false
  let at = scene.tree.tokens[noun]?.head ?? -1
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    const clause = scene.clauseAt(at)
    if (clause?.kind === 'verb')
      return scene.cues.verb('discuss', clause.lemma) || scene.cues.verb('confer', clause.lemma)
    at = scene.tree.tokens[at]?.head ?? -1
  }
  return false
}

/** "the summits of the union", "all meetings": done again and again. */
const isHabit = (scene: Scene, noun: number): boolean =>
  scene.tree.tokens[noun]?.xpos === 'NNS' &&
  /^(?:summit|conference|meeting|session|visit|gathering|call)$/.test(lemmaOf(scene.tree, noun))

const distinct = (list: readonly Seat[]): readonly Seat[] => {
  const best = new Map<string, Seat>()
  for (const seat of list) {
    const known = best.get(seat.actor)
    if (!known || (known.status === null && seat.status !== null)) best.set(seat.actor, seat)
  }
  return [...best.values()]
}

/** "a new round of talks", "on the sidelines of the summit": the noun whose place in the clause counts. */
function outer(scene: Scene, noun: number): number {
  const { tree, cues } = scene
  const head = tree.tokens[noun]?.head ?? -1
  if (head >= 0 && prepositionOf(tree, noun) === 'of') {
    const lemma = lemmaOf(tree, head)
    if (
      cues.noun('round', lemma) ||
      /^(?:most|some|all|many|much|several|part|rest|half)$/.test(low(tree, head))
    )
      return head
  }
  return head >= 0 && tree.tokens[noun]?.deprel === 'conj' && isEvent(scene, head) ? outer(scene, head) : noun
}

/** Clauses on the noun that only place it in time: "talks scheduled for May", "talks over the port that begin in Velm". */
const timing = (scene: Scene, noun: number): readonly number[] => {
  const { tree, cues } = scene
  const own = kidsBy(tree, noun, 'acl').filter((kid) => {
    const lemma = scene.clauseAt(kid)?.lemma ?? lemmaOf(tree, kid)
    return cues.verb('hold', lemma) || cues.verb('plan', lemma) || cues.verb('occur', lemma)
  })
  const topics = kidsBy(tree, noun, 'nmod').filter((kid) => kid > noun && !isEvent(scene, kid))
  const begun = topics
    .flatMap((kid) => kidsBy(tree, kid, 'acl'))
    .filter((kid) => BEGINS.test(lemmaOf(tree, kid)))
  return [...own, ...begun]
}

const BEGINS = /^(?:begin|start|open|resume|convene)$/

/** The verb whose place and time are those of the meeting itself. */
function governors(scene: Scene, noun: number): readonly number[] {
  const { tree, cues } = scene
  const token = tree.tokens[noun]
  const clause = scene.clauseAt(token?.head ?? -1)
  if (!token || !clause || clause.kind !== 'verb') return []
  const { lemma } = clause
  const near =
    cues.verb('hold', lemma) ||
    cues.verb('attend', lemma) ||
    cues.verb('occur', lemma) ||
    cues.verb('suspend', lemma) ||
    cues.verb('organize', lemma)
  if (near || /^nsubj/.test(token.deprel) || /^(?:during|for|in|at)$/.test(prepositionOf(tree, noun)))
    return [clause.head]
  return []
}

const clauseSuspends = (scene: Scene, noun: number): boolean => {
  const token = scene.tree.tokens[noun]
  const clause = scene.clauseAt(token?.head ?? -1)
  if (!clause || clause.negator >= 0 || !scene.cues.verb('suspend', clause.lemma)) return false
  const real = realityOf(scene, clause.head)
  return (
    (clause.objects.includes(noun) || /^(?:obj|nsubj)/.test(token?.deprel ?? '')) &&
    (real === 'held' || real === null)
  )
}

/** Whose talks they are when a clause says "held talks with", "after talks with Morov, Dane said". */
function subjects(scene: Scene, noun: number): readonly Party[] {
  const { tree } = scene
  let at = noun
  for (let steps = 0; steps < 4; steps++) {
    const head = tree.tokens[at]?.head ?? -1
    const clause = scene.clauseAt(head)
    if (head < 0) return []
    const stated = clause?.kind === 'verb' ? [] : kidsBy(tree, head, 'nsubj')
    if (stated.length > 0)
      return allDelegates(
        scene,
        stated.flatMap((kid) => coordinated(tree, kid)),
      )
    if (clause?.kind === 'verb') {
      const found = allDelegates(scene, clause.subjects)
      return found.length > 0 ? found : allDelegates(scene, clause.surface)
    }
    at = head
  }
  return []
}

const OF_EVENT = /^(?:in|at|to|for|into|from|during|on|through)$/

/** Those whom the verb over the noun seats: "attended the talks", "the talks brought together", "invited to the talks". */
function byClause(scene: Scene, noun: number): readonly Seat[] {
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
      .filter(({ prep }) => /^(?:with|between|among)$/.test(prep))
      .flatMap(({ head }) => coordinated(tree, head)),
  )
  const parties = (tokens: readonly number[]): readonly Party[] => allDelegates(scene, tokens)
  if (clause.subjects.includes(noun) && !clause.passive && cues.verb('gather', lemma))
    return seats(parties(clause.objects))
  if (object && clause.passive && cues.verb('attend', lemma))
    return seats(parties(clause.subjects), status, speaker)
  if (cues.verb('decline', lemma) && (object || oblique) && !cues.verb('attend', lemma))
    return status === 'excluded'
      ? seats(parties(clause.subjects))
      : seats(parties(clause.subjects), 'excluded')
  if (oblique && cues.verb('exclude', lemma) && /^(?:from|in|at)$/.test(preposition))
    return clause.negator < 0 ? seats(parties(clause.objects), 'excluded') : []
  if (oblique && cues.verb('invite', lemma) && lemma !== 'call')
    return invited(scene, clause.head, parties(clause.objects))
  if (oblique && cues.verb('admit', lemma) && clause.objects.length > 0)
    return seats(parties(clause.objects), status, speaker)
  const speaks = oblique && preposition === 'at' && clause.negator < 0
  const there = /^(?:use|leave|address|storm out|walk out)$/.test(lemma) && (object || oblique)
  if (speaks || there) return seats(parties(clause.subjects), status, speaker)
  if (attends(scene, clause.head, lemma) && (object || oblique))
    return seats([...parties(clause.subjects), ...besides], status, speaker)
  if (object && cues.verb('hold', lemma))
    return seats([...parties(clause.subjects), ...besides], status, speaker)
  if (oblique && cues.verb('hold', lemma) && /^(?:engage|enter)$/.test(lemma))
    return seats(parties(clause.subjects), status, speaker)
  const called = lemma === 'call' && preposition === 'for' && refersOf(scene, noun) === 'back'
  if (called) return seats(parties(clause.subjects))
  if (object && cues.verb('organize', lemma) && lemma !== 'call')
    return seats(parties(clause.subjects), status, speaker)
  return []
}

/** "Brandt mediated talks", when the parser takes the verb for a participle before its noun. */
const asParticiple = (scene: Scene, noun: number): Clause | undefined =>
  kidsBy(scene.tree, noun, 'amod')
    .filter((kid) => kidsBy(scene.tree, kid, 'nsubj').length > 0)
    .flatMap((kid) => scene.clauseAt(kid) ?? [])[0]

/** "take part", "took part in": `take` alone attends nothing. */
const attends = (scene: Scene, verb: number, lemma: string): boolean => {
  if (!scene.cues.verb('attend', lemma)) return false
  return (
    lemma !== 'take' ||
    (scene.clauseAt(verb)?.objects ?? []).some((object) => low(scene.tree, object) === 'part')
  )
}

/** "was invited": invited; "should be invited": proposed; "has not been invited": excluded. */
export function invited(scene: Scene, verb: number, parties: readonly Party[]): readonly Seat[] {
  const clause = scene.clauseAt(verb)
  if (!clause) return []
  const { status, speaker } = standing(scene, clause)
  const own = status === null || status === 'expected' || status === 'accepted' ? 'invited' : status
  return seats(parties, own, speaker)
}

function refersOf(scene: Scene, noun: number): Report['refers'] {
  const { tree, cues } = scene
  const kids = kidsBy(tree, noun, 'det', 'amod', 'nmod:poss', 'compound', 'nummod')
  if (
    kids.some(
      (kid) => cues.adjective('fresh', low(tree, kid)) && !/^(?:past|last|future)$/.test(low(tree, kid)),
    )
  )
    return 'new'
  const determiner = kids
    .map((kid) => low(tree, kid))
    .find((word) => /^(?:the|this|that|these|those|a|an|any|some)$/.test(word))
  const day = kidsBy(tree, noun, 'nmod:poss').some((kid) => WEEKDAYS.has(low(tree, kid)))
  if (day) return 'back'
  if (determiner === 'a' || determiner === 'an')
    return kidsBy(tree, noun, 'amod').some((kid) => more(scene, kid)) ? 'new' : null
  return determiner === undefined || /^(?:any|some)$/.test(determiner) ? null : 'back'
}

/** "a more formal meeting", "a larger conference": compared with the one told before. */
const more = (scene: Scene, adjective: number): boolean =>
  scene.tree.tokens[adjective]?.xpos === 'JJR' ||
  kidsBy(scene.tree, adjective, 'advmod').some((kid) => /^(?:more|less)$/.test(low(scene.tree, kid)))

const sizeTokens = (scene: Scene, noun: number): readonly number[] =>
  kidsBy(scene.tree, noun, 'nmod', 'obl').filter((kid) => spanOf(scene.tree, kid)[0] > noun)

const clauseTokens = (scene: Scene, noun: number): readonly number[] => {
  const clause = scene.clauseAt(scene.tree.tokens[noun]?.head ?? -1)
  return clause?.kind === 'verb' ? [...clause.subjects, ...clause.objects] : []
}
