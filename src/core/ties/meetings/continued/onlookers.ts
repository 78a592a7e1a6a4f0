import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, lemmaOf, low, spanOf } from '../../clauses/tree.ts'
import { type Report, reportOf, seats } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { people } from '../verbs/told.ts'
import { allDelegates, listed } from '../who/delegates.ts'
import { listedFrom } from '../who/roll-call.ts'
import { thereToo } from './aside.ts'

const HOSTED = /^(?:guest|host|interlocutor|visitor)$/

/** "His guests, Tomas Dane and Ana Duro, praised him": whoever has guests meets them. */
export function guestsOf(scene: Scene, token: number): readonly Report[] {
  const { tree } = scene
  if (!HOSTED.test(lemmaOf(tree, token))) return []
  const whose = kidsBy(tree, token, 'nmod:poss')
  const own = people(whose.flatMap((kid) => listed(scene, kid)))
  // "told reporters after hours with his guest": the one who tells
  const his = own.length === 0 && whose.some((kid) => /^(?:his|her)$/.test(low(tree, kid)))
  const owners = his ? people(tellerBefore(scene, token)) : own
  const list = low(tree, token + 1) === ',' ? people(listedFrom(scene, token + 2)) : []
  const beside = people(
    kidsBy(tree, token, 'appos', 'flat').flatMap((kid) => allDelegates(scene, coordinated(tree, kid))),
  )
  const named = [...beside, ...list.filter(({ actor }) => !beside.some((one) => one.actor === actor))].filter(
    ({ actor }) => actor !== owners[0]?.actor,
  )
  if (owners.length !== 1 || named.length === 0) return []
  return [
    reportOf({
      scene,
      cue: token,
      rule: 'guests',
      seats: seats([...owners, ...named]),
      noun: 'meeting',
      reality: 'held',
      own: named.length + 1,
    }),
  ]
}

/** Who acts in the last clause that begins before a token. */
function tellerBefore(scene: Scene, token: number): readonly Party[] {
  const verb = scene.clauses.filter(({ kind, head }) => kind === 'verb' && head < token).at(-1)
  const before = verb?.surface.filter((subject) => subject < token) ?? []
  return allDelegates(scene, before)
}

/** Rules that seat those who are told to do something there right after it is told. */
export const THERE = /^(?:looks on|listens in|votes)$/

/** With the word that stands behind them. */
const LOOKING: Readonly<Record<string, string>> = { look: 'on', listen: 'in', dial: 'in' }

/** "signed it as Dane looked on", "Dane and Brandt applauded"; not "applauded the decision". */
export function theyLookOn(scene: Scene, clause: Clause): readonly Report[] {
  const { tree } = scene
  const { lemma, head } = clause
  const base = lemma.split(' ')[0] ?? lemma
  const looks = LOOKING[base] === low(tree, head + 1)
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
    base === 'listen' || base === 'dial' ? 'listens in' : 'looks on',
    named.filter(({ actor }, i) => named.findIndex((one) => one.actor === actor) === i),
  )
}

/** "Norland voted against, Estia abstained": they sat at the session that has just been told. */
export function theyVote(scene: Scene, clause: Clause): readonly Report[] {
  if (!/^(?:vote|abstain)$/.test(clause.lemma) || scene.tree.tokens[clause.head]?.xpos !== 'VBD') return []
  return thereToo(scene, clause.head, 'votes', allDelegates(scene, clause.subjects))
}
