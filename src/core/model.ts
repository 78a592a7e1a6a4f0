/**
 * The vocabulary of one article, in the order of the path (that of many articles: dossier.ts):
 *
 *   files -ingest-> Article -read-> Sentence -actors-> Actor -ties-> Tie, Meeting -merge-> Dossier -graph-> Graph
 *
 * Plain readonly values throughout: they cross the worker border and are written as JSON as they are.
 * Every offset is a UTF-16 code unit of `Article.text`, every span half-open.
 */

// ---------------------------------------------------------------- text

export interface Span {
  readonly start: number
  /** exclusive */
  readonly end: number
}

/** One news article as ingest hands it on. `text` is what every later offset points into. */
export interface Article {
  /** id given, or file name without extension */
  readonly id: string
  readonly title: string | null
  /** ISO, cut to what is known (2013-11-22, 2013-11, 2013); null when the metadata do not say */
  readonly date: string | null
  /** credited originator */
  readonly source: string | null
  readonly url: string | null
  readonly language: string
  readonly text: string
  /** of the UTF-8 bytes of `text`, hex */
  readonly sha256: string
  /** who says `date`: `front matter`, `metadata.csv`, `field "date"`, `meta tag article:published_time` … */
  readonly dateFrom?: string
  /** parts of the file that ingest left out of `text` or that are boilerplate inside it */
  readonly skipped?: readonly Skipped[]
  /** what ingest had to assume: an encoding, a language */
  readonly notices?: readonly Notice[]
}

export interface Skipped extends Span {
  readonly reason: string
}

export interface Token extends Span {
  readonly text: string
  readonly lemma: string
  /** Universal Dependencies part of speech */
  readonly upos: string
  /** Penn Treebank tag */
  readonly xpos: string
  /** index of the governor in the sentence, -1 for the root */
  readonly head: number
  /** Universal Dependencies relation */
  readonly deprel: string
}

export type NameType = 'person' | 'organization' | 'place' | 'other'

/** A run of tokens that the name tagger proposes: [from, to) are token indices. */
export interface Name {
  readonly from: number
  readonly to: number
  readonly type: NameType
}

export interface Sentence extends Span {
  readonly index: number
  readonly paragraph: number
  /** a title-like line without final stop */
  readonly heading: boolean
  readonly tokens: readonly Token[]
  readonly names: readonly Name[]
}

// ---------------------------------------------------------------- actors

export type ActorKind = 'state' | 'figure' | 'organization' | 'group'
export type ActorId = `${ActorKind}:${string}`

/** Who a figure speaks for, in which role, from when to when (ISO, cut to what is known; null: open or unknown). */
export interface Affiliation {
  readonly actor: ActorId
  readonly role: string | null
  readonly from?: string | null
  readonly to?: string | null
  /** `text` when the article says so, `lexicon` when an office list does */
  readonly basis?: 'text' | 'lexicon'
}

/** How a mention names its actor. */
export type Via = 'name' | 'alias' | 'nominal' | 'pronoun'

/** A place in one article where an actor is named. A plural ("the two diplomats") gives one mention per actor on the same span. */
export interface Mention extends Span {
  readonly text: string
  readonly via: Via
  /** why this span is this actor, for a person to read: `capital for its government`, `surname of …` */
  readonly how?: string
}

export interface Actor {
  readonly id: ActorId
  readonly label: string
  readonly kind: ActorKind
  readonly aliases: readonly string[]
  readonly affiliations: readonly Affiliation[]
  readonly mentions: readonly Mention[]
}

/** A mention tied to the tree: what the ties room works on. `head` is a token index in `sentence`. */
export interface LocatedMention extends Mention {
  readonly actor: ActorId
  readonly sentence: number
  readonly head: number
  /** [from, to) token indices of the whole phrase */
  readonly from: number
  readonly to: number
  readonly standby?: Standby
}

/**
 * Who is an actor only as an end of a tie or at a meeting: a party without a name, somebody named in passing. `own`: the
 * words mean this party and not whom it belongs to ("an Estian dissident"); `last`: only where they mean nobody else;
 * `ground`: a place in its country ("a garrison in Estia"), which counts only for deeds that reach a country by a place.
 */
