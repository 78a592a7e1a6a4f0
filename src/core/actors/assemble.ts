import type { ActorId, Sentence } from '../model.ts'
import { type Anchor, findAnchors } from './anchors.ts'
import { abbreviationAfter, type BodyName } from './bodies/index.ts'
import type { NamedBody } from './bodies/short.ts'
import type { Draft } from './draft.ts'
import { headOf } from './grammar.ts'
import type { ActorLexicon } from './lexicon/compiled.ts'
import type { Office } from './lexicon/schema.ts'
import type { PersonName } from './people/candidates.ts'
import type { Owners } from './people/owners.ts'
import type { Person } from './people/person.ts'
import type { Interpreted } from './places/interpret.ts'
import { slug, wordsOf } from './spell.ts'

/** What joins the steps of this room: names turned into mentions, and look-ups over them. */

/** The known figures whom the article names in full, for dating it by their offices. */
export const officials = (anchors: readonly (readonly Anchor[])[], lexicon: ActorLexicon) => {
  const ids = new Set<ActorId | null>()
  for (const anchor of anchors.flat())
    for (const name of anchor.names) if (name.sort === 'figure') ids.add(name.actor)
  return [...ids].flatMap((id) => {
    const figure = id ? lexicon.figures.get(id) : undefined
    if (!figure) return []
    return [{ label: figure.label, aliases: figure.aliases, offices: figure.offices.map(plainOffice) }]
  })
}

const plainOffice = ({ role, title, from, to }: Office) => ({
  role,
  title: title ?? role,
  from,
  to: to === '?' ? null : to,
})

/** Actors named by a name that can mean nobody else, and the states their places lie in. */
export const certainActors = (anchors: readonly (readonly Anchor[])[]): Set<ActorId> => {
  const out = new Set<ActorId>()
  for (const anchor of anchors.flat()) {
    const ids = new Set(anchor.names.map((name) => name.actor ?? name.state))
    if (ids.size !== 1) continue
    for (const id of [...ids, anchor.names[0]?.state]) if (id) out.add(id)
  }
  return out
}

/** Tokens that neither the lexicon nor an unknown body claims. */
export const freeTokens = (
  anchors: readonly (readonly Anchor[])[],
  bodies: readonly (readonly BodyName[])[],
): ((sentence: number, token: number) => boolean) => {
  const keys = new Set<number>()
  for (const lists of [anchors, bodies])
    lists.forEach((list, sentence) => {
      for (const { from, to } of list) for (let i = from; i < to; i++) keys.add(sentence * WIDTH + i)
    })
  return (sentence, token) => !keys.has(sentence * WIDTH + token)
}

/** Anchors that no unknown body swallows: "Idlib" inside "Free Idlib Army" is not looked at again. */
export const outsideBodies = (anchors: readonly Anchor[], bodies: readonly BodyName[]): Anchor[] =>
  anchors.filter((anchor) => !bodies.some((body) => body.from <= anchor.from && anchor.to <= body.to))

export const bodyDraft = (sentence: Sentence, body: BodyName, labels: Map<ActorId, string>): Draft => {
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

/** The bodies that the article names in full, with the short forms each may take later. */
export const namedBodies = (
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
    const words = label.split(' ')
    const abbreviation = abbreviationAfter(sentence, draft.to)
    const before = out.get(draft.actor)?.abbreviations ?? []
    out.set(draft.actor, {
      actor: draft.actor,
      noun: words.length > 1 ? (words.at(-1) ?? '') : '',
      abbreviations: abbreviation && !before.includes(abbreviation) ? [...before, abbreviation] : before,
    })
  }
  return [...out.values()]
}

