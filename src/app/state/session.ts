import type { View } from '../../core/graph/view.ts'
import type { Correction } from '../../core/merge/corrections.ts'
import type { Article, ExtractionRecord } from '../../core/model.ts'

/** An article that the reader added, as its file gave it; `record` is null while another article stands for it. */
export interface AddedArticle {
  readonly article: Article
  readonly record: ExtractionRecord | null
}

/** What readers changed in the dossier itself, and not only in how it is looked at. */
export interface Changes {
  readonly corrections: readonly Correction[]
  readonly added: readonly AddedArticle[]
}

export const NO_CHANGES: Changes = { corrections: [], added: [] }

/** One step of the history: what is looked at, and what it is looked at through. */
export interface Session {
  readonly view: View
  readonly changes: Changes
}
