import type { ParticipantStatus } from '../../../model.ts'
import { kidsBy, low, prepositionOf } from '../../clauses/tree.ts'
import { ABSENT } from '../continued/absent.ts'
import { SENT, SPEAKS_FOR } from '../continued/delegations.ts'
import { THERE } from '../continued/onlookers.ts'
import { HOSTS } from '../continued/welcomed.ts'
import type { Reality, Report } from '../report.ts'
import { type Gathered, isVisit } from './gathered.ts'
import { isNoRound } from './guests.ts'
import { inSequence } from './sequence.ts'
import { isSeries, sameTime, whereabouts } from './when-where.ts'

/** Realities that one meeting cannot have within one article. */
const clash = (a: Reality, b: Reality): boolean =>
  (a === 'held' && (b === 'planned' || b === 'hypothetical')) ||
  (a === 'suspended' && b === 'hypothetical') ||
  (a === 'none') !== (b === 'none')

/** How real both are: null where one cannot be the other. */
function reality(meeting: Gathered, report: Report, shared: number): number | null {
  const known = meeting.realities
  // "the planned meeting did not take place", after "flew there for a meeting"
  const none =
    report.reality === 'none' && report.refers === 'back' && shared > 1 && shared === report.seats.length
  const own = none || isToldBefore(meeting, report) ? null : report.reality
  // "after the negotiations adjourned" is no word on a meeting that is planned
  const bare =
    shared === 0 && !meeting.nouns.has(report.noun) && report.scene.sentence.index > meeting.last + 1
  if (own === 'suspended' && bare && !known.has('suspended') && !known.has('held')) return null
  if (own !== null && [...known].some((other) => clash(own, other) || clash(other, own))) return null
  // "were broken off for four years" is told of no meeting of Monday
  if (own === 'suspended' && isSeries(report.date) && meeting.dates.size > 0) return null
  // "the stalled negotiations" are not the talks that go on
  if (own === 'suspended' && known.has('held') && shared < 2 && report.place === null) return null
  // who "has not been invited" has not been invited to what is still to come
  if (report.rule === 'invited') return known.has('held') ? -0.2 : 0.4
  if (report.rule !== 'answers an invitation' && !report.seats.some(({ status }) => isAhead(status))) return 0
  return known.has('held') ? null : 0.3
}

/** "spoke with him prior to the dinner": that it was still to come then does not make it another one. */
const isToldBefore = ({ nouns }: Gathered, { refers, seats, noun, scene, cue }: Report): boolean =>
  refers === 'back' &&
  seats.length === 0 &&
  nouns.has(noun) &&
  /^(?:before|ahead of|prior to)$/.test(prepositionOf(scene.tree, cue))

const isAhead = (status: ParticipantStatus | null): boolean =>
  status === 'expected' || status === 'accepted' || status === 'proposed'

/** How many of the guests are known there; a person and whom that person speaks for sit at one table. */
function sharedGuests(meeting: Gathered, { seats, scene }: Report): number {
  let n = 0
  for (const { actor } of seats) {
    const body = scene.affiliation(actor)
    if (meeting.actors.has(actor) || meeting.bodies.has(actor) || (body !== null && meeting.actors.has(body)))
      n++
  }
  return n
}

/** Others were there than those who met by themselves. */
function hasMore({ actors }: Gathered, { seats, scene }: Report): boolean {
  const own = new Set(seats.flatMap(({ actor }) => [actor, scene.affiliation(actor) ?? actor]))
  return [...actors].some((actor) => !own.has(actor) && !own.has(scene.affiliation(actor) ?? actor))
}

/** "talks between Norland and Estia", then "Duro met the Norlandic ministers": for whom nobody sits here, was not met. */
function speaksForOthers({ actors }: Gathered, { seats, scene }: Report): boolean {
  if (seats.some(({ actor }) => actors.has(actor))) return false
  const here = new Set(seats.flatMap(({ actor }) => [actor, scene.affiliation(actor) ?? actor]))
  return [...actors].some((actor) => !here.has(actor) && !here.has(scene.affiliation(actor) ?? actor))
}

const headlined = ({ reports }: Gathered): boolean => reports.every(({ scene }) => scene.sentence.heading)

/** "held talks with Morov and gave a dinner for Duro": a second one. */
const isSecond = ({ reports, last }: Gathered, { scene, cue, noun, rule }: Report): boolean => {
  const { tree, sentence } = scene
  if (noun === '' || rule.endsWith('(verb)') || last !== sentence.index) return false
  if (!kidsBy(tree, cue, 'det').some((kid) => /^an?$/.test(low(tree, kid)))) return false
  const verb = tree.tokens[cue]?.head ?? -1
  const above = tree.tokens[verb]?.deprel === 'conj' ? (tree.tokens[verb]?.head ?? -1) : -1
  return (
    above >= 0 &&
    reports.slice(-AT_ONCE).some((other) => other.cue === above || tree.tokens[other.cue]?.head === above)
  )
}

/** So many reports of one meeting are looked at again: time stays linear in the article. */
const AT_ONCE = 8

/** So well a report fits the meeting that it tells of. */
export const FITS = 1.5

/** Told in this sentence as what comes before or after it. */
const besides = ({ reports, last }: Gathered, report: Report): boolean =>
  last === report.scene.sentence.index && reports.slice(-AT_ONCE).some((other) => inSequence(other, report))

