import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import { isEvent } from '../nouns/event.ts'
import { invited } from '../nouns/seated.ts'
import { asAre } from '../nouns/there.ts'
import { continuing, type Report, type Seat, seats } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { dateAt, placeAt, weekdayAt } from '../setting/place.ts'
import { allDelegates, isOneOfMany, listed } from '../who/delegates.ts'
import { listedBy, rollCalls } from '../who/roll-call.ts'
import { presences } from './at-the-table.ts'
import { standing } from './status.ts'

/**
 * Who takes part in a meeting that is named elsewhere: "Israel has not been invited", "will attend", "accepted the
 * invitation", "Norland's participation", "would travel to Velm". These join a meeting already told, or tell none.
 */
export const participations = (scene: Scene): readonly Report[] => [
  ...scene.clauses.flatMap((clause) => (clause.kind === 'verb' ? byVerb(scene, clause) : [])),
  ...scene.tree.tokens.flatMap((_, token) => byNoun(scene, token)),
  ...scene.tree.tokens.flatMap((_, token) => inSpeech(scene, token)),
  ...rollCalls(scene).flatMap(({ token, parties, status }) =>
    aside(scene, token, 'roll call', seats(parties, status), [token]),
  ),
  ...presences(scene).flatMap(({ token, seats: list }) => aside(scene, token, 'at the table', list)),
]

const AHEAD = /^(?:expected|accepted|invited|proposed)$/

/** Guests without a table: they join a meeting told before, or none. */
function aside(
  scene: Scene,
  cue: number,
  rule: string,
  list: readonly Seat[],
  where: readonly number[] = [],
): readonly Report[] {
  if (list.length === 0) return []
  const ahead = list.some(({ status }) => status !== null && AHEAD.test(status))
  const date = dateAt(scene, where, ahead ? 'planned' : null)
  const place = placeAt(scene, where)
  return [continuing({ scene, cue, rule, seats: list, place, date, weekday: weekdayAt(scene, where, date) })]
}

/** The clause names its meeting itself: `named.ts` reads it. */
const namesMeeting = (scene: Scene, clause: Clause): boolean =>
  [...clause.objects, ...clause.subjects, ...clause.obliques.map(({ head }) => head)].some((token) =>
    isEvent(scene, token),
  )

/** "will attend", "has not been invited", "accepted the invitation", "took part", "would travel to Velm". */
function byVerb(scene: Scene, clause: Clause): readonly Report[] {
  const { cues, tree } = scene
  const { lemma, head } = clause
  const of = (tokens: readonly number[]): readonly Party[] => allDelegates(scene, tokens)
  const invitation = clause.objects.find((object) => /^(?:invitation|invite)$/.test(lemmaOf(tree, object)))
  if (invitation !== undefined) return answers(scene, clause, invitation)
  if (namesMeeting(scene, clause)) return []
  // "invited him to Velm" names its own place
  if (lemma === 'invite')
    return aside(scene, head, 'invited', invited(scene, head, of(clause.objects)), [head]).map(
      undatedInvitation,
    )
  if (/^(?:attend|participate)$/.test(lemma) || partTaken(scene, clause)) {
    // "parliament forbade him to take part": in what, is not said
    if (/^(?:forbid|prohibit|ban|bar)$/.test(scene.clauseAt(clause.governor)?.lemma ?? '')) return []
    // "took part in the fighting"
    const elsewhere = clause.obliques.some(({ prep }) => prep === 'in') && placeAt(scene, [head]) === null
    if (lemma !== 'attend' && elsewhere) return []
    const { status, speaker } = standing(scene, clause)
    const doubtful = status === 'unclear' || status === 'excluded'
    const guests = clause.subjects.filter((token) => !(doubtful && isOneOfMany(scene, token)))
    const too = doubtful ? [] : asAre(scene, head)
    return aside(scene, head, 'takes part', seats([...of(guests), ...too], status, speaker), [head])
  }
  // "They were joined by Duro for Estia and Dane for Vesmark", where the reader knows who they are
  if (lemma === 'join' && clause.passive && clause.negator < 0 && isThey(scene, clause))
    return aside(scene, head, 'joins them', seats(listedBy(scene, head)))
  if (joinsThem(scene, clause)) return aside(scene, head, 'joins them', seats(of(clause.subjects)))
  if (addressesIt(scene, clause)) return aside(scene, head, 'speaks there', seats(of(clause.subjects)))
  if (awaited(scene, clause))
    return aside(scene, head, 'awaited', seats(of(clause.objects), 'expected'), [head])
  if (cues.verb('travel', lemma)) {
    const place = placeAt(scene, [head])
    const { status, speaker } = standing(scene, clause)
    if (place === null || status === 'excluded') return []
    return aside(scene, head, 'travels there', seats(of(clause.subjects), status, speaker), [head])
  }
  if (/^(?:exclude|disinvite|uninvite|leave out|shut out)$/.test(lemma) && clause.negator < 0)
    return aside(scene, head, 'kept out', seats(of(clause.objects), 'excluded'), [head])
  return []
}

