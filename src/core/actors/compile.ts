import type * as v from 'valibot'
import { lexiconPaths, readLexiconFile } from '../lexicon.ts'
import type { ActorId, LexiconFiles } from '../model.ts'
import type { ActorLexicon, KnownActor, LexiconName, Trie } from './lexicon.ts'
import {
  CollectivesFile,
  type FigureEntry,
  FiguresFile,
  GroupsFile,
  type Office,
  OrganizationsFile,
  PlacesFile,
  RolesFile,
  StatesFile,
  WordsFile,
} from './schema.ts'
import { fold, soundKey, wordsOf } from './spell.ts'
import { surnamesOf } from './surnames.ts'

const emptyTrie = (): Trie => ({ next: new Map(), names: [] })

const insert = (trie: Trie, name: LexiconName): void => {
  let node = trie
  for (const word of wordsOf(name.name)) {
    let next = node.next.get(word.key)
    if (!next) {
      next = emptyTrie()
      node.next.set(word.key, next)
    }
    node = next
  }
  if (
    node !== trie &&
    !node.names.some(
      (other) => other.actor === name.actor && other.sort === name.sort && other.name === name.name,
    )
  )
    node.names.push(name)
}

const isUpper = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

type NameDraft = Pick<LexiconName, 'sort' | 'actor' | 'name'> & Partial<LexiconName>

const lexiconName = (draft: NameDraft): LexiconName => ({
  state: null,
  from: null,
  to: null,
  upper: isUpper(draft.name) && !draft.name.includes(' '),
  lower: /^\p{Ll}/u.test(draft.name),
  ...draft,
})

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

/** By sound; written together; and by the first three words of a long name ("Mohammed bin Abdulrahman | Al Thani"). */
const lookupKeys = (name: string): string[] => {
  const words = fold(name).split(' ')
  const keys = [soundKey(name), fold(name).replace(/ /g, '')]
  if (words.length > 3) keys.push(soundKey(words.slice(0, 3).join(' ')))
  return keys
}

const addTo = <K, T>(map: Map<K, T[]>, key: K, value: T): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

// Titles that are as often a surname: "Nawaz Sharif", "Julie Bishop", "John Major".
const ALSO_SURNAMES: ReadonlySet<string> = new Set(
  `sharif shah pasha bey count earl baron brother sister mother father begum effendi private charge attendee bishop jr. sr.
  jnr eng. justice`.split(/\s+/),
)

/** The role table gives titles, honorifics and the gender that some of them tell. */
const addRoles = (files: LexiconFiles, lists: Map<string, Set<string>>): void => {
  const into = (list: string, word: string): void => {
    const set = lists.get(list) ?? new Set<string>()
    set.add(word)
    lists.set(list, set)
  }
  for (const entry of readLexiconFile(files, 'roles.json', RolesFile) ?? []) {
    for (const word of [entry.noun, ...entry.variants]) {
      if (ALSO_SURNAMES.has(word.toLowerCase())) continue
      if (entry.kind === 'honorific') into('honorifics', word)
      else if (entry.kind === 'title') into('roles', word)
      if (entry.gender) into(entry.gender === 'f' ? 'women' : 'men', word)
    }
  }
}

