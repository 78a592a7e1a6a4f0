import type {
  Actor,
  ActorId,
  ExtractionRecord,
  Meeting,
  Participant,
  ParticipantStatus,
  Tie,
} from '../model.ts'

/** From strongest to weakest, for an actor who takes part under two names. */
const STRENGTH: readonly ParticipantStatus[] = [
  'attended',
  'excluded',
  'accepted',
  'expected',
  'invited',
  'proposed',
  'unclear',
]

/** The record with other actor ids; what became one actor is joined, ties from an actor to itself go. */
export const rewriteActors = (record: ExtractionRecord, idOf: (id: ActorId) => ActorId): ExtractionRecord => {
  if (record.actors.every(({ id }) => idOf(id) === id)) return record
  return {
    ...record,
    actors: joinActors(record.actors.map((actor) => withIds(actor, idOf))),
    ties: record.ties.map((tie) => rewriteTie(tie, idOf)).filter((tie) => tie.source !== tie.target),
    meetings: record.meetings.map((meeting) => rewriteMeeting(meeting, idOf)),
  }
}

const withIds = (actor: Actor, idOf: (id: ActorId) => ActorId): Actor => ({
  ...actor,
  id: idOf(actor.id),
  affiliations: actor.affiliations.map((one) => ({ ...one, actor: idOf(one.actor) })),
})

export const rewriteTie = (tie: Tie, idOf: (id: ActorId) => ActorId): Tie => ({
  ...tie,
  source: idOf(tie.source),
  target: idOf(tie.target),
  attributedTo: tie.attributedTo && idOf(tie.attributedTo),
})

export const rewriteMeeting = (meeting: Meeting, idOf: (id: ActorId) => ActorId): Meeting => {
  const participants = new Map<ActorId, Participant>()
  for (const told of meeting.participants) {
    const actor = idOf(told.actor)
    const known = participants.get(actor)
    const stronger = known && STRENGTH.indexOf(known.status) <= STRENGTH.indexOf(told.status) ? known : told
    participants.set(actor, {
      ...stronger,
      actor,
      ...(stronger.attributedTo ? { attributedTo: idOf(stronger.attributedTo) } : {}),
      evidence: [...new Set([...(known?.evidence ?? []), ...told.evidence])].sort((a, b) => a - b),
    })
  }
  return { ...meeting, participants: [...participants.values()] }
}

const joinActors = (actors: readonly Actor[]): Actor[] => {
  const joined = new Map<ActorId, Actor>()
  for (const actor of actors) {
    const known = joined.get(actor.id)
    joined.set(actor.id, known ? joinTwo(known, actor) : actor)
  }
  return [...joined.values()]
}

const joinTwo = (one: Actor, other: Actor): Actor => ({
  ...one,
  aliases: [...new Set([...one.aliases, other.label, ...other.aliases])],
  affiliations: [...one.affiliations, ...other.affiliations].filter(({ actor }) => actor !== one.id),
  mentions: [...one.mentions, ...other.mentions].sort((a, b) => a.start - b.start || a.end - b.end),
})
