import type { ActorId, Sentence } from '../../model.ts'
import { type Draft, wordAt } from '../draft.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import type { FigureEntry } from '../lexicon/schema.ts'
import type { Person } from '../people/person.ts'
import { fold } from '../spell.ts'

const MEASURE = /^(\p{Lu}\p{L}{2,}?)(?:care|nomics|onomics)$/u
/** Whether a word may be a measure called after somebody: "Morovcare". */
export const isCalledAfter = (word: string): boolean => MEASURE.test(word)

const RULED = /^(?:president|prime minister|head of government|chancellor)$/

/** "Morovcare", "Kadenomics": a measure called after its sponsor, whom a stance toward it reaches. */
export const calledAfter = (
  sentence: Sentence,
  text: string,
  people: readonly Person[],
  lexicon: ActorLexicon,
): { readonly draft: Draft; readonly label: string }[] =>
  sentence.tokens.flatMap(({ text: word }, i) => {
    const name = fold(MEASURE.exec(word)?.[1] ?? '')
    const sponsor = name === '' ? null : sponsorOf(name, people, lexicon)
    if (!sponsor) return []
    const { id, label } = sponsor
    const span = wordAt(sentence, i, text)
    const how = 'a measure called after its sponsor'
    const actor = id as ActorId
    return [{ label, draft: { ...span, actor, via: 'alias', how, weight: 'standby', standby: 'own' } }]
  })

/** Somebody of the article, else the one ruler on record who bears the name. */
const sponsorOf = (
  name: string,
  people: readonly Person[],
  lexicon: ActorLexicon,
): Person | FigureEntry | null => {
  const here = people.filter((person) => fold(person.label).split(' ').at(-1) === name)
  if (here.length > 0) return here.length === 1 ? (here[0] ?? null) : null
  const [only, other] = (lexicon.bySurname.get(name) ?? []).filter(({ offices }) =>
    offices.some(({ role }) => RULED.test(role)),
  )
  return only && !other ? only : null
}
