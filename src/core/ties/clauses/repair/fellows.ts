import type { Token } from '../../../model.ts'
import type { Repair } from './tokens.ts'

/** Sets right subjects and fellows that the parser hangs on the wrong word. */
export const fellows: Repair = (tokens) =>
  crossed(opened(timed(besides(secondSubjects(sentences(deeds(tokens)))))))

/** `called the Estian *strike* a crime`: what has an article and is an object is a noun. */
const deeds: Repair = (tokens) =>
  tokens.map((token, i) =>
    token.xpos === 'VB' && token.deprel === 'obj' && tokens.some((t) => t.head === i && t.deprel === 'det')
      ? { ...token, upos: 'NOUN', xpos: 'NN' }
      : token,
  )

/** `Norland and Velm *normalised* ties with Estia`: a past tense between names and a noun is the verb of all. */
const sentences: Repair = (tokens) => {
  const verb = tokens.findIndex((t) => t.xpos === 'VBD' && t.deprel === 'amod' && t.head >= 0)
  const top = tokens[verb]?.head ?? -1
  const noun = tokens[top]
  if (noun?.deprel !== 'root' || top < verb) return tokens
  const names = tokens.findIndex((t) => t.head === top && t.deprel === 'compound' && isName(t))
  if (names < 0 || names > verb) return tokens
  return tokens.map((t, i) => {
    if (i === verb) return { ...t, head: -1, deprel: 'root' }
    if (i === top) return { ...t, head: verb, deprel: 'obj' }
    if (i === names) return { ...t, head: verb, deprel: 'nsubj' }
    return t.head === top && t.deprel === 'punct' ? { ...t, head: verb } : t
  })
}

const isName = (token: Token | undefined): boolean => token?.upos === 'PROPN'

/** `Norland backs Estia and *Velm* arms Kade`: the name between `and` and a verb without a subject is its subject. */
const secondSubjects: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    const verb = tokens[i + 1]
    if (!isName(token) || token.deprel !== 'conj' || !verb || !/^VB[DZP]$/.test(verb.xpos)) return
    if (verb.deprel !== 'conj' || verb.head > token.head || tokens[token.head]?.deprel !== 'obj') return
    if (tokens.some((t) => t.head === i + 1 && t.deprel.startsWith('nsubj'))) return
    fixed[i] = { ...token, head: i + 1, deprel: 'nsubj' }
    tokens.forEach((t, k) => {
      if (t.head === i && t.deprel === 'cc') fixed[k] = { ...t, head: i + 1 }
    })
  })
  return fixed
}

/** A word in small letters is no name, whatever its tag. */
const isCommon = (token: Token): boolean => token.upos === 'NOUN' || /^[a-z]/.test(token.text)

/** `Estia's ally *Kade* threatened Velm`: of two subjects side by side the name goes with the noun before it. */
const besides: Repair = (tokens) =>
  tokens.map((token, i) => {
    const before = tokens[i - 1]
    return isName(token) && token.deprel === 'nsubj' && before?.deprel === 'nsubj' && isCommon(before)
      ? before.head === token.head
        ? { ...token, head: i - 1, deprel: 'appos' }
        : token
      : token
  })

const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i

/** `passed a resolution *Thursday* criticising Kade`: a day does nothing. */
const timed: Repair = (tokens) =>
  tokens.map((token) => {
    const verb = tokens[token.head]
    return DAYS.test(token.text) && token.deprel === 'nsubj' && verb?.xpos === 'VBG'
      ? { ...token, deprel: 'obl:tmod' }
      : token
  })

/** `*Norland*, Estia's main ally, sent ships`: a name that opens the sentence of a verb without a subject is the subject. */
const opened: Repair = (tokens) => {
  const [first, comma] = tokens
  const verb = tokens[first?.head ?? -1]
  if (!first || !verb || !isName(first) || first.deprel !== 'advmod' || comma?.text !== ',') return tokens
  if (!/^VB[DZPN]$/.test(verb.xpos) || verb.deprel !== 'root') return tokens
  if (tokens.some((t) => t.head === first.head && /^nsubj|^aux/.test(t.deprel))) return tokens
  return tokens.map((t, i) => {
    if (i === 0) return { ...t, deprel: 'nsubj' }
    if (i === first.head && t.xpos === 'VBN') return { ...t, xpos: 'VBD' }
    return t.head === first.head && t.deprel === 'advmod' && t.upos === 'NOUN' && i < first.head
      ? { ...t, head: 0, deprel: 'appos' }
      : t
  })
}

/** `criticism of *Kade* over the raid`: a preposition between them parts a name from the noun behind it. */
const crossed: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    const noun = tokens[token.head]
    const [of, over] = [tokens[i - 1], tokens[i + 1]]
    if (!isName(token) || token.deprel !== 'compound' || token.head < i || noun?.deprel !== 'nmod') return
    if (of?.deprel !== 'case' || over?.deprel !== 'case' || over.head !== token.head) return
    fixed[i] = { ...token, head: noun.head, deprel: 'nmod' }
    fixed[i - 1] = { ...of, head: i }
  })
  return fixed
}

/**
 * `Norland opposed it and Velm and Estia abstained`: a pronoun heads no list of names whose last has a verb behind it.
 */
export const listed: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((verb, i) => {
    if (!/^VB[DZP]$/.test(verb.xpos) || tokens.some((t) => t.head === i && /^nsubj/.test(t.deprel))) return
    const pronoun = tokens.findIndex(
      (t, k) => k < i && t.upos === 'PRON' && t.deprel === 'obj' && t.head === verb.head,
    )
    const first = tokens.findIndex((t, k) => k < i && t.head === pronoun && t.deprel === 'conj')
    const name = tokens[first]
    if (pronoun < 0 || name?.upos !== 'PROPN' || tokens[i - 1]?.upos !== 'PROPN') return
    fixed[first] = { ...name, head: i, deprel: 'nsubj' }
    fixed[i] = { ...verb, deprel: 'conj' }
  })
  return fixed
}
