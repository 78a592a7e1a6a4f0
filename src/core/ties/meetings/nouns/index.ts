import { coordinated, kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import { realityOfNoun } from '../reality/noun.ts'
import { speakerOf } from '../reality/speaker.ts'
import { isDone, realityOf } from '../reality/verb.ts'
import { type Report, type Seat, seats } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { dateAt, placeAt, placeOfWhere, weekdayAt } from '../setting/place.ts'
import { isApart } from '../verbs/told.ts'
import { allDelegates } from '../who/delegates.ts'
import { clauseTokens, governors, isFirst, outer, refersOf, sizeTokens, timing } from './around.ts'
import { attending } from './attending.ts'
import { byClause } from './by-clause.ts'
import { among, before, isCall, isEvent, isVisit, sizeAt, withs } from './event.ts'
import { thoseOf } from './same-guests.ts'
import { hosts } from './seated.ts'

/** Every meeting that a noun names, with those whom the noun and its clause seat at it. */
export const namedMeetings = (scene: Scene): readonly Report[] =>
  scene.tree.tokens.flatMap((_, token) =>
    isEvent(scene, token) && !isOfOther(scene, token) ? apart(scene, token, namedAt(scene, token)) : [],
  )

/** "a summit meeting", "dialogue talks": told by the second word */
const isOfOther = (scene: Scene, token: number): boolean => {
  const { deprel, head } = scene.tree.tokens[token] ?? { deprel: '', head: -1 }
  return deprel === 'compound' && head === token + 1 && isEvent(scene, head)
}

/** "held separate talks with Estia and Qadria": one with each, not one of all. */
function apart(scene: Scene, noun: number, report: Report): readonly Report[] {
  const separate = kidsBy(scene.tree, noun, 'amod').some((kid) =>
    /^(?:separate|individual|bilateral)$/.test(low(scene.tree, kid)),
  )
  const series = lemmaOf(scene.tree, outer(scene, noun)) === 'series'
  if (!(separate || series) || scene.tree.tokens[noun]?.xpos !== 'NNS') return [report]
  const guests = new Set(guestsOf(scene, noun).map(({ actor }) => actor))
  const hosts = report.seats.filter(({ actor }) => !guests.has(actor))
  const told = report.seats.filter(({ actor }) => guests.has(actor))
  // "separate talks between Brandt, with Morov and Duro"
  const others = told.length > 0 ? told : seats(guestsOf(scene, noun))
  if (hosts.length === 0 || others.length === 0 || hosts.length + others.length < 3) return [report]
  return hosts.flatMap((host) =>
    others.map((other) => ({ ...report, seats: [host, other], own: 2, closed: true })),
  )
}

/** With whom the talks are, whether the phrase hangs on the noun or on its verb. */
function guestsOf(scene: Scene, noun: number): readonly Party[] {
  const own = withs(scene, noun)
  const clause = scene.clauseAt(scene.tree.tokens[outer(scene, noun)]?.head ?? -1)
  if (own.length > 0 || !clause) return own
  const tokens = clause.obliques
    .filter(({ prep }) => /^(?:including )?with$/.test(prep))
    .flatMap(({ head }) => coordinated(scene.tree, head))
  return allDelegates(scene, tokens)
}

/**
 * One noun of a meeting with its owners, those between whom it is, those with whom, and those whom its clause seats.
 */
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
  const besides = attending(scene, noun, [...near, ...met])
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
    ...besides,
    ...hosts(scene, top, noun, met.length + inside.length > 0 ? [] : [...owners, ...clause]),
  ]
  const times = timing(scene, noun)
  const timed = times.flatMap((token) => realityOf(scene, token) ?? [])[0] ?? null
  const reality = clauseSuspends(scene, top) ? 'suspended' : (timed ?? realityOfNoun(scene, top))
  const cancelled = reality === 'suspended' && isCancelled(scene, top)
  const speaker = speakerOf(scene, top)
  // who was there does not only claim it
  const told = list.some(({ actor }) => actor === speaker) ? null : speaker
  const places = [noun, top, ...times, ...governors(scene, top)]
  const found = dateAt(scene, places, reality) ?? dateAt(scene, wholeOf(scene, noun), reality)
  // "their first meeting since July"
  const date = found?.ongoing === true && isFirst(scene, noun) ? null : found
  return {
    scene,
    cue: noun,
    noun: isCall(scene, noun) ? 'call' : lemmaOf(scene.tree, noun),
    rule: visit ? 'visit' : 'meeting named',
    seats: distinct(list).map((seat) => ({
      ...seat,
      // what is called off has seen nobody
      status: seat.status ?? (cancelled ? 'expected' : null),
      speaker: seat.speaker ?? told,
    })),
    place: placeOfWhere(scene, scene.tree.tokens[top]?.head ?? -1) ?? placeAt(scene, places),
    date,
    weekday: weekdayAt(scene, places, date),
    reality,
    size: sizeAt(scene, [...sizeTokens(scene, noun), ...clauseTokens(scene, top)]),
    refers:
      (top !== noun && refersOf(scene, top) === 'new') || (date !== null && isEarlier(scene, noun))
        ? 'new'
        : refersOf(scene, noun),
    own: isHeldByThem(scene, top) ? distinct(list).length : list.length - clause.length - besides.length,
    margin: /^(?:sideline|margin)s?$/.test(lemmaOf(scene.tree, top)),
    apart: isApart(scene, scene.tree.tokens[top]?.head ?? -1),
    closed: isCall(scene, noun),
    those: list.length > 0 ? null : thoseOf(scene, noun, top, reality, date !== null),
  }
}

