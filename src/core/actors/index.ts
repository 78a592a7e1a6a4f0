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
import { bodyMentions } from './bodies/mentions.ts'
import type { Draft, TraceEntry } from './draft.ts'
import type { ActorLexicon } from './lexicon/compiled.ts'
import { findNames } from './names.ts'
import { affiliationsByOffice, affiliationsOf } from './people/affiliations.ts'
import { bySentenceOf, ownersOf, personDrafts, personsBySentence } from './people/mentions.ts'
import type { Person } from './people/person.ts'
import { ruledStates, rulerOf } from './people/rulers.ts'
import { datelineOf, homeOf } from './places/home.ts'
import { recordOf, withoutTaken } from './record.ts'
import { findReferences } from './references/index.ts'
import { createMemory } from './references/memory.ts'
import { sidesIn } from './sides/index.ts'
import { namedSides } from './sides/named.ts'
import { findRegimes } from './sides/regimes.ts'
import { standbyMentions } from './standby/index.ts'
import { takenTokens } from './taken.ts'

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
 *   names -> countries and bodies -> who speaks for whom -> sides without a name -> references -> standby -> record
 *
 * A step sees what those before it have found; each takes only words that are still free.
 */
export const findActors = (
  article: Article,
  sentences: readonly Sentence[],
  lexicon: ActorLexicon,
): FoundActors => {
  const { text } = article
  const names = findNames(article, sentences, lexicon)
  const { published, people, interpreted } = names
  const { date } = published
  /** labels of those whom the lexicon does not know */
  const coined = new Map<ActorId, string>()
  const bodies = bodyMentions(article, sentences, names, lexicon, coined)

  const home = homeOf(interpreted, ruledStates(people, sentences, date), sentences, lexicon)
  const dateline = datelineOf(interpreted, lexicon)
  const persons = personsBySentence(people)
  const affiliations = new Map<ActorId, readonly Affiliation[]>()
  const standsFor = (person: Person): ActorId | null =>
    rulerOf(person, date) ?? affiliations.get(person.id)?.[0]?.actor ?? null
  const affiliate = (whom: readonly Person[], drafts: readonly Draft[]): void => {
    const owners = ownersOf(drafts, persons, standsFor)
    const input = { sentences, text, owners, date, home, dateline, lexicon }
    for (const person of whom) affiliations.set(person.id, affiliationsOf(person, input))
  }
  affiliate(people, bodies)

  const regimes = findRegimes(sentences, text, persons, standsFor, lexicon)
  const holders = [...bodies, ...regimes]
  const background = { sentences, people, affiliations, date, lexicon }
  const sides = namedSides(
    sidesIn(sentences, text, takenTokens(holders, people), home, interpreted, lexicon),
    createMemory(background, holders),
  )
  for (const side of sides) coined.set(side.draft.actor, side.label)
  const sideDrafts = sides.map((side) => side.draft)

  const swallowing = bySentenceOf(regimes)
  const persona = people.flatMap((person) => personDrafts(person, sentences, text, swallowing))
  const named = [...holders, ...sideDrafts, ...persona]
  const references = findReferences(
    { text, sentences, drafts: named, home, lexicon },
    createMemory(background, named),
  )

  // "the agency's director, Ana Roth": whom a noun means is known only now
  const nouns = references.filter((draft) => !draft.actor.startsWith('figure:'))
  const unplaced = people.filter(
    (person) => !affiliations.get(person.id)?.some((one) => one.basis === 'text'),
  )
  affiliate(unplaced, [...bodies, ...sideDrafts, ...nouns])
  const owners = [...new Set(named.map(({ actor }) => actor))]
  for (const { actor } of references)
    if (actor.startsWith('figure:') && !affiliations.has(actor))
      affiliations.set(actor, affiliationsByOffice(actor, owners, lexicon, date))

  const known = [...withoutTaken(named, references), ...references]
  const standby = standbyMentions(
    article,
    sentences,
    names,
    { known, sides, home, affiliations },
    lexicon,
    coined,
  )
  const places = interpreted.filter((one) => one.draft.weight === 'place')
  const labels = new Map(people.map((person) => [person.id, person.label]))
  return {
    ...recordOf([...known, ...standby], places, { labels, affiliations, coined, lexicon }),
    published,
  }
}
