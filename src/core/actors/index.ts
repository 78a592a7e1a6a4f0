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
import { findAnchors } from './anchors.ts'
import {
  bodiesInTitle,
  bodyDraft,
  bySentenceOf,
  certainActors,
  freeTokens,
  grounds,
  halves,
  namedBodies,
  officials,
  outsideBodies,
  ownersOf,
  personDrafts,
  personsBySentence,
  recipients,
  shortOrgans,
  statesAt,
  takenTokens,
} from './assemble.ts'
import { findBodies } from './bodies/index.ts'
import { introducedBodies } from './bodies/introduced.ts'
import { findShortForms } from './bodies/short.ts'
import { isSnippet, snippetBodies } from './bodies/snippet.ts'
import type { Draft, TraceEntry } from './draft.ts'
import type { ActorLexicon } from './lexicon/compiled.ts'
import { affiliationsOf } from './people/affiliations.ts'
import { findPersonNames } from './people/candidates.ts'
import { findEchoes } from './people/echoes.ts'
import { findPeople } from './people/index.ts'
import type { Person } from './people/person.ts'
import { rulerOf } from './people/rulers.ts'
import { datelineOf, homeOf } from './places/home.ts'
import { interpret } from './places/interpret.ts'
import { publishedDate } from './published/index.ts'
import { recordOf, withoutTaken } from './record.ts'
import { findReferences } from './references/index.ts'
import { createMemory } from './references/memory.ts'
import { findCollectives } from './sides/index.ts'
import { namedSides } from './sides/named.ts'
import { findRegimes } from './sides/regimes.ts'
import { actingPlaces } from './standby/acting-places.ts'
import { calledAfter } from './standby/called-after.ts'
import { heldGround } from './standby/held-ground.ts'
import { partyMembers } from './standby/party-members.ts'
import { namedInPassing } from './standby/passing.ts'
import { unnamedParties } from './standby/unnamed.ts'