/** "the Norlandic Coast Guard (NCG)": what the article shortens an arm of a state to is the state. */
export const shortOrgans = (drafts: readonly Draft[], sentences: readonly Sentence[]): NamedBody[] =>
  drafts.flatMap((draft): NamedBody[] => {
    const sentence = sentences[draft.sentence]
    const abbreviation = sentence && draft.actor.startsWith('state:') && abbreviationAfter(sentence, draft.to)
    return abbreviation ? [{ actor: draft.actor, noun: '', abbreviations: [abbreviation] }] : []
  })

/** "the North" and "the South" of an article that names both Koreas, Yemens or Vietnams. */
export const halves = (certain: ReadonlySet<ActorId>, lexicon: ActorLexicon): NamedBody[] =>
  ['Korea', 'Yemen', 'Vietnam'].flatMap((country) => {
    const pair = ['North', 'South'].map((noun) => ({
      noun,
      actor: `state:${noun}-${country}`.toLowerCase() as ActorId,
    }))
    if (!pair.every(({ actor }) => certain.has(actor) && lexicon.known.has(actor))) return []
    return pair.map(({ noun, actor }) => ({ actor, noun, abbreviations: [] }))
  })

/** "Arab League suspends Norland": a body that the title names in full may be "the League" in the text. */
export const bodiesInTitle = (title: string | null, lexicon: ActorLexicon): NamedBody[] => {
  if (title === null) return []
  const tokens = wordsOf(title).map(({ text, start, end }) => ({ ...BLANK, text, start, end }))
  const sentence = { start: 0, end: title.length, index: -1, paragraph: -1, heading: true, tokens, names: [] }
  return findAnchors(sentence, title, lexicon).flatMap(({ names }) => {
    const name = names.find((one) => one.sort === 'body')
    const label = name?.actor ? lexicon.known.get(name.actor)?.label : undefined
    if (!name?.actor || !label?.includes(' ')) return []
    return [{ actor: name.actor, noun: label.slice(label.lastIndexOf(' ') + 1), abbreviations: [] }]
  })
}

const BLANK = { lemma: '', upos: 'X', xpos: 'FW', head: -1, deprel: 'root' }

// no sentence has so many tokens: the reader cuts longer ones
const WIDTH = 1 << 16

/** Who holds a token: an actor, `other` for a person, null when it is free. */
export type Taken = (sentence: number, token: number) => ActorId | 'other' | null

export const takenTokens = (drafts: readonly Draft[], people: readonly Person[]): Taken => {
  const keys = new Map<number, ActorId | 'other'>()
  const take = (sentence: number, from: number, to: number, by: ActorId | 'other'): void => {
    for (let i = from; i < to; i++) keys.set(sentence * WIDTH + i, by)
  }
  for (const { names } of people)
    for (const { name } of names) take(name.sentence, name.from, name.to, 'other')
  for (const draft of drafts) take(draft.sentence, draft.from, draft.to, draft.actor)
  return (sentence, token) => keys.get(sentence * WIDTH + token) ?? null
}

/** The state that the name at a token is, or that the place at it lies in. */
export const statesAt = (
  interpreted: readonly Interpreted[],
  lexicon: ActorLexicon,
): ((sentence: number, token: number) => ActorId | null) => {
  const keys = new Map<number, ActorId>()
  for (const { draft, sort } of interpreted) {
    const lies = sort === 'place' ? lexicon.placeStates.get(draft.text) : undefined
    const state = draft.actor.startsWith('state:') ? draft.actor : lies
    if (state)
      for (let i = draft.from; i < (draft.nameTo ?? draft.to); i++)
        keys.set(draft.sentence * WIDTH + i, state)
  }
  return (sentence, token) => keys.get(sentence * WIDTH + token) ?? null
}

export interface NamedPerson {
  readonly person: Person
  readonly name: PersonName
}

/** Names of people by the sentence they stand in. */
export const personsBySentence = (people: readonly Person[]): ReadonlyMap<number, readonly NamedPerson[]> => {
  const out = new Map<number, NamedPerson[]>()
  for (const person of people)
    for (const { name } of person.names) {
      const list = out.get(name.sentence)
      if (list) list.push({ person, name })
      else out.set(name.sentence, [{ person, name }])
    }
  return out
}