export type Standby = 'own' | 'last' | 'ground'

/** A place that is no actor ("in Geneva"); meetings take their `place` from these. */
export interface PlaceMention extends Span {
  readonly name: string
  readonly sentence: number
  readonly head: number
}

// ---------------------------------------------------------------- time

export type DatePrecision = 'day' | 'month' | 'year' | 'unknown'
export type DateBasis = 'stated' | 'resolved' | 'publication' | 'unknown'

/** When something happened. `value` and `end` are ISO strings of honest length; null when unknown. */
export interface EventDate {
  readonly value: string | null
  readonly end: string | null
  /** still so on the article's date */
  readonly ongoing: boolean
  readonly precision: DatePrecision
  readonly basis: DateBasis
  readonly inferred: boolean
  /** the phrase and the rule, for a person to read: `"last month" from 2016-09-12` */
  readonly how: string
}

export interface Published {
  readonly date: string | null
  readonly inferred: boolean
  readonly how: string
}

// ---------------------------------------------------------------- ties and meetings

/** A stretch of an article's text, or of its headline. */
export interface TextSpan extends Span {
  /** set when the words stand only in a separate title */
  readonly in?: 'title'
}

export interface Evidence extends TextSpan {
  readonly quote: string
}

export type TieType = 'backing' | 'opposition'
export type Means = 'military' | 'arms' | 'financial' | 'diplomatic' | 'political' | 'verbal'
export type TieStatus = 'asserted' | 'denied' | 'promised' | 'ended' | 'hypothetical'

/** One directed tie as one article tells it. No span, no tie; never from an actor to itself. */
export interface Tie {
  readonly id: string
  readonly source: ActorId
  readonly target: ActorId
  readonly type: TieType
  readonly means: Means
  readonly status: TieStatus
  /** who says so, when the article does not say it in its own voice */
  readonly attributedTo: ActorId | null
  readonly date: EventDate
  /** of the start; null if unknown */
  readonly year: number | null
  /** `ally of`: recorded both ways */
  readonly allied: boolean
  readonly cue: Span & { readonly text: string }
  readonly rule: string
  readonly plover: string | null
  readonly cameo: string | null
  /** calibrated probability that a careful reader draws this tie, 0 to 1, two decimals */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

export type MeetingStatus = 'held' | 'planned' | 'suspended' | 'hypothetical'
export type ParticipantStatus =
  | 'attended'
  | 'accepted'
  | 'expected'
  | 'invited'
  | 'proposed'
  | 'unclear'
  | 'excluded'

export interface Participant {
  readonly actor: ActorId
  readonly status: ParticipantStatus
  readonly attributedTo?: ActorId | null
  /** indices into the meeting's evidence */
  readonly evidence: readonly number[]
}

export interface Meeting {
  /** of the words that tell of it first: the same in a near-copy, whatever stands around the article */
  readonly id: string
  readonly title: string
  readonly place: string | null
  readonly date: EventDate
  readonly status: MeetingStatus
  /** number of delegations that the text states ("forty countries"), when it does */
  readonly size?: number
  readonly participants: readonly Participant[]
  readonly evidence: readonly Evidence[]
  readonly confidence: number
}

export interface Notice {
  readonly code: string
  readonly message: string
  readonly start?: number
  readonly end?: number
}

/** What `entente extract` writes, one a line: the public record of one article (see data/README.md). */
export interface ExtractionRecord {
  readonly schema: 1
  readonly engine: string
  readonly lexicon: string
  readonly model: string
  readonly doc: string
  readonly title: string | null
  readonly source: string | null
  readonly url: string | null
  readonly language: string
  readonly sha256: string
  readonly published: Published
  readonly actors: readonly Actor[]
  readonly meetings: readonly Meeting[]
  readonly ties: readonly Tie[]
  readonly skipped: readonly Skipped[]
  readonly notices: readonly Notice[]
  /** only with --text */
  readonly text?: string
}

/** Texts of the lexicon by path below `data/lexicon`, `/` between folders: what the rooms compile their knowledge from. */
export type LexiconFiles = Readonly<Record<string, string>>
