import type { FoundActors } from '../../src/core/actors/index.ts'
import type {
  Actor,
  ActorId,
  Affiliation,
  LocatedMention,
  PlaceMention,
  Sentence,
} from '../../src/core/model.ts'

/** Names -> actor, for tests of what stands on actors: longer names first, at word borders. */
export interface Cast {
  readonly actors: readonly {
    readonly id: ActorId
    readonly names: readonly string[]
    readonly speaksFor?: ActorId
    readonly role?: string
    readonly pronouns?: readonly string[]
  }[]
  readonly places: readonly string[]
}

const isLetter = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)

function* occurrences(text: string, name: string): Generator<number> {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + name.length))) yield at
}

/** The tokens that a stretch of text covers, and the one of them that hangs on none of the others. */
function locate(sentence: Sentence, start: number, end: number) {
  const from = sentence.tokens.findIndex((token) => token.end > start)
  let to = from
  while (to < sentence.tokens.length && (sentence.tokens[to]?.start ?? end) < end) to++
  let head = from
  for (let i = from; i < to; i++) {
    const above = sentence.tokens[i]?.head ?? -1
    if (above < from || above >= to) {
      head = i
      break
    }
  }
  return { from, to, head }
}

export function castIn(
  text: string,
  sentences: readonly Sentence[],
  cast: Cast,
  published: string | null,
): FoundActors {
  const mentions: LocatedMention[] = []
  const places: PlaceMention[] = []
  const names = cast.actors
    .flatMap((actor) => [
      ...actor.names.map((name) => ({ name, actor: actor.id, via: 'name' as const })),
      ...(actor.pronouns ?? []).map((name) => ({ name, actor: actor.id, via: 'nominal' as const })),
    ])
    .sort((a, b) => b.name.length - a.name.length)
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end)
    const taken: { start: number; end: number; name: string }[] = []
    const add = (name: string, each: (start: number, end: number) => void): void => {
      for (const at of occurrences(words, name)) {
        const start = sentence.start + at
        const end = start + name.length
        if (
          taken.some(
            (one) => start < one.end && one.start < end && !(one.name === name && one.start === start),
          )
        )
          continue
        taken.push({ start, end, name })
        each(start, end)
      }
    }
    for (const { name, actor, via } of names)
      add(name, (start, end) =>
        mentions.push({
          actor,
          via,
          start,
          end,
          text: name,
          sentence: sentence.index,
          ...locate(sentence, start, end),
        }),
      )
    for (const name of cast.places)
      add(name, (start, end) =>
        places.push({ name, start, end, sentence: sentence.index, head: locate(sentence, start, end).head }),
      )
  }
  const actors = cast.actors
    .filter(({ id }) => mentions.some((mention) => mention.actor === id))
    .map((one): Actor => {
      const affiliations: Affiliation[] = one.speaksFor
        ? [{ actor: one.speaksFor, role: one.role ?? null }]
        : []
      return {
        id: one.id,
        label: one.names[0] ?? one.id,
        kind: one.id.slice(0, one.id.indexOf(':')) as Actor['kind'],
        aliases: one.names,
        affiliations,
        mentions: mentions.filter((mention) => mention.actor === one.id),
      }
    })
  return {
    actors,
    mentions,
    places,
    published: { date: published, inferred: false, how: 'given' },
    trace: [],
  }
}
