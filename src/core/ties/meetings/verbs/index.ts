import type { Clause } from '../../clauses/clause.ts'
import { lemmaOf, low } from '../../clauses/tree.ts'
import { isEvent, withs } from '../nouns/event.ts'
import type { Report } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { actorsOf } from '../who/acting.ts'
import { allDelegates } from '../who/delegates.ts'
import { listedFrom } from '../who/roll-call.ts'
import {
  asGuests,
  BESIDE,
  beforeBody,
  besideOnStage,
  councils,
  eachOther,
  handsOf,
  inPerson,
  obliques,
} from './beside.ts'
import { betweenWhom, faceToFace, otherSide, sidesOf, visited } from './called-on.ts'
import { behindDoors, byPhone, callsUp, eachOf, sees, signs, speaks, spends } from './conversations.ts'
import { besideTogether, gathers, joins } from './gatherings.ts'
import { guests, receivedThere, visits } from './hosting.ts'
import { confers, isOneByOne, meets } from './meet.ts'
import { sits } from './sitting.ts'
import { type Telling, tellingOf } from './telling.ts'
import { both, people, told } from './told.ts'

/** Every meeting that a verb tells: met, spoke with, received, briefed, visited, joined. */
export const encounters = (scene: Scene): readonly Report[] =>
  scene.clauses.flatMap((clause) => (clause.kind === 'verb' ? encounter(tellingOf(scene, clause)) : []))

/** What the first rule that knows the verb makes of it. */
const encounter = (telling: Telling): readonly Report[] => {
  for (const rule of RULES) {
    const reports = rule(telling)
    if (reports !== null) return reports
  }
  return []
}

/** The meetings that a verb tells in this way; null where it is not such a verb, and others may know it. */
type Rule = (telling: Telling) => readonly Report[] | null

/** "spoke beside Duro on the stage", "flanked by Dane" */
const onStage: Rule = ({ scene, clause, who }) => {
  if (!besideOnStage(scene, clause)) return null
  const governor = scene.clauseAt(clause.governor)
  const first = who.length > 0 || !governor ? who : actorsOf(scene, governor)
  const beside = allDelegates(scene, obliques(scene, clause, BESIDE))
  return told(scene, clause, both(people(first), people(beside)), 'meeting')
}

/** "told the Council", "addressed the parliament" */
const toCouncil: Rule = ({ scene, clause, lemma, who }) => {
  if (!/^(?:tell|address|update|warn)$/.test(lemma) || !beforeBody(scene, clause)) return null
  const heard = councils(allDelegates(scene, [...clause.objects, ...clause.indirect]))
  return told(scene, clause, both(people(who), heard), 'briefing')
}

const meeting: Rule = (telling) => (telling.scene.cues.verb('meet', telling.lemma) ? meets(telling) : null)

const conferring: Rule = (telling) =>
  ['confer', 'discuss'].some((name) => telling.scene.cues.verb(name, telling.lemma)) ? confers(telling) : null

const speaking: Rule = ({ scene, clause, lemma, who, besides, to }) =>
  scene.cues.verb('speak', lemma) ? speaks(scene, clause, who, besides, to) : null

/** "telephoned Morov" */
const phoning: Rule = ({ scene, clause, lemma, who, whom }) =>
  scene.cues.verb('phone', lemma) ? eachOf(scene, clause, who, people(whom), 'call') : null

/** "called Duro to discuss", "called on Duro" */
const callingUp: Rule = ({ scene, clause, who, whom }) => {
  if (!callsUp(scene, clause)) return null
  const on = [
    ...allDelegates(scene, obliques(scene, clause, /^on$/)),
    ...(low(scene.tree, clause.head + 1) === 'on' ? listedFrom(scene, clause.head + 2) : []),
  ].filter((one, i, all) => all.findIndex(({ actor }) => actor === one.actor) === i)
  return eachOf(scene, clause, who, people([...whom, ...on]), 'call')
}

/** "told Duro by phone"; not "held talks by phone", which the noun tells */
const overPhone: Rule = ({ scene, clause, who, besides, to }) => {
  if (!byPhone(scene, clause) || clause.objects.some((object) => isEvent(scene, object))) return null
  const called = inPerson(scene, [...clause.objects, ...clause.indirect])
  return eachOf(scene, clause, who, [...called, ...besides, ...to], 'call')
}

/** "saw each other" */
const facing: Rule = ({ scene, clause, who }) =>
  eachOther(scene, clause) ? told(scene, clause, who, 'meeting') : null

/** "came face to face with Duro" */
const confronting: Rule = ({ scene, clause, who, besides }) =>
  faceToFace(scene, clause) ? told(scene, clause, [...who, ...besides], 'meeting') : null

/** "received a call from Duro", "gave an audience to Duro" */
const answering: Rule = ({ scene, clause, lemma, who }) => {
  const other = otherSide(scene, clause)
  const noun = /^(?:give|grant)$/.test(lemma) ? 'audience' : 'call'
  return other.length > 0 ? eachOf(scene, clause, people(who), other, noun) : null
}

/** "mediated between Norland and Estia" */
const mediating: Rule = ({ scene, clause, who }) => {
  const sides = betweenWhom(scene, clause)
  return sides.length > 1 ? told(scene, clause, [...who, ...sides], 'mediation') : null
}

