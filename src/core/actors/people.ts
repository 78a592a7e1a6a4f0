import type { ActorId, Sentence } from '../model.ts'
import { isByline, type PersonName } from './candidates.ts'
import type { ActorLexicon } from './lexicon.ts'
import type { FigureEntry } from './schema.ts'
import { fold, namesAlike, slug, soundKey, soundsAlike } from './spell.ts'

/** One person of the article with every place where a name stands for them. */
export interface Person {
  readonly id: ActorId
  readonly label: string
  readonly figure: FigureEntry | null
  readonly names: { readonly name: PersonName; readonly how: string }[]
  /** m, f or ? */
  gender: string
}

export interface Context {
  /** ISO, cut to what is known */
  readonly date: string | null
  /** states that the article names, by id */
  readonly states: ReadonlySet<string>
}

/**
 * Full names first, each with the spellings and shorter forms that mean the same person; then single names, each to
 * the person it can only mean. A name that could mean two people means nobody.
 */
export const findPeople = (
  candidates: readonly PersonName[],
  sentences: readonly Sentence[],
  context: Context,
  lexicon: ActorLexicon,
): Person[] => {
  const signed = candidates.filter((name) => {
    const sentence = sentences[name.sentence]
    return sentence !== undefined && !isByline(sentence, name)
  })
  const names = splitPairs(signed, sentences)
  const people: Person[] = []
  for (const name of names)
    if (name.words.length > 1 && !isDoubtful(name)) placeFullName(name, people, context, lexicon)
  for (const name of names) if (name.words.length > 1 && isDoubtful(name)) joinFullName(name, people, lexicon)
  const counts = new Map<string, number>()
  for (const name of names)
    if (name.words.length === 1 && name.by !== 'title' && !name.heading)
      counts.set(name.words[0] ?? '', (counts.get(name.words[0] ?? '') ?? 0) + 1)
  for (const name of names)
    if (name.words.length === 1)
      placeSingleName(name, people, sentences, context, lexicon, counts.get(name.words[0] ?? '') ?? 0)
  return people.filter((person) => person.names.length > 0)
}

/** "the Morov-Dane meeting": two people when each is also named alone or in full. */
const splitPairs = (names: readonly PersonName[], sentences: readonly Sentence[]): PersonName[] => {
  const alone = new Set(
    names.flatMap((name) =>
      name.words.length > 0 && !name.name.includes('-') ? [name.words.at(-1) ?? ''] : [],
    ),
  )
  return names.flatMap((name) => {
    const [one, other] = name.words
    if (
      name.to - name.from !== 3 ||
      name.words.length !== 2 ||
      !one ||
      !other ||
      !alone.has(one) ||
      !alone.has(other)
    )
      return [name]
    const tokens = sentences[name.sentence]?.tokens
    const [first, , last] = tokens?.slice(name.from, name.to) ?? []
    if (!first || !last || !name.name.includes('-')) return [name]
    return [
      { ...name, to: name.from + 1, end: first.end, name: first.text, words: [one] },
      {
        ...name,
        from: name.to - 1,
        start: last.start,
        name: last.text,
        words: [other],
        titles: [],
        honorific: null,
      },
    ]
  })
}

/** Headlines capitalise every word: there a name counts only when the text confirms it. */
const isDoubtful = (name: PersonName): boolean => name.heading && name.by !== 'lexicon'

const genderOf = (name: PersonName, lexicon: ActorLexicon): string => {
  const women = lexicon.words('women')
  const men = lexicon.words('men')
  const hints = [name.honorific ?? '', ...name.titles.flatMap((title) => title.role.split(' '))]
  for (const hint of hints) {
    if (women.has(hint) || women.has(hint.toLowerCase())) return 'f'
    if (men.has(hint) || men.has(hint.toLowerCase())) return 'm'
  }
  return lexicon.genders.get(name.words[0] ?? '') ?? '?'
}

