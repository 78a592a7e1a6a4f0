import type { ActorId, ActorKind } from '../../model.ts'
import type { FigureEntry, Office } from './schema.ts'

/** What a name in the lexicon is when it is met in a text. */
export type NameSort =
  | 'name'
  | 'adjective'
  | 'people'
  | 'seat'
  | 'metonym'
  | 'body'
  | 'collective'
  | 'figure'
  | 'place'
  | 'agency'

export interface LexiconName {
  readonly sort: NameSort
  /** null for places, news agencies and firms */
  readonly actor: ActorId | null
  readonly name: string
  readonly state: ActorId | null
  /** the text must be in capitals (US, not us) */
  readonly upper: boolean
  /** the text may be in small letters (world powers) */
  readonly lower: boolean
  readonly from: string | null
  readonly to: string | null
}

export interface KnownActor {
  readonly id: ActorId
  readonly label: string
  readonly kind: ActorKind
  readonly nouns: readonly string[]
  readonly of: ActorId | null
  readonly iso: string | null
  readonly adjectives: readonly string[]
  readonly from: string | null
  readonly to: string | null
}

export interface Trie {
  readonly next: Map<string, Trie>
  readonly names: LexiconName[]
}

export type WordList = (list: string) => ReadonlySet<string>

/** The figures on record, by every way a text may call them. */
export interface FigureIndex {
  readonly figures: ReadonlyMap<ActorId, FigureEntry>
  /** folded surname (and its last part) -> figures */
  readonly bySurname: ReadonlyMap<string, readonly FigureEntry[]>
  /** sound of the whole name -> figures */
  readonly bySound: ReadonlyMap<string, readonly FigureEntry[]>
  /** actor -> figures with an office there */
  readonly officesOf: ReadonlyMap<
    string,
    readonly { readonly figure: FigureEntry; readonly office: Office }[]
  >
  /** folded first name -> m, f */
  readonly genders: ReadonlyMap<string, string>
}

export interface ActorLexicon extends FigureIndex {
  readonly trie: Trie
  readonly known: ReadonlyMap<ActorId, KnownActor>
  readonly words: WordList
  /** "Republican" -> the parties whose members are called so */
  readonly byMemberName: ReadonlyMap<
    string,
    readonly { readonly actor: ActorId; readonly of: ActorId | null }[]
  >
  /** "Western" -> the side so called */
  readonly byRegion: ReadonlyMap<string, ActorId>
  /** name of a place -> the state it lies in */
  readonly placeStates: ReadonlyMap<string, ActorId>
}
