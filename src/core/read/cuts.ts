/** Sentences of more tokens than this are read in pieces: the parser's work grows with the square of the length. */
export const LONGEST = 160
const SHORTEST = 60

const rank = (word: string): number => {
  if (word === ';') return 4
  if (word === ':' || word === '—' || word === '–' || word === '|' || word === '•') return 3
  if (word === ',') return 2
  return word === ')' || word === ']' ? 1 : 0
}

/** Cuts [from, to) that cover the words: after a semicolon if there is one, else a colon, a comma, else anywhere. */
export const safePieces = (words: readonly string[]): [number, number][] => {
  const out: [number, number][] = []
  let from = 0
  while (words.length - from > LONGEST) {
    let best = from + LONGEST
    let bestRank = 0
    for (let i = from + SHORTEST; i < from + LONGEST; i++) {
      const r = rank(words[i] as string)
      if (r > 0 && r >= bestRank) {
        best = i + 1
        bestRank = r
      }
    }
    out.push([from, best])
    from = best
  }
  if (words.length > from) out.push([from, words.length])
  return out
}