/** "invited them on Monday": the day of the asking. */
const undatedInvitation = (report: Report): Report => ({ ...report, date: null, weekday: null })

/** "in Velm, where Duro is also expected", "Duro is expected in Velm"; not "is expected to resign". */
function awaited(scene: Scene, clause: Clause): boolean {
  if (clause.lemma !== 'expect' || !clause.passive || clause.negator >= 0) return false
  const { tree } = scene
  if (kidsBy(tree, clause.head, 'xcomp', 'ccomp').length > 0) return false
  return (
    kidsBy(tree, clause.head, 'advmod').some((kid) => low(tree, kid) === 'where') ||
    placeAt(scene, [clause.head]) !== null
  )
}

/** "said in his opening speech", "took the floor": of a meeting told before. */
function inSpeech(scene: Scene, token: number): readonly Report[] {
  const { tree } = scene
  const clause = scene.clauseAt(tree.tokens[token]?.head ?? -1)
  const word = lemmaOf(tree, token)
  if (clause?.kind !== 'verb' || clause.negator >= 0) return []
  const speech =
    /^(?:speech|remark|statement|address)$/.test(word) &&
    kidsBy(tree, token, 'amod', 'compound').some((kid) =>
      /^(?:opening|closing|inaugural)$/.test(low(tree, kid)),
    )
  const floor = word === 'floor' && clause.lemma === 'take' && clause.objects.includes(token)
  return speech || floor
    ? aside(scene, token, 'speaks there', seats(allDelegates(scene, clause.subjects)))
    : []
}

/** "told delegates that", "told the conference that", "opened it": whoever speaks to a meeting is there. */
const addressesIt = (scene: Scene, clause: Clause): boolean =>
  /^(?:tell|address|inform|remind|assure|urge|warn|greet|welcome)$/.test(clause.lemma) &&
  clause.negator < 0 &&
  scene.tree.tokens[clause.head]?.xpos === 'VBD' &&
  [...clause.objects, ...clause.indirect].some((token) =>
    /^(?:delegate|participant|attendee)$/.test(lemmaOf(scene.tree, token)),
  )

/** "Brandt joined them", where the reader knows whom; not "joined them in condemning". */
const joinsThem = (scene: Scene, clause: Clause): boolean =>
  /^(?:join|sit)$/.test(clause.lemma) &&
  scene.tree.tokens[clause.head]?.xpos === 'VBD' &&
  clause.negator < 0 &&
  themOf(clause).some((token) => low(scene.tree, token) === 'them') &&
  allDelegates(scene, themOf(clause)).length === 0 &&
  !kidsBy(scene.tree, clause.head, 'advcl', 'xcomp').some((kid) => prepositionOf(scene.tree, kid) === 'in')

const isThey = ({ tree }: Scene, { head }: Clause): boolean =>
  kidsBy(tree, head, 'nsubj').some((kid) => /^(?:they|both|leaders|ministers|two)$/.test(low(tree, kid)))

const themOf = ({ objects, obliques }: Clause): readonly number[] => [
  ...objects,
  ...obliques.filter(({ prep }) => prep === 'with').map(({ head }) => head),
]