export type { ActorLexicon } from './lexicon/compiled.ts'
export { compileActorLexicon } from './lexicon/index.ts'

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
  const { date } = published
  const labels = new Map<ActorId, string>()

  const short = isSnippet(sentences)
  const bodies = sentences.map((sentence, i) => {
    const formed = findBodies(sentence, text, anchors[i] ?? [], lexicon)
    const found = [...formed, ...introducedBodies(sentence, text, anchors[i] ?? [], formed, lexicon.words)]
    return short ? [...found, ...snippetBodies(sentence, text, anchors[i] ?? [], found)] : found
  })
  const candidates = sentences.flatMap((sentence, i) =>
    findPersonNames(sentence, text, anchors[i] ?? [], bodies[i] ?? [], lexicon),
  )
  const certain = certainActors(anchors)
  const isFree = freeTokens(anchors, bodies)
  const echoes = findEchoes(candidates, sentences, text, isFree, lexicon.words)
  const people = findPeople([...candidates, ...echoes], sentences, { date, states: certain }, lexicon)
  const isPerson = takenTokens([], people)
  const interpreted = sentences.map((sentence, i) => {
    const free = outsideBodies(anchors[i] ?? [], bodies[i] ?? [])
    const nobody = free.filter((anchor) => isPerson(i, anchor.from) === null)
    return interpret(sentence, text, nobody, { date, certain }, lexicon)
  })

  const places = interpreted.flat().filter((one) => one.draft.weight === 'place')
  const listed = interpreted
    .flatMap((list) => list.map((one) => one.draft))
    .filter((one) => one.weight !== 'place')
  const unknown = bodies.flatMap((list, i) =>
    list.map((body) => bodyDraft(sentences[i] as Sentence, body, labels)),
  )
  const full = [...listed.filter((draft) => !draft.actor.startsWith('state:')), ...unknown]
  const isNamed = takenTokens([...listed, ...unknown], people)
  const shorts = findShortForms(
    sentences,
    text,
    [
      ...namedBodies(full, sentences, lexicon, labels),
      ...bodiesInTitle(article.title, lexicon),
      ...halves(certain, lexicon),
      ...shortOrgans(listed, sentences),
    ],
    full,
    isNamed,
  )
  const solid = [...listed, ...unknown, ...shorts]

  const home = homeOf(interpreted.flat(), sentences, lexicon)
  const dateline = datelineOf(interpreted.flat(), lexicon)
  const persons = personsBySentence(people)
  const affiliations = new Map<ActorId, readonly Affiliation[]>()
  const standsFor = (person: Person): ActorId | null =>
    rulerOf(person, date) ?? affiliations.get(person.id)?.[0]?.actor ?? null
  const affiliate = (whom: readonly Person[], drafts: readonly Draft[]): void => {
    const owners = ownersOf(drafts, persons, standsFor)
    const input = { sentences, text, owners, date, home, dateline, lexicon }
    for (const person of whom) affiliations.set(person.id, affiliationsOf(person, input))
  }
  affiliate(people, solid)

  const regimes = findRegimes(sentences, text, persons, standsFor, lexicon)
  const holders = [...solid, ...regimes]
  const taken = takenTokens(holders, people)
  const stateAt = statesAt(interpreted.flat(), lexicon)
  const background = { sentences, people, affiliations, date, lexicon }
  const sides = namedSides(
    sentences.flatMap((sentence) =>
      findCollectives(
        sentence,
        text,
        (token) => taken(sentence.index, token),
        home,
        (token) => stateAt(sentence.index, token),
        lexicon,
      ),
    ),
    createMemory(background, holders),
  )
  for (const side of sides) labels.set(side.draft.actor, side.label)
  const swallowing = bySentenceOf(regimes)
  const persona = people.flatMap((person) => personDrafts(person, sentences, text, swallowing))
  const named = [...holders, ...sides.map((side) => side.draft), ...persona]
  const references = findReferences(
    { text, sentences, drafts: named, home, lexicon },
    createMemory(background, named),
  )

  // "the agency's director, Ana Roth": whom a noun means is known only now
  const nouns = references.filter((draft) => !draft.actor.startsWith('figure:'))
  const unplaced = people.filter(
    (person) => !affiliations.get(person.id)?.some((one) => one.basis === 'text'),
  )
  affiliate(unplaced, [...solid, ...sides.map((side) => side.draft), ...nouns])

  const known = [...withoutTaken(named, references), ...references]
  const isKnown = takenTokens([...known, ...places.map((one) => one.draft)], people)
  const passing = sentences.flatMap((sentence, i) =>
    namedInPassing(sentence, text, anchors[i] ?? [], isKnown, lexicon, short),
  )
  const members = sentences.flatMap((sentence) => partyMembers(sentence, text, certain, isKnown, lexicon))
  const isHeld = takenTokens(known, people)
  const acting = sentences.flatMap((sentence, i) =>
    actingPlaces(sentence, text, anchors[i] ?? [], isHeld, lexicon.words),
  )
  const held = sentences.flatMap((sentence) =>
    heldGround(sentence, text, (token) => stateAt(sentence.index, token), sides, lexicon),
  )
  const measures = sentences.flatMap((sentence) => calledAfter(sentence, text, people, lexicon))
  for (const { draft, label } of [...passing, ...acting, ...held, ...measures])
    if (!labels.has(draft.actor)) labels.set(draft.actor, label)
  const drafts = [
    ...known,
    ...members,
    ...recipients(interpreted.flat()),
    ...[...passing, ...acting, ...held, ...measures].map(({ draft }) => draft),
  ]
  const unnamed = unnamedParties(sentences, text, article.sha256, takenTokens(drafts, people), lexicon.words)
  for (const [id, label] of unnamed.labels) labels.set(id, label)
  return {
    ...recordOf([...drafts, ...unnamed.drafts, ...grounds(interpreted.flat(), lexicon)], places, {
      labels: new Map(people.map((person) => [person.id, person.label])),
      affiliations,
      coined: labels,
      lexicon,
    }),
    published,
  }
}
