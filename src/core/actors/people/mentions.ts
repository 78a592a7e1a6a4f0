import type { ActorId, Sentence } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { headOf } from '../grammar.ts'
import type { PersonName } from './name.ts'
import type { Owners } from './owners.ts'
import type { Person } from './person.ts'

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

/** Mentions by the sentence they stand in, in order. */
export const bySentenceOf = (drafts: readonly Draft[]): ReadonlyMap<number, readonly Draft[]> => {
  const out = new Map<number, Draft[]>()
  for (const draft of [...drafts].sort((a, b) => a.from - b.from)) {
    const list = out.get(draft.sentence)
    if (list) list.push(draft)
    else out.set(draft.sentence, [draft])
  }
  return out
}

/** Whom the words beside a name may speak for: what is named there, and whom a person named there stands for. */
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
