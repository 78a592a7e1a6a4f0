import type {
  Actor,
  ActorId,
  ActorKind,
  Affiliation,
  LocatedMention,
  Mention,
  PlaceMention,
} from '../model.ts'
import type { Draft, TraceEntry } from './draft.ts'
import type { ActorLexicon } from './lexicon/compiled.ts'
import type { Interpreted } from './places/interpret.ts'

/** What the steps found out about actors besides their mentions. */
export interface ActorFacts {
  /** of people */
  readonly labels: ReadonlyMap<ActorId, string>
  readonly affiliations: ReadonlyMap<ActorId, readonly Affiliation[]>
  /** labels of bodies and sides that the lexicon does not know */
  readonly coined: ReadonlyMap<ActorId, string>
  readonly lexicon: ActorLexicon
}

export interface ActorRecord {
  readonly actors: readonly Actor[]
  readonly mentions: readonly LocatedMention[]
  readonly places: readonly PlaceMention[]
  readonly trace: readonly TraceEntry[]
}

/** Mentions of those who act somewhere in the article, gathered by actor. A country that is only a place is none. */
export const recordOf = (
  drafts: readonly Draft[],
  places: readonly Interpreted[],
  facts: ActorFacts,
): ActorRecord => {
  const acting = new Set(drafts.filter((draft) => draft.weight === 'acts').map((draft) => draft.actor))
  for (const [id, list] of facts.affiliations)
    if (acting.has(id)) for (const one of list) acting.add(one.actor)
  const kept = drafts.map((draft) => standingBy(draft, acting)).sort(byPlace)
  return {
    actors: withAffiliated(actorsOf(kept, facts), facts),
    mentions: kept.map(located),
    places: places.map(({ draft }) => ({
      start: draft.start,
      end: draft.end,
      name: draft.text,
      sentence: draft.sentence,
      head: draft.head,
    })),
    trace: traceOf(drafts, places, acting),
  }
}

/** What is a topic and acts nowhere is there for a tie that may need it. */
const standingBy = (draft: Draft, acting: ReadonlySet<ActorId>): Draft =>
  acting.has(draft.actor) || draft.standby ? draft : { ...draft, standby: 'last' }

const byPlace = (a: Draft, b: Draft): number =>
  a.start - b.start || a.end - b.end || (a.actor < b.actor ? -1 : a.actor > b.actor ? 1 : 0)

/** Once "the Iranian diplomat" is a person, "Iranian" alone is the state. */
export const withoutTaken = (drafts: readonly Draft[], references: readonly Draft[]): Draft[] => {
  const taken = new Map(references.map((one) => [`${one.sentence}:${one.head}`, one.actor]))
  return drafts.map((draft) => {
    const { nameTo, nameEnd } = draft
    if (nameTo === undefined || nameEnd === undefined || nameTo >= draft.to) return draft
    const by = taken.get(`${draft.sentence}:${draft.head}`)
    if (by === undefined || by === draft.actor) return draft
    const text = draft.text.slice(0, nameEnd - draft.start)
    return { ...draft, to: nameTo, end: nameEnd, text, head: nameTo - 1 }
  })
}

const labelOf = (id: ActorId, facts: ActorFacts): string =>
  facts.labels.get(id) ?? facts.lexicon.known.get(id)?.label ?? facts.coined.get(id) ?? namedByCountry(id)

/** An office may be held in an opposition, which no list names: `group:estian-opposition` is "Estian opposition". */
const namedByCountry = (id: ActorId): string => {
  const words = id.slice(id.indexOf(':') + 1).split('-')
  const last = words.length - 1
  return words.map((word, i) => (i < last ? word.slice(0, 1).toUpperCase() + word.slice(1) : word)).join(' ')
}

/** Every affiliation points to an actor of the record, also when the article names only its officer. */
const withAffiliated = (actors: readonly Actor[], facts: ActorFacts): Actor[] => {
  const present = new Set(actors.map((actor) => actor.id))
  const out = [...actors]
  for (const { actor: id } of actors.flatMap((actor) => actor.affiliations)) {
    if (present.has(id)) continue
    present.add(id)
    out.push({ id, label: labelOf(id, facts), kind: kindOf(id), aliases: [], affiliations: [], mentions: [] })
  }
  return out
}

const traceOf = (
  drafts: readonly Draft[],
  places: readonly Interpreted[],
  acting: ReadonlySet<ActorId>,
): TraceEntry[] =>
  [
    ...drafts.map(({ start, end, text, actor, how }) => ({
      start,
      end,
      text,
      verdict: acting.has(actor) ? actor : `only where a tie or meeting needs it: ${actor}`,
      why: how,
    })),
    ...places.map(({ draft: { start, end, text, how } }) => ({
      start,
      end,
      text,
      verdict: 'place',
      why: how,
    })),
  ].sort((a, b) => a.start - b.start || a.end - b.end)

const trimmedAlias = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|The|a|A|an|An) /, '')
    .replace(/['’]s?$/, '')

const kindOf = (id: ActorId): ActorKind => id.slice(0, id.indexOf(':')) as ActorKind

/** Actors in the order of their first mention; ties broken by id, so that the order never depends on a map. */
const actorsOf = (drafts: readonly Draft[], facts: ActorFacts): Actor[] => {
  const byActor = new Map<ActorId, Draft[]>()
  for (const draft of drafts) {
    const list = byActor.get(draft.actor)
    if (list) list.push(draft)
    else byActor.set(draft.actor, [draft])
  }
  const out = [...byActor].map(([id, list]): { at: number; actor: Actor } => {
    const label = labelOf(id, facts)
    const affiliations = facts.affiliations.get(id) ?? []
    const sorted = [...list].sort((a, b) => a.start - b.start || a.end - b.end)
    const aliases: string[] = []
    for (const draft of sorted) {
      if (draft.via === 'pronoun' || draft.via === 'nominal') continue
      // in Velm, the capital: where, not a name of the state
      if (draft.standby === 'ground' && draft.via === 'alias') continue
      const alias = trimmedAlias(draft.text)
      if (alias !== '' && !aliases.includes(alias)) aliases.push(alias)
    }
    const mentions = sorted.map(({ start, end, text, via, how }): Mention => ({ start, end, text, via, how }))
    return {
      at: sorted[0]?.start ?? 0,
      actor: { id, label, kind: kindOf(id), aliases, affiliations, mentions },
    }
  })
  return out.sort((a, b) => a.at - b.at || (a.actor.id < b.actor.id ? -1 : 1)).map((one) => one.actor)
}

const located = (draft: Draft): LocatedMention => ({
  start: draft.start,
  end: draft.end,
  text: draft.text,
  via: draft.via,
  how: draft.how,
  actor: draft.actor,
  sentence: draft.sentence,
  head: draft.head,
  from: draft.from,
  to: draft.to,
  ...(draft.standby ? { standby: draft.standby } : {}),
})
