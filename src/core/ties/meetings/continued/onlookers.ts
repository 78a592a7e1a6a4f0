import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, lemmaOf, low, spanOf } from '../../clauses/tree.ts'
import { type Report, seats } from '../report.ts'
import type { Scene } from '../scene.ts'
import { people } from '../verbs/told.ts'
import { allDelegates, listed } from '../who/delegates.ts'
import { listedFrom } from '../who/roll-call.ts'
import { continuing, thereToo } from './aside.ts'

const HOSTED = /^(?:guest|host|interlocutor|visitor)$/

/** "His guests, Tomas Dane and Ana Duro, praised him": whoever has guests meets them. */
export function guestsOf(scene: Scene, token: number): readonly Report[] {
  const { tree } = scene
  if (!HOSTED.test(lemmaOf(tree, token))) return []
  const owners = people(kidsBy(tree, token, 'nmod:poss').flatMap((kid) => listed(scene, kid)))
  const named = people(
    kidsBy(tree, token, 'appos', 'flat').flatMap((kid) => allDelegates(scene, coordinated(tree, kid))),
  )
  if (owners.length !== 1 || named.length === 0) return []
  const told = continuing(scene, token, 'guests', seats([...owners, ...named]))
  return [{ ...told, noun: 'meeting', reality: 'held', refers: null, own: named.length + 1 }]
}

/** Rules that seat those who are told to do something there right after it is told. */
export const THERE = /^(?:looks on|votes)$/

/** "signed it as Dane looked on", "Dane and Brandt applauded"; not "applauded the decision". */
export function theyLookOn(scene: Scene, clause: Clause): readonly Report[] {
  const { tree } = scene
  const { lemma, head } = clause
  const looks = lemma === 'look on' || (lemma === 'look' && low(tree, head + 1) === 'on')
  const silent = /^(?:applaud|clap|watch)$/.test(lemma) && clause.objects.length === 0
  const witnesses =
    lemma === 'witness' &&
    clause.objects.some((object) => /^(?:signing|ceremony)$/.test(lemmaOf(tree, object)))
  if (clause.negator >= 0 || tree.tokens[head]?.xpos !== 'VBD' || !(looks || silent || witnesses)) return []
  const from = kidsBy(tree, head, 'nsubj')[0]
  const list = from === undefined || from > head ? [] : listedFrom(scene, spanOf(tree, from)[0])
  const named = people([...allDelegates(scene, clause.subjects), ...list])
  return thereToo(
    scene,
    head,
    'looks on',
    named.filter(({ actor }, i) => named.findIndex((one) => one.actor === actor) === i),
  )
}

/** "Norland voted against, Estia abstained": they sat at the session that has just been told. */
export function theyVote(scene: Scene, clause: Clause): readonly Report[] {
  if (!/^(?:vote|abstain)$/.test(clause.lemma) || scene.tree.tokens[clause.head]?.xpos !== 'VBD') return []
  return thereToo(scene, clause.head, 'votes', allDelegates(scene, clause.subjects))
}
