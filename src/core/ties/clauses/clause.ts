import type { Modality } from './modality.ts'

export interface Oblique {
  /** `with`, `on behalf of` */
  readonly prep: string
  readonly head: number
}

export type PredicateKind = 'verb' | 'adjective' | 'noun'

/**
 * A predicate with its arguments, in logical roles: the passive is undone, coordination opened, relative pronouns and
 * the unspoken subjects of infinitives and participles filled in. All numbers are token indices.
 */
export interface Clause {
  readonly sentence: number
  readonly head: number
  readonly kind: PredicateKind
  /** with its particle: `carry out` */
  readonly lemma: string
  readonly passive: boolean
  /** who acts */
  readonly subjects: readonly number[]
  /** the grammatical subject, before the passive is undone */
  readonly surface: readonly number[]
  /** who or what is acted on */
  readonly objects: readonly number[]
  /** `gave Estia weapons` */
  readonly indirect: readonly number[]
  readonly obliques: readonly Oblique[]
  /** the token that negates it, -1 for none */
  readonly negator: number
  readonly modality: Modality | null
  /** predicate that governs it, -1 for none, and how: `ccomp`, `xcomp`, `advcl`, `acl`, `acl:relcl`, `conj`, `parataxis` … */
  readonly governor: number
  readonly link: string
  readonly markers: readonly string[]
}

/** Who and what stands with a predicate, in logical roles; see `Clause`. */
export interface Arguments {
  readonly subjects: readonly number[]
  readonly surface: readonly number[]
  readonly objects: readonly number[]
  readonly indirect: readonly number[]
  readonly obliques: readonly Oblique[]
}
