import type { Repair } from './tokens.ts'

/** Sets right words that hang on a neighbour of the word that they belong to. */
export const misplaced: Repair = (tokens) =>
  companions(asFar(struckBack(alone(roundabout(helping(insideName(tokens)))))))

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

const BACK = /^(?:hit|fire|strike|push|fight|shoot|lash|bite|slap|clap|snap|punch|beat|drive|roll|win)$/

/** `hit *back* at Estia` */
const struckBack: Repair = (tokens) =>
  tokens.map((token, i) =>
    token.deprel === 'advmod' &&
    /^back$/i.test(token.text) &&
    token.head === i - 1 &&
    BACK.test(tokens[i - 1]?.lemma ?? '')
      ? { ...token, xpos: 'RP', deprel: 'compound:prt' }
      : token,
  )

/** `went as far as to *condemn* Estia`: that is what was done. */
const asFar: Repair = (tokens) =>
  tokens.map((token) => {
    const far = tokens[token.head]
    return token.xpos === 'VB' && token.deprel === 'advcl' && far?.lemma === 'far' && far.deprel === 'advmod'
      ? { ...token, head: far.head, deprel: 'xcomp' }
      : token
  })

/** `Norland, along with *Velm*, condemned it`, `Norland, joined by *Velm*, condemned it`: both did. */
const companions: Repair = (tokens) =>
  tokens.map((token, i) => {
    if (!/^(?:PROPN|NOUN)$/.test(token.upos) || !/^(?:obl|nmod)/.test(token.deprel)) return token
    const name = tokens[token.head]?.lemma === 'join' ? joiner(tokens, token.head) : besideName(tokens, i)
    return name < 0 ? token : { ...token, head: name, deprel: 'conj' }
  })

/** Whom a participle right behind its comma says to be joined, -1 for none. */
const joiner = (tokens: Parameters<Repair>[0], verb: number): number => {
  const name = tokens[verb]?.head ?? -1
  return tokens[verb]?.deprel === 'acl' &&
    tokens[verb - 1]?.text === ',' &&
    tokens[verb + 1]?.text === 'by' &&
    tokens[name]?.deprel.startsWith('nsubj')
    ? name
    : -1
}

/** The subject before `, along with`, -1 for none. */
const besideName = (tokens: Parameters<Repair>[0], i: number): number => {
  const along = tokens.findIndex((t) => t.head === i && /^(?:along|together|alongside)$/i.test(t.text))
  if (along < 1 || along > i || tokens[along - 1]?.text !== ',') return -1
  return tokens.findLastIndex((t, k) => k < along - 1 && t.deprel.startsWith('nsubj') && t.head > i)
}
