import type { ActorId } from '../../model.ts'
import { surnamesOf } from '../people/surnames.ts'
import { fold, soundKey } from '../spell.ts'
import type { FigureIndex } from './compiled.ts'
import type { FigureEntry, Office } from './schema.ts'

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

const REIGNS = /^(?:monarch|crown prince|pope)$/
const REGAL = /^(?:King|Queen|Pope|Emir|Sultan|Sheikh|Prince) /

/** The key of a first name that counts only behind a title: King Abdullah, not Abdullah. */
export const reigning = (first: string): string => `reigning ${first}`

/** Kings and popes go by their first name. */
const shortNamesOf = (figure: FigureEntry): ReadonlySet<string> => {
  const names = [figure.label, ...figure.aliases].flatMap(surnamesOf)
  if (!figure.offices.some((office) => REIGNS.test(office.role))) return new Set(names)
  return new Set([...names, reigning(fold(figure.label.replace(REGAL, '')).split(' ')[0] ?? '')])
}

const firstNameOf = (label: string): string => fold(label).split(' ')[0] ?? ''

export const compileFigures = (
  entries: readonly FigureEntry[],
  lists: ReadonlyMap<string, ReadonlySet<string>>,
): FigureIndex => {
  const figures = new Map<ActorId, FigureEntry>()
  const bySurname = new Map<string, FigureEntry[]>()
  const bySound = new Map<string, FigureEntry[]>()
  const officesOf = new Map<string, { figure: FigureEntry; office: Office }[]>()
  const genders = new Map<string, string>()
  const tell = (name: string, gender: string): void => {
    const before = genders.get(name)
    genders.set(name, before === undefined || before === gender ? gender : '?')
  }
  for (const figure of entries) {
    figures.set(figure.id as ActorId, figure)
    for (const name of shortNamesOf(figure)) addTo(bySurname, name, figure)
    const keys = new Set([figure.label, ...figure.aliases].flatMap(lookupKeys))
    for (const key of keys) addTo(bySound, key, figure)
    for (const office of figure.offices) addTo(officesOf, office.actor, { figure, office })
    if (figure.gender) tell(firstNameOf(figure.label), figure.gender)
  }
  for (const name of lists.get('female names') ?? []) tell(fold(name), 'f')
  for (const name of lists.get('male names') ?? []) tell(fold(name), 'm')
  return { figures, bySurname, bySound, officesOf, genders }
}
