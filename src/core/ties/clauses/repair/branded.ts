import type { Token } from '../../../model.ts'
import type { Repair } from './tokens.ts'

const NAMING = /^(?:brand|label|call|declare|designate|name|dub|deem|consider|list)$/
const SUCH =
  /^(?:terrorist|criminal|traitor|rebel|outlaw|killer|murderer|fascist|bandit|liar|thief|enemy|occupier|aggressor)s?$/i

/**
 * Whom a name is given.
 *
 *   branded *the Estian militia* a group of thugs     an adjective taken for the one who is branded
 *   branded *the Estians* terrorists                  the one who is branded taken for a part of the name
 */
export const branded: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((t, i) => {
    const next = tokens[i + 1]
    const verb = tokens[t.head]
    if (
      t.deprel === 'obj' &&
      /^NNP$/.test(t.xpos) &&
      /(?:an|ish|ese)$/.test(t.text) &&
      NAMING.test(verb?.lemma ?? '') &&
      next?.upos === 'NOUN' &&
      next.deprel === 'xcomp' &&
      next.head === t.head
    ) {
      fixed[i] = { ...t, head: i + 1, deprel: 'amod' }
      fixed[i + 1] = { ...next, deprel: 'obj' }
      tokens.forEach((k, at) => {
        if (k.head === i && at < i) fixed[at] = { ...k, head: i + 1 }
        if (k.head === i + 1 && k.deprel === 'obj') fixed[at] = { ...k, head: t.head, deprel: 'xcomp' }
      })
    }
    if (/^persona$/i.test(t.text) && tokens[i + 2]?.text === 'grata') ungrateful(fixed, tokens, i)
    const before = tokens[i - 1]
    if (
      t.deprel === 'obj' &&
      SUCH.test(t.text) &&
      NAMING.test(verb?.lemma ?? '') &&
      before?.upos === 'PROPN' &&
      before.head === i &&
      before.deprel === 'compound'
    )
      name(fixed, tokens, i)
  })
  return fixed
}

/** `declared Kade persona non grata`: the three words are what he is named. */
const ungrateful = (fixed: Token[], tokens: readonly Token[], i: number): void => {
  const verb = tokens.findLastIndex((t, k) => k < i && NAMING.test(t.lemma) && t.upos === 'VERB')
  if (verb < 0) return
  fixed[i] = { ...(tokens[i] as Token), upos: 'NOUN', xpos: 'NN', head: verb, deprel: 'xcomp' }
  for (const k of [i + 1, i + 2]) fixed[k] = { ...(tokens[k] as Token), head: i, deprel: 'flat' }
}

/** The word at i is the name that the words before it are given. */
const name = (fixed: Token[], tokens: readonly Token[], i: number): void => {
  const t = tokens[i] as Token
  tokens.forEach((k, at) => {
    if (k.head === i && at < i - 1) fixed[at] = { ...k, head: i - 1 }
  })
  fixed[i - 1] = { ...(tokens[i - 1] as Token), head: t.head, deprel: 'obj' }
  fixed[i] = { ...t, deprel: 'xcomp' }
}
