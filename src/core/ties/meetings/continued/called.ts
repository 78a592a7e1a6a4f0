import type { Clause } from '../../clauses/clause.ts'
import { low } from '../../clauses/tree.ts'
import { standing } from '../presence/status.ts'
import { realityOf } from '../reality/verb.ts'
import { continuing, type Report, seats } from '../report.ts'
import type { Party, Scene, Those } from '../scene.ts'
import { dateAt, placeAt, weekdayAt } from '../setting/place.ts'
import { besideTogether } from '../verbs/gatherings.ts'
import { isOneByOne } from '../verbs/meet.ts'
import { people } from '../verbs/told.ts'
import { allDelegates } from '../who/delegates.ts'
import { thoseUnder } from '../who/those.ts'

/** A meeting of those who met before, with some beside them: the day and the place of its own clause. */
export function theirs(scene: Scene, clause: Clause, besides: readonly Party[], those: Those): Report {
  const { head, lemma } = clause
  const { status } = standing(scene, clause)
  const reality = realityOf(scene, head)
  const date = dateAt(scene, [head], reality)
  return continuing({
    scene,
    cue: head,
    rule: `${lemma} (verb)`,
    seats: seats(besides),
    noun: 'meeting',
    place: placeAt(scene, [head]),
    date,
    weekday: weekdayAt(scene, [head], date),
    reality,
    those: { ...those, status: status === 'excluded' ? null : status },
  })
}

/**
 * "Brandt telephoned both leaders", "received the two separately": a talk with each of those who met, who need not have
 * been named since; "will bring the same participants together": with all of them.
 */
export function theyAreCalled(scene: Scene, clause: Clause): readonly Report[] {
  const { cues, tree } = scene
  const { lemma, head } = clause
  const call = cues.verb('phone', lemma)
  const together = besideTogether(scene, clause) || /^(?:gather|reunite|convene|host)$/.test(lemma)
  const known = call || together || cues.verb('receive', lemma) || cues.verb('meet', lemma)
  if (clause.negator >= 0 || !known) return []
  const besides = clause.obliques.filter(({ prep }) => prep === 'with').map((one) => one.head)
  const those = thoseUnder(scene, [...clause.objects, ...besides])
  const who = people(allDelegates(scene, clause.subjects))
  // whom he brings together in this sentence: `theyAreBrought`
  const justNow =
    realityOf(scene, head) === 'held' && clause.objects.some((object) => low(tree, object) === 'them')
  if (those === null || justNow || who.length !== 1 || (!together && (those.sides || those.count === null)))
    return []
  const each = call || tree.tokens.some((_, i) => i > head && i < head + 8 && isOneByOne(scene, i))
  const report = theirs(scene, clause, who, { ...those, each })
  return [{ ...report, noun: call ? 'call' : 'meeting', refers: each || together ? 'new' : 'back' }]
}
