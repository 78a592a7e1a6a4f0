import type { Sentence } from '../../model.ts'
import { isCapital, isWord, lowerOf, textOf } from '../grammar.ts'
import { fold } from '../spell.ts'
import type { IsFree } from './echoes.ts'
import { nameWords, type PersonName } from './name.ts'
import type { Person } from './person.ts'

const CALLED =
  /^(?:also known as|better known as|widely known as|commonly known as|popularly known as|known as|also called|alias|nicknamed|dubbed|aka|a\.k\.a\.)$/
const LONGEST = 3

/** A name by which the article says that somebody is called, too: its words. */
interface ByName {
  readonly words: readonly string[]
  readonly whose: Person
}

/**
 * "Pavel Orlin, also known as Kolt": from then on "Kolt" is Orlin, and somebody whom only that name seemed to name is
 * nobody else.
 */
export const withByNames = (
  people: readonly Person[],
  sentences: readonly Sentence[],
  text: string,
  isFree: IsFree,
): readonly Person[] => {
  const found = people.flatMap((person) => byNamesOf(person, sentences))
  if (found.length === 0) return people
  const gone = new Set<Person>()
  const byLabel = new Map(people.map((person) => [fold(person.label), person]))
  for (const { words, whose } of found) {
    const other = byLabel.get(fold(words.join(' ')))
    if (!other || other === whose || other.figure || gone.has(other) || gone.has(whose)) continue
    for (const { name } of other.names) whose.names.push({ name, how: `called so: ${whose.label}` })
    gone.add(other)
  }
  const left = people.filter((person) => !gone.has(person))
  const taken = new Set(
    left.flatMap(({ names }) => names.flatMap(({ name }) => placesOf(name.sentence, name.from, name.to))),
  )
  const byFirst = new Map(found.map((one) => [one.words[0] ?? '', one]))
  for (const sentence of sentences)
    sentence.tokens.forEach((token, from) => {
      const byName = byFirst.get(token.text)
      const to = from + (byName?.words.length ?? 0)
      if (!byName?.words.every((word, k) => textOf(sentence, from + k) === word)) return
      const places = placesOf(sentence.index, from, to)
      if (places.some((place, k) => taken.has(place) || !isFree(sentence.index, from + k))) return
      const { whose } = byName
      whose.names.push({ name: nameAt(sentence, from, to, text), how: `called so: ${whose.label}` })
    })
  return left
}

const byNamesOf = (whose: Person, sentences: readonly Sentence[]): ByName[] =>
  whose.names.flatMap(({ name }) => {
    const sentence = sentences[name.sentence]
    if (!sentence || !name.full || name.heading) return []
    const start = behindPhrase(sentence, name.to)
    if (start < 0) return []
    let to = start
    while (to - start < LONGEST && isNameWord(sentence, to)) to++
    const words = sentence.tokens.slice(start, to).map((token) => token.text)
    const own = new Set(name.words)
    return words.length > 0 && !words.every((word) => own.has(fold(word))) ? [{ words, whose }] : []
  })

/** The token behind "also known as" and a quotation mark; -1 where the name is not so followed. */
const behindPhrase = (sentence: Sentence, end: number): number => {
  const from = /^[,(]$/.test(textOf(sentence, end)) ? end + 1 : end
  for (let length = 1; length <= 3; length++) {
    const phrase = Array.from({ length }, (_, k) => lowerOf(sentence, from + k)).join(' ')
    if (!CALLED.test(phrase)) continue
    const next = from + length
    return /^["“‘'«]$/.test(textOf(sentence, next)) ? next + 1 : next
  }
  return -1
}

const isNameWord = (sentence: Sentence, i: number): boolean =>
  isWord(sentence.tokens[i]) && isCapital(textOf(sentence, i)) && sentence.tokens[i]?.upos !== 'DET'

const placesOf = (sentence: number, from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, k) => `${sentence}:${from + k}`)

const nameAt = (sentence: Sentence, from: number, to: number, text: string): PersonName => {
  const start = sentence.tokens[from]?.start ?? 0
  const end = sentence.tokens[to - 1]?.end ?? start
  const name = text.slice(start, end)
  const words = nameWords(name)
  const bare = { titles: [], honorific: null, full: to - from > 1, rules: false, heading: sentence.heading }
  return { sentence: sentence.index, from, to, start, end, name, words, by: 'surname', ...bare }
}
