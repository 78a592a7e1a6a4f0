import type {
  ActorId,
  ActorKind,
  Affiliation,
  DateBasis,
  Evidence,
  Means,
  MeetingStatus,
  Notice,
  ParticipantStatus,
  Skipped,
  Span,
  TieStatus,
  TieType,
  Via,
} from './model.ts'

/**
 * Many articles merged: what the first file of a dossier folder holds. Texts and quotes stay outside, in block files
 * that are fetched on demand. Numbers are indices into the arrays of this object, -1 for none.
 */
export interface Dossier {
  readonly schema: 1
  readonly engine: string
  readonly name: string
  /** sha256 over article hashes, lexicon, model, engine and corrections: what a permalink is checked against */
  readonly hash: string
  readonly articles: readonly DossierArticle[]
  readonly actors: readonly DossierActor[]
  readonly ties: readonly DossierTie[]
  /** sorted by tie: piece i belongs to ties[pieces.tie[i]] */
  readonly pieces: PieceColumns
  readonly meetings: readonly DossierMeeting[]
  /** ids that corrections merged or renamed away */
  readonly redirects: Readonly<Record<string, ActorId>>
  /** first piece of each evidence block file: block b holds pieces [evidenceBlocks[b], evidenceBlocks[b+1]) */
  readonly evidenceBlocks: readonly number[]
  /** first article of each text block file */
  readonly textBlocks: readonly number[]
  /** files that were not read, and why */
  readonly skipped: readonly { readonly file: string; readonly reason: string }[]
  readonly notices: readonly Notice[]
}

export interface DossierArticle {
  readonly id: string
  readonly title: string | null
  /** ISO, cut to what is known; null: undated until someone says */
  readonly date: string | null
  readonly dateHow: string
  /** originator; null: unknown, and then it never raises the count of independent sources above one */
  readonly source: string | null
  readonly url: string | null
  readonly sha256: string
  readonly words: number
  /** ids of near-copies that collapsed into this one: "reported by n" */
  readonly copies: readonly {
    readonly id: string
    readonly source: string | null
    readonly date: string | null
  }[]
}

export interface DossierActor {
  readonly id: ActorId
  readonly label: string
  readonly kind: ActorKind
  readonly aliases: readonly string[]
  /** `actor` as an index into `actors` */
  readonly affiliations: readonly (Omit<Affiliation, 'actor'> & { readonly actor: number })[]
  /** ISO 3166 alpha-2 of a state that has a flag */
  readonly flag: string | null
  /** layout over the union of all years; never moved by a filter */
  readonly x: number
  readonly y: number
  readonly mentions: number
}

export interface DossierTie {
  readonly source: number
  readonly target: number
  readonly type: TieType
  readonly allied: boolean
}

/** One row a piece of evidence, all columns of one length. Days count from 1900-01-01; see `NO_DAY`. */
export interface PieceColumns {
  readonly tie: readonly number[]
  readonly article: readonly number[]
  /** known interval, inclusive; an ongoing one reaches the article's date and no further */
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** indices into DATE_BASES, STATUSES, MEANS */
  readonly basis: readonly number[]
  readonly status: readonly number[]
  readonly means: readonly number[]
  /** actor index of who says so, -1 for the article's own voice */
  readonly speaker: readonly number[]
  /** per cent, 0 to 100 */
  readonly confidence: readonly number[]
  /** 1 accepted, -1 rejected by a reader's correction, 0 untouched */
  readonly verdict: readonly number[]
}

/** `from` and `to` of an undated piece. */
export const NO_DAY = -1_000_000

export const DATE_BASES = [
  'stated',
  'resolved',
  'publication',
  'unknown',
] as const satisfies readonly DateBasis[]
export const STATUSES = [
  'asserted',
  'promised',
  'denied',
  'ended',
  'hypothetical',
] as const satisfies readonly TieStatus[]
export const MEANS = [
  'military',
  'arms',
  'financial',
  'diplomatic',
  'political',
  'verbal',
] as const satisfies readonly Means[]

/** One meeting over all its reports. */
export interface DossierMeeting {
  /** `meeting:` and the id of its first report; the ids of the others lead to it as well */
  readonly id: string
  readonly title: string
  readonly place: string | null
  /** held supersedes planned */
  readonly status: MeetingStatus
  /** days as in PieceColumns */
  readonly from: number
  readonly to: number
  readonly size: number | null
  readonly reports: readonly MeetingReport[]
}

/** How one article tells a meeting. */
export interface MeetingReport {
  /** of the meeting in the article's record */
  readonly id: string
  readonly article: number
  readonly status: MeetingStatus
  readonly from: number
  readonly to: number
  readonly dateHow: string
  readonly basis: DateBasis
  /** per cent, as in the pieces of ties */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly participants: readonly {
    readonly actor: number
    readonly status: ParticipantStatus
    readonly speaker: number
    readonly evidence: readonly number[]
  }[]
}

/** What an evidence block file holds for one piece: the words. */
export interface PieceText {
  readonly evidence: readonly Evidence[]
  readonly cue: Span & { readonly text: string }
  readonly rule: string
  readonly plover: string | null
  readonly cameo: string | null
  /** `how` of the date */
  readonly when: string
}

/** What a text block file holds for one article. */
export interface ArticleText {
  readonly id: string
  readonly text: string
  readonly mentions: readonly (Span & { readonly actor: number; readonly via: Via })[]
  readonly skipped: readonly Skipped[]
  readonly notices: readonly Notice[]
}
