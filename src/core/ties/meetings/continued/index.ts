import type { Clause } from '../../clauses/clause.ts'
import { lemmaOf, low } from '../../clauses/tree.ts'
import { among, before, isEvent, withs } from '../nouns/event.ts'
import { realityOf } from '../reality/verb.ts'
import { continuing, type Report, seats } from '../report.ts'
import type { Scene } from '../scene.ts'
import { dateAt, placeAt, weekdayAt } from '../setting/place.ts'
import { eachOther, inPresence, obliques } from '../verbs/beside.ts'
import { besideTogether } from '../verbs/gatherings.ts'
import { isHabit } from '../verbs/meet.ts'
import { people } from '../verbs/told.ts'
import { allDelegates } from '../who/delegates.ts'
import { thoseAt } from '../who/those.ts'
import { theyStayAway } from './absent.ts'
import { theirs, theyAreCalled } from './called.ts'
import { delegationHeads, theyComeAlong, theySpeakFor } from './delegations.ts'
import { guestsOf, theyLookOn, theyVote } from './onlookers.ts'
import { theyAreBrought, theyAreWelcomed } from './welcomed.ts'

/** Sentences that go on about a meeting told before, without its name or without those who meet. */
export const continuations = (scene: Scene): readonly Report[] => [
  ...scene.clauses.flatMap((clause) =>
    clause.kind === 'verb'
      ? [
          ...theyMeet(scene, clause),
          ...theyAreCalled(scene, clause),
          ...itIsHeld(scene, clause),
          ...theySpeakFor(scene, clause),
          ...theyComeAlong(scene, clause),
          ...theyStayAway(scene, clause),
          ...theyAreWelcomed(scene, clause),
          ...theyAreBrought(scene, clause),
          ...theyLookOn(scene, clause),
          ...theyVote(scene, clause),
        ]
      : [],
  ),
  ...scene.tree.tokens.flatMap((_, token) => [...delegationHeads(scene, token), ...guestsOf(scene, token)]),
]

const withTime = (one: Report, where: readonly number[]): Report => {
  const date = dateAt(one.scene, where, one.reality)
  return { ...one, place: placeAt(one.scene, where), date, weekday: weekdayAt(one.scene, where, date) }
}

/** "The ministers met for three hours in the presence of Brandt", where nobody says again who they are. */
function theyMeet(scene: Scene, clause: Clause): readonly Report[] {
  const [subject] = clause.surface
  const { cues } = scene
  const those = subject === undefined ? null : thoseAt(scene, subject)
  if (those === null || clause.negator >= 0 || isHabit(scene, clause)) return []
  const received = cues.verb('receive', clause.lemma) && clause.passive
  if (received && allDelegates(scene, clause.surface).length === 0)
    return [theirs(scene, clause, people(allDelegates(scene, clause.subjects)), those)]
  if (allDelegates(scene, clause.subjects).length > 0) return []
  // "the three then met Brandt": others than among themselves
  const whom = cues.verb('meet', clause.lemma) ? people(allDelegates(scene, clause.objects)) : []
  if (whom.length === 0 && !isMeeting(scene, clause)) return []
  const besides = [
    ...whom,
    ...allDelegates(scene, obliques(scene, clause, /^(?:with|alongside|together with)$/)),
    ...inPresence(scene, [clause.head]),
  ]
  const told = theirs(scene, clause, besides, those)
  return [whom.length > 0 && those.count !== null ? { ...told, refers: 'new' } : told]
}

/** "met", "sat down", "will see each other again", "came together" */
function isMeeting(scene: Scene, clause: Clause): boolean {
  if (eachOther(scene, clause) || besideTogether(scene, clause)) return true
  const { cues } = scene
  return clause.objects.length === 0 && (cues.verb('meet', clause.lemma) || cues.verb('confer', clause.lemma))
}

/** "It was held in Velm on Monday", "they took place in Orlo" */
const isHeld = (scene: Scene, { lemma, passive, objects }: Clause): boolean =>
  (lemma === 'hold' && passive) ||
  (lemma === 'take' && objects.some((object) => low(scene.tree, object) === 'place'))

/** "It took place in Velm on Monday", of the meeting told before. */
function itIsHeld(scene: Scene, clause: Clause): readonly Report[] {
  const { tree, cues } = scene
  const [pronoun] = clause.surface
  if (pronoun === undefined || clause.negator >= 0 || !/^(?:it|they)$/.test(low(tree, pronoun))) return []
  const held = isHeld(scene, clause)
  if (!held && !(cues.verb('hold', clause.lemma) && clause.objects.length === 0)) return []
  const event = eventBefore(scene, pronoun)
  if (event === null && !held) return []
  const told = withTime(
    continuing({
      scene,
      cue: clause.head,
      rule: 'goes on',
      seats: [],
      reality: realityOf(scene, clause.head),
    }),
    [clause.head],
  )
  if (told.place === null && told.date === null) return []
  if (event === null) return [told]
  // "were broken off, but they resumed in Velm in May": others than before, with the same parties
  const parties = [...among(scene, event), ...before(scene, event).named, ...withs(scene, event)]
  const again = parties.length > 1
  return [
    {
      ...told,
      seats: seats(parties),
      ...(again
        ? { noun: lemmaOf(tree, event), rule: 'meeting named', own: parties.length, refers: 'new' }
        : {}),
    },
  ]
}

/** The meeting that a clause before in the sentence is about: "Talks were broken off, but they resumed in Velm". */
const eventBefore = (scene: Scene, pronoun: number): number | null =>
  scene.clauses
    .flatMap(({ surface }) => surface)
    .filter((token) => token < pronoun && isEvent(scene, token))
    .at(-1) ?? null
