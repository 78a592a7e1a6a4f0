import { expressionsWithin } from '../../../read/dates/index.ts'
import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import { among, before, isEvent, isVisit, withs } from '../nouns/event.ts'
import type { Report } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { actorsOf, allDelegates } from '../who/delegates.ts'
import {
  asGuests,
  atTable,
  BESIDE,
  beforeBody,
  besideOnStage,
  councils,
  eachOther,
  handsOf,
  inPerson,
  inPresence,
  obliques,
} from './beside.ts'
import { betweenWhom, faceToFace, otherSide, sentThere, sidesOf, visited } from './called-on.ts'
import { byPhone, callsUp, eachOf, sees, signs, speaks, spends } from './conversations.ts'
import { besideTogether, gathers, joins } from './gatherings.ts'
import { guests, receivedThere, visits } from './hosting.ts'
import { both, people, told } from './told.ts'

/** Every meeting that a verb tells: met, spoke with, received, briefed, visited, joined. */
export const encounters = (scene: Scene): readonly Report[] =>
  scene.clauses.flatMap((clause) => (clause.kind === 'verb' ? encounter(scene, clause) : []))

function encounter(scene: Scene, clause: Clause): readonly Report[] {
  const { cues } = scene
  const lemma = plainly(scene, clause)
  const of = (tokens: readonly number[]): readonly Party[] => allDelegates(scene, tokens)
  // "the envoys negotiated" may be read as a passive
  const alone = clause.subjects.length === 0 && cues.verb('confer', lemma)
  // "conversations between Morov and Duro, who met in Velm"
  const those = clause.subjects
    .filter((token) => isEvent(scene, token) || isVisit(scene, token))
    .flatMap((token) => (isVisit(scene, token) ? before(scene, token).owners : among(scene, token)))
  const sent = sentThere(scene, clause)
  const acting = alone
    ? of(clause.objects)
    : those.length > 0
      ? those
      : sent.length > 0
        ? sent
        : actorsOf(scene, clause)
  const whom = of(clause.objects)
  const besides = [
    ...of(obliques(scene, clause, /^(?:with|alongside|together with|including|including with)$/)),
    ...atPlaces(scene, clause),
    ...inPresence(scene, [clause.head]),
  ]
  const who = alone ? acting : theOthers(acting, [...whom, ...besides])
  const to = people(of(obliques(scene, clause, /^to$/)))
  if (besideOnStage(scene, clause)) {
    const governor = scene.clauseAt(clause.governor)
    const first = who.length > 0 || !governor ? who : actorsOf(scene, governor)
    return told(scene, clause, both(people(first), people(of(obliques(scene, clause, BESIDE)))), 'meeting')
  }
  if (/^(?:tell|address|update|warn)$/.test(lemma) && beforeBody(scene, clause))
    return told(
      scene,
      clause,
      both(people(who), councils(of([...clause.objects, ...clause.indirect]))),
      'briefing',
    )
  if (cues.verb('meet', lemma)) return meets(scene, clause, who, whom, besides)
  if (cues.verb('confer', lemma) || cues.verb('discuss', lemma)) {
    const aside = besides.length === 0 && who.length > 0 ? withInside(scene, clause) : []
    if (aside.length > 0) return told(scene, clause, both(who, aside), 'talks')
    // "addressed a letter", "raised doubts" need a partner; "discussed the port" does not
    const mutual =
      cues.verb('confer', lemma) || (/^(?:discuss|debate)$/.test(lemma) && clause.objects.length > 0)
    // "negotiated the text together with Estia": they wrote it
    if (lemma === 'negotiate' && clause.objects.length > 0 && besideTogether(scene, clause)) return []
    // "met to discuss the port": one meeting
    const aim = clause.modality === 'to' && kidsBy(scene.tree, clause.head, 'nsubj').length === 0
    if (aim && besides.length === 0 && cues.verb('discuss', lemma)) return []
    const crowd = who.length > 1 && mutual
    return besides.length > 0 || crowd ? told(scene, clause, [...who, ...besides], 'talks') : []
  }
  if (cues.verb('speak', lemma)) return speaks(scene, clause, who, besides, to)
  if (cues.verb('phone', lemma)) return eachOf(scene, clause, who, people(whom), 'call')
  if (callsUp(scene, clause))
    return eachOf(scene, clause, who, people([...whom, ...of(obliques(scene, clause, /^on$/))]), 'call')
  if (byPhone(scene, clause) && !clause.objects.some((object) => isEvent(scene, object)))
    return eachOf(
      scene,
      clause,
      who,
      [...inPerson(scene, [...clause.objects, ...clause.indirect]), ...besides, ...to],
      'call',
    )
  if (eachOther(scene, clause)) return told(scene, clause, who, 'meeting')
  if (faceToFace(scene, clause)) return told(scene, clause, [...who, ...besides], 'meeting')
  const other = otherSide(scene, clause)
  if (other.length > 0)
    return eachOf(
      scene,
      clause,
      people(who),
      other,
      lemma === 'give' || lemma === 'grant' ? 'audience' : 'call',
    )
  const mediated = betweenWhom(scene, clause)
  if (mediated.length > 1) return told(scene, clause, [...who, ...mediated], 'mediation')
  if (/^(?:pay|make)$/.test(lemma))
    return told(scene, clause, both(people(who), visited(scene, clause)), 'visit')
  if (lemma === 'see')
    return sees(
      scene,
      clause,
      who,
      whom.filter(({ actor }) => !actor.startsWith('state:')),
    )
  if (lemma === 'exchange' && clause.objects.some((object) => lemmaOf(scene.tree, object) === 'view'))
    return told(
      scene,
      clause,
      both(who, [...besides, ...clause.objects.flatMap((object) => withs(scene, object))]),
      'talks',
    )
  if (/^(?:embrace|hug|kiss)$/.test(lemma))
    return told(scene, clause, both(people(who), people(whom)), 'meeting').filter(
      ({ place, date }) => place !== null || date?.precision === 'day',
    )
  if (lemma === 'sign') return signs(scene, clause, [...who, ...besides])
  if (lemma === 'have' && asGuests(scene, clause))
    return told(scene, clause, both(people(who), people(whom)), 'dinner')
  if (lemma === 'have' && clause.objects.length > 1 && people(whom).length === whom.length)
    return told(scene, clause, both(people(who), whom), 'meeting').filter(({ place }) => place !== null)
  if (lemma === 'sit' && atTable(scene, clause))
    return told(
      scene,
      clause,
      [...who, ...besides, ...of(obliques(scene, clause, /^(?:from|opposite)$/))],
      'talks',
    )
  if (lemma === 'sit' && /^(?:across|opposite|facing)$/.test(low(scene.tree, clause.head + 1)))
    return told(scene, clause, both(people(who), people(of(obliques(scene, clause, FACING)))), 'talks')
  if (lemma === 'shuttle')
    return eachOf(scene, clause, people(who), sidesOf(scene, obliques(scene, clause, /^between$/)), 'talks')
  if (lemma === 'sit' && people(besides).length > 0)
    return told(scene, clause, both(people(who), besides), 'talks')
  // "Morov and Duro sat together for an hour"
  if (lemma === 'sit' && people(who).length > 1 && besideTogether(scene, clause))
    return told(scene, clause, people(who), 'talks')
  if (lemma === 'spend') return spends(scene, clause, who)
  if (lemma === 'shake')
    return handsOf(scene, clause) ? told(scene, clause, [...who, ...besides], 'meeting') : []
  if (cues.verb('receive', lemma) && clause.passive && who.length === 0)
    return receivedThere(scene, clause, people(whom))
  if (cues.verb('receive', lemma))
    return told(scene, clause, both(who, guests(scene, clause, whom)), 'meeting')
  if (cues.verb('brief', lemma)) return told(scene, clause, both(who, notStates(whom)), 'briefing')
  if (cues.verb('visit', lemma)) return visits(scene, clause, who, whom)
  const joined = /^(?:come|get)$/.test(lemma) && besideTogether(scene, clause)
  if (joined || cues.verb('gather', lemma)) return gathers(scene, clause, who, whom)
  if (lemma === 'join') return joins(scene, clause, who, whom)
  return []
}

