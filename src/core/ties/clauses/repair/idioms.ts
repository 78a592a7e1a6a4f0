import type { Token } from '../../../model.ts'

/** Sets right phrases of several words that act as one, and names in the row of a headline. */
export const idioms = (tokens: readonly Token[]): readonly Token[] =>
  [things, offices, sideBySide, backings, helping, unwanted, times, refused, inRow].reduce(
    (fixed, repair) => repair(fixed),
    tokens,
  )

/** `fought *side by side with* Estia`, `stands *shoulder to shoulder with* Estia`: one preposition. */
const sideBySide = (tokens: readonly Token[]): readonly Token[] => {
  const i = tokens.findIndex(
    (t, k) =>
      /^(?:side|shoulder|hand|arm|hip)$/i.test(t.text) &&
      /^(?:by|to|in)$/i.test(tokens[k + 1]?.text ?? '') &&
      tokens[k + 2]?.text.toLowerCase() === t.text.toLowerCase() &&
      /^with$/i.test(tokens[k + 3]?.text ?? ''),
  )
  const first = tokens[i]
  const end = tokens[i + 3]?.head ?? -1
  const noun = tokens[end]
  if (!first || !noun || end < i + 4 || first.head < 0 || first.head >= i) return tokens
  return tokens.map((t, k) => {
    if (k === i) return { ...t, upos: 'ADP', head: end, deprel: 'case' }
    if (k > i && k < i + 4) return { ...t, upos: 'ADP', head: i, deprel: 'fixed' }
    if (k === end) return { ...t, head: first.head, deprel: 'obl' }
    return t.head >= i && t.head < i + 4 ? { ...t, head: first.head } : t
  })
}

const GIVING =
  /^(?:reiterate|reaffirm|repeat|restate|renew|pledge|voice|offer|declare|express|promise|announce|confirm)$/

/** `reiterates *backing* for Estia`: behind such a verb the gerund is what it gives. */
const backings = (tokens: readonly Token[]): readonly Token[] => {
  const fixed = [...tokens]
  tokens.forEach((t, i) => {
    if (!/^backing$/i.test(t.text) || t.deprel !== 'xcomp' || !GIVING.test(tokens[t.head]?.lemma ?? ''))
      return
    if (tokens.some((k) => k.head === i && k.deprel === 'obj')) return
    fixed[i] = { ...t, upos: 'NOUN', xpos: 'NN', lemma: 'backing', deprel: 'obj' }
    const phrase = tokens.findIndex((k, at) => at > i && k.head === t.head && k.deprel === 'obl')
    if (phrase > 0 && tokens[i + 1]?.head === phrase)
      fixed[phrase] = { ...(tokens[phrase] as Token), head: i, deprel: 'nmod' }
  })
  return fixed
}

/** `*Norland*, Estia hold talks`: two names before a verb in the plural are a list with a comma for `and`. */
const inRow = (tokens: readonly Token[]): readonly Token[] => {
  const fixed = [...tokens]
  tokens.forEach((t, i) => {
    if (t.upos !== 'PROPN' || !/^(?:vocative|parataxis|dep|obl|obl:tmod|obl:unmarked|nsubj)$/.test(t.deprel))
      return
    const verb = tokens[t.head]
    if (!verb || t.head < i || tokens.some((k) => k.head === i && k.deprel === 'case')) return
    const plural =
      verb.xpos === 'VBP' ||
      (verb.xpos === 'VBG' && verb.deprel === 'root') ||
      tokens.some((k) => k.head === t.head && /^(?:are|have|were)$/i.test(k.text))
    if (!plural) return
    const comma = tokens.findIndex((k, at) => at > i && k.text === ',')
    const second = tokens.findIndex(
      (k, at) => at > comma && k.head === t.head && k.deprel.startsWith('nsubj') && k.upos === 'PROPN',
    )
    const other = tokens[second]
    if (comma < 0 || !other || second > t.head) return
    // nothing but the two names
    if (!tokens.slice(i + 1, comma).every((k) => k.upos === 'PROPN')) return
    if (!tokens.slice(comma + 1, second).every((k) => k.upos === 'PROPN' || k.upos === 'ADJ')) return
    fixed[i] = { ...t, deprel: other.deprel }
    fixed[second] = { ...other, head: i, deprel: 'conj' }
  })
  return fixed
}

const TIME = /^(?:second|minute|hour|day|week|month|year|decade)$/

