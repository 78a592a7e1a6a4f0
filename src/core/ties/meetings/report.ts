import type { ActorId, EventDate, MeetingStatus, ParticipantStatus } from '../../model.ts'
import type { Party, Scene, Those } from './scene.ts'

/** What the words say of a meeting's reality; `none` where they deny it, null where they say nothing. */
export type Reality = MeetingStatus | 'none'

/** Somebody at, or kept from, a meeting; `status` null: as real as the meeting itself. */
export interface Seat extends Party {
  readonly status: ParticipantStatus | null
  readonly speaker: ActorId | null
}

/** One place in the text that tells of a meeting. Several may tell of the same one. */
export interface Report {
  readonly scene: Scene
  /** token that tells of it */
  readonly cue: number
  /** what it is called: `talks`, `visit`, `call` */
  readonly noun: string
  readonly rule: string
  readonly seats: readonly Seat[]
  readonly place: string | null
  /** null when the words give none */
  readonly date: EventDate | null
  /** 0 Monday … 6 Sunday, where the words name one or the date is known to the day */
  readonly weekday: number | null
  readonly reality: Reality | null
  readonly size: number | null
  /** `back`: the meeting that was told before ("the talks"); `new`: another one ("a second meeting"); null: either */
  readonly refers: 'back' | 'new' | null
  /** how many of the seats the noun or verb itself names: "the Morov-Dane meeting" 2, "the meeting, which Dane attended" 0 */
  readonly own: number
  /** named only as what something else happens on the sidelines of */
  readonly margin: boolean
  /** told as what came before or after: "Earlier the king received Duro" */
  readonly apart: boolean
  /** two or more parties that met nobody else: a call, a conversation with each */
  readonly closed: boolean
  /** guests who are only said to be those of a meeting told before; null: none */
  readonly those: Those | null
}

export const seats = (
  parties: readonly Party[],
  status: ParticipantStatus | null = null,
  speaker: ActorId | null = null,
): readonly Seat[] => parties.map((party) => ({ ...party, status, speaker }))

type Said = Pick<Report, 'scene' | 'cue' | 'rule' | 'seats'>

/** A report of what the words say: of all else they say nothing. */
export const reportOf = (said: Said & Partial<Report>): Report => ({
  noun: '',
  place: null,
  date: null,
  weekday: null,
  reality: null,
  size: null,
  refers: null,
  own: 0,
  margin: false,
  apart: false,
  closed: false,
  those: null,
  ...said,
})

/** What goes on about a meeting told before: its guests, its speakers, its resumption. */
export const continuing = (said: Said & Partial<Report>): Report => reportOf({ ...said, refers: 'back' })
