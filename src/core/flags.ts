import type { LexiconFiles } from './model.ts'

/** ISO 3166 alpha-2 codes of the states in the lexicon. */
export const flagsOf = (lexicon: LexiconFiles): Record<string, string> => {
  const states: unknown = JSON.parse(lexicon['states.json'] ?? '[]')
  const flags: Record<string, string> = {}
  for (const state of Array.isArray(states) ? states : [])
    if (typeof state?.id === 'string' && typeof state.iso === 'string') flags[state.id] = state.iso
  return flags
}
