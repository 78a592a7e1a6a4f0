import type { Actor, ActorId, LocatedMention, Meeting, Span, Tie } from '../../model.ts'

interface Cast {
  readonly actors: readonly Actor[]
  readonly mentions: readonly LocatedMention[]
}

/** Those who are actors of the article whatever the ties say. */
export const withoutStandby = <C extends Cast>(found: C): C => {
  const mentions = found.mentions.filter((mention) => mention.standby === undefined)
  const present = new Set(mentions.map((mention) => mention.actor))
  for (const { id, mentions: own } of found.actors) if (own.length === 0) present.add(id)
  for (const { id, affiliations } of found.actors)
    if (present.has(id)) for (const { actor } of affiliations) present.add(actor)
  return { ...found, mentions, actors: found.actors.filter(({ id }) => present.has(id)) }
}

/** The actors of the record: those on standby stay where a tie or a meeting needs them, with the mentions it rests on. */
export const neededActors = (
  { actors, mentions }: Cast,
  ties: readonly Tie[],
  meetings: readonly Meeting[],
): readonly Actor[] => {
  const evidence = evidenceOf(ties, meetings)
  const covers = new Map([...evidence].map(([actor, spans]) => [actor, coverOf(spans)]))
  const standby = new Set(mentions.filter((m) => m.standby).map((m) => `${m.actor} ${m.start} ${m.end}`))
  const spoken = spokenFor({ actors, mentions })
  return actors.flatMap((actor) => {
    const kept = actor.mentions.filter(
      (mention) =>
        !standby.has(`${actor.id} ${mention.start} ${mention.end}`) || covers.get(actor.id)?.(mention),
    )
    if (actor.mentions.length === 0) return [actor]
    if (kept.length === 0)
      return evidence.has(actor.id) ? [actor] : spoken.has(actor.id) ? [{ ...actor, mentions: kept }] : []
    return [kept.length === actor.mentions.length ? actor : { ...actor, mentions: kept }]
  })
}

/** Those for whom an actor of the article speaks: there, named or not. */
const spokenFor = (cast: Cast): ReadonlySet<ActorId> =>
  new Set(withoutStandby(cast).actors.flatMap(({ affiliations }) => affiliations.map(({ actor }) => actor)))

/** Who is an end, a speaker or a participant, and in which words. */
const evidenceOf = (ties: readonly Tie[], meetings: readonly Meeting[]): ReadonlyMap<ActorId, Span[]> => {
  const out = new Map<ActorId, Span[]>()
  const need = (actor: ActorId | null | undefined, spans: readonly Span[]): void => {
    if (!actor) return
    const known = out.get(actor) ?? []
    for (const span of spans) known.push(span)
    out.set(actor, known)
  }
  for (const { source, target, attributedTo, evidence } of ties)
    for (const actor of [source, target, attributedTo]) need(actor, evidence)
  for (const { participants, evidence } of meetings)
    for (const { actor, attributedTo } of participants)
      for (const one of [actor, attributedTo]) need(one, evidence)
  return out
}

/** Whether one of the spans holds another one: by search, since an article may have thousands of them. */
const coverOf = (spans: readonly Span[]): ((span: Span) => boolean) => {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  let furthest = 0
  const reach = sorted.map((span) => {
    furthest = Math.max(furthest, span.end)
    return furthest
  })
  return ({ start, end }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1
      else high = middle
    }
    return (reach[low - 1] ?? -1) >= end
  }
}
