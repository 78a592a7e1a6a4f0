import type { ActorId, Sentence } from '../model.ts'
import type { PersonName } from './candidates.ts'
import { reigning } from './compile-figures.ts'
import type { ActorLexicon } from './lexicon.ts'
import { mostLikely } from './likely.ts'
import { type Context, genderOf, type Person } from './person.ts'
import { isSnippet, standsAlone } from './snippet.ts'
import { fold, slug, soundsAlike } from './spell.ts'

const follows = (words: readonly string[], phrase: string): boolean =>
  ` ${words.join(' ')} `.includes(` ${phrase} `)

const REGAL = /^(?:king|queen|pope|emperor|empress|emir|sultan|sheikh|prince|princess|mullah|ayatollah) /
const NUMERAL = / (?:i|ii|iii|iv|v|vi|vii|viii|x|xi|xii|xiii|xiv|xv|xvi|xxiii)$/

/** What may stand alone of a known name: everything behind the first word, or a reigning name without its title. */
const isShortOf = (known: string, phrase: string): boolean => {
  const folded = fold(known)
  if (REGAL.test(`${folded} `) && folded.includes(' '))
    return [folded.replace(REGAL, ''), folded.replace(REGAL, '').replace(NUMERAL, '')].includes(phrase)
  const words = folded.split(' ')
  return follows(words.length > 1 ? words.slice(1) : words, phrase)
}

/** Does a single name stand for this person: the last word, a later one, a hyphenated end, a known other name? */
export const answersTo = (person: Person, phrase: string): boolean =>
  person.names.some(
    ({ name }) =>
      name.full && !REGAL.test(`${name.words.join(' ')} `) && follows(name.words.slice(1), phrase),
  ) ||
  (person.figure !== null &&
    [person.figure.label, ...person.figure.aliases].some((known) => isShortOf(known, phrase)))

const soundsLike = (person: Person, phrase: string): boolean =>
  !phrase.includes(' ') &&
  person.names.some(({ name }) => name.full && soundsAlike(name.words.at(-1) ?? '', phrase))

/** By first name only after the full one: "Abiy Ahmed … Abiy". */
const startsWith = (person: Person, phrase: string, before: number): boolean =>
  person.names.some(({ name }) => name.full && follows(name.words.slice(0, 1), phrase) && name.start < before)

/** A single name goes to the one person it can mean: somebody of the article, else somebody known by office and date. */
export const placeSingleName = (
  name: PersonName,
  people: Person[],
  sentences: readonly Sentence[],
  context: Context,
  lexicon: ActorLexicon,
  count: number,
): void => {
  const phrase = name.words.join(' ')
  for (const test of [answersTo, soundsLike, startsWith]) {
    const fitting = people.filter((person) => test(person, phrase, name.start))
    if (fitting.length === 0) continue
    // "King Abdullah" is not the Abdullah bin Zayed of the article
    if (test === startsWith && name.titles.some((title) => title.noun >= 0)) continue
    if (test !== answersTo && name.by === 'surname') return
    const person = fitting.length === 1 ? fitting[0] : toldApart(fitting, name, lexicon)
    if (person) person.names.push({ name, how: `short for ${person.label}` })
    return
  }
  const known = people.find((person) =>
    person.names.some(({ name: other }) => !other.full && other.words.join(' ') === phrase),
  )
  if (known) {
    known.names.push({ name, how: `as before: ${known.label}` })
    return
  }
  const titled = name.titles.some((title) => title.noun >= 0)
  const bearers = [
    ...(lexicon.bySurname.get(phrase) ?? lexicon.bySurname.get(fold(name.name)) ?? []),
    ...((titled ? lexicon.bySurname.get(reigning(phrase)) : undefined) ?? []),
  ]
  const figure = name.heading && name.by === 'title' ? null : mostLikely(bearers, name, context)
  if (figure) {
    const same = people.find((person) => person.id === figure.id)
    const how = `surname of ${figure.label}, known by office and date`
    if (same) same.names.push({ name, how })
    else
      people.push({
        id: figure.id as ActorId,
        label: figure.label,
        figure,
        gender: figure.gender || '?',
        names: [{ name, how }],
      })
    return
  }
  if (!isSurelyPerson(name, sentences, count)) return
  people.push({
    id: `figure:${slug(name.name)}`,
    label: name.name,
    figure: null,
    gender: genderOf(name, lexicon),
    names: [{ name, how: 'single name with a title or used as a person' }],
  })
}

const isSurelyPerson = (name: PersonName, sentences: readonly Sentence[], count: number): boolean => {
  const snippet = isSnippet(sentences)
  if ((name.heading && !snippet) || name.by === 'surname') return false
  if (name.honorific) return true
  if (name.titles.some((title) => title.noun >= 0 && title.place === 'before'))
    return name.by !== 'title' || name.name.length > 3
  const sentence = sentences[name.sentence]
  const token = sentence?.tokens[name.to - 1]
  if (!sentence || name.by !== 'tagger' || token?.upos !== 'PROPN') return false
  return count >= 2 || (snippet && standsAlone(sentence, name.from, name.to))
}

/** Two people of one surname: by honorific, by title, by who was named last and close by; else nobody. */
const toldApart = (people: readonly Person[], name: PersonName, lexicon: ActorLexicon): Person | null => {
  const marked = name.honorific !== null || name.titles.length > 0
  const gender = marked ? genderOf({ ...name, words: [''] }, lexicon) : '?'
  const byGender = gender === '?' ? people : people.filter((person) => person.gender === gender)
  if (byGender.length === 1) return byGender[0] ?? null
  const roles = name.titles.map((title) => fold(title.role)).filter((role) => role !== '')
  if (roles.length > 0) {
    const byRole = byGender.filter((person) =>
      person.names.some(
        ({ name: other }) => other.full && other.titles.some((title) => roles.includes(fold(title.role))),
      ),
    )
    if (byRole.length === 1) return byRole[0] ?? null
  }
  return namedLast(byGender, name)
}

const namedLast = (people: readonly Person[], name: PersonName): Person | null => {
  let best: Person | null = null
  let when = -1
  for (const person of people)
    for (const { name: other } of person.names) {
      if (other.start >= name.start || other.start <= when || name.sentence - other.sentence > 2) continue
      best = person
      when = other.start
    }
  return best
}
