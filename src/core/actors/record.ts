import type { Actor, ActorId, ActorKind, Affiliation, LocatedMention, Mention } from '../model.ts'
import type { Draft } from './draft.ts'

/** What is known of an actor besides its mentions. */
export interface ActorFacts {
  readonly label: string
  readonly affiliations: readonly Affiliation[]
}

const trimmedAlias = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|The|a|A|an|An) /, '')
    .replace(/['’]s?$/, '')

export const kindOf = (id: ActorId): ActorKind => id.slice(0, id.indexOf(':')) as ActorKind

/** Actors in the order of their first mention; ties broken by id, so that the order never depends on a map. */
export const actorsOf = (drafts: readonly Draft[], facts: (id: ActorId) => ActorFacts): Actor[] => {
  const byActor = new Map<ActorId, Draft[]>()
  for (const draft of drafts) {
    const list = byActor.get(draft.actor)
    if (list) list.push(draft)
    else byActor.set(draft.actor, [draft])
  }
  const out = [...byActor].map(([id, list]): { at: number; actor: Actor } => {
    const { label, affiliations } = facts(id)
    const sorted = [...list].sort((a, b) => a.start - b.start || a.end - b.end)
    const aliases: string[] = []
    for (const draft of sorted) {
      if (draft.via === 'pronoun' || draft.via === 'nominal') continue
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

export const located = (draft: Draft): LocatedMention => ({
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
})