/** Compiled once; looks up by folded words. A later file adds entries or replaces those of the same id. */
export const compileActorLexicon = (files: LexiconFiles): ActorLexicon => {
  const trie = emptyTrie()
  const known = new Map<ActorId, KnownActor>()
  const placeStates = new Map<string, ActorId>()
  const add = (draft: NameDraft): void => insert(trie, lexiconName(draft))

  for (const entry of entriesOf(files, 'states', StatesFile)) {
    const id = entry.id as ActorId
    const years = { from: entry.from ?? null, to: entry.to ?? null }
    const base = { actor: id, state: id, ...years }
    known.set(id, {
      id,
      label: entry.label,
      kind: 'state',
      nouns: ['country', 'government'],
      of: id,
      iso: entry.iso ?? null,
      adjectives: entry.adjectives,
      ...years,
    })
    for (const name of [entry.label, ...entry.names]) add({ ...base, sort: 'name', name })
    for (const name of entry.adjectives) add({ ...base, sort: 'adjective', name })
    for (const name of entry.people) add({ ...base, sort: 'people', name })
    for (const name of entry.seats) {
      add({ ...base, sort: 'seat', name })
      placeStates.set(name, id)
    }
    for (const name of entry.metonyms) add({ ...base, sort: 'metonym', name })
  }
  for (const [path, kind, schema] of [
    ['organizations', 'organization', OrganizationsFile],
    ['groups', 'group', GroupsFile],
  ] as const) {
    for (const entry of entriesOf(files, path, schema)) {
      const id = entry.id as ActorId
      const years = { from: entry.from ?? null, to: entry.to ?? null }
      const of = (entry.of ?? null) as ActorId | null
      known.set(id, {
        id,
        label: entry.label.replace(/ \([^)]*\)$/, ''),
        kind,
        nouns: entry.nouns,
        of,
        iso: null,
        adjectives: [],
        ...years,
      })
      for (const name of entry.seats) add({ sort: 'seat', actor: id, state: of, name, ...years })
      for (const alias of [entry.label, ...entry.aliases]) {
        const name = typeof alias === 'string' ? alias : alias.name
        add({ sort: 'body', actor: id, state: of, name, ...years })
        const plain = name.replace(/ \([^)]*\)$/, '')
        if (plain !== name) add({ sort: 'body', actor: id, state: of, name: plain, ...years })
      }
    }
  }
  for (const entry of entriesOf(files, 'collectives', CollectivesFile)) {
    const id = entry.id as ActorId
    known.set(id, {
      id,
      label: entry.label,
      kind: 'group',
      nouns: [],
      of: null,
      iso: null,
      adjectives: [],
      from: null,
      to: null,
    })
    for (const name of [entry.label, ...entry.names])
      add({ sort: 'collective', actor: id, name, lower: /^\p{Ll}/u.test(name) })
  }
  for (const entry of entriesOf(files, 'places', PlacesFile))
    for (const name of entry.names) {
      add({ sort: 'place', actor: null, state: entry.state as ActorId | null, name })
      if (entry.state) placeStates.set(name, entry.state as ActorId)
    }

  const lists = new Map<string, Set<string>>()
  for (const path of lexiconPaths(files, 'words')) {
    for (const [list, words] of Object.entries(readLexiconFile(files, path, WordsFile) ?? {})) {
      const set = lists.get(list) ?? new Set<string>()
      for (const word of words) set.add(word)
      lists.set(list, set)
    }
  }
  addRoles(files, lists)
  for (const name of lists.get('agencies') ?? []) add({ sort: 'agency', actor: null, name })

  const figures = new Map<ActorId, FigureEntry>()
  const bySurname = new Map<string, FigureEntry[]>()
  const bySound = new Map<string, FigureEntry[]>()
  const officesOf = new Map<string, { figure: FigureEntry; office: Office }[]>()
  const genders = new Map<string, string>()
  for (const figure of entriesOf(files, 'figures/', FiguresFile)) {
    const id = figure.id as ActorId
    figures.set(id, figure)
    known.set(id, {
      id,
      label: figure.label,
      kind: 'figure',
      nouns: [],
      of: null,
      iso: null,
      adjectives: [],
      from: null,
      to: null,
    })
    const surnames = new Set([figure.label, ...figure.aliases].flatMap(surnamesOf))
    if (figure.offices.some((office) => /^(?:monarch|crown prince|pope)$/.test(office.role)))
      surnames.add(
        fold(figure.label.replace(/^(?:King|Queen|Pope|Emir|Sultan|Sheikh|Prince) /, '')).split(' ')[0] ?? '',
      )
    for (const surname of surnames) addTo(bySurname, surname, figure)
    for (const name of [figure.label, ...figure.aliases]) {
      if (wordsOf(name).length > 1) add({ sort: 'figure', actor: id, name })
      for (const key of lookupKeys(name)) if (!bySound.get(key)?.includes(figure)) addTo(bySound, key, figure)
    }
    for (const office of figure.offices) addTo(officesOf, office.actor, { figure, office })
    const first = fold(figure.label).split(' ')[0]
    if (first !== undefined && figure.gender) {
      const before = genders.get(first)
      genders.set(first, before === undefined || before === figure.gender ? figure.gender : '?')
    }
  }
  const none: ReadonlySet<string> = new Set()
  for (const [list, gender] of [
    ['female names', 'f'],
    ['male names', 'm'],
  ] as const)
    for (const name of lists.get(list) ?? []) {
      const first = fold(name)
      const before = genders.get(first)
      genders.set(first, before === undefined || before === gender ? gender : '?')
    }
  return {
    trie,
    known,
    figures,
    bySurname,
    bySound,
    officesOf,
    genders,
    words: (list) => lists.get(list) ?? none,
    placeStates,
  }
}