export const bySentenceOf = (drafts: readonly Draft[]): ReadonlyMap<number, readonly Draft[]> => {
  const out = new Map<number, Draft[]>()
  for (const draft of [...drafts].sort((a, b) => a.from - b.from)) {
    const list = out.get(draft.sentence)
    if (list) list.push(draft)
    else out.set(draft.sentence, [draft])
  }
  return out
}

export const ownersOf = (
  drafts: readonly Draft[],
  persons: ReadonlyMap<number, readonly NamedPerson[]>,
  standsFor: (person: Person) => ActorId | null,
): Owners => {
  const bySentence = bySentenceOf(drafts)
  return {
    inside: (sentence, from, to) =>
      (bySentence.get(sentence) ?? []).filter((draft) => draft.from >= from && draft.from < to),
    ofPerson: (sentence, from, to) => {
      const found = persons.get(sentence)?.find(({ name }) => name.from >= from && name.to <= to)
      return found ? standsFor(found.person) : null
    },
  }
}

/** Whether what stands before the name begins with an argument of the name's own governor. */
const hangsApart = (sentence: Sentence, first: number, name: { from: number; to: number }): boolean => {
  const governor = sentence.tokens[headOf(sentence, name.from, name.to)]?.head ?? -1
  return sentence.tokens
    .slice(first, name.from)
    .some((token) => token.deprel.startsWith('obl') && token.head === governor)
}

/** A person's mentions: the phrase holds the title, the words shown hold the name. */
export const personDrafts = (
  person: Person,
  sentences: readonly Sentence[],
  text: string,
  regimes: ReadonlyMap<number, readonly Draft[]>,
): Draft[] =>
  person.names.flatMap(({ name, how }): Draft[] => {
    const sentence = sentences[name.sentence]
    if (!sentence) return []
    const title = name.titles.find((one) => one.place === 'before' && one.noun >= 0)
    // in "the Assad government" the man is not the one who acts
    const swallowed = (regimes.get(name.sentence) ?? []).some(
      (draft) => draft.from <= name.from && name.to <= draft.to,
    )
    const first = swallowed ? name.from : (title?.from ?? (name.honorific ? name.from - 1 : name.from))
    // "In Velm Norlandic minister Ilya Morov said": what does not hang on the name or above it is no title
    const from = hangsApart(sentence, first, name) ? name.from : first
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
        via: name.full ? 'name' : 'alias',
        how,
        weight: swallowed ? 'topic' : 'acts',
      },
    ]
  })

/** "sent doctors to Estia": a place, and perhaps whom the doctors are for. */
export const recipients = (interpreted: readonly Interpreted[]): readonly Draft[] =>
  interpreted.flatMap(({ draft, sort }): Draft[] =>
    isRecipient(draft, sort)
      ? [{ ...draft, weight: 'standby', standby: 'last', how: 'a country that something goes to' }]
      : [],
  )

const isRecipient = (draft: Draft, sort: Interpreted['sort']): boolean =>
  sort === 'name' && draft.weight === 'place' && /^"to"/.test(draft.how)

/** "stormed a garrison in Estia": a place, and the country that it lies in; a town that the lexicon knows stands for none. */
export const grounds = (interpreted: readonly Interpreted[], lexicon: ActorLexicon): readonly Draft[] =>
  interpreted.flatMap(({ draft, sort }): Draft[] => {
    if (draft.weight !== 'place' || draft.how === 'dateline' || isRecipient(draft, sort)) return []
    const actor = sort === 'place' ? lexicon.placeStates.get(draft.text) : draft.actor
    if (!actor?.startsWith('state:')) return []
    const via = sort === 'name' ? 'name' : sort === 'place' ? 'nominal' : 'alias'
    return [{ ...draft, actor, via, weight: 'standby', standby: 'ground', how: 'a place in its country' }]
  })
