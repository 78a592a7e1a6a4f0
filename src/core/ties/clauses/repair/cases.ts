import type { Repair } from './tokens.ts'

/** `with the union's chief Ana Roth`: a preposition hung on the title belongs to the name that the title stands before. */
export const cases: Repair = (tokens) =>
  tokens.map((token, i) => {
    const title = tokens[token.head]
    if (token.deprel !== 'case' || token.xpos !== 'IN' || title?.deprel !== 'compound' || i > token.head)
      return token
    const name = tokens[title.head]
    return name?.upos === 'PROPN' && title.head > token.head ? { ...token, head: title.head } : token
  })
