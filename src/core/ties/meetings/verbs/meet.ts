import { expressionsWithin } from '../../../read/dates/index.ts'
import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import { isEvent } from '../nouns/event.ts'
import type { Report } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { allDelegates } from '../who/delegates.ts'
import { listedFrom, listedUpTo } from '../who/roll-call.ts'
import { eachOf } from './conversations.ts'
import { besideTogether } from './gatherings.ts'
import type { Telling } from './telling.ts'
import { both, told } from './told.ts'

/** "met Morov", "met with Morov", "Morov and Dane met", "they met"; not "met the demands of Estia". */
export function meets(telling: Telling): readonly Report[] {
  const { scene, clause, who, whom, besides } = withLists(telling)
  // "met one-on-one", "met Monday": no objects; "met each other and shook hands", where the hands are taken for one
  const met = kidsBy(scene.tree, clause.head, 'obj').some(
    (kid) => !/^(?:one|face|head|eye|privately)$/.test(low(scene.tree, kid)) && !isDay(scene, kid),
  )
  const mutual = /^(?:each|one)$/.test(low(scene.tree, clause.head + 1))
  if (met && !mutual && whom.length === 0 && besides.length === 0) return []
  if (isHabit(scene, clause)) return []
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
      ((i < clause.head + 12 && isOneByOne(scene, i)) ||
        (text === 'separate' && isEvent(scene, i + 1) && isUnder(scene, i + 1, clause.head))),
  )
  if (apart) return eachOf(scene, clause, who, [...whom, ...besides], 'meeting')
  return told(scene, clause, [...who, ...whom, ...besides], 'meeting')
}

/** "had met every year", "meet regularly": no one meeting. */
export const isHabit = ({ tree }: Scene, { head }: Clause): boolean =>
  kidsBy(tree, head, 'obl', 'obl:unmarked', 'advmod').some(
    (kid) =>
      /^(?:regularly|annually|often|frequently|usually|routinely|always)$/.test(low(tree, kid)) ||
      kidsBy(tree, kid, 'det').some((word) => /^(?:every|each)$/.test(low(tree, word))),
  )

/** Long lists before and behind the verb are read from their words, where one of them is known to belong. */
function withLists(telling: Telling): Telling {
  const { scene, clause, who, whom, besides } = telling
  const from = low(scene.tree, clause.head + 1) === 'with' ? clause.head + 2 : clause.head + 1
  const behind = more(listedFrom(scene, from), [...whom, ...besides])
  const before = who.length === 0 ? [] : more(listedUpTo(scene, clause.head), who)
  const met = new Set([...whom, ...besides, ...behind].map(({ actor }) => actor))
  return {
    ...telling,
    who: [...who, ...before.filter(({ actor }) => !met.has(actor))],
    besides: [...besides, ...behind.filter(({ actor }) => !who.some((one) => one.actor === actor))],
  }
}

const more = (list: readonly Party[], known: readonly Party[]): readonly Party[] => {
  const actors = new Set(known.map(({ actor }) => actor))
  return list.some(({ actor }) => actors.has(actor)) ? list.filter(({ actor }) => !actors.has(actor)) : []
}

/** "separately", "one by one", "in turn" */
export const isOneByOne = ({ tree }: Scene, token: number): boolean =>
  /^(?:separately|individually)$/.test(low(tree, token)) ||
  /^(?:one (?:by one|after the)|in turn )/.test([0, 1, 2].map((step) => low(tree, token + step)).join(' '))

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

/** "negotiated with Estia", "Morov and Duro conferred", "discussed the port"; "raised doubts" needs a partner. */
export function confers({ scene, clause, lemma, who, besides }: Telling): readonly Report[] {
  const { cues } = scene
  const aside = besides.length === 0 && who.length > 0 ? withInside(scene, clause) : []
  if (aside.length > 0) return told(scene, clause, both(who, aside), 'talk')
  // "addressed a letter", "raised doubts" need a partner; "discussed the port" does not
  const mutual =
    cues.verb('confer', lemma) || (/^(?:discuss|debate)$/.test(lemma) && clause.objects.length > 0)
  // "negotiated the text together with Estia": they wrote it
  if (lemma === 'negotiate' && clause.objects.length > 0 && besideTogether(scene, clause)) return []
  // "met to discuss the port": one meeting
  const aim = clause.modality === 'to' && kidsBy(scene.tree, clause.head, 'nsubj').length === 0
  if (aim && besides.length === 0 && cues.verb('discuss', lemma)) return []
  const crowd = who.length > 1 && mutual
  return besides.length > 0 || crowd ? told(scene, clause, [...who, ...besides], 'talk') : []
}

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
