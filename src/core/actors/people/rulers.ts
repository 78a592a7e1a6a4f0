import type { ActorId, Sentence } from '../../model.ts'
import { lowerOf } from '../grammar.ts'
import type { Person } from './person.ts'

const RULES =
  /^(?:president|prime minister|head of government|monarch|supreme leader|chancellor|leader|crown prince|commander)$/

/** The state or group that a person ruled on the date, by the offices on record; null when none is known. */
export const rulerOf = (person: Person, date: string | null): ActorId | null => {
  const offices = person.figure?.offices.filter((office) => RULES.test(office.role)) ?? []
  if (offices.length === 0) return null
  const on = offices.filter((office) => {
    if (date === null || office.from === null) return false
    const to = office.to === null || office.to === '?' ? '9999' : office.to
    return office.from <= date.slice(0, office.from.length) && date.slice(0, to.length) <= to
  })
  const before = offices.filter((office) => date === null || office.from === null || office.from <= date)
  return ((on[0] ?? before.at(-1) ?? offices[0])?.actor as ActorId | undefined) ?? null
}

const RULE = /^(?:government|regime|army|forces|troops|military|rule)$/

/** "the government of Ilya Morov", "Morov's forces": the states of those whose rule is called by their name. */
export const ruledStates = (
  people: readonly Person[],
  sentences: readonly Sentence[],
  date: string | null,
): readonly ActorId[] =>
  people.flatMap((person) => {
    const state = rulerOf(person, date)
    if (!state?.startsWith('state:')) return []
    return person.names.flatMap(({ name }) => {
      const sentence = sentences[name.sentence]
      if (!sentence) return []
      let before = name.titles.find(({ place }) => place === 'before')?.from ?? name.from
      while (before > 0 && isTitleWord(sentence, before - 1)) before--
      const isOwner = sentence.tokens[name.to]?.xpos === 'POS' && RULE.test(lowerOf(sentence, name.to + 1))
      const isOwned = lowerOf(sentence, before - 1) === 'of' && RULE.test(lowerOf(sentence, before - 2))
      return name.rules || isOwner || isOwned ? [state] : []
    })
  })

/** "of | Prime Minister | Morov" */
const isTitleWord = (sentence: Sentence, i: number): boolean =>
  /^(?:president|prime|minister|king|chancellor|the|mr\.?)$/.test(lowerOf(sentence, i))
