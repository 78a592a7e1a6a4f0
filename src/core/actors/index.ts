import type {
  Actor,
  ActorId,
  Affiliation,
  Article,
  LocatedMention,
  PlaceMention,
  Published,
  Sentence,
} from '../model.ts'
import { affiliationsOf } from './affiliations.ts'
import { type Anchor, findAnchors } from './anchors.ts'
import { abbreviationAfter, type BodyName, findBodies } from './bodies.ts'
import { findPersonNames } from './candidates.ts'
import { type Collective, findCollectives } from './collectives.ts'
import type { Draft, TraceEntry } from './draft.ts'
import { headOf } from './grammar.ts'
import { homeOf } from './home.ts'
import { type Interpreted, interpret } from './interpret.ts'
import type { ActorLexicon } from './lexicon.ts'
import { createMemory } from './memory.ts'
import { bodyNoun } from './nominals.ts'
import type { Owners } from './owners.ts'
import { findPeople } from './people.ts'
import type { Person } from './person.ts'
import { publishedDate } from './published.ts'
import { actorsOf, located } from './record.ts'
import { findReferences } from './references.ts'
import { findRegimes } from './regimes.ts'
import { rulerOf } from './rulers.ts'
import type { Office } from './schema.ts'
import { findShortForms, type NamedBody } from './short.ts'
import { slug } from './spell.ts'

export { type ActorLexicon, compileActorLexicon } from './lexicon.ts'

export interface FoundActors {
  readonly actors: readonly Actor[]
  readonly mentions: readonly LocatedMention[]
  readonly places: readonly PlaceMention[]
  readonly published: Published
  /** what was considered and why it was kept or not, for `extract --trace` */
  readonly trace: readonly TraceEntry[]
}

/**
 * Who acts in the article, and where it says so:
 *
 *   lexicon names -> unknown bodies -> people -> government or place -> sides without a name -> references -> record
 */
