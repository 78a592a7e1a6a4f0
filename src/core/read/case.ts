import { caseClass } from './features.ts'

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

/** Which words an article writes small inside its sentences, and which it writes with a capital there. */
export interface CaseEvidence {
  readonly small: ReadonlySet<string>
  readonly capital: ReadonlySet<string>
}

export const caseEvidence = (sentences: readonly (readonly string[])[]): CaseEvidence => {
  const small = new Set<string>()
  const capital = new Set<string>()
  for (const words of sentences) {
    if (caseClass(words) !== 0) continue
    words.forEach((word, i) => {
      if (!isCapital(word)) small.add(word)
      else if (i > 0) capital.add(word.toLowerCase())
    })
  }
  return { small, capital }
}

/** The words of a headline as running text would write them, for the tagger alone. */
export const trueCase = (words: readonly string[], evidence: CaseEvidence): readonly string[] => {
  const kind = caseClass(words)
  if (kind === 0) return words
  return words.map((word, i) => {
    const lower = word.toLowerCase()
    if (evidence.capital.has(lower)) return kind === 2 ? word.charAt(0) + lower.slice(1) : word
    return evidence.small.has(lower) && i > 0 ? lower : word
  })
}
