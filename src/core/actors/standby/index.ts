import type { ActorId, Affiliation, Article, Sentence } from '../../model.ts'
import { isSnippet } from '../bodies/snippet.ts'
import type { Draft } from '../draft.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import type { Names } from '../names.ts'
import { datelineOf, type Home } from '../places/home.ts'
import type { Collective } from '../sides/index.ts'
import { statesAt, takenTokens } from '../taken.ts'
import { actingPlaces } from './acting-places.ts'
import { calledAfter } from './called-after.ts'
import { grounds, recipients } from './countries.ts'
import { heldGround } from './held-ground.ts'
import { homeOrgans } from './home-organs.ts'
import { partyMembers } from './party-members.ts'
import { namedInPassing } from './passing.ts'
import { regions } from './regions.ts'
import { unnamedParties } from './unnamed.ts'

/** Who is an actor already, the country of the article, and for whom its people speak. */
interface Cast {
  readonly known: readonly Draft[]
  readonly sides: readonly Collective[]
  readonly home: Home | null
  readonly affiliations: ReadonlyMap<ActorId, readonly Affiliation[]>
}

/**
 * Those who are actors only where a tie rests on them: members of parties, countries that something goes to, names in
 * passing, regions whose sides do something, cities that act, ground that is held, measures called after somebody, organs of the country of the article,
 * parties without a name, and the countries that places lie in. Each takes only words that nobody before it has taken; new names become labels in
 * `coined`.
 */
export const standbyMentions = (
  article: Article,
  sentences: readonly Sentence[],
  { anchors, people, certain, interpreted }: Names,
  { known, sides, home, affiliations }: Cast,
  lexicon: ActorLexicon,
  coined: Map<ActorId, string>,
): readonly Draft[] => {
  const { text } = article
  const short = isSnippet(sentences)
  const places = interpreted.map((one) => one.draft).filter((draft) => draft.weight === 'place')
  const isKnown = takenTokens([...known, ...places], people)
  const isHeld = takenTokens(known, people)
  const stateAt = statesAt(interpreted, lexicon)
  const members = sentences.flatMap((sentence) => partyMembers(sentence, text, certain, isKnown, lexicon))
  const isNamed = takenTokens([...known, ...places, ...members], people)
  const named = sentences.flatMap((sentence, i) =>
    namedInPassing(sentence, text, anchors[i] ?? [], isNamed, lexicon, short),
  )
  const acting = sentences.flatMap((sentence, i) =>
    actingPlaces(sentence, text, anchors[i] ?? [], isHeld, lexicon.words),
  )
  const held = sentences.flatMap((sentence) =>
    heldGround(sentence, text, (token) => stateAt(sentence.index, token), sides, lexicon),
  )
  const measures = sentences.flatMap((sentence) => calledAfter(sentence, text, people, lexicon))
  const labelled = [...named, ...acting, ...held, ...measures]
  for (const { draft, label } of labelled) if (!coined.has(draft.actor)) coined.set(draft.actor, label)
  const ofRegions = sentences.flatMap((sentence) => regions(sentence, text, isHeld, lexicon))
  const drafts = [...members, ...recipients(interpreted), ...ofRegions, ...labelled.map(({ draft }) => draft)]
  const isSaid = takenTokens([...known, ...drafts], people)
  const organs = short
    ? []
    : homeOrgans({
        sentences,
        text,
        home,
        dateline: datelineOf(interpreted, lexicon),
        stateAt,
        actingAt: statesAt(
          interpreted.filter((one) => one.draft.weight === 'acts'),
          lexicon,
        ),
        people,
        affiliations,
        taken: isSaid,
      })
  const taken = takenTokens([...known, ...drafts, ...organs], people)
  const unnamed = unnamedParties(sentences, text, article.sha256, taken, lexicon.words)
  for (const [id, label] of unnamed.labels) coined.set(id, label)
  return [...drafts, ...organs, ...unnamed.drafts, ...grounds(interpreted, lexicon)]
}
