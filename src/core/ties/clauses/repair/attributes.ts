import type { Token } from '../../../model.ts'
import type { Repair } from './tokens.ts'

/** Sets right participles that describe a name or a side, and that the parser takes for verbs of their own. */
export const attributes: Repair = (tokens) => engaged(neighbouring(tokens))

const PLACE: Readonly<Record<string, string>> = {
  acl: 'nmod',
  advcl: 'obl',
  csubj: 'nsubj',
  ccomp: 'obj',
  xcomp: 'obj',
}

/** `backed by *neighbouring* Estia`: the participle takes no object; the name stands where the parser put it. */
const neighbouring: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    if (!/^(?:neighbou?ring|surrounding)$/i.test(token.text) || token.xpos !== 'VBG') return
    const name = tokens.findIndex((t, k) => k > i && k < i + 4 && t.head === i && t.deprel === 'obj')
    const deprel = PLACE[token.deprel]
    if (tokens[name]?.upos !== 'PROPN' || !deprel) return
    const marks = tokens.flatMap((t, k) => (t.head === i && /^(?:mark|case)$/.test(t.deprel) ? [k] : []))
    const agent = deprel === 'obl' && marks.some((k) => tokens[k]?.text.toLowerCase() === 'by')
    fixed[name] = { ...(tokens[name] as Token), head: token.head, deprel: agent ? 'obl:agent' : deprel }
    fixed[i] = { ...token, upos: 'ADJ', xpos: 'JJ', head: name, deprel: 'amod' }
    tokens.forEach((t, k) => {
      if (t.head !== i || k === name) return
      const mark = marks.includes(k)
      const behind = k > name && token.head >= 0
      fixed[k] = { ...t, head: behind ? token.head : name, deprel: mark ? 'case' : t.deprel }
    })
  })
  return fixed
}

const ARMED =
  /^(?:force|troop|rebel|fighter|soldier|militant|militia|insurgent|guerrilla|jihadist|group|militiaman|separatist|paramilitary|army)s?$/
const AT_WAR = /^(?:fight|battle|combat|back|support|oppose|besiege|attack|face|confront|resist|wage|defend)$/

/** `gave it to the rebels now *fighting* Estia`: with no comma it is they who fight, not whoever gives. */
const engaged: Repair = (tokens) =>
  tokens.map((token, i) => {
    if (token.xpos !== 'VBG' || token.deprel !== 'advcl' || !AT_WAR.test(token.lemma)) return token
    if (tokens.some((t) => t.head === i && /^(?:nsubj|aux|mark)/.test(t.deprel))) return token
    let at = i - 1
    while (tokens[at]?.upos === 'ADV') at--
    const noun = tokens[at]
    return noun && noun.head === token.head && /^(?:obl|obj|nmod)/.test(noun.deprel) && ARMED.test(noun.lemma)
      ? { ...token, head: at, deprel: 'acl' }
      : token
  })
