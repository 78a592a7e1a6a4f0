import { lexiconPaths, readLexiconFile } from '../../lexicon.ts'
import type { LexiconFiles } from '../../model.ts'
import { RolesFile, WordsFile } from './schema.ts'

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

/** The lists of plain words, with the titles and honorifics of the role table. */
export const compileWords = (files: LexiconFiles): ReadonlyMap<string, ReadonlySet<string>> => {
  const lists = new Map<string, Set<string>>()
  for (const path of lexiconPaths(files, 'words'))
    for (const [list, words] of Object.entries(readLexiconFile(files, path, WordsFile) ?? {})) {
      const set = lists.get(list) ?? new Set<string>()
      for (const word of words) set.add(word)
      lists.set(list, set)
    }
  addRoles(files, lists)
  return lists
}
