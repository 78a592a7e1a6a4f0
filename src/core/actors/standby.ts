import type { Actor, ActorId, LocatedMention, Meeting, Tie } from '../model.ts'

interface Cast {
  readonly actors: readonly Actor[]
  readonly mentions: readonly LocatedMention[]
}

/** Those who are actors of the article whatever the ties say. */
export const withoutStandby = <C extends Cast>(found: C): C => {
  const mentions = found.mentions.filter((mention) => mention.standby === undefined)
  const present = new Set(mentions.map((mention) => mention.actor))
  for (const { id, mentions: own } of found.actors) if (own.length === 0) present.add(id)
  return { ...found, mentions, actors: found.actors.filter(({ id }) => present.has(id)) }
}

/** The actors of the record: those on standby stay where a tie or a meeting needs them, with the mentions it rests on. */
export const neededActors = (
  { actors, mentions }: Cast,
  ties: readonly Tie[],
  meetings: readonly Meeting[],
): readonly Actor[] => {
  const needed = new Map<ActorId, { start: number; end: number }[]>()
  const need = (actor: ActorId | null | undefined, evidence: readonly { start: number; end: number }[]) => {
    if (actor) needed.set(actor, [...(needed.get(actor) ?? []), ...evidence])
  }
  for (const tie of ties)
    for (const actor of [tie.source, tie.target, tie.attributedTo]) need(actor, tie.evidence)
  for (const meeting of meetings)
    for (const { actor, attributedTo } of meeting.participants) {
      need(actor, meeting.evidence)
      need(attributedTo, meeting.evidence)
    }
  const standby = new Set(mentions.filter((m) => m.standby).map((m) => `${m.actor} ${m.start} ${m.end}`))
  const stays = (actor: ActorId, start: number, end: number): boolean =>
    !standby.has(`${actor} ${start} ${end}`) ||
    (needed.get(actor) ?? []).some((span) => span.start <= start && end <= span.end)
  return actors.flatMap((actor) => {
    const kept = actor.mentions.filter(({ start, end }) => stays(actor.id, start, end))
    if (actor.mentions.length === 0) return [actor]
    if (kept.length === 0) return needed.has(actor.id) ? [actor] : []
    return [kept.length === actor.mentions.length ? actor : { ...actor, mentions: kept }]
  })
}
