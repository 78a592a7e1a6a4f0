import type { Repair } from './tokens.ts'

const MEASURE = /^(?:measure|sanction|resolution|motion|statement|penalty|embargo)$/

/** `blocked *measures against* Estia`: whom a measure is against goes with it. */
export const measures: Repair = (tokens) =>
  tokens.map((t, i) => {
    if (t.deprel !== 'obl' || t.head > i) return t
    const case_ = tokens.findIndex((k) => k.head === i && k.deprel === 'case')
    const noun = tokens[case_ - 1]
    return case_ > 0 &&
      tokens[case_]?.text.toLowerCase() === 'against' &&
      noun?.deprel === 'obj' &&
      noun.head === t.head &&
      MEASURE.test(noun.lemma)
      ? { ...t, head: case_ - 1, deprel: 'nmod' }
      : t
  })