/** "saw Morov, Duro and Dane, who then met Morov": who is said to meet some of a list is the rest of it. */
const theOthers = (acting: readonly Party[], partners: readonly Party[]): readonly Party[] => {
  const rest = acting.filter(({ actor }) => !partners.some((one) => one.actor === actor))
  return rest.length > 0 ? rest : acting
}

/** "sat across from Duro" */
const FACING = /^(?:across from|from|opposite|across|)$/

const PLAIN = ['meet', 'confer', 'visit', 'receive', 'brief', 'discuss'] as const

/** "met in a hotel a long way off": a word that the parser takes for a particle makes no other verb. */
const plainly = ({ cues }: Scene, { lemma }: Clause): string => {
  const verb = lemma.split(' ')[0] ?? lemma
  return PLAIN.some((name) => !cues.verb(name, lemma) && cues.verb(name, verb)) ? verb : lemma
}

/** "met in Velm with Duro": the parser may hang the guest on the place. */
const atPlaces = (scene: Scene, clause: Clause): readonly Party[] =>
  clause.obliques
    .filter(
      ({ head }) =>
        scene.places.some((place) => place.head === head) ||
        // "spoke by telephone with Duro", "sat for two hours with Duro"
        /^(?:telephone|phone|video|videolink|hour|minute|hours|minutes)$/.test(low(scene.tree, head)),
    )
    .flatMap(({ head }) => withs(scene, head))

