import type { Notice } from './model.ts'

/** Every message about imperfect text, so that the wording stays of one hand: place, fault, remedy. */
export const notices = {
  noDate: (): Notice => ({
    code: 'no-date',
    message:
      'The article does not say when it was published; its undated ties stay out of year filters until a date is set.',
  }),
  longSentence: (start: number, end: number, tokens: number): Notice => ({
    code: 'long-sentence',
    message: `A sentence of ${tokens} tokens was cut at safe places to be read.`,
    start,
    end,
  }),
  longGivenSentence: (number: number, tokens: number): Notice => ({
    code: 'long-sentence',
    message: `Sentence ${number} of the file has ${tokens} tokens and was parsed in pieces; each hangs on the root of the first.`,
  }),
  unreadableParameter: (name: string, value: string, expects: string): Notice => ({
    code: 'unreadable-parameter',
    message: `${name}: "${value}" is not understood; expected ${expects}.`,
  }),
  emptyWindow: (from: string, to: string): Notice => ({
    code: 'empty-window',
    message: `from ${from} comes after to ${to}, so that nothing lies between them; exchange the two.`,
  }),
  guessedEncoding: (encoding: string): Notice => ({
    code: 'guessed-encoding',
    message: `The file is no UTF-8 and was read as ${encoding}; save it as UTF-8 if letters look wrong.`,
  }),
  unreadDate: (value: string): Notice => ({
    code: 'unread-date',
    message: `The date "${value.slice(0, 40)}" is not understood; write it as YYYY-MM-DD.`,
  }),
  unmatchedCorrection: (line: string): Notice => ({
    code: 'unmatched-correction',
    message: `A correction fits nothing in this dossier and waits: ${line}`,
  }),
  brokenCorrection: (line: number, reason: string): Notice => ({
    code: 'broken-correction',
    message: `Line ${line} of the corrections ${reason}; it was left out.`,
  }),
  emptyArticle: (): Notice => ({ code: 'empty-article', message: 'The article has no text to read.' }),
}
