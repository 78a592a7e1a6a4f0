import type { Actor, ActorId, Affiliation, ExtractionRecord } from '../model.ts'

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
    for (const actor of record.actors) found.set(actor.id, [...(found.get(actor.id) ?? []), actor])
  const actors = [...found.values()].map(mergeActors).sort((a, b) => compare(a.id, b.id))
  return { actors, idOf: (_record, id) => id }
}

const mergeActors = (told: readonly Actor[]): ResolvedActor => {
  const { id, kind } = told[0] as Actor
  const aliases = [...new Set(told.flatMap((actor) => [actor.label, ...actor.aliases]))].sort(compare)
  const affiliations = new Map<string, Affiliation>()
  for (const affiliation of told.flatMap((actor) => actor.affiliations))
    affiliations.set(JSON.stringify(affiliation), affiliation)
  return {
    id,
    kind,
    label: mostFrequent(told.map((actor) => actor.label)),
    aliases,
    affiliations: [...affiliations].sort(([a], [b]) => compare(a, b)).map(([, affiliation]) => affiliation),
  }
}

const mostFrequent = (labels: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b))[0]?.[0] ?? ''
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
