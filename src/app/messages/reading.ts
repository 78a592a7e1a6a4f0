import { ruleInWords } from '../../core/ties/wording.ts'

/** How a piece was read. Fetched with the panel: every rule has its words. */
export const reading = {
  rule: (words: string) => `Read as: ${ruleInWords(words)}`,
} as const
