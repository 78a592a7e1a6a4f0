import type { Clause } from '../clauses/clause.ts'
import type { Frame } from '../cues/frame.ts'
import type { Party } from '../parties/party.ts'

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

/** What a rule looks at: the first part of `rule` in a tie, told in words in ../wording.ts. */
export type RuleName =
  | 'verb'
  | 'noun'
  | 'noun-from'
  | 'light'
  | 'received'
  | 'withheld'
  | 'role'
  | 'adjective'
  | 'prefix'
  | 'preposition'
  | 'ellipsis'
  | 'interlocutor'
  | 'says'
  | 'complaint'
  | 'refusal'
  | 'broken-off'
  | 'told-to-stop'
  | 'sent-away'
  | 'unlifted'
  | 'hit'
  | 'custody'
  | 'relief'
  | 'struck'
  | 'in-deed'
  | 'claimed'
  | 'risen'
  | 'announced'
  | 'listed'
  | 'aftermath'
  | 'with-support'
  | 'inferred'
  | 'reciprocal'

/** A tie as a rule proposes it, before status, date and confidence. */
export interface Draft {
  readonly rule: RuleName
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

/** A tie that a clause tells by its own predicate; rules that find it elsewhere say so over it. */
export const draft = (
  rule: RuleName,
  clause: Clause,
  frame: Frame,
  source: Party,
  reached: Reached,
  slot = frame.target,
): Draft => ({
  rule,
  frame,
  source,
  target: reached.party,
  sign: reached.sign,
  way: reached.way,
  hops: reached.hops,
  slot,
  predicate: clause.head,
  cue: clause.head,
})

/** A party that the words stand for themselves. */
export const direct = (party: Party, sign: 1 | -1): Reached => ({ party, sign, way: 'party', hops: 0 })

export const flip = (sign: 1 | -1, by: 1 | -1): 1 | -1 => (sign === by ? 1 : -1)
