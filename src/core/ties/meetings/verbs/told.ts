import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, low } from '../../clauses/tree.ts'
import { isEvent } from '../nouns/event.ts'
import { standing } from '../presence/status.ts'
import { speakerOf } from '../reality/speaker.ts'
import { realityOf } from '../reality/verb.ts'
import { type Report, reportOf, type Seat, seats } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { dateAt, placeAt, placeOfWhere, weekdayAt } from '../setting/place.ts'

/** Nobody meets alone. */
export const both = (first: readonly Party[], second: readonly Party[]): readonly Party[] =>
  first.length > 0 && second.length > 0 ? [...first, ...second] : []

export const people = (parties: readonly Party[]): readonly Party[] =>
  parties.filter(({ actor }) => actor.startsWith('figure:'))

/** "agreed to meet again" */
const again = (scene: Scene, clause: Clause): boolean =>
  kidsBy(scene.tree, clause.head, 'advmod').some((kid) => low(scene.tree, kid) === 'again')

/** A report of a verb, unless it says that there was no meeting. */
export function told(
  scene: Scene,
  clause: Clause,
  parties: readonly Party[],
  noun: string,
  closed = false,
  least = 2,
): readonly Report[] {
  const distinct = new Set(parties.map(({ actor }) => actor))
  if (distinct.size < least) return []
  const reality = realityOf(scene, clause.head)
  if (reality === 'none') return []
  const { status, speaker } = standing(scene, clause)
  const own = status === 'excluded' ? null : status
  const says = speaker ?? speakerOf(scene, clause.head)
  // who was there does not only claim it; who proposes it does
  const there = own !== 'proposed' && says !== null && distinct.has(says)
  const list: readonly Seat[] = seats(parties, own, there ? null : says)
  const purposes = clause.obliques
    .filter(({ prep, head }) => prep === 'for' && isEvent(scene, head))
    .map(({ head }) => head)
  const where = [
    clause.head,
    ...purposes,
    ...travelled(scene, clause),
    ...duringWhich(scene, clause),
    ...whenThat(scene, clause),
  ]
  const date = dateAt(scene, where, reality)
  return [
    reportOf({
      scene,
      cue: clause.head,
      noun,
      rule: `${clause.lemma} (verb)`,
      seats: list,
      place: placeOfWhere(scene, clause.head) ?? placeAt(scene, where),
      date,
      weekday: weekdayAt(scene, where, date),
      reality,
      refers: again(scene, clause) ? 'new' : null,
      own: distinct.size,
      apart: isApart(scene, clause.head),
      closed,
    }),
  ]
}

/** "In May Morov broke ranks when he met Duro": the day of what happened then. */
const whenThat = ({ tree }: Scene, { head, link, governor }: Clause): readonly number[] =>
  link === 'advcl' &&
  governor < head &&
  kidsBy(tree, head, 'advmod', 'mark').some((kid) => low(tree, kid) === 'when')
    ? [governor]
    : []

const SEQUEL = /^(?:earlier|later|then|afterwards?|subsequently|beforehand)$/

/** "Earlier on Sunday he received Duro", "then met Dane" */
export const isApart = ({ tree }: Scene, verb: number): boolean =>
  verb >= 0 && kidsBy(tree, verb, 'advmod').some((kid) => SEQUEL.test(low(tree, kid)))

/** "his visit in May, during which he met Morov", "the summit in Velm at which they met" */
const duringWhich = (scene: Scene, clause: Clause): readonly number[] =>
  clause.link.startsWith('acl') &&
  isEvent(scene, clause.governor) &&
  kidsBy(scene.tree, clause.head, 'obl').some((kid) => low(scene.tree, kid) === 'which')
    ? [clause.governor]
    : []

/** "flew to Velm to meet Morov": the place of the journey. */
const travelled = (scene: Scene, clause: Clause): readonly number[] => {
  // "travelled to Velm, where she was received by Morov"
  const where = kidsBy(scene.tree, clause.head, 'advmod').some((kid) => low(scene.tree, kid) === 'where')
  if (where && clause.link.startsWith('acl')) return [clause.governor]
  const governor = scene.clauseAt(clause.governor)
  // "flew to Velm, while Duro met Morov"
  if (clause.link === 'advcl' && kidsBy(scene.tree, clause.head, 'nsubj').length > 0) return []
  if (!governor || !/^(?:xcomp|advcl|acl|conj)$/.test(clause.link)) return []
  return scene.cues.verb('travel', governor.lemma) || scene.cues.verb('visit', governor.lemma)
    ? [governor.head]
    : []
}