/** Who speaks for a delegation, looks on or votes does so where that delegation sits, where something is signed or voted on. */
function isOfAnother({ reports, nouns, last }: Gathered, { rule, scene }: Report, shared: number): boolean {
  // "joined them, then called for talks": not those talks
  if (rule === 'joins them' && reports[0]?.scene === scene && reports[0].seats.length === 0) return true
  if (rule === SENT && shared === 0) return nouns.has('call') || scene.sentence.index > last + NEAR
  if (rule === SPEAKS_FOR) return shared === 0 || nouns.has('call')
  if (rule === HOSTS) return shared < 1 || nouns.has('call') || scene.sentence.index > last + NEAR
  if (rule === ABSENT) return scene.sentence.index > last + NEAR
  if (!THERE.test(rule)) return rule === 'goes on' && scene.sentence.index > last + 1
  if (scene.sentence.index > last + NEAR) return true
  if (rule === 'listens in') return false
  const votes = rule === 'votes'
  return !reports
    .slice(-AT_ONCE)
    .some(({ rule: told, noun }) =>
      votes ? told === 'meeting named' && VOTING.test(noun) : /^(?:signing|ceremony)$/.test(noun),
    )
}

const TABLES = /^(?:talk|negotiation|conference|summit|session|round|congress)$/

const VOTING = /^(?:session|meeting|summit|conference|assembly)$/
const NEAR = 3

const MEAL = /^(?:dinner|lunch|luncheon|breakfast|banquet|supper)$/

/** A meeting that this report cannot be of, whatever else fits: a call and no call, those alone and others, a visit. */
function isApart(meeting: Gathered, report: Report, shared: number): boolean {
  const guests = report.seats.length
  // a call is between those who are on the line, and nowhere
  const call = report.noun === 'call'
  const called = meeting.nouns.has('call')
  if (call !== called && (call ? meeting.places.size > 0 : meeting.closed && report.place !== null))
    return true
  // "Morov met the ministers. Dane gave a dinner for them": another host
  if (MEAL.test(report.noun) && report.refers !== 'back' && isRepresented(meeting, report)) return true
  // "spoke by telephone. This pushed the talks forward"
  if (called && TABLES.test(report.noun) && guests === 0) return true
  if ((report.closed || meeting.closed) && (shared < guests || (report.closed && guests < 2))) return true
  if ((report.closed || report.apart) && hasMore(meeting, report)) return true
  return isVisit(report) !== meeting.onlyVisits && (report.place === null || meeting.places.size === 0)
}

/** "The prime minister met them. Later the foreign minister hosted them": who receives them is not the one who has. */
const isRepresented = ({ actors, reports }: Gathered, { seats, scene }: Report): boolean =>
  seats.some(({ actor }) => {
    const body = actors.has(actor) ? null : scene.affiliation(actor)
    return (
      body !== null &&
      reports.some((one) =>
        one.seats.some((seat) => seat.actor !== actor && scene.affiliation(seat.actor) === body),
      )
    )
  })

/** What guests who are not known there speak against it. */
function strangeness(meeting: Gathered, report: Report, shared: number): number {
  // "Morov met Dane" and "Morov met Kade" are two meetings; "Kade attended the meeting" adds a guest
  const strangers = meeting.actors.size >= 2 ? report.seats.length - shared : 0
  if (strangers === 0) return 0
  // who receives them may not have been named yet
  const host =
    strangers === 1 &&
    shared >= 2 &&
    /^(?:host|receive|welcome|greet|chair) /.test(report.rule) &&
    !isRepresented(meeting, report)
  return host || report.own < 2 ? 0.3 : strangers * 1.3
}

/** What "the meeting" says for the one that was told before: rather one told at length, or in the sentence before. */
function backward({ reports, last }: Gathered, { refers, noun, rule, scene: { sentence } }: Report): number {
  if (refers !== 'back') return 0
  // "saw each other in Velm, where Brandt had brought them to one table": there
  if (rule === 'joins them' && last === sentence.index) return 4
  const justNow = reports
    .slice(-AT_ONCE)
    .some(
      ({ scene, noun: name, own }) =>
        own >= 2 && name === noun && scene.sentence.index === sentence.index - 1,
    )
  return 2.2 + Math.min(reports.length - 1, 4) * 0.15 + (justNow ? 0.7 : 0)
}

/** How well a report fits what has been told of a meeting, `FITS` and more is the same one; null: it cannot be. */
export function closeness(meeting: Gathered, report: Report): number | null {
  if (isNoRound(meeting, report)) return null
  if (report.noun === '' && (!meeting.substantial || meeting.closed)) return null
  const shared = sharedGuests(meeting, report)
  // what was broken off is told again as broken off
  const again = report.reality === 'suspended' && meeting.realities.has('suspended') ? 0.8 : 0
  // what meets on the sidelines of a summit is not the summit
  if (report.margin && (meeting.last === report.scene.sentence.index || shared === 0)) return null
  if (besides(meeting, report)) return null
  const where = whereabouts(meeting, report)
  const when = sameTime(meeting, report)
  const real = reality(meeting, report, shared)
  if (where === null || when === null || real === null) return null
  if (isOfAnother(meeting, report, shared) || isApart(meeting, report, shared)) return null
  if (isSecond(meeting, report)) return null
  // "Norland hosts peace talks in Velm", above "envoys of Estia and Qadria met in Velm"
  const hosted = headlined(meeting) && meeting.actors.size < 2 && where > 0
  if (report.own >= 2 && report.refers !== 'back' && !hosted && speaksForOthers(meeting, report)) return null
  // what a headline names is what the article tells of
  const headline = shared > 0 && headlined(meeting) ? 0.6 : 0
  const noun = meeting.nouns.has(report.noun) ? 0.2 : 0
  const distance = Math.min((report.scene.sentence.index - meeting.last) * 0.08, 0.6)
  const guests = Math.min(shared, 3) * 1.2 - strangeness(meeting, report, shared)
  return where + when + real + again + headline + noun + guests + backward(meeting, report) - distance
}
