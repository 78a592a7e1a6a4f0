import * as v from 'valibot'
import { readLexiconFile } from '../../lexicon.ts'
import type { ActorId, LexiconFiles } from '../../model.ts'

const words = v.array(v.string())
const schema = v.object({
  about: v.optional(v.string()),
  nouns: v.record(v.string(), words),
  verbs: v.record(v.string(), words),
  adjectives: v.record(v.string(), words),
  collectives: words,
})

const states = v.array(
  v.looseObject({
    id: v.string(),
    label: v.string(),
    seats: v.optional(words),
    adjectives: v.optional(words),
  }),
)

/** Classes of the words that tell of meetings, by part of speech; see data/lexicon/cues/meetings.json. */
export interface MeetingCues {
  readonly noun: (name: string, lemma: string) => boolean
  readonly verb: (name: string, lemma: string) => boolean
  readonly adjective: (name: string, word: string) => boolean
  readonly isCollective: (lemma: string) => boolean
  /** the state whose name or seat of government a place is */
  readonly hostOf: (place: string) => ActorId | null
  /** the seat of the government of a state, by its name or adjective */
  readonly capitalOf: (name: string) => string | null
}

const lookup = (classes: Readonly<Record<string, readonly string[]>>) => {
  const sets = new Map(Object.entries(classes).map(([name, list]) => [name, new Set(list)]))
  return (name: string, word: string): boolean => sets.get(name)?.has(word) ?? false
}

/** @throws LexiconError that names file, line and fault */
export const compileMeetingCues = (files: LexiconFiles): MeetingCues => {
  const found = readLexiconFile(files, 'cues/meetings.json', schema)
  const collectives = new Set(found?.collectives ?? [])
  const hosts = new Map<string, ActorId>()
  const capitals = new Map<string, string>()
  for (const { id, label, seats, adjectives } of readLexiconFile(files, 'states.json', states) ?? []) {
    for (const name of [label, ...(seats ?? [])]) hosts.set(name, id as ActorId)
    if (seats?.[0] !== undefined)
      for (const name of [label, ...(adjectives ?? [])]) capitals.set(name, seats[0])
  }
  return {
    noun: lookup(found?.nouns ?? {}),
    verb: lookup(found?.verbs ?? {}),
    adjective: lookup(found?.adjectives ?? {}),
    isCollective: (lemma) => collectives.has(lemma),
    hostOf: (place) => hosts.get(place) ?? null,
    capitalOf: (name) => capitals.get(name) ?? null,
  }
}
