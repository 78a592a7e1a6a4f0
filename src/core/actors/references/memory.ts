import type { ActorId, Affiliation, Sentence } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { argumentOf } from '../grammar.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import type { Office } from '../lexicon/schema.ts'
import type { Person } from '../people/person.ts'
import { fold } from '../spell.ts'

/** What a reader of the article remembers at one place: who has been named, where and as what. */
export interface Memory {
  readonly sentences: readonly Sentence[]
  readonly lexicon: ActorLexicon
  readonly date: string | null
  readonly persons: ReadonlyMap<ActorId, Person>
  readonly affiliations: ReadonlyMap<ActorId, readonly Affiliation[]>
  /** the people who speak for an actor */
  readonly peopleOf: (actor: ActorId) => readonly ActorId[]
  /** mentions before a place, latest first */
  readonly before: (start: number) => readonly Draft[]
  readonly add: (draft: Draft) => void
  /** folded role words of a person: from the text, then from offices on the date */
  readonly rolesOf: (person: ActorId) => readonly string[]
}

export interface Background {
  readonly sentences: readonly Sentence[]
  readonly people: readonly Person[]
  readonly affiliations: ReadonlyMap<ActorId, readonly Affiliation[]>
  readonly date: string | null
  readonly lexicon: ActorLexicon
}

export const createMemory = (background: Background, drafts: readonly Draft[]): Memory => {
  const { sentences, people, affiliations, date, lexicon } = background
  const sorted = [...drafts].sort((a, b) => a.start - b.start || a.end - b.end)
  const persons = new Map(people.map((person) => [person.id, person]))
  const roles = new Map<ActorId, readonly string[]>()
  const speakers = new Map<ActorId, ActorId[]>()
  for (const [id, list] of affiliations)
    for (const actor of new Set(list.map((one) => one.actor))) {
      const known = speakers.get(actor)
      if (known) known.push(id)
      else speakers.set(actor, [id])
    }
  return {
    sentences,
    lexicon,
    date,
    persons,
    affiliations,
    peopleOf: (actor) => speakers.get(actor) ?? [],
    before: (start) => {
      let high = sorted.length
      let low = 0
      while (low < high) {
        const middle = (low + high) >> 1
        if ((sorted[middle]?.start ?? 0) < start) low = middle + 1
        else high = middle
      }
      // far enough for any reference, and no more: memory of an article does not grow with it
      return sorted.slice(Math.max(0, low - REACH), low).reverse()
    },
    add: (draft) => {
      let at = sorted.length
      while (at > 0 && (sorted[at - 1]?.start ?? 0) > draft.start) at--
      sorted.splice(at, 0, draft)
    },
    rolesOf: (id) => {
      const known = roles.get(id)
      if (known) return known
      const made = rolesOf(
        persons.get(id),
        lexicon.figures.get(id)?.offices ?? [],
        affiliations.get(id) ?? [],
        date,
      )
      roles.set(id, made)
      return made
    },
  }
}

const REACH = 80

const rolesOf = (
  person: Person | undefined,
  offices: readonly Office[],
  affiliations: readonly Affiliation[],
  date: string | null,
): readonly string[] => {
  const out = new Set<string>()
  for (const affiliation of affiliations) if (affiliation.role) out.add(fold(affiliation.role))
  for (const { name } of person?.names ?? [])
    for (const title of name.titles) if (title.role) out.add(fold(title.role))
  for (const office of offices) {
    const to = office.to === null || office.to === '?' ? '9999' : office.to
    if (date === null || ((office.from ?? '') <= date && date.slice(0, to.length) <= to)) {
      out.add(fold(office.role))
      if (office.title) out.add(fold(office.title))
    }
  }
  return [...out]
}

const ALIKE: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^diplomat$/,
    /foreign|minister|envoy|ambassador|secretary of state|diplomat|negotiator|representative|high commissioner/,
  ],
  [/^official$/, /./],
  [
    /^leader$/,
    /leader|president|prime minister|premier|king|chancellor|chief|head|chairman|emir|monarch|sultan|crown prince/,
  ],
  [/^(?:minister)$/, /minister|foreign secretary|secretary of state/],
  [
    /^(?:foreign minister|fm|top diplomat|chief diplomat)$/,
    /foreign minister|foreign secretary|secretary of state|minister of foreign|\bfm\b/,
  ],
  [/^(?:envoy|mediator|emissary)$/, /envoy|mediator|representative|emissary/],
  [/^spokes(?:man|woman|person)$/, /spokes/],
  [
    /^(?:general|commander|officer|strongman)$/,
    /general|commander|marshal|colonel|chief of staff|army chief/,
  ],
  [/^(?:prime minister|premier|pm)$/, /prime minister|premier|\bpm\b|head of government/],
  [/^(?:pontiff|pope)$/, /pope/],
  [/^(?:monarch|king)$/, /king|monarch/],
  [/^(?:secretary|secretary of state)$/, /secretary/],
  [/^(?:chief|head|boss|director)$/, /chief|head|director|commissioner|secretary general|administrator/],
  [/^(?:adviser|advisor|aide)$/, /adviser|advisor|aide/],
]

/** Does a person in this role answer to the noun? "the diplomat" is a foreign minister, an envoy, an ambassador. */
export const answersToRole = (roles: readonly string[], noun: string): boolean => {
  const wanted = ALIKE.find(([pattern]) => pattern.test(noun))?.[1]
  return roles.some(
    (role) =>
      (wanted
        ? wanted.test(role)
        : new RegExp(`\\b${noun.replace(/[^\p{L}\p{N} ]/gu, '')}\\b`, 'u').test(role)) &&
      !isDeputyFor(role, noun),
  )
}

// A deputy minister is no president; a vice president is not "the president".
const isDeputyFor = (role: string, noun: string): boolean =>
  /^(?:former|ex|ousted|deposed|late)\b/.test(role) ||
  (/^(?:president|prime minister)$/.test(noun) && /\b(?:vice|deputy|former|adviser|advisor)\b/.test(role))

export const isFigure = (draft: Draft): boolean => draft.actor.startsWith('figure:')

/** Grammatical subject of its clause, itself or by its first conjunct. */
export const isSubject = (sentences: readonly Sentence[], draft: Draft): boolean => {
  const sentence = sentences[draft.sentence]
  if (!sentence) return false
  const first = argumentOf(sentence, draft.head)
  return /^nsubj/.test(sentence.tokens[first]?.deprel ?? '')
}
