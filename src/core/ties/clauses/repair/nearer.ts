import type { Repair } from './tokens.ts'

/** `burned tyres and hurled stones *at the guards*`: a phrase behind the object of the second verb goes with that verb. */
export const nearer: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    if (token.deprel !== 'obl' || token.head > i || tokens[token.head]?.upos !== 'VERB') return
    const first = tokens.findIndex((t, k) => k < i && t.head === i && t.deprel === 'case')
    const before = tokens[first - 1]
    if (first < 1 || before?.deprel !== 'obj') return
    const verb = tokens[before.head]
    if (before.head <= token.head || verb?.deprel !== 'conj' || verb.head !== token.head) return
    fixed[i] = { ...token, head: before.head }
  })
  return fixed
}
