import type { Repair } from './tokens.ts'

/** Sets right words that hang on a neighbour of the word that they belong to. */
export const misplaced: Repair = (tokens) => alone(roundabout(helping(insideName(tokens))))

/** `the merits *of* Judge Ana Roth`: a preposition hung on the second half of a name belongs to the whole. */
const insideName: Repair = (tokens) =>
  tokens.map((token, i) => {
    const half = tokens[token.head]
    return token.deprel === 'case' && token.xpos === 'IN' && half?.deprel === 'flat' && i < half.head
      ? { ...token, head: half.head }
      : token
  })

/** `*Morov* has, in effect, joined Norland`: what does it stands by its verb, not by the auxiliary. */
const helping: Repair = (tokens) =>
  tokens.map((token) => {
    const aux = tokens[token.head]
    return token.deprel.startsWith('nsubj') && aux?.deprel === 'aux' ? { ...token, head: aux.head } : token
  })

/** `spoke critically of *Norland*`: the phrase goes with the verb that the adverb goes with. */
const roundabout: Repair = (tokens) =>
  tokens.map((token, i) => {
    const adverb = tokens[token.head]
    if (token.deprel !== 'obj' || adverb?.xpos !== 'RB' || adverb.deprel !== 'advmod') return token
    return tokens.some((t, k) => t.head === i && t.deprel === 'case' && k < i)
      ? { ...token, head: adverb.head, deprel: 'obl' }
      : token
  })

/** Verbs that have a hearer or receiver beside a clause or a thing that may be left out. */
const TELLING =
  /^(?:tell|ask|remind|inform|show|teach|cost|assure|promise|warn|notify|give|send|offer|lend|grant|pay|owe|write|email|text|phone|call|answer)$/

/** `a majority trust *Kade* over Dane`: a receiver with nothing to receive is the object. */
const alone: Repair = (tokens) =>
  tokens.map((token) => {
    const verb = tokens[token.head]
    if (token.deprel !== 'iobj' || verb?.upos !== 'VERB' || TELLING.test(verb.lemma)) return token
    return tokens.some((t) => t.head === token.head && /^(?:obj|ccomp)$/.test(t.deprel))
      ? token
      : { ...token, deprel: 'obj' }
  })
