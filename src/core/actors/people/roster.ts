import { fold, soundKey } from '../spell.ts'
import type { PersonName } from './name.ts'
import type { Person } from './person.ts'

/** The people of one article, looked up by the words of their names: time must not grow with their number squared. */
export interface Roster {
  readonly people: readonly Person[]
  readonly byId: (id: string | undefined) => Person | undefined
  /** those whose full name may be another form of this one */
  readonly alike: (name: PersonName) => readonly Person[]
  /** those of whom a single name may be a later word, an end, or a reigning name */
  readonly answering: (phrase: string) => readonly Person[]
  /** those whose last word sounds so */
  readonly sounding: (phrase: string) => readonly Person[]
  /** those whose first word it is */
  readonly starting: (phrase: string) => readonly Person[]
  /** the one whom the article has only by this single name */
  readonly known: (phrase: string) => Person | undefined
  readonly enter: (person: Person) => void
  readonly addName: (person: Person, name: PersonName, how: string) => void
}

const soundsOf = (words: readonly (string | undefined)[]): string => soundKey(words.join(' '))

/** Two forms of one full name share the sound of first and last word, of the first two, or of the last two. */
const formKeys = ({ words }: PersonName): string[] => [
  `ends ${soundsOf([words[0], words.at(-1)])}`,
  `first ${soundsOf(words.slice(0, 2))}`,
  `last ${soundsOf(words.slice(-2))}`,
]

/** Every run of words behind the first: "Aung San Suu Kyi" answers to "Suu Kyi" and to "Kyi". */
const runsOf = (words: readonly string[]): string[] => {
  const out: string[] = []
  const few = words.slice(0, 8)
  for (let from = 0; from < few.length; from++)
    for (let to = from + 1; to <= few.length; to++) out.push(few.slice(from, to).join(' '))
  return out
}

const REGAL = /^(?:king|queen|pope|emperor|empress|emir|sultan|sheikh|prince|princess|mullah|ayatollah) /
const NUMERAL = / (?:i|ii|iii|iv|v|vi|vii|viii|x|xi|xii|xiii|xiv|xv|xvi|xxiii)$/

/** What may stand alone of a known name: words behind the first, or a reigning name without its title. */
const shortForms = (known: string): string[] => {
  const folded = fold(known)
  const words = folded.split(' ')
  if (REGAL.test(folded)) return [folded.replace(REGAL, ''), folded.replace(REGAL, '').replace(NUMERAL, '')]
  return runsOf(words.length > 1 ? words.slice(1) : words)
}

export const createRoster = (): Roster => {
  const people: Person[] = []
  const index = new Map<string, Set<Person>>()
  const file = (key: string, person: Person): void => {
    const set = index.get(key)
    if (set) set.add(person)
    else index.set(key, new Set([person]))
  }
  const found = (key: string): readonly Person[] => [...(index.get(key) ?? [])]
  const fileName = (person: Person, name: PersonName): void => {
    if (!name.full) {
      file(`known ${name.words.join(' ')}`, person)
      return
    }
    for (const key of formKeys(name)) file(key, person)
    file(`sound ${soundsOf([name.words.at(-1)])}`, person)
    file(`start ${name.words[0] ?? ''}`, person)
    if (!REGAL.test(`${name.words.join(' ')} `))
      for (const run of runsOf(name.words.slice(1))) file(`answer ${run}`, person)
  }
  return {
    people,
    byId: (id) => (id === undefined ? undefined : found(`id ${id}`)[0]),
    alike: (name) => [...new Set(formKeys(name).flatMap(found))],
    answering: (phrase) => found(`answer ${phrase}`),
    sounding: (phrase) => (phrase.includes(' ') ? [] : found(`sound ${soundKey(phrase)}`)),
    starting: (phrase) => found(`start ${phrase}`),
    known: (phrase) => found(`known ${phrase}`)[0],
    enter: (person) => {
      people.push(person)
      file(`id ${person.id}`, person)
      for (const { name } of person.names) fileName(person, name)
      const spelled = person.figure ? [person.figure.label, ...person.figure.aliases] : []
      for (const form of spelled.flatMap(shortForms)) file(`answer ${form}`, person)
    },
    addName: (person, name, how) => {
      person.names.push({ name, how })
      fileName(person, name)
    },
  }
}
