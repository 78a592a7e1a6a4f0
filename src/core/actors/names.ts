import type { ActorId, Article, Published, Sentence } from '../model.ts'
import { type Anchor, findAnchors } from './anchors.ts'
import { type BodyName, findBodies } from './bodies/index.ts'
import { calledBodies, introducedBodies } from './bodies/introduced.ts'
import { isSnippet, snippetBodies } from './bodies/snippet.ts'
import { spokenForBodies } from './bodies/spoken-for.ts'
import type { ActorLexicon } from './lexicon/compiled.ts'
import { withOwnOffices } from './owned-offices.ts'
import { withByNames } from './people/by-names.ts'
import { findPersonNames } from './people/candidates.ts'
import { findEchoes } from './people/echoes.ts'
import { findPeople } from './people/index.ts'
import type { Person } from './people/person.ts'
import { type Interpreted, interpret } from './places/interpret.ts'
import { withTheirCountry } from './places/peoples.ts'
import { publishedDate } from './published/index.ts'
import { officials } from './published/officials.ts'
import { certainActors, freeTokens, outsideBodies, takenTokens } from './taken.ts'

/** Everybody and everything that the article calls by a name. */
export interface Names {
  readonly published: Published
  /** names that the lexicon knows, by sentence */
  readonly anchors: readonly (readonly Anchor[])[]
  /** organizations and groups that it does not know, by sentence */
  readonly bodies: readonly (readonly BodyName[])[]
  readonly people: readonly Person[]
  /** who is named by a name that can mean nobody else */
  readonly certain: ReadonlySet<ActorId>
  /** names of countries, their people and capitals, and of known bodies: each as actor, topic or place */
  readonly interpreted: readonly Interpreted[]
}

/** What the lexicon knows, then bodies by the shape of their names, then people; what is left is a country or a place. */
export const findNames = (article: Article, sentences: readonly Sentence[], lexicon: ActorLexicon): Names => {
  const { text } = article
  const known = sentences.map((sentence) => findAnchors(sentence, text, lexicon))
  const anchors = withOwnOffices(known, sentences)
  const published = publishedDate(article, sentences, officials(anchors, lexicon))
  const { date } = published
  const bodies = bodiesIn(sentences, text, anchors, lexicon)
  const candidates = sentences.flatMap((sentence, i) =>
    findPersonNames(sentence, text, anchors[i] ?? [], bodies[i] ?? [], lexicon),
  )
  const certain = certainActors(anchors)
  const isFree = freeTokens(anchors, bodies)
  const echoes = findEchoes(candidates, sentences, text, isFree, lexicon.words)
  const context = { date, states: certain }
  const named = findPeople([...candidates, ...echoes], sentences, context, lexicon)
  const people = withByNames(named, sentences, text, isFree)
  const isPerson = takenTokens([], people)
  const met = sentences.flatMap((sentence, i) => {
    const free = outsideBodies(anchors[i] ?? [], bodies[i] ?? [])
    const nobody = free.filter((anchor) => isPerson(i, anchor.from) === null)
    return interpret(sentence, text, nobody, { date, certain }, lexicon)
  })
  const interpreted = withTheirCountry(met, sentences)
  return { published, anchors, bodies, people, certain, interpreted }
}

const bodiesIn = (
  sentences: readonly Sentence[],
  text: string,
  anchors: Names['anchors'],
  lexicon: ActorLexicon,
): Names['bodies'] => {
  const short = isSnippet(sentences)
  return sentences.map((sentence, i) => {
    const known = anchors[i] ?? []
    const formed = findBodies(sentence, text, known, lexicon)
    const told = [...formed, ...introducedBodies(sentence, text, known, formed, lexicon.words)]
    const called = [...told, ...calledBodies(sentence, text, known, told)]
    const found = [...called, ...spokenForBodies(sentence, text, known, called, lexicon.words)]
    return short
      ? [...found, ...snippetBodies(sentence, text, known, found, (name) => lexicon.byMemberName.has(name))]
      : found
  })
}