const figureOf = (name: PersonName, context: Context, lexicon: ActorLexicon): FigureEntry | null => {
  const list =
    lexicon.bySound.get(soundKey(name.name)) ?? lexicon.bySound.get(soundKey(name.words.join(' '))) ?? []
  const alike = list.filter((figure) =>
    [figure.label, ...figure.aliases].some(
      (known) => namesAlike(known, name.name) || namesAlike(known, name.words.join(' ')),
    ),
  )
  const exact = alike.filter((figure) =>
    [figure.label, ...figure.aliases].some((known) => fold(known) === fold(name.name)),
  )
  const best = exact.length > 0 ? exact : alike
  if (best.length <= 1) return best[0] ?? null
  return mostLikely(best, name, context)
}

const placeFullName = (name: PersonName, people: Person[], context: Context, lexicon: ActorLexicon): void => {
  const figure = figureOf(name, context, lexicon)
  const same =
    people.find((person) => (figure ? person.id === figure.id : false)) ??
    people.find((person) => isSamePerson(person, name))
  const gender = figure?.gender === 'm' || figure?.gender === 'f' ? figure.gender : genderOf(name, lexicon)
  if (same) {
    same.names.push({ name, how: figure ? 'known figure' : 'full name' })
    if (same.gender === '?') same.gender = gender
    return
  }
  const label = figure?.label ?? name.name
  people.push({
    id: (figure?.id as ActorId | undefined) ?? `figure:${slug(label)}`,
    label,
    figure,
    gender,
    names: [{ name, how: figure ? 'known figure' : 'full name' }],
  })
}

const joinFullName = (name: PersonName, people: Person[], lexicon: ActorLexicon): void => {
  const same = people.find((person) => isSamePerson(person, name))
  if (same) same.names.push({ name, how: 'full name in a headline' })
  else {
    // "Lavrov Meets": the tagger swallowed a verb; keep the surname when it is somebody's
    const surname =
      name.words.length === 2 ? people.filter((person) => answersTo(person, name.words[0] ?? '')) : []
    if (surname.length === 1 && surname[0] && lexicon) return
  }
}

/** The same first and last name, whatever stands between; or the longer form of the same name. */
const isSamePerson = (person: Person, name: PersonName): boolean =>
  person.names.some(({ name: known }) => {
    if (known.words.length < 2) return false
    if (namesAlike(known.words.join(' '), name.words.join(' '))) return true
    const first = soundsAlike(known.words[0] ?? '', name.words[0] ?? '')
    const last = soundsAlike(known.words.at(-1) ?? '', name.words.at(-1) ?? '')
    const [short, long] =
      known.words.length <= name.words.length ? [known.words, name.words] : [name.words, known.words]
    if (first && last && short.length >= 2 && short.length < long.length) return true
    return first && short.length < long.length && short.every((word, i) => soundsAlike(word, long[i] ?? ''))
  })

/** Does a single word stand for this person: the last word, a later word of the name, a hyphenated end? */
const answersTo = (person: Person, word: string): boolean =>
  person.names.some(({ name }) => name.words.length > 1 && name.words.slice(1).includes(word)) ||
  (person.figure !== null &&
    [person.figure.label, ...person.figure.aliases].some((known) =>
      fold(known).split(' ').slice(1).includes(word),
    ))

const startsWith = (person: Person, word: string): boolean =>
  person.names.some(({ name }) => name.words.length > 1 && name.words[0] === word)

const soundsLike = (person: Person, word: string): boolean =>
  person.names.some(({ name }) => name.words.length > 1 && soundsAlike(name.words.at(-1) ?? '', word))

