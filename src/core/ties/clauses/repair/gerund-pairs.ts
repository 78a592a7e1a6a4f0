import type { Token } from '../../../model.ts'
import type { Repair } from './tokens.ts'

/**
 * Gerunds that were taken for nouns.
 *
 *   accused Norland of arming and *training* rebels     a second one before the same object is no part of its name
 *   accused of *siding* with Estia                      behind a preposition that marks a clause
 *   accused Norland of *arming* rebels                  what has an object
 */
export const gerundPairs: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((t, i) => {
    if (t.xpos === 'NN' && /ing$/i.test(t.text) && isMarked(tokens, i)) fixed[i] = asVerb(t)
  })
  fixed.forEach((t, i) => {
    if (!/^(?:NN|VBG)$/.test(t.xpos) || !/ing$/i.test(t.text) || !/^(?:compound|amod)$/.test(t.deprel)) return
    const first = fixed[i - 2]
    if (fixed[i - 1]?.upos !== 'CCONJ' || first?.xpos !== 'VBG' || fixed[t.head]?.head !== i - 2) return
    fixed[i] = { ...asVerb(t), head: i - 2, deprel: 'conj' }
    fixed[i - 1] = { ...(fixed[i - 1] as Token), head: i }
  })
  return fixed
}

/** The parser saw a clause, the tagger did not. */
const isMarked = (tokens: readonly Token[], i: number): boolean =>
  tokens.some((t) => t.head === i && t.deprel === 'mark' && /^(?:of|for|from|by)$/i.test(t.text)) &&
  tokens[i - 1]?.xpos === 'IN' &&
  (/^(?:advcl|acl)$/.test(tokens[i]?.deprel ?? '') || tokens.some((t) => t.head === i && t.deprel === 'obj'))

const asVerb = (t: Token): Token => ({ ...t, upos: 'VERB', xpos: 'VBG', lemma: verbOf(t.text.toLowerCase()) })

/** `training` to train, `financing` to finance, `equipping` to equip, `siding` to side; a guess by the last letters. */
const verbOf = (gerund: string): string => {
  const stem = gerund.slice(0, -3)
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  return E_DROPPED.test(stem) && !/(?:[aeiou]ll|rs|ss|our|ng|[aeo][aeo]k)$/.test(stem) ? `${stem}e` : stem
}

const E_DROPPED =
  /(?:[cguvz]|[^aeiou]l|[^ai]id|va?d|ud|[aiou]s|[^ae]at|[ct]ut|[aiou]k|[^eo]ur|[pqu]ir|gnor|rfer)$/
