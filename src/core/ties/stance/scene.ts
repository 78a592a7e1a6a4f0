import type { Clause } from '../clauses/clause.ts'
import type { Tree } from '../clauses/tree.ts'
import type { Frame } from '../cues/frame.ts'
import type { Cues } from '../cues/index.ts'
import type { MentionsAt } from '../mentions.ts'
import type { Party } from '../parties.ts'

/** One sentence with all that the rules look at. */
export interface Scene {
  /** the sentence before, null at the start */
  readonly before: Scene | null
  readonly tree: Tree
  readonly clauses: ReadonlyMap<number, Clause>
  readonly cues: Cues
  readonly mentionsAt: MentionsAt
  /** countries by the places that lie in them, no parties */
  readonly groundAt: MentionsAt
  /** whose words the sentence is, where a quotation goes on without a word of saying */
  readonly voice?: Party
}

/**
 * By which way a stance reaches an actor from the words it is said of:
 * `party` the words stand for it · `agent` it does the event · `event` the event is done to it ·
 * `author` `owner` the thing is its own or made by it · `against` the thing is directed against it
 */
export type Way = 'party' | 'agent' | 'event' | 'author' | 'owner' | 'against'

export interface Reached {
  readonly party: Party
  readonly sign: 1 | -1
  readonly way: Way
  /** how many events and things lie between */
  readonly hops: number
}

/** A tie as a rule proposes it, before status, date and confidence. */
export interface Draft {
  /** which rule: `verb`, `noun`, `role`, `adjective`, `prefix`, `preposition`, `refusal` … */
  readonly rule: string
  readonly frame: Frame
  readonly source: Party
  readonly target: Party
  readonly sign: 1 | -1
  readonly way: Way
  readonly hops: number
  /** the slot that the target was found in */
  readonly slot: string
  /** predicate whose reality decides the status */
  readonly predicate: number
  readonly cue: number
  /** token of a negation that the sign already tells */
  readonly counted?: number
}

export const flip = (sign: 1 | -1, by: 1 | -1): 1 | -1 => (sign === by ? 1 : -1)