/** `toppled Kade *hours* after the vote`: a time behind the object is no second one, and no name stands before it. */
const times = (tokens: readonly Token[]): readonly Token[] => {
  const fixed = [...tokens]
  tokens.forEach((t, i) => {
    if (t.deprel !== 'obj' || !TIME.test(t.lemma) || t.head > i) return
    if (!/^(?:after|before|ago|later|earlier)$/i.test(tokens[i + 1]?.text ?? '')) return
    const object = tokens.findIndex(
      (k, at) => at < i && at > t.head && k.head === t.head && k.deprel === 'obj',
    )
    const name = tokens.findIndex(
      (k, at) => at < i && k.head === i && k.upos === 'PROPN' && k.deprel !== 'case',
    )
    if (object < 0 && name < 0) return
    fixed[i] = { ...t, deprel: 'obl:unmarked' }
    if (object < 0) fixed[name] = { ...(tokens[name] as Token), head: t.head, deprel: 'obj' }
  })
  return fixed
}

/** `declared the envoy *persona non grata*`: what he is declared to be. */
const unwanted = (tokens: readonly Token[]): readonly Token[] => {
  const i = tokens.findIndex(
    (t, k) =>
      /^personae?$/i.test(t.text) &&
      tokens[k + 1]?.text === 'non' &&
      /^grata/.test(tokens[k + 2]?.text ?? ''),
  )
  const noun = tokens[i - 1]
  const verb = tokens[i]?.head ?? -1
  if (i < 1 || !noun || !/^(?:NOUN|PROPN)$/.test(noun.upos) || noun.head !== i || verb < 0 || verb > i)
    return tokens
  return tokens.map((t, k) => {
    if (k === i - 1) return { ...t, head: verb, deprel: 'obj' }
    if (k === i) return { ...t, deprel: 'xcomp' }
    if (k === i + 1 || k === i + 2) return { ...t, head: i, deprel: 'flat' }
    return k < i && (t.head === i || t.head === i + 2) ? { ...t, head: i - 1 } : t
  })
}

/** `are helping *Estia* build drones`: who stands before the bare verb is helped. */
const helping = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((t, i) => {
    const deed = tokens[t.head]
    const verb = tokens[deed?.head ?? -1]
    if (t.deprel !== 'obj' || t.head < i || deed?.xpos !== 'VB' || !/^(?:xcomp|ccomp)$/.test(deed.deprel))
      return t
    if (!/^(?:help|let|make)$/.test(verb?.lemma ?? '') || deed.head > i) return t
    return tokens.some((k) => k.head === t.head && k.deprel === 'mark') ? t : { ...t, head: deed.head }
  })

/** `said *no* to the offer` */
const refused = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((t, i) =>
    /^(?:no|yes)$/i.test(t.text) &&
    t.xpos === 'UH' &&
    tokens[i - 1]?.lemma === 'say' &&
    tokens[i + 1]?.text === 'to'
      ? { ...t, head: i - 1, deprel: 'obj' }
      : t,
  )

const OFFICE =
  /^(?:Minister|President|Prince|King|Queen|Premier|Chancellor|Ambassador|Envoy|Governor|Emir|Sultan)$/

/** `with the Estian Prime *Minister*`: an office with a capital and no name behind it is a noun. */
const offices = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((t, i) =>
    t.upos === 'PROPN' &&
    OFFICE.test(t.text) &&
    /^(?:nsubj|nsubj:pass|obj|obl|nmod|conj)$/.test(t.deprel) &&
    tokens[i + 1]?.upos !== 'PROPN' &&
    tokens.some((k) => k.head === i && /^(?:amod|nmod:poss|det)$/.test(k.deprel)) &&
    !tokens.some((k) => k.head === i && /^(?:flat|appos)$/.test(k.deprel))
      ? { ...t, upos: 'NOUN', xpos: 'NN', lemma: t.text.toLowerCase() }
      : t,
  )

const THING =
  /^(?:right|chief|military|general|representative|executive|rebel|militant|separatist|insurgent|islamist|jihadist)$/i

/** `supports Estia's *right* to it`, `the militia *chief* vowed`: what is a subject or an object is a noun. */
const things = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((t, i) =>
    t.xpos === 'JJ' &&
    THING.test(t.text) &&
    /^(?:nsubj|nsubj:pass|obj|obl|nmod)$/.test(t.deprel) &&
    tokens.some((k) => k.head === i && /^(?:nmod:poss|det|compound)$/.test(k.deprel))
      ? { ...t, upos: 'NOUN', xpos: 'NN', lemma: t.text.toLowerCase() }
      : t,
  )
