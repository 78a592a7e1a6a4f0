import type { FoundActors } from '../actors/index.ts'
import type { Article, LexiconFiles, Meeting, Sentence, Tie } from '../model.ts'

/** Cue words with their frames, compiled for look-up. */
export type Cues = Readonly<Record<string, never>>

export interface FoundTies {
  readonly ties: readonly Tie[]
  readonly meetings: readonly Meeting[]
}

export const compileCues = (_files: LexiconFiles): Cues => ({})

export const findTies = (
  _article: Article,
  _sentences: readonly Sentence[],
  _found: FoundActors,
  _cues: Cues,
): FoundTies => ({ ties: [], meetings: [] })
