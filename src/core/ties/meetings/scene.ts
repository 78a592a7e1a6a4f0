import type { ActorId, LocatedMention, ParticipantStatus, PlaceMention, Sentence } from '../../model.ts'
import type { DateContext } from '../../read/dates/context.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Tree } from '../clauses/tree.ts'
import type { MeetingCues } from './cues.ts'

/** One sentence with all that reading its meetings needs. */
export interface Scene {
  readonly sentence: Sentence
  /** the sentence before it, null for the first */
  readonly previous: Scene | null
  readonly tree: Tree
  readonly clauses: readonly Clause[]
  readonly clauseAt: (token: number) => Clause | undefined
  readonly mentions: readonly LocatedMention[]
  readonly places: readonly PlaceMention[]
  readonly dates: DateContext
  readonly cues: MeetingCues
  /** whom a figure speaks for, when known */
  readonly affiliation: (actor: ActorId) => ActorId | null
  /** the state, among the actors of the article, whose seat a place is */
  readonly hostOf: (place: string) => ActorId | null
}

/** Offices that one person of a state holds at a time. */
export type Office =
  | 'foreign minister'
  | 'foreign secretary'
  | 'defence minister'
  | 'prime minister'
  | 'president'

/** An actor in a sentence, and the token that stands for it. */
export interface Party {
  readonly actor: ActorId
  readonly token: number
  /** where a state comes in the person of "the foreign ministers of" several */
  readonly office?: Office
}

/** Guests told by nothing but that they are those of a meeting told before: "the four", "both delegations". */
export interface Those {
  /** how many the words count; null: they do not say */
  readonly count: number | null
  /** "the two countries", "both sides": delegations, no persons */
  readonly sides: boolean
  /** one meeting with each of them: "telephoned both leaders" */
  readonly each: boolean
  /** how they stand to it: "agreed to meet again"; null: as real as the meeting */
  readonly status: ParticipantStatus | null
}
