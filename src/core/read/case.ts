import lemmatizer from 'wink-lemmatizer'

export type CaseClass = 'normal' | 'title' | 'upper'

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

/** How a line is set: as running text, Like a Title, or IN CAPITALS. */
export const caseClass = (words: readonly string[]): CaseClass => {
  let long = 0
  let capital = 0
  let letters = 0
  let upper = 0
  for (const word of words) {
    if (!/^\p{L}{2}/u.test(word)) continue
    letters++
    if (word === word.toUpperCase()) upper++
    if (word.length < 4) continue
    long++
    if (isCapital(word)) capital++
  }
  if (letters >= 3 && upper >= letters * 0.8) return 'upper'
  return long >= 3 && capital >= long * 0.75 && letters <= 40 ? 'title' : 'normal'
}

/** Which words an article writes small inside its sentences, and which it writes with a capital there. */
export interface CaseEvidence {
  readonly small: ReadonlySet<string>
  readonly capital: ReadonlySet<string>
}

export const caseEvidence = (sentences: readonly (readonly string[])[]): CaseEvidence => {
  const small = new Set<string>()
  const capital = new Set<string>()
  for (const words of sentences) {
    if (caseClass(words) !== 'normal') continue
    words.forEach((word, i) => {
      if (!isCapital(word)) small.add(word)
      else if (i > 0) capital.add(word.toLowerCase())
    })
  }
  return { small, capital }
}

const inflected = (lower: string): boolean =>
  /(?:s|ed|ing)$/.test(lower) && lower.length > 3 && lemmatizer.verb(lower) !== lower

/** The words of a headline as running text would write them, for the tagger alone. */
export const trueCase = (words: readonly string[], evidence: CaseEvidence): string[] => {
  const kind = caseClass(words)
  if (kind === 'normal') return [...words]
  return words.map((word, i) => {
    const lower = word.toLowerCase()
    if (evidence.capital.has(lower)) return kind === 'upper' ? word.charAt(0) + lower.slice(1) : word
    if (evidence.small.has(lower) || inflected(lower))
      return i === 0 ? word.charAt(0) + lower.slice(1) : lower
    return kind === 'upper' && word.length > 3 ? word.charAt(0) + lower.slice(1) : word
  })
}
