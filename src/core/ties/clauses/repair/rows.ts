import type { Token } from '../../../model.ts'
import { behindComma } from './relatives.ts'
import type { Repair } from './tokens.ts'

/** Sets right names in a row, and relative clauses behind a comma. */
export const rows: Repair = (tokens) => behindComma(bare(called(notable(trailing(paired(tokens))))))

const BEARER =
  /^(?:ally|partner|neighbou?r|power|nation|country|state|rival|critic|backer|supporter|sponsor|enemy|foe|mediator|guarantor)$/

/** `Strong Norlandic allies, *Estia*, Velm and Orda, objected`: the names say who the allies are. */
const called: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    if (token.xpos !== 'NNS' || !BEARER.test(token.lemma) || tokens[i + 1]?.text !== ',') return
    const names = tokens.flatMap((t, k) => (t.head === i && t.deprel === 'conj' && k > i ? [k] : []))
    const [first, ...others] = names
    if (first === undefined || first > i + 3 || others.length === 0) return
    if (!names.every((k) => tokens[k]?.upos === 'PROPN')) return
    fixed[first] = { ...(tokens[first] as Token), deprel: 'appos' }
    for (const k of others) fixed[k] = { ...(tokens[k] as Token), head: first }
  })
  return fixed
}

/** `between its *ally* the Republic and Velm`: the noun is the head, and the name says who it is. */
const paired: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    const name = tokens[i + 1]?.head ?? -1
    const named = tokens[name]
    if (token.upos !== 'NOUN' || !BEARER.test(token.lemma) || tokens[i + 1]?.deprel !== 'det') return
    if (named?.upos !== 'PROPN' || name < i || named.head !== token.head || named.deprel !== token.deprel)
      return
    fixed[name] = { ...named, head: i, deprel: 'appos' }
    tokens.forEach((t, k) => {
      if (t.head === name && k < i && /^(?:case|nmod:poss|amod)$/.test(t.deprel)) fixed[k] = { ...t, head: i }
      if (t.head === name && k > name && t.deprel === 'conj') fixed[k] = { ...t, head: i }
    })
  })
  return fixed
}

/** `between Norland and its *foe*, Estia`: a name behind the comma says who the foe is, and joins no list. */
const trailing: Repair = (tokens) =>
  tokens.map((token, i) => {
    if (token.deprel !== 'conj' || token.upos !== 'PROPN') return token
    if (tokens.some((t) => t.head === i && t.deprel === 'cc')) return token
    const comma = tokens.findLastIndex((t, k) => k < i && t.text === ',')
    const noun = tokens[comma - 1]
    const near = i - comma < 5 && noun?.deprel === 'conj' && noun.head === token.head
    return near && noun.xpos === 'NN' && BEARER.test(noun.lemma)
      ? { ...token, head: comma - 1, deprel: 'appos' }
      : token
  })

/** `some of its allies, notably *Estia*, agreed`: the name is one of the allies. */
const notable: Repair = (tokens) =>
  tokens.map((token, i) => {
    if (token.deprel !== 'appos' || token.upos !== 'PROPN') return token
    const word = tokens.findIndex(
      (t) => t.head === i && /^(?:notably|especially|particularly|chiefly|principally)$/i.test(t.text),
    )
    const noun = word - 2
    return word > 1 && tokens[word - 1]?.text === ',' && tokens[noun]?.xpos === 'NNS' && noun !== token.head
      ? { ...token, head: noun }
      : token
  })

/** `Norland, *Estia*, *Velm* have left`: three names before a verb in the plural are a list without `and`. */
const bare: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    if (token.upos !== 'PROPN' || !token.deprel.startsWith('nsubj') || token.head < i) return
    const names = tokens.flatMap((t, k) =>
      t.head === i && t.deprel === 'appos' && t.upos === 'PROPN' && k < token.head ? [k] : [],
    )
    const plural =
      tokens[token.head]?.xpos === 'VBP' ||
      tokens.some(
        (t) => t.head === token.head && t.deprel.startsWith('aux') && /^(?:have|are|were)$/i.test(t.text),
      )
    if (names.length > 1 && plural && !/S$/.test(token.xpos))
      for (const k of names) fixed[k] = { ...(tokens[k] as Token), deprel: 'conj' }
  })
  return fixed
}
