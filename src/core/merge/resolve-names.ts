import { nameWords } from '../actors/people/name.ts'
import { fold, namesAlike, soundKey } from '../actors/spell.ts'
import { OF_ARTICLE } from '../label.ts'
import type { ActorId, ActorKind } from '../model.ts'

/** One actor id over all articles, before variants of the same name are joined. */
export interface Told {
  readonly id: ActorId
  readonly kind: ActorKind
  readonly label: string
  /** how many articles name it */
  readonly articles: number
  /** whom a figure speaks for, over all articles */
  readonly speaksFor: ReadonlySet<ActorId>
}

/** Sorted lists in, so that the answer does not depend on the order of articles. */
const isFull = (told: Told): boolean => nameWords(told.label).length > 1

const agree = (a: Told, b: Told): boolean => {
  if (a.speaksFor.size === 0 || b.speaksFor.size === 0) return false
  for (const id of a.speaksFor) if (b.speaksFor.has(id)) return true
  return false
}

/** Of two ids of one party the one that names it better: the full name, in more articles, then in code-unit order. */
const better = (a: Told, b: Told): Told => {
  if (isFull(a) !== isFull(b)) return isFull(a) ? a : b
  if (a.articles !== b.articles) return a.articles > b.articles ? a : b
  return a.id < b.id ? a : b
}

/**
 * Which ids mean the same party: another spelling of a full name who speaks for the same actor ("Ana Petrova", "Anna
 * Petrova"), a single name with one full name to go to, a body whose name differs in case or article only.
 * Returns the ids that go, each with the id they become.
 */
export const sameParties = (all: readonly Told[]): ReadonlyMap<ActorId, ActorId> => {
  const out = new Map<ActorId, ActorId>()
  const named = all.filter((told) => !told.id.includes(OF_ARTICLE))
  const figures = named.filter((told) => told.kind === 'figure')
  for (const bucket of byKey(figures.filter(isFull), (told) => soundKey(told.label)))
    joinAlike(bucket, out, (a, b) => namesAlike(a.label, b.label) && agree(a, b))
  const full = figures.filter((told) => isFull(told) && !out.has(told.id))
  const bySurname = new Map<string, Told[]>()
  for (const told of full)
    for (const surname of new Set(nameWords(told.label).slice(1))) addTo(bySurname, surname, told)
  for (const single of figures.filter((told) => !isFull(told))) {
    const bearers = (bySurname.get(fold(single.label)) ?? []).filter((told) => agree(told, single))
    const [only] = bearers
    if (bearers.length === 1 && only) out.set(single.id, only.id)
  }
  const bodies = named.filter((told) => told.kind === 'organization' || told.kind === 'group')
  for (const bucket of byKey(bodies, (told) => fold(told.label.replace(/^the /i, ''))))
    joinAlike(bucket, out, () => true)
  return out
}

const addTo = (map: Map<string, Told[]>, key: string, told: Told): void => {
  const list = map.get(key)
  if (list) list.push(told)
  else map.set(key, [told])
}

const byKey = (list: readonly Told[], key: (told: Told) => string): readonly (readonly Told[])[] => {
  const buckets = new Map<string, Told[]>()
  for (const told of list) addTo(buckets, key(told), told)
  return [...buckets.values()].filter((bucket) => bucket.length > 1)
}

/** Each joins the best of those it is alike to; what became another id itself is followed to its end. */
const joinAlike = (
  bucket: readonly Told[],
  out: Map<ActorId, ActorId>,
  alike: (a: Told, b: Told) => boolean,
): void => {
  const sorted = [...bucket].sort((a, b) => (better(a, b) === a ? -1 : 1))
  sorted.forEach((told, i) => {
    const best = sorted.slice(0, i).find((other) => !out.has(other.id) && alike(other, told))
    if (best) out.set(told.id, best.id)
  })
}