/** "paid Duro a visit" */
const payingVisit: Rule = ({ scene, clause, lemma, who }) =>
  /^(?:pay|make)$/.test(lemma)
    ? told(scene, clause, both(people(who), visited(scene, clause)), 'visit')
    : null

const seeing: Rule = ({ scene, clause, lemma, who, whom }) =>
  lemma === 'see' ? sees(scene, clause, who, notStates(whom)) : null

/** "exchanged views with Duro" */
const exchangingViews: Rule = ({ scene, clause, lemma, who, besides }) =>
  lemma === 'exchange' && clause.objects.some((object) => lemmaOf(scene.tree, object) === 'view')
    ? told(
        scene,
        clause,
        both(who, [...besides, ...clause.objects.flatMap((object) => withs(scene, object))]),
        'talk',
      )
    : null

/** "embraced Duro in Velm": where a place or a day is told */
const embracing: Rule = ({ scene, clause, lemma, who, whom }) =>
  /^(?:embrace|hug|kiss)$/.test(lemma)
    ? told(scene, clause, both(people(who), people(whom)), 'meeting').filter(
        ({ place, date }) => place !== null || date?.precision === 'day',
      )
    : null

const signing: Rule = ({ scene, clause, lemma, who, besides }) =>
  lemma === 'sign' ? signs(scene, clause, [...who, ...besides]) : null

/** "had Morov and Duro to dinner"; "had Morov and Duro in Velm", where a place is told */
const having: Rule = ({ scene, clause, lemma, who, whom }) => {
  if (lemma !== 'have') return null
  if (asGuests(scene, clause)) return told(scene, clause, both(people(who), people(whom)), 'dinner')
  return clause.objects.length > 1 && people(whom).length === whom.length
    ? told(scene, clause, both(people(who), whom), 'meeting').filter(({ place }) => place !== null)
    : null
}

/** "shuttled between Norland and Estia" */
const shuttling: Rule = ({ scene, clause, lemma, who }) =>
  lemma === 'shuttle'
    ? eachOf(scene, clause, people(who), sidesOf(scene, obliques(scene, clause, /^between$/)), 'talk')
    : null

const spending: Rule = ({ scene, clause, lemma, who }) =>
  lemma === 'spend' ? spends(scene, clause, who) : null

/** "shook hands with Duro" */
const shakingHands: Rule = ({ scene, clause, lemma, who, besides }) => {
  if (lemma !== 'shake') return null
  return handsOf(scene, clause) ? told(scene, clause, [...who, ...besides], 'meeting') : []
}

/** "received Duro"; "was received in Velm", by nobody named */
const receiving: Rule = ({ scene, clause, lemma, who, whom }) => {
  if (!scene.cues.verb('receive', lemma)) return null
  // "it hosted the envoys of Norland and Estia in Velm": whoever hosts them, they met
  if (lemma === 'host' && who.length === 0 && !clause.passive)
    return told(scene, clause, guests(scene, clause, whom), 'meeting').filter(
      ({ place, date }) => place !== null || date !== null,
    )
  return clause.passive && who.length === 0
    ? receivedThere(scene, clause, people(whom))
    : isApart(scene, clause)
      ? eachOf(scene, clause, who, guests(scene, clause, whom), 'meeting')
      : told(scene, clause, both(who, guests(scene, clause, whom)), 'meeting')
}

/** "received Morov and Duro separately" */
const isApart = (scene: Scene, { head }: Clause): boolean => {
  for (let at = head + 1; at < head + 12; at++) if (isOneByOne(scene, at)) return true
  return false
}

const briefing: Rule = ({ scene, clause, lemma, who, whom }) =>
  scene.cues.verb('brief', lemma) ? told(scene, clause, both(who, notStates(whom)), 'briefing') : null

const visiting: Rule = ({ scene, clause, lemma, who, whom }) =>
  scene.cues.verb('visit', lemma) ? visits(scene, clause, who, whom) : null

/** "gathered in Velm", "came together" */
const gathering: Rule = ({ scene, clause, lemma, who, whom, besides }) =>
  (/^(?:come|get)$/.test(lemma) && besideTogether(scene, clause)) || scene.cues.verb('gather', lemma)
    ? gathers(scene, clause, who, whom, besides)
    : null

const joining: Rule = ({ scene, clause, lemma, who, whom }) =>
  lemma === 'join' ? joins(scene, clause, who, whom) : null

/** "agreed behind closed doors": whatever the verb */
const outOfSight: Rule = ({ scene, clause, who }) => behindDoors(scene, clause, who)

const notStates = (parties: readonly Party[]): readonly Party[] =>
  parties.filter(({ actor }) => !actor.startsWith('state:'))

/** In this order: what stands beside a verb may tell more than the verb. */
const RULES: readonly Rule[] = [
  onStage,
  toCouncil,
  meeting,
  conferring,
  speaking,
  phoning,
  callingUp,
  overPhone,
  facing,
  confronting,
  answering,
  mediating,
  payingVisit,
  seeing,
  exchangingViews,
  embracing,
  signing,
  having,
  sits,
  shuttling,
  spending,
  shakingHands,
  receiving,
  briefing,
  visiting,
  gathering,
  joining,
  outOfSight,
]
