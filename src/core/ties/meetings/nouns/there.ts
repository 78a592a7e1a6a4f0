import { kidsBy, lemmaOf, low } from '../../clauses/tree.ts'
import { seats } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { people } from '../verbs/told.ts'
import { allDelegates } from '../who/delegates.ts'
import { listedBy, listedFrom } from '../who/roll-call.ts'
import { withs } from './event.ts'
import { type Rule, seated } from './under-verb.ts'

// Who is there: comes, speaks, presides, listens.

/** "the talks were attended by Morov and Dane" */
export const attendedBy: Rule = (under) => {
  const { scene, clause, lemma, isObject, acting, besides } = under
  return isObject && clause.passive && scene.cues.verb('attend', lemma)
    ? seated([...acting, ...listedBy(scene, clause.head), ...besides], under)
    : undefined
}

/** "after the meeting Morov said": who tells of it was there. */
export const tellsAfter: Rule = ({ scene, noun, lemma, preposition, isOblique, acting }) =>
  isOblique &&
  /^(?:after|following)$/.test(preposition) &&
  scene.cues.verb('say', lemma) &&
  definite(scene, noun)
    ? seats(people(acting))
    : undefined

/** "presided over the session" */
export const presides: Rule = (under) =>
  under.lemma === 'preside' && under.isOblique && /^(?:over|at)$/.test(under.preposition)
    ? seated(under.acting, under)
    : undefined

/** "weighed each other up during the supper" */
export const during: Rule = (under) => {
  const { scene, clause, lemma, preposition, isAt, acting } = under
  return isAt && preposition === 'during' && clause.negator < 0 && !attends(scene, clause.head, lemma)
    ? seated(people(acting), under)
    : undefined
}

/** "In their meeting in Velm Morov and Duro agreed": whose it is */
export const inTheirs: Rule = (under) => {
  const { scene, noun, preposition, isAt, acting } = under
  const theirs = kidsBy(scene.tree, noun, 'nmod:poss').some((kid) => low(scene.tree, kid) === 'their')
  return isAt && theirs && /^(?:in|at)$/.test(preposition) && acting.length > 1
    ? seated(acting, under)
    : undefined
}

/** "told Dane at the summit": who speaks there, and who hears it. */
export const speaksThere: Rule = (under) => {
  const { scene, clause, lemma, preposition, isAt, acting, besides } = under
  if (!isAt || preposition !== 'at' || clause.negator >= 0) return undefined
  const isTold = /^(?:tell|inform|assure|warn|urge|ask)$/.test(lemma)
  const heard = isTold ? people(allDelegates(scene, [...clause.objects, ...clause.indirect])) : []
  return seated([...acting, ...heard, ...people(besides)], under)
}

/** "used the talks to", "left the conference", "stormed out of the meeting" */
export const wasThere: Rule = (under) => {
  const { lemma, preposition, isObject, isAt, acting } = under
  const there = /^(?:use|leave|address|storm out|walk out)$/.test(lemma) && (isObject || isAt)
  const left = /^(?:storm|walk)$/.test(lemma) && preposition === 'out of'
  return there || left ? seated(acting, under) : undefined
}

/** "attended the talks with Dane", "flew to the summit" */
export const comes: Rule = (under) => {
  const { scene, noun, clause, lemma, isObject, isAt, acting, besides } = under
  const sitsIn = lemma === 'sit' && low(scene.tree, clause.head + 1) === 'in'
  return (sitsIn || attends(scene, clause.head, lemma)) && (isObject || isAt)
    ? seated([...acting, ...besides, ...asAre(scene, noun)], under)
    : undefined
}

/** "withdrew for a private conversation", "retired for talks": those who do so talk to each other. */
export const withdrawTo: Rule = (under) =>
  under.isAt &&
  under.preposition === 'for' &&
  /^(?:withdraw|retire|retreat|adjourn|disappear|stay|remain|huddle)$/.test(
    under.lemma.split(' ')[0] ?? '',
  ) &&
  people(under.acting).length > 1
    ? seated(people(under.acting), under)
    : undefined

/** "the council heard a briefing by Brandt" */
export const isBriefed: Rule = (under) =>
  under.isObject &&
  /^(?:hear|receive|get)$/.test(under.lemma) &&
  lemmaOf(under.scene.tree, under.noun) === 'briefing'
    ? seated(under.acting, under)
    : undefined

/** "told the conference" */
export const tellsIt: Rule = ({ noun, clause, lemma, acting }) =>
  (clause.objects.includes(noun) || clause.indirect.includes(noun)) &&
  /^(?:tell|inform|remind|warn|address)$/.test(lemma) &&
  clause.negator < 0
    ? seats(acting)
    : undefined

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

/** "will attend the summit, as will Duro and Dane" */
export function asAre(scene: Scene, noun: number): readonly Party[] {
  const { tree } = scene
  for (let at = noun + 1; at < noun + 12 && at < tree.tokens.length; at++)
    if (
      low(tree, at) === 'as' &&
      /^(?:are|is|was|were|will|would|did|does|do|has|have)$/.test(low(tree, at + 1))
    )
      return listedFrom(scene, at + 2)
  return []
}
