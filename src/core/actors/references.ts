import type { ActorId, Affiliation, Sentence } from '../model.ts'
import type { Home } from './collectives.ts'
import type { Draft } from './draft.ts'
import type { ActorLexicon } from './lexicon.ts'
import type { Person } from './people.ts'

export interface ReferenceInput {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly drafts: readonly Draft[]
  readonly people: readonly Person[]
  readonly affiliations: ReadonlyMap<ActorId, readonly Affiliation[]>
  readonly home: Home | null
  readonly date: string | null
  readonly lexicon: ActorLexicon
}

/** Nouns and pronouns that refer back. */
export const findReferences = (_input: ReferenceInput): Draft[] => []
