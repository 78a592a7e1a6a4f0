import type { Span } from '../../model.ts'

/** A run of letters, a run of digits or one other sign; dates are read from these, not from the reader's tokens. */
export interface Lexeme extends Span {
  readonly text: string
  readonly lower: string
  readonly kind: 'word' | 'number' | 'sign'
  /** no white space before it */
  readonly glued: boolean
  readonly capital: boolean
}

const PIECE = /(\p{L}[\p{L}\p{M}]*)|(\d+)|[^\s\p{L}\d]/gu

export function lexemes(text: string, from: number, to: number): readonly Lexeme[] {
  const out: Lexeme[] = []
  const part = text.slice(from, to)
  let end = -1
  for (const match of part.matchAll(PIECE)) {
    const piece = match[0]
    const lower = piece.toLowerCase()
    out.push({
      start: from + match.index,
      end: from + match.index + piece.length,
      text: piece,
      lower,
      kind: match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'sign',
      glued: match.index === end,
      capital: match[1] !== undefined && piece.charAt(0) !== lower.charAt(0),
    })
    end = match.index + piece.length
  }
  return out
}

/** Where a reader of expressions stands: `at(0)` is the lexeme in hand. */
export interface Lexemes {
  readonly list: readonly Lexeme[]
  readonly lower: (i: number) => string
  readonly number: (i: number) => number | null
}

export const over = (list: readonly Lexeme[]): Lexemes => ({
  list,
  lower: (i) => list[i]?.lower ?? '',
  number: (i) => {
    const lexeme = list[i]
    return lexeme?.kind === 'number' && lexeme.text.length <= 4 ? Number(lexeme.text) : null
  },
})

export const isApostrophe = (sign: string): boolean => sign === "'" || sign === '’' || sign === '‘'

export const isDash = (sign: string): boolean => sign === '-' || sign === '–' || sign === '—' || sign === '‑'