/** "the terms of a meeting in Velm on 1 May": the parser may hang the day on the terms. */
const wholeOf = ({ tree }: Scene, noun: number): readonly number[] => {
  const head = tree.tokens[noun]?.head ?? -1
  const whole = /^(?:term|outcome|result|conclusion|detail|participant|minute)$/.test(lemmaOf(tree, head))
  return whole && prepositionOf(tree, noun) === 'of' ? [head] : []
}

/** "Norland resumed talks with Estia", where the partner hangs on the verb: the words name both sides. */
const isHeldByThem = (scene: Scene, noun: number): boolean => {
  const clause = scene.clauseAt(scene.tree.tokens[noun]?.head ?? -1)
  return (
    clause?.kind === 'verb' &&
    clause.objects.includes(noun) &&
    scene.cues.verb('hold', clause.lemma) &&
    clause.obliques.some(({ prep }) => prep === 'with')
  )
}

/** "in the house of their second meeting in April" */
const isEarlier = ({ tree }: Scene, noun: number): boolean =>
  kidsBy(tree, noun, 'nmod:poss').length > 0 &&
  kidsBy(tree, noun, 'cop').length === 0 &&
  kidsBy(tree, noun, 'amod').some((kid) => /^(?:first|second|third|last)$/.test(low(tree, kid)))

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

const isCancelled = (scene: Scene, noun: number): boolean =>
  scene.cues.verb('cancel', scene.clauseAt(scene.tree.tokens[noun]?.head ?? -1)?.lemma ?? '')

const clauseSuspends = (scene: Scene, noun: number): boolean => {
  const token = scene.tree.tokens[noun]
  const clause = scene.clauseAt(token?.head ?? -1)
  if (!clause || clause.negator >= 0 || !scene.cues.verb('suspend', clause.lemma)) return false
  return (
    (clause.objects.includes(noun) || /^(?:obj|nsubj)/.test(token?.deprel ?? '')) && isDone(scene, clause)
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
    // "his visit for a summit with Estia"
    const visitor = isVisit(scene, head) ? kidsBy(tree, head, 'nmod:poss') : []
    if (visitor.length > 0) return allDelegates(scene, visitor)
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