export const findActors = (
  article: Article,
  sentences: readonly Sentence[],
  lexicon: ActorLexicon,
): FoundActors => {
  const { text } = article
  const anchors = sentences.map((sentence) => findAnchors(sentence, text, lexicon))
  const published = publishedDate(article, sentences, officials(anchors, lexicon))
  const bodies = sentences.map((sentence, i) => findBodies(sentence, text, anchors[i] ?? [], lexicon))
  const labels = new Map<ActorId, string>()
  const named = bodies.flatMap((list, i) =>
    list.map((body) => bodyDraft(sentences[i] as Sentence, body, labels)),
  )
  const free = sentences.map((_, i) => outside(anchors[i] ?? [], bodies[i] ?? []))

  const candidates = sentences.flatMap((sentence, i) =>
    findPersonNames(sentence, text, anchors[i] ?? [], bodies[i] ?? [], lexicon),
  )
  const evidence = { date: published.date, certain: certainActors(anchors) }
  const states = new Set([...evidence.certain].filter((id) => id.startsWith('state:')))
  const people = findPeople(candidates, sentences, { date: published.date, states }, lexicon)
  const isPerson = personTokens(people)

  const interpreted = sentences.map((sentence, i) =>
    interpret(
      sentence,
      text,
      (free[i] ?? []).filter((anchor) => !isPerson(i, anchor.from)),
      evidence,
      lexicon,
    ),
  )
  const places = interpreted.flatMap((list) => list.filter((one) => one.draft.weight === 'place'))
  const states1 = interpreted.flatMap((list) =>
    list.filter((one) => one.draft.weight !== 'place').map((one) => one.draft),
  )
  const full = [...states1.filter((draft) => !draft.actor.startsWith('state:')), ...named]
  const known = namedBodies(full, sentences, lexicon, labels)
  const isTaken = takenTokens([...states1, ...named], people)
  const shorts = sentences.flatMap((sentence) =>
    findShortForms(sentence, text, known, full, (token) => isTaken(sentence.index, token) === null),
  )

  const solid = [...states1, ...named, ...shorts]
  const home = homeOf(interpreted.flat(), sentences, lexicon)
  const affiliations = new Map<ActorId, readonly Affiliation[]>()
  const standsFor = (person: Person): ActorId | null =>
    rulerOf(person, published.date) ?? affiliations.get(person.id)?.[0]?.actor ?? null
  const affiliate = (drafts: readonly Draft[], whom: readonly Person[]): void => {
    const owners = ownersOf(drafts, people, standsFor)
    const input = { sentences, text, owners, date: published.date, home, lexicon }
    for (const person of whom) affiliations.set(person.id, affiliationsOf(person, input))
  }
  affiliate(solid, people)
  const regimes = sentences.flatMap((sentence) => findRegimes(sentence, text, people, standsFor, lexicon))
  const taken = takenTokens([...solid, ...regimes], people)
  const sides = sentences.flatMap((sentence) =>
    findCollectives(sentence, text, (token) => taken(sentence.index, token), home, lexicon),
  )
  const collectives = namedSides(
    sides,
    sentences,
    [...solid, ...regimes],
    people,
    affiliations,
    published.date,
    lexicon,
  )
  for (const one of collectives) labels.set(one.draft.actor, one.label)

  const persons = people.flatMap((person) => personDrafts(person, sentences, text, regimes))
  const before = [...solid, ...regimes, ...collectives.map((one) => one.draft), ...persons]
  const references = findReferences({
    text,
    sentences,
    drafts: before,
    people,
    affiliations,
    home,
    date: published.date,
    lexicon,
  })
  const nouns = references.filter((draft) => draft.via === 'nominal' && !draft.actor.startsWith('figure:'))
  const unplaced = people.filter(
    (person) => affiliations.get(person.id)?.every((one) => one.basis !== 'text') ?? true,
  )
  affiliate([...solid, ...nouns], unplaced)
  const all = [...before.map((draft) => shrunk(draft, references)), ...references]

  const acting = new Set(all.filter((draft) => draft.weight === 'acts').map((draft) => draft.actor))
  for (const list of affiliations.values()) for (const one of list) acting.add(one.actor)
  const kept = all.filter((draft) => acting.has(draft.actor)).sort(byPlace)
  const byId = new Map(people.map((person) => [person.id, person]))
  const actors = actorsOf(kept, (id) => ({
    label: byId.get(id)?.label ?? lexicon.known.get(id)?.label ?? labels.get(id) ?? id,
    affiliations: affiliations.get(id) ?? [],
  }))
  return {
    actors: withAffiliated(actors, lexicon, labels),
    mentions: kept.map(located),
    places: places.map(placeOf),
    published,
    trace: traceOf(all, places, acting),
  }
}

const ownersOf = (
  drafts: readonly Draft[],
  people: readonly Person[],
  standsFor: (person: Person) => ActorId | null,
): Owners => {
  const bySentence = new Map<number, Draft[]>()
  for (const draft of [...drafts].sort((a, b) => a.from - b.from)) {
    const list = bySentence.get(draft.sentence)
    if (list) list.push(draft)
    else bySentence.set(draft.sentence, [draft])
  }
  return {
    inside: (sentence, from, to) =>
      (bySentence.get(sentence) ?? []).filter((draft) => draft.from >= from && draft.from < to),
    ofPerson: (sentence, from, to) => {
      const person = people.find((one) =>
        one.names.some(({ name }) => name.sentence === sentence && name.from >= from && name.to <= to),
      )
      return person ? standsFor(person) : null
    },
  }
}

/** Once "the Iranian diplomat" is a person, "Iranian" alone is the state. */
const shrunk = (draft: Draft, references: readonly Draft[]): Draft => {
  const { nameTo, nameEnd } = draft
  if (nameTo === undefined || nameEnd === undefined || nameTo >= draft.to) return draft
  const taken = references.some(
    (one) => one.sentence === draft.sentence && one.head === draft.head && one.actor !== draft.actor,
  )
  return taken
    ? {
        ...draft,
        to: nameTo,
        end: nameEnd,
        text: draft.text.slice(0, nameEnd - draft.start),
        head: nameTo - 1,
      }
    : draft
}

