import type { Token } from '../../../model.ts'
import type { Repair } from './tokens.ts'

const MEASURE = /^(?:measure|sanction|resolution|motion|statement|penalty|embargo)$/

/** `blocked *measures against* Estia`: whom a measure is against goes with it. */
export const measures: Repair = (tokens) =>
  tokens.map((t, i) => {
    if (t.deprel !== 'obl' || t.head > i) return t
    if (isOfSum(tokens, t, i)) return { ...t, head: i - 2, deprel: 'nmod' }
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

/** `froze billions *in funds* for Estia` */
const isOfSum = (tokens: readonly Token[], t: Token, i: number): boolean => {
  const sum = tokens[i - 2]
  return (
    tokens[i - 1]?.text.toLowerCase() === 'in' &&
    tokens[i - 1]?.head === i &&
    sum?.deprel === 'obj' &&
    sum.head === t.head &&
    /^(?:thousand|million|billion|trillion|dollar|euro|pound)s?$/.test(sum.lemma) &&
    /^(?:fund|aid|loan|money|weapon|arms|support|assistance|subsidy|grant|cash|relief|credit|payment)s?$/.test(
      t.lemma,
    )
  )
}
