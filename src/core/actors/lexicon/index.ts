import type * as v from 'valibot'
import { lexiconPaths, readLexiconFile } from '../../lexicon.ts'
import type { ActorId, ActorKind, LexiconFiles } from '../../model.ts'
import { wordsOf } from '../spell.ts'
import type { ActorLexicon, KnownActor } from './compiled.ts'
import { compileFigures } from './figures.ts'
import {
  CollectivesFile,
  FiguresFile,
  GroupsFile,
  OrganizationsFile,
  PlacesFile,
  StatesFile,
} from './schema.ts'
import { emptyTrie, insert, lexiconName, type NameDraft } from './trie.ts'
import { compileWords } from './words.ts'

const entriesOf = <S extends v.GenericSchema<unknown, readonly unknown[]>>(
  files: LexiconFiles,
  name: string,
  schema: S,
): v.InferOutput<S>[number][] => {
  const byId = new Map<string, v.InferOutput<S>[number]>()
  for (const path of lexiconPaths(files, name)) {
    for (const entry of readLexiconFile(files, path, schema) ?? []) {
      const id = (entry as { id?: string }).id ?? `${path}#${byId.size}`
      byId.set(id, entry)
    }
  }
  return [...byId.values()]
}

/** Where the steps of compiling put what they read. */
interface Shelf {
  readonly name: (draft: NameDraft) => void
  readonly actor: (actor: Pick<KnownActor, 'id' | 'label' | 'kind'> & Partial<KnownActor>) => void
  readonly lies: (place: string, state: ActorId) => void
  readonly region: (adjective: string, actor: ActorId) => void
  readonly members: (name: string, actor: ActorId, of: ActorId | null) => void
}

const addStates = (files: LexiconFiles, shelf: Shelf): void => {
  for (const entry of entriesOf(files, 'states', StatesFile)) {
    const id = entry.id as ActorId
    const years = { from: entry.from ?? null, to: entry.to ?? null }
    const { label, adjectives } = entry
    const nouns = ['country', 'government']
    shelf.actor({ id, label, kind: 'state', nouns, of: id, iso: entry.iso ?? null, adjectives, ...years })
    const named = { actor: id, state: id, ...years }
    for (const name of [label, ...entry.names]) shelf.name({ ...named, sort: 'name', name })
    for (const name of adjectives) shelf.name({ ...named, sort: 'adjective', name })
    for (const name of entry.people) shelf.name({ ...named, sort: 'people', name })
    for (const name of entry.metonyms) shelf.name({ ...named, sort: 'metonym', name })
    for (const name of entry.seats) {
      shelf.name({ ...named, sort: 'seat', name })
      shelf.lies(name, id)
    }
  }
}

/** "Democratic Party (Norland)": what stands in brackets tells entries apart, not names. */
const withoutBrackets = (name: string): string => name.replace(/ \([^)]*\)$/, '')

const addBodies = (files: LexiconFiles, kind: ActorKind, shelf: Shelf): void => {
  const schema = kind === 'group' ? GroupsFile : OrganizationsFile
  for (const entry of entriesOf(files, kind === 'group' ? 'groups' : 'organizations', schema)) {
    const id = entry.id as ActorId
    const of = (entry.of ?? null) as ActorId | null
    const years = { from: entry.from ?? null, to: entry.to ?? null }
    shelf.actor({ id, label: withoutBrackets(entry.label), kind, nouns: entry.nouns, of, ...years })
    for (const name of entry.seats) shelf.name({ sort: 'seat', actor: id, state: of, name, ...years })
    for (const name of entry.members) shelf.members(name, id, of)
    for (const alias of [entry.label, ...entry.aliases]) {
      const { name, from, to } =
        typeof alias === 'string' ? { name: alias, ...years } : { ...years, ...alias }
      for (const one of new Set([name, withoutBrackets(name)]))
        shelf.name({ sort: 'body', actor: id, state: of, name: one, from: from ?? null, to: to ?? null })
    }
  }
}

const addCollectives = (files: LexiconFiles, shelf: Shelf): void => {
  for (const entry of entriesOf(files, 'collectives', CollectivesFile)) {
    const id = entry.id as ActorId
    shelf.actor({ id, label: entry.label, kind: 'group', adjectives: entry.adjectives })
    for (const name of entry.adjectives) shelf.region(name, id)
    for (const name of [entry.label, ...entry.names]) shelf.name({ sort: 'collective', actor: id, name })
  }
}

const addPlaces = (files: LexiconFiles, shelf: Shelf): void => {
  for (const entry of entriesOf(files, 'places', PlacesFile)) {
    const state = entry.state as ActorId | null
    for (const name of entry.names) {
      shelf.name({ sort: 'place', actor: null, state, name })
      if (state) shelf.lies(name, state)
    }
  }
}

/** Compiled once; looks up by folded words. A later file adds entries or replaces those of the same id. */
export const compileActorLexicon = (files: LexiconFiles): ActorLexicon => {
  const trie = emptyTrie()
  const known = new Map<ActorId, KnownActor>()
  const placeStates = new Map<string, ActorId>()
  const byRegion = new Map<string, ActorId>()
  const byMemberName = new Map<string, { actor: ActorId; of: ActorId | null }[]>()
  const shelf: Shelf = {
    name: (draft) => insert(trie, lexiconName(draft)),
    actor: (actor) =>
      known.set(actor.id, { nouns: [], of: null, iso: null, adjectives: [], from: null, to: null, ...actor }),
    members: (name, actor, of) => {
      const others = (byMemberName.get(name) ?? []).filter((one) => one.actor !== actor)
      byMemberName.set(name, [...others, { actor, of }])
    },
    region: (adjective, actor) => byRegion.set(adjective, actor),
    lies: (place, state) => placeStates.set(place, state),
  }
  addStates(files, shelf)
  addBodies(files, 'organization', shelf)
  addBodies(files, 'group', shelf)
  addCollectives(files, shelf)
  addPlaces(files, shelf)
  const lists = compileWords(files)
  for (const name of [...(lists.get('agencies') ?? []), ...(lists.get('firms') ?? [])])
    shelf.name({ sort: 'agency', actor: null, name })
  const figures = entriesOf(files, 'figures/', FiguresFile)
  for (const { id, label, aliases } of figures) {
    shelf.actor({ id: id as ActorId, label, kind: 'figure' })
    for (const name of [label, ...aliases])
      if (wordsOf(name).length > 1) shelf.name({ sort: 'figure', actor: id as ActorId, name })
  }
  const none: ReadonlySet<string> = new Set()
  return {
    trie,
    known,
    ...compileFigures(figures, lists),
    words: (list) => lists.get(list) ?? none,
    byMemberName,
    byRegion,
    placeStates,
  }
}
