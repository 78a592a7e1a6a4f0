import type { Actor, ActorId, Affiliation, ExtractionRecord } from '../model.ts'
import { byCodeUnits } from './order.ts'
import { sameParties, type Told } from './resolve-names.ts'

/** An actor over all articles: no mentions, since they live in the articles. */
export type ResolvedActor = Omit<Actor, 'mentions'>

export interface ResolvedActors {
  /** sorted by id */
  readonly actors: readonly ResolvedActor[]
  /** the resolved id of an actor of records[record] */
  readonly idOf: (record: number, id: ActorId) => ActorId
}

/** One party, one node over all articles; does not depend on their order. */
export const resolveActors = (records: readonly ExtractionRecord[]): ResolvedActors => {
  const found = new Map<ActorId, Actor[]>()
  for (const record of records)
    for (const actor of record.actors) {
      const told = found.get(actor.id)
      if (told) told.push(actor)
      else found.set(actor.id, [actor])
    }
  const becomes = sameParties([...found].map(toldOf).sort((a, b) => byCodeUnits(a.id, b.id)))
  const idOf = (id: ActorId): ActorId => becomes.get(id) ?? id
  const joined = new Map<ActorId, Actor[]>()
  for (const [id, told] of [...found].sort(([a], [b]) => byCodeUnits(a, b)))
    joined.set(idOf(id), (joined.get(idOf(id)) ?? []).concat(told))
  const actors = [...joined]
    .map(([id, told]) => mergeActors(id, told, idOf))
    .sort((a, b) => byCodeUnits(a.id, b.id))
  return { actors, idOf: (_record, id) => idOf(id) }
}

const toldOf = ([id, told]: readonly [ActorId, readonly Actor[]]): Told => ({
  id,
  kind: (told[0] as Actor).kind,
  label: mostFrequent(told.map((actor) => actor.label)),
  articles: told.length,
  speaksFor: new Set(told.flatMap((actor) => actor.affiliations.map((one) => one.actor))),
})

const mergeActors = (id: ActorId, told: readonly Actor[], idOf: (id: ActorId) => ActorId): ResolvedActor => {
  const aliases = [...new Set(told.flatMap((actor) => [actor.label, ...actor.aliases]))].sort(byCodeUnits)
  const affiliations = new Map<string, Affiliation>()
  for (const one of told.flatMap((actor) => actor.affiliations)) {
    const affiliation = { ...one, actor: idOf(one.actor) }
    if (affiliation.actor !== id) affiliations.set(JSON.stringify(affiliation), affiliation)
  }
  const own = told.filter((actor) => actor.id === id)
  return {
    id,
    kind: (own[0] ?? (told[0] as Actor)).kind,
    label: mostFrequent((own.length > 0 ? own : told).map((actor) => actor.label)),
    aliases,
    affiliations: [...affiliations]
      .sort(([a], [b]) => byCodeUnits(a, b))
      .map(([, affiliation]) => affiliation),
  }
}

const mostFrequent = (labels: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || byCodeUnits(a, b))[0]?.[0] ?? ''
}
