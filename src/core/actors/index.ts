import type {
  Actor,
  Article,
  LexiconFiles,
  LocatedMention,
  PlaceMention,
  Published,
  Sentence,
} from '../model.ts'

/** The lexicon in the form that the actors room looks up. */
export type ActorLexicon = Readonly<Record<string, never>>

export interface FoundActors {
  readonly actors: readonly Actor[]
  readonly mentions: readonly LocatedMention[]
  readonly places: readonly PlaceMention[]
  readonly published: Published
}

export const compileActorLexicon = (_files: LexiconFiles): ActorLexicon => ({})

export const findActors = (
  article: Article,
  _sentences: readonly Sentence[],
  _lexicon: ActorLexicon,
): FoundActors => ({
  actors: [],
  mentions: [],
  places: [],
  published: { date: article.date, inferred: false, how: article.dateFrom ?? 'not stated' },
})