/** "the paramilitary group" is the one named before, when there is one; else a side of its own. */
const namedSides = (
  sides: readonly Collective[],
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  people: readonly Person[],
  affiliations: ReadonlyMap<ActorId, readonly Affiliation[]>,
  date: string | null,
  lexicon: ActorLexicon,
): Collective[] => {
  const memory = createMemory(sentences, drafts, people, affiliations, date, lexicon)
  return sides.filter(({ draft, mayRefer }) => {
    const sentence = sentences[draft.sentence]
    return !mayRefer || !sentence || bodyNoun(sentence, draft.head, memory, null) === null
  })
}

const byPlace = (a: Draft, b: Draft): number =>
  a.start - b.start || a.end - b.end || (a.actor < b.actor ? -1 : a.actor > b.actor ? 1 : 0)

/** Every affiliation points to an actor of the record, also when the article names only its officer. */
const withAffiliated = (
  actors: readonly Actor[],
  lexicon: ActorLexicon,
  labels: ReadonlyMap<ActorId, string>,
): Actor[] => {
  const present = new Set(actors.map((actor) => actor.id))
  const out = [...actors]
  for (const actor of actors)
    for (const { actor: id } of actor.affiliations) {
      if (present.has(id)) continue
      present.add(id)
      const known = lexicon.known.get(id)
      out.push({
        id,
        label: known?.label ?? labels.get(id) ?? id.slice(id.indexOf(':') + 1),
        kind: id.slice(0, id.indexOf(':')) as Actor['kind'],
        aliases: [],
        affiliations: [],
        mentions: [],
      })
    }
  return out
}

const officials = (anchors: readonly (readonly Anchor[])[], lexicon: ActorLexicon) => {
  const ids = new Set(
    anchors.flatMap((list) =>
      list.flatMap((anchor) =>
        anchor.names.filter((name) => name.sort === 'figure').map((name) => name.actor),
      ),
    ),
  )
  return [...ids].flatMap((id) => {
    const figure = id ? lexicon.figures.get(id) : undefined
    return figure
      ? [{ label: figure.label, aliases: figure.aliases, offices: figure.offices.map(plainOffice) }]
      : []
  })
}

const plainOffice = ({ role, title, from, to }: Office) => ({
  role,
  title: title ?? role,
  from,
  to: to === '?' ? null : to,
})

const certainActors = (anchors: readonly (readonly Anchor[])[]): Set<ActorId> => {
  const out = new Set<ActorId>()
  for (const list of anchors)
    for (const anchor of list) {
      const ids = new Set(anchor.names.map((name) => name.actor ?? name.state))
      if (ids.size === 1) for (const id of ids) if (id) out.add(id)
      const state = anchor.names[0]?.state
      if (state && ids.size === 1) out.add(state)
    }
  return out
}

/** Anchors that no unknown body swallows: "Idlib" inside "Free Idlib Army" is not looked at again. */
const outside = (anchors: readonly Anchor[], bodies: readonly BodyName[]): Anchor[] =>
  anchors.filter((anchor) => !bodies.some((body) => body.from <= anchor.from && anchor.to <= body.to))

const bodyDraft = (sentence: Sentence, body: BodyName, labels: Map<ActorId, string>): Draft => {
  const actor: ActorId = `${body.kind}:${slug(body.text)}`
  if (!labels.has(actor)) labels.set(actor, body.text.replace(/\s+/g, ' '))
  return {
    sentence: sentence.index,
    from: body.from,
    to: body.to,
    head: headOf(sentence, body.from, body.to),
    start: body.start,
    end: body.end,
    text: body.text,
    actor,
    via: 'name',
    how: body.how,
    weight: 'acts',
  }
}