const partTaken = (scene: Scene, clause: Clause): boolean =>
  clause.lemma === 'take' &&
  clause.objects.some(
    (object) => low(scene.tree, object) === 'part' && kidsBy(scene.tree, object, 'nmod:poss').length === 0,
  )

/** "accepted the invitation to meet in Velm", "declined an invitation", "has received an invitation". */
function answers(scene: Scene, clause: Clause, invitation: number): readonly Report[] {
  const { cues, tree } = scene
  const who = allDelegates(scene, clause.subjects)
  const { status } = standing(scene, clause)
  const where = [invitation, ...kidsBy(tree, invitation, 'acl', 'nmod', 'obl')]
  const accepted = /^(?:accept|take up|honor|honour)$/.test(clause.lemma)
  const told = (list: readonly Seat[]): readonly Report[] =>
    aside(scene, clause.head, 'answers an invitation', list, where)
  if (accepted) return told(seats(who, status === 'excluded' || status === 'unclear' ? status : 'accepted'))
  if (cues.verb('decline', clause.lemma)) return told(seats(who, status === 'excluded' ? null : 'excluded'))
  if (/^(?:receive|get)$/.test(clause.lemma))
    return told(seats(who, clause.negator < 0 ? 'invited' : 'excluded'))
  if (/^(?:extend|send|issue|offer)$/.test(clause.lemma)) {
    const guests = clause.obliques
      .filter(({ prep }) => prep === 'to')
      .flatMap(({ head }) => listed(scene, head))
    return told(seats([...guests, ...allDelegates(scene, clause.indirect)], 'invited'))
  }
  return []
}

const besideEvent = (scene: Scene, token: number): boolean => {
  const head = scene.tree.tokens[token]?.head ?? -1
  const clause = scene.clauseAt(head)
  return isEvent(scene, head) || (clause?.surface.some((one) => isEvent(scene, one)) ?? false)
}

/** "the participation of Norlandic officials", "Estia's presence", "Estia's participation has been rejected". */
function byNoun(scene: Scene, token: number): readonly Report[] {
  const { tree, cues } = scene
  if (!/^(?:participation|attendance|presence)$/.test(lemmaOf(tree, token))) return []
  // "a summit will be held with the participation of Dane" names its own meeting
  if (prepositionOf(tree, token) === 'with' && besideEvent(scene, token)) return []
  const where = kidsBy(tree, token, 'nmod', 'obl').filter((kid) =>
    kidsBy(tree, kid, 'case').some((k) => /^(?:in|at)$/.test(low(tree, k))),
  )
  const there = where.some((kid) => isEvent(scene, kid) || scene.places.some(({ head }) => head === kid))
  // "their presence in areas of the east", "participation in the war"
  const event = where.some((kid) => isEvent(scene, kid))
  if (lemmaOf(tree, token) === 'presence' ? !event : where.length > 0 && !there) return []
  const owners = kidsBy(tree, token, 'nmod:poss', 'amod').flatMap((kid) => listed(scene, kid))
  const of = kidsBy(tree, token, 'nmod')
    .filter((kid) => kid > token && kidsBy(tree, kid, 'case').some((k) => low(tree, k) === 'of'))
    .flatMap((kid) => listed(scene, kid))
  const parties = [...owners, ...of]
  const clause = scene.clauseAt(tree.tokens[token]?.head ?? -1)
  // "confirmed their participation"
  const confirmed = clause?.lemma === 'confirm' && clause.negator < 0 && clause.objects.includes(token)
  const theirs = kidsBy(tree, token, 'nmod:poss').some((kid) => tree.tokens[kid]?.upos === 'PRON')
  const guests = confirmed && theirs && clause ? allDelegates(scene, clause.subjects) : []
  if (confirmed)
    return aside(
      scene,
      token,
      'participation named',
      seats(guests.length > 0 ? guests : parties, 'accepted'),
      [token],
    )
  if (parties.length === 0) return []
  const refused = clause !== undefined && cues.verb('deny', clause.lemma) && clause.negator < 0
  const wished =
    clause !== undefined && (cues.verb('propose', clause.lemma) || cues.verb('wish', clause.lemma) || refused)
  return aside(scene, token, 'participation named', seats(parties, wished ? 'proposed' : null), [token])
}
