import type { ActorId, Sentence, Standby, Token, Via } from '../model.ts'

/** A mention while the room works on it. Token indices are of its sentence, [from, to) the whole phrase. */
export interface Draft {
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly head: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly actor: ActorId
  readonly via: Via
  readonly how: string
  /**
   * `acts`: makes its actor an actor of the article. `topic`: "the war in Norland", kept only when the actor acts
   * elsewhere. `place`: no mention of an actor at all. `standby`: see `Standby`.
   */
  readonly weight: 'acts' | 'topic' | 'place' | 'standby'
  readonly standby?: Standby
  /** end of the bare name, in tokens and characters, when the phrase goes on: "Iranian | diplomat" */
  readonly nameTo?: number
  readonly nameEnd?: number
}

export interface TraceEntry {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly verdict: string
  readonly why: string
}

/** One word of a sentence as the place of a mention. */
export const wordAt = (
  sentence: Sentence,
  i: number,
  text: string,
): Pick<Draft, 'sentence' | 'from' | 'to' | 'head' | 'start' | 'end' | 'text'> => {
  const { start, end } = sentence.tokens[i] as Token
  return { sentence: sentence.index, from: i, to: i + 1, head: i, start, end, text: text.slice(start, end) }
}
