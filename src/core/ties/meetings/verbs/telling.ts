import type { Clause } from '../../clauses/clause.ts'
import { low } from '../../clauses/tree.ts'
import { among, before, isEvent, isVisit, withs } from '../nouns/event.ts'
import type { Party, Scene } from '../scene.ts'
import { actorsOf } from '../who/acting.ts'
import { allDelegates } from '../who/delegates.ts'
import { inPresence, obliques } from './beside.ts'
import { sentThere } from './called-on.ts'
import { people } from './told.ts'

/** A verb that may tell of a meeting, with those who stand around it. */
export interface Telling {
  readonly scene: Scene
  readonly clause: Clause
  readonly lemma: string
  /** who acts */
  readonly who: readonly Party[]
  /** on whom */
  readonly whom: readonly Party[]
  /** with whom */
  readonly besides: readonly Party[]
  /** people to whom it is said or done */
  readonly to: readonly Party[]
}

export const tellingOf = (scene: Scene, clause: Clause): Telling => {
  const { cues } = scene
  const lemma = plainly(scene, clause)
  const of = (tokens: readonly number[]): readonly Party[] => allDelegates(scene, tokens)
  // "the envoys negotiated" may be read as a passive
  const alone = clause.subjects.length === 0 && cues.verb('confer', lemma)
  // "conversations between Morov and Duro, who met in Velm"
  const those = clause.subjects
    .filter((token) => isEvent(scene, token) || isVisit(scene, token))
    .flatMap((token) => (isVisit(scene, token) ? before(scene, token).owners : among(scene, token)))
  const acting = alone
    ? of(clause.objects)
    : (named(those, sentThere(scene, clause)) ?? actorsOf(scene, clause))
  const whom = of(clause.objects)
  const besides = [
    ...of(obliques(scene, clause, /^(?:with|alongside|together with|including|including with)$/)),
    ...atPlaces(scene, clause),
    ...inPresence(scene, [clause.head]),
  ]
  const who = alone ? acting : theOthers(acting, [...whom, ...besides])
  return { scene, clause, lemma, who, whom, besides, to: people(of(obliques(scene, clause, /^to$/))) }
}

/** The first of several lists that names anybody. */
const named = (...lists: readonly (readonly Party[])[]): readonly Party[] | undefined =>
  lists.find((list) => list.length > 0)

/** "saw Morov, Duro and Dane, who then met Morov": who is said to meet some of a list is the rest of it. */
const theOthers = (acting: readonly Party[], partners: readonly Party[]): readonly Party[] => {
  const rest = acting.filter(({ actor }) => !partners.some((one) => one.actor === actor))
  return rest.length > 0 ? rest : acting
}

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
