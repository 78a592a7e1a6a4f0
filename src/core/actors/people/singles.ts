import type { ActorId, Sentence } from '../../model.ts'
import { isSnippet, standsAlone } from '../bodies/snippet.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import { reigning } from '../lexicon/figures.ts'
import { fold, slug, soundsAlike } from '../spell.ts'
import { mostLikely } from './likely.ts'
import type { PersonName } from './name.ts'
import { type Context, genderOf, type Person } from './person.ts'
import type { Roster } from './roster.ts'

/** A single name goes to the one person it can mean: somebody of the article, else somebody known by office and date. */
export const placeSingleName = (
  name: PersonName,
  roster: Roster,
  sentences: readonly Sentence[],
  context: Context,
  lexicon: ActorLexicon,
  count: number,
): void => {
  const phrase = name.words.join(' ')
  const fitting = fittingPeople(name, phrase, roster)
  if (fitting !== null) {
    const person = fitting.length === 1 ? fitting[0] : toldApart(fitting, name, lexicon)
    if (person) roster.addName(person, name, `short for ${person.label}`)
    return
  }
  const known = roster.known(phrase)
  if (known) {
    roster.addName(known, name, `as before: ${known.label}`)
    return
  }
  const titled = name.titles.some((title) => title.noun >= 0)
  const bearers = [
    ...(lexicon.bySurname.get(phrase) ?? lexicon.bySurname.get(fold(name.name)) ?? []),
    ...((titled ? lexicon.bySurname.get(reigning(phrase)) : undefined) ?? []),
  ]
  const sentence = sentences[name.sentence]
  if (!titled && sentence && namesThing(sentence, name.to)) return
  const figure = name.heading && name.by === 'title' ? null : mostLikely(bearers, name, context)
  if (figure) {
    const same = roster.byId(figure.id)
    const how = `surname of ${figure.label}, known by office and date`
    if (same) roster.addName(same, name, how)
    else
      roster.enter({
        id: figure.id as ActorId,
        label: figure.label,
        figure,
        gender: figure.gender || '?',
        names: [{ name, how }],
      })
    return
  }
  if (!isSurelyPerson(name, sentences, count)) return
  roster.enter({
    id: `figure:${slug(name.name)}`,
    label: name.name,
    figure: null,
    gender: genderOf(name, lexicon),
    names: [{ name, how: 'single name with a title or used as a person' }],
  })
}

/** "Orlin | magazine", "Orlin | Correctional Facility": a thing called after somebody. */
const namesThing = (sentence: Sentence, to: number): boolean => {
  const next = sentence.tokens[to]
  if (!next) return false
  return (
    /^(?:magazine|newspaper|daily|weekly|website|airline|bank|brokerage|studio|store|hotel|museum|prize|award)s?$/.test(
      next.text,
    ) ||
    (/^(?:Reports?|Facility|Institute|Foundation|University|College|School|Hospital|Center|Centre|Airport|Street|Avenue|Bank|Magazine|Hotel|Tower|Prize|Award|Research)$/.test(
      next.text,
    ) &&
      next.upos === 'PROPN')
  )
}

/** Whom of the article a single name fits: by a later word, by its sound, by the first word; null when nobody. */
const fittingPeople = (name: PersonName, phrase: string, roster: Roster): readonly Person[] | null => {
  const answering = roster.answering(phrase)
  if (answering.length > 0) return answering
  const sounding = roster.sounding(phrase).filter((person) => soundsLike(person, phrase))
  if (sounding.length > 0) return name.by === 'surname' ? [] : sounding
  // "King Abdullah" is not the Abdullah bin Zayed of the article; by first name only after the full one
  if (name.titles.some((title) => title.noun >= 0)) return null
  const starting = roster.starting(phrase).filter((person) => (person.names[0]?.name.start ?? 0) < name.start)
  if (starting.length === 0) return null
  return name.by === 'surname' ? [] : starting
}

const soundsLike = (person: Person, phrase: string): boolean =>
  person.names.slice(0, MANY).some(({ name }) => name.full && soundsAlike(name.words.at(-1) ?? '', phrase))

// names of one person that are looked at: enough for any article, and no more when one name fills a book
const MANY = 100

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
      person.names
        .slice(0, MANY)
        .some(
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
    for (const { name: other } of [...person.names.slice(0, MANY), ...person.names.slice(-MANY)]) {
      if (other.start >= name.start || other.start <= when || name.sentence - other.sentence > 2) continue
      best = person
      when = other.start
    }
  return best
}