const namedBodies = (
  full: readonly Draft[],
  sentences: readonly Sentence[],
  lexicon: ActorLexicon,
  labels: ReadonlyMap<ActorId, string>,
): NamedBody[] => {
  const out = new Map<ActorId, NamedBody>()
  for (const draft of full) {
    const sentence = sentences[draft.sentence]
    if (!sentence) continue
    const label = lexicon.known.get(draft.actor)?.label ?? labels.get(draft.actor) ?? draft.text
    const before = out.get(draft.actor)
    const abbreviation = abbreviationAfter(sentence, draft.to)
    out.set(draft.actor, {
      actor: draft.actor,
      noun: label.split(' ').length > 1 ? (label.split(' ').at(-1) ?? '') : '',
      abbreviations: [...(before?.abbreviations ?? []), ...(abbreviation ? [abbreviation] : [])],
      firstAt: before?.firstAt ?? draft.start,
    })
  }
  return [...out.values()]
}

const personTokens = (people: readonly Person[]) => {
  const keys = new Set(
    people.flatMap((person) =>
      person.names.flatMap(({ name }) => range(name.from, name.to).map((i) => name.sentence * 4096 + i)),
    ),
  )
  return (sentence: number, token: number): boolean => keys.has(sentence * 4096 + token)
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

const takenTokens = (drafts: readonly Draft[], people: readonly Person[]) => {
  const keys = new Map<number, ActorId | 'other'>()
  for (const person of people)
    for (const { name } of person.names)
      for (const i of range(name.from, name.to)) keys.set(name.sentence * 4096 + i, 'other')
  for (const draft of drafts)
    for (const i of range(draft.from, draft.to)) keys.set(draft.sentence * 4096 + i, draft.actor)
  return (sentence: number, token: number): ActorId | 'other' | null =>
    keys.get(sentence * 4096 + token) ?? null
}

/** A person's mentions: the phrase holds the title, the words shown hold the name. */
const personDrafts = (
  person: Person,
  sentences: readonly Sentence[],
  text: string,
  regimes: readonly Draft[],
): Draft[] =>
  person.names.flatMap(({ name, how }) => {
    const sentence = sentences[name.sentence]
    if (!sentence) return []
    const title = name.titles.find((one) => one.place === 'before' && one.noun >= 0)
    const swallowed = regimes.some(
      (draft) => draft.sentence === name.sentence && draft.from <= name.from && name.to <= draft.to,
    )
    const from = swallowed ? name.from : (title?.from ?? (name.honorific ? name.from - 1 : name.from))
    const start = name.honorific ? (sentence.tokens[name.from - 1]?.start ?? name.start) : name.start
    return [
      {
        sentence: name.sentence,
        from,
        to: name.to,
        head: headOf(sentence, from, name.to),
        start,
        end: name.end,
        text: text.slice(start, name.end),
        actor: person.id,
        via: name.full ? ('name' as const) : ('alias' as const),
        how,
        weight: swallowed ? ('topic' as const) : ('acts' as const),
      },
    ]
  })

const placeOf = ({ draft }: Interpreted): PlaceMention => ({
  start: draft.start,
  end: draft.end,
  name: draft.text,
  sentence: draft.sentence,
  head: draft.head,
})

const traceOf = (
  all: readonly Draft[],
  places: readonly Interpreted[],
  acting: ReadonlySet<ActorId>,
): TraceEntry[] =>
  [
    ...all.map((draft) => ({
      start: draft.start,
      end: draft.end,
      text: draft.text,
      verdict: acting.has(draft.actor) ? draft.actor : `not an actor here: ${draft.actor}`,
      why: draft.how,
    })),
    ...places.map(({ draft }) => ({
      start: draft.start,
      end: draft.end,
      text: draft.text,
      verdict: 'place',
      why: draft.how,
    })),
  ].sort((a, b) => a.start - b.start || a.end - b.end)
