import type { ActorId, Sentence } from '../../model.ts'
import { argumentOf, headOf, lemmaOf, lowerOf, prepositionOf } from '../grammar.ts'
import type { ActorLexicon, WordList } from '../lexicon/compiled.ts'
import type { FigureEntry } from '../lexicon/schema.ts'
import { fold, namesAlike, slug, soundKey, soundsAlike } from '../spell.ts'
import { mostLikely } from './likely.ts'
import type { PersonName } from './name.ts'
import { isByline } from './not-people.ts'
import { type Context, genderOf, type Person } from './person.ts'
import { createRoster, type Roster } from './roster.ts'
import { placeSingleName } from './singles.ts'

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
  const roster = createRoster()
  for (const name of names) if (name.full && !isDoubtful(name)) placeFullName(name, roster, context, lexicon)
  const singles: PersonName[] = []
  for (const name of names) {
    if (!name.full) singles.push(name)
    else if (isDoubtful(name)) singles.push(...joinFullName(name, roster, sentences))
  }
  const counts = new Map<string, number>()
  for (const name of singles) {
    const key = name.words.join(' ')
    if (name.by === 'tagger' && !name.heading) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const name of [...singles].sort((a, b) => Number(a.heading) - Number(b.heading) || a.start - b.start))
    placeSingleName(name, roster, sentences, context, lexicon, counts.get(name.words.join(' ')) ?? 0)
  return roster.people.filter(
    (person) => person.figure !== null || isPerson(person, sentences, lexicon.words),
  )
}

const SOMEWHERE =
  /^(?:in|at|near|through|into|around|across|outside|inside|via|during|along|under|since|before|after|towards?)$/

/** Somebody who stands behind "at", "near" or "the village of", and nowhere without a title as one who does something, is a place. */
const isPerson = ({ names }: Person, sentences: readonly Sentence[], words: WordList): boolean => {
  let somewhere = false
  let confirmed = false
  for (const { name } of names) {
    if (name.honorific || name.titles.some((title) => title.noun >= 0)) return true
    const sentence = sentences[name.sentence]
    if (!sentence || name.heading) continue
    const head = headOf(sentence, name.from, name.to)
    if (isSomewhere(sentence, name.from, head, words)) somewhere = true
    else if (
      /^(?:nsubj|obl:agent|nmod:poss|obj)/.test(sentence.tokens[argumentOf(sentence, head)]?.deprel ?? '')
    )
      return true
    else confirmed = true
  }
  return confirmed && !somewhere
}

/** "at Velm", "the villages of Velm and Orda" */
const isSomewhere = (sentence: Sentence, from: number, head: number, words: WordList): boolean => {
  const preposition = prepositionOf(sentence, head)
  if (SOMEWHERE.test(preposition) || SOMEWHERE.test(lowerOf(sentence, from - 1))) return true
  if (preposition !== 'of') return false
  const first = sentence.tokens[argumentOf(sentence, head)]
  return (
    words('place nouns').has(lemmaOf(sentence, first?.head ?? -1)) ||
    words('place nouns').has(lemmaOf(sentence, from - 2))
  )
}

/** "the Morov-Dane meeting": two people when each is also named without the other. */
const splitPairs = (names: readonly PersonName[], sentences: readonly Sentence[]): PersonName[] => {
  const alone = new Set(names.flatMap((name) => (name.name.includes('-') ? [] : [name.words.at(-1) ?? ''])))
  return names.flatMap((name) => {
    const [one, other] = name.words
    const isPair = name.to - name.from === 3 && name.words.length === 2 && name.name.includes('-')
    if (!isPair || !one || !other || !alone.has(one) || !alone.has(other)) return [name]
    const [first, , last] = sentences[name.sentence]?.tokens.slice(name.from, name.to) ?? []
    if (!first || !last) return [name]
    const titles = name.titles
    return [
      { ...name, to: name.from + 1, end: first.end, name: first.text, words: [one], titles },
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

const spellings = (figure: FigureEntry): readonly string[] => [figure.label, ...figure.aliases]

/** "Mohammed bin Abdulrahman" for "Mohammed bin Abdulrahman Al Thani" */
const opensWith = (known: string, name: PersonName): boolean =>
  name.words.length >= 3 && fold(known).startsWith(`${fold(name.name)} `)

const figureOf = (name: PersonName, context: Context, lexicon: ActorLexicon): FigureEntry | null => {
  const plain = name.words.join(' ')
  const keys = [soundKey(name.name), soundKey(plain), fold(name.name).replace(/ /g, '')]
  const list = [...new Set(keys.flatMap((key) => lexicon.bySound.get(key) ?? []))]
  const alike = list.filter((figure) =>
    spellings(figure).some(
      (known) => namesAlike(known, name.name) || namesAlike(known, plain) || opensWith(known, name),
    ),
  )
  const exact = alike.filter((figure) => spellings(figure).some((known) => fold(known) === fold(name.name)))
  const best = exact.length > 0 ? exact : alike
  return best.length <= 1 ? (best[0] ?? null) : mostLikely(best, name, context)
}

const placeFullName = (name: PersonName, roster: Roster, context: Context, lexicon: ActorLexicon): void => {
  const figure = figureOf(name, context, lexicon)
  const how = figure ? 'known figure' : 'full name'
  const same =
    roster.byId(figure?.id) ??
    roster.alike(name).find((person) => !(figure && person.figure) && isSamePerson(person, name))
  const known = figure?.gender
  const gender = known === 'm' || known === 'f' ? known : genderOf(name, lexicon)
  if (same) {
    roster.addName(same, name, how)
    if (same.gender === '?') same.gender = gender
    return
  }
  const label = figure?.label ?? name.name
  const id = (figure?.id as ActorId | undefined) ?? (`figure:${slug(label)}` as const)
  roster.enter({ id, label, figure, gender, names: [{ name, how }] })
}

/** A full name in a headline is somebody of the text, or somebody's surname with a verb: "Morov Meets". */
const joinFullName = (name: PersonName, roster: Roster, sentences: readonly Sentence[]): PersonName[] => {
  const same = roster.alike(name).find((person) => isSamePerson(person, name))
  if (same) {
    roster.addName(same, name, 'full name in a headline')
    return []
  }
  const tokens = sentences[name.sentence]?.tokens ?? []
  const first = tokens[name.from]
  const word = name.words[0] ?? ''
  if (!first || roster.answering(word).length === 0) return []
  return [{ ...name, to: name.from + 1, end: first.end, name: first.text, words: [word], full: false }]
}

// more spellings of one name than any article has
const SPELLINGS = 40

/** The same first and last name, whatever stands between; or the longer form of the same name. */
const isSamePerson = (person: Person, name: PersonName): boolean =>
  person.names.slice(0, SPELLINGS).some(({ name: known }) => {
    if (!known.full) return false
    if (namesAlike(known.words.join(' '), name.words.join(' '))) return true
    const first = soundsAlike(known.words[0] ?? '', name.words[0] ?? '')
    const last = soundsAlike(known.words.at(-1) ?? '', name.words.at(-1) ?? '')
    const [short, long] =
      known.words.length <= name.words.length ? [known.words, name.words] : [name.words, known.words]
    if (short.length === long.length) return false
    if (short.length >= 2 && short.every((word, i) => word === long[long.length - short.length + i]))
      return true
    return first && (last || short.every((word, i) => soundsAlike(word, long[i] ?? '')))
  })