/** "discussed relations with Estia": with anybody. */
const RELATION =
  /^(?:tension|relation|relationship|tie|war|conflict|dispute|deal|agreement|accord|cooperation|trade|treaty|border|problem|contact|friendship|alliance|link|crisis|fight|row)$/

/** "raise the siege of Velm with Morov": the partner hangs deep in what is discussed. */
function withInside(scene: Scene, clause: Clause): readonly Party[] {
  const { tree } = scene
  const held = clause.obliques.filter(
    ({ prep }) => !/^(?:during|after|before|at|in|following|amid|with|by)$/.test(prep),
  )
  let tokens = [...clause.objects, ...held.map(({ head }) => head)]
  for (let depth = 0; depth < 4 && tokens.length > 0; depth++) {
    const next = tokens.flatMap((token) => kidsBy(tree, token, 'nmod', 'obl', 'conj', 'acl'))
    const guests = next.filter(
      (kid) =>
        prepositionOf(tree, kid) === 'with' && !RELATION.test(lemmaOf(tree, tree.tokens[kid]?.head ?? -1)),
    )
    const found = allDelegates(
      scene,
      guests.flatMap((kid) => coordinated(tree, kid)),
    )
    if (found.length > 0) return found
    tokens = next
  }
  return []
}

const notStates = (parties: readonly Party[]): readonly Party[] =>
  parties.filter(({ actor }) => !actor.startsWith('state:'))

/** "met Morov", "met with Morov", "Morov and Dane met", "they met"; not "met the demands of Estia". */
function meets(
  scene: Scene,
  clause: Clause,
  who: readonly Party[],
  whom: readonly Party[],
  besides: readonly Party[],
): readonly Report[] {
  // "met one-on-one", "met Monday": no objects; "met each other and shook hands", where the hands are taken for one
  const met = kidsBy(scene.tree, clause.head, 'obj').some(
    (kid) => !/^(?:one|face|head|eye|privately)$/.test(low(scene.tree, kid)) && !isDay(scene, kid),
  )
  const mutual = /^(?:each|one)$/.test(low(scene.tree, clause.head + 1))
  if (met && !mutual && whom.length === 0 && besides.length === 0) return []
  // a match
  if (
    clause.obliques.some(({ head }) =>
      /^(?:semi-?final|quarter-?final|final|playoff)$/.test(lemmaOf(scene.tree, head)),
    )
  )
    return []
  if (whom.length === 0 && besides.length === 0 && who.length < 2) return body(scene, clause, who)
  const apart = scene.tree.tokens.some(
    ({ text }, i) =>
      i > clause.head &&
      ((i < clause.head + 12 && /^(?:separately|individually)$/.test(text)) ||
        (text === 'separate' && isEvent(scene, i + 1) && isUnder(scene, i + 1, clause.head))),
  )
  if (apart) return eachOf(scene, clause, who, [...whom, ...besides], 'meeting')
  return told(scene, clause, [...who, ...whom, ...besides], 'meeting')
}

/** "met Morov and Duro in two separate sessions" */
const isUnder = ({ tree }: Scene, token: number, verb: number): boolean =>
  tree.tokens[token]?.head === verb && /^(?:in|during)$/.test(prepositionOf(tree, token))

const isDay = ({ sentence, tree, dates }: Scene, token: number): boolean =>
  expressionsWithin(sentence, token, token + 1, dates).length > 0 || tree.tokens[token]?.upos === 'NUM'

/** "the council met on Tuesday": a body meets by itself, where a day or a place is told. */
const body = (scene: Scene, clause: Clause, who: readonly Party[]): readonly Report[] =>
  who.every(({ actor }) => actor.startsWith('organization:')) && clause.objects.length === 0
    ? told(scene, clause, who, 'meeting', false, 1).filter(
        ({ place, date }) => place !== null || date !== null,
      )
    : []
