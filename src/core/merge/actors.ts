import type { Actor, ActorId, ActorKind, ExtractionRecord, Span } from '../model.ts'
import type { createAnchors } from './anchors.ts'
import type { Correction, CorrectionOf } from './corrections.ts'
import type { ResolvedActor } from './resolve.ts'
import { rewriteActors, rewriteMeeting, rewriteTie } from './rewrite.ts'

/** Actors and the records that name them, all under resolved ids. */
export interface Cast {
  readonly actors: ReadonlyMap<ActorId, ResolvedActor>
  readonly records: readonly ExtractionRecord[]
  /** ids that corrections merged or renamed away */
  readonly redirects: ReadonlyMap<ActorId, ActorId>
}

type Find = ReturnType<typeof createAnchors>

/** Applies merge, split, rename and retype in their order; what fits no actor comes back in `unmatched`. */
export const correctActors = (
  cast: Cast,
  corrections: readonly Correction[],
  find: Find,
): { readonly cast: Cast; readonly unmatched: readonly Correction[] } => {
  const unmatched: Correction[] = []
  let now = cast
  for (const correction of corrections) {
    const next = correctOne(now, correction, find)
    if (next === null) unmatched.push(correction)
    else now = next
  }
  return { cast: now, unmatched }
}

/** The new cast; null when the correction fits nothing, the same when it is about something else. */
const correctOne = (cast: Cast, correction: Correction, find: Find): Cast | null => {
  switch (correction.op) {
    case 'merge':
      return mergeInto(cast, correction)
    case 'split':
      return split(cast, correction, find)
    case 'rename':
      return change(cast, correction.actor, (actor) => ({
        ...actor,
        label: correction.label,
        aliases: [...new Set([...actor.aliases, actor.label])],
      }))
    case 'retype':
      return retype(cast, correction.actor, correction.kind)
    default:
      return cast
  }
}

/** Follows redirects, so that a correction written before a merge still finds its actor. */
export const redirected = (cast: Pick<Cast, 'redirects'>, id: ActorId): ActorId => {
  let now = id
  for (let next = cast.redirects.get(now); next !== undefined && next !== id; next = cast.redirects.get(now))
    now = next
  return now
}

const change = (cast: Cast, id: ActorId, to: (actor: ResolvedActor) => ResolvedActor): Cast | null => {
  const now = redirected(cast, id)
  const actor = cast.actors.get(now)
  return actor ? { ...cast, actors: new Map(cast.actors).set(now, to(actor)) } : null
}

const mergeInto = (cast: Cast, { actors, into }: CorrectionOf<'merge'>): Cast | null => {
  const target = redirected(cast, into)
  const gone = actors.map((id) => redirected(cast, id)).filter((id) => id !== target && cast.actors.has(id))
  const kept = cast.actors.get(target)
  return gone.length > 0 && kept ? rename(cast, gone, kept) : null
}

const retype = (cast: Cast, id: ActorId, kind: ActorKind): Cast | null => {
  const now = redirected(cast, id)
  const actor = cast.actors.get(now)
  if (!actor) return null
  const to: ActorId = `${kind}:${now.slice(now.indexOf(':') + 1)}`
  return to === now ? cast : rename(cast, [now], cast.actors.get(to) ?? { ...actor, id: to, kind })
}

/** Every id in `gone` becomes `kept`, which takes over their names and affiliations. */
const rename = (cast: Cast, gone: readonly ActorId[], kept: ResolvedActor): Cast => {
  const leaving = new Set(gone)
  const idOf = (id: ActorId): ActorId => (leaving.has(id) ? kept.id : id)
  const told = [kept, ...gone.map((id) => cast.actors.get(id) as ResolvedActor)]
  const actors = new Map<ActorId, ResolvedActor>()
  for (const [id, actor] of cast.actors)
    if (!leaving.has(id) && id !== kept.id) actors.set(id, withAffiliations(actor, idOf))
  actors.set(
    kept.id,
    withAffiliations(
      {
        ...kept,
        aliases: [...new Set(told.flatMap((actor) => [...actor.aliases, actor.label]))],
        affiliations: told.flatMap((actor) => actor.affiliations),
      },
      idOf,
    ),
  )
  const redirects = new Map(cast.redirects)
  for (const id of gone) redirects.set(id, kept.id)
  redirects.delete(kept.id)
  return { actors, redirects, records: cast.records.map((record) => rewriteActors(record, idOf)) }
}

const withAffiliations = (actor: ResolvedActor, idOf: (id: ActorId) => ActorId): ResolvedActor => ({
  ...actor,
  affiliations: actor.affiliations
    .map((one) => ({ ...one, actor: idOf(one.actor) }))
    .filter((one) => one.actor !== actor.id),
})

const split = (cast: Cast, correction: CorrectionOf<'split'>, find: Find): Cast | null => {
  const from = redirected(cast, correction.actor)
  const { into, label } = correction
  const places = correction.mentions.flatMap((mention) => {
    const place = find(mention)
    // a headline has no mentions that could be moved
    return place && !place.in ? [place] : []
  })
  const records = cast.records.map((record, article) => {
    const here = places.filter((place) => place.article === article)
    return here.length === 0 ? record : splitRecord(record, from, { into, label }, here)
  })
  if (records.every((record, i) => record === cast.records[i])) return null
  const kind = into.slice(0, into.indexOf(':')) as ActorKind
  const made: ResolvedActor = cast.actors.get(into) ?? {
    id: into,
    label,
    kind,
    aliases: [label],
    affiliations: [],
  }
  return { ...cast, actors: new Map(cast.actors).set(into, made), records }
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Moves the mentions at `places`, and the ties and participants whose evidence holds only moved ones. */
const splitRecord = (
  record: ExtractionRecord,
  from: ActorId,
  to: { readonly into: ActorId; readonly label: string },
  places: readonly Span[],
): ExtractionRecord => {
  const actor = record.actors.find(({ id }) => id === from)
  const moved = actor?.mentions.filter((mention) => places.some((place) => overlaps(place, mention))) ?? []
  if (!actor || moved.length === 0) return record
  const kept = actor.mentions.filter((mention) => !moved.includes(mention))
  const isMoved = (evidence: readonly Span[]): boolean =>
    kept.length === 0 ||
    (evidence.some((span) => moved.some((mention) => overlaps(span, mention))) &&
      !evidence.some((span) => kept.some((mention) => overlaps(span, mention))))
  const idOf = (id: ActorId): ActorId => (id === from ? to.into : id)
  const made: Actor = {
    ...actor,
    id: to.into,
    label: to.label,
    aliases: [...new Set(moved.map((m) => m.text))],
    mentions: moved,
  }
  return {
    ...record,
    actors: [
      ...record.actors.filter((one) => one !== actor),
      ...(kept.length > 0 ? [{ ...actor, mentions: kept }] : []),
      made,
    ],
    ties: record.ties
      .map((tie) => (isMoved(tie.evidence) ? rewriteTie(tie, idOf) : tie))
      .filter((tie) => tie.source !== tie.target),
    meetings: record.meetings.map((meeting) =>
      isMoved(meeting.evidence) ? rewriteMeeting(meeting, idOf) : meeting,
    ),
  }
}