const placeSingleName = (
  name: PersonName,
  people: Person[],
  sentences: readonly Sentence[],
  context: Context,
  lexicon: ActorLexicon,
  count: number,
): void => {
  const word = name.words[0] ?? ''
  for (const test of [answersTo, soundsLike, startsWith]) {
    const fitting = people.filter((person) => test(person, word))
    if (fitting.length === 0) continue
    const person = fitting.length === 1 ? fitting[0] : toldApart(fitting, name, lexicon)
    if (person) person.names.push({ name, how: `short for ${person.label}` })
    return
  }
  const known = people.find((person) =>
    person.names.some((other) => other.name.words.length === 1 && other.name.words[0] === word),
  )
  if (known) {
    known.names.push({ name, how: `as before: ${known.label}` })
    return
  }
  if (name.heading && name.by === 'title') return
  const figure = mostLikely(
    lexicon.bySurname.get(word) ?? lexicon.bySurname.get(fold(name.name)) ?? [],
    name,
    context,
  )
  if (figure) {
    const same = people.find((person) => person.id === figure.id)
    if (same) same.names.push({ name, how: `short for ${figure.label}` })
    else
      people.push({
        id: figure.id as ActorId,
        label: figure.label,
        figure,
        gender: figure.gender || '?',
        names: [{ name, how: `surname of ${figure.label}, known by office and date` }],
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
  if (name.heading) return false
  if (name.honorific) return true
  if (name.titles.some((title) => title.noun >= 0 && title.place === 'before'))
    return name.by !== 'title' || name.name.length > 3
  const token = sentences[name.sentence]?.tokens[name.to - 1]
  return name.by === 'tagger' && count >= 2 && token !== undefined && token.upos === 'PROPN'
}

/** Two people of one surname: by honorific, by title, by who was named last and close by; else nobody. */
const toldApart = (people: readonly Person[], name: PersonName, lexicon: ActorLexicon): Person | null => {
  const gender = name.honorific || name.titles.length > 0 ? genderOf({ ...name, words: [''] }, lexicon) : '?'
  const byGender = gender === '?' ? people : people.filter((person) => person.gender === gender)
  if (byGender.length === 1) return byGender[0] ?? null
  const roles = name.titles.map((title) => fold(title.role)).filter((role) => role !== '')
  if (roles.length > 0) {
    const byRole = byGender.filter((person) =>
      person.names.some(
        (other) =>
          other.name.words.length > 1 && other.name.titles.some((title) => roles.includes(fold(title.role))),
      ),
    )
    if (byRole.length === 1) return byRole[0] ?? null
  }
  let best: Person | null = null
  let when = -1
  for (const person of byGender)
    for (const other of person.names)
      if (
        other.name.start < name.start &&
        other.name.start > when &&
        name.sentence - other.name.sentence <= 2
      ) {
        best = person
        when = other.name.start
      }
  return best
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

/** Held an office on the date (3), within three years of it (1). */
export const inOffice = (figure: FigureEntry, date: string | null): number => {
  if (date === null) return 0
  let best = 0
  for (const office of figure.offices) {
    const from = office.from ?? '1900'
    const to = office.to === null ? '9999' : office.to === '?' ? `${yearOf(from) + 10}` : office.to
    if (from <= date.slice(0, from.length) && date <= to.padEnd(date.length, '~')) best = Math.max(best, 3)
    else if (yearOf(from) - 3 <= yearOf(date) && yearOf(date) <= yearOf(to) + 3) best = Math.max(best, 1)
  }
  return best
}

/** The one figure that office, date, title and the states of the article point to; null when two are as likely. */
const mostLikely = (
  figures: readonly FigureEntry[],
  name: PersonName,
  context: Context,
): FigureEntry | null => {
  const roles = name.titles.map((title) => fold(title.role))
  const scored = figures.map((figure) => {
    let score = inOffice(figure, context.date)
    if (figure.offices.some((office) => context.states.has(office.actor))) score += 2
    if (
      figure.offices.some((office) =>
        roles.some(
          (role) =>
            role !== '' && (role.includes(fold(office.role)) || role.includes(fold(office.title ?? '~'))),
        ),
      )
    )
      score += 3
    return { figure, score }
  })
  scored.sort((a, b) => b.score - a.score)
  const [best, next] = scored
  if (!best || best.score < 3) return null
  return next && next.score === best.score ? null : best.figure
}
