import type { Token } from '../../../model.ts'
import type { Repair } from './tokens.ts'

/** Sets right clauses and phrases that hang on the wrong word. */
export const attached: Repair = (tokens) => beside(running(fronted(raging(overrun(subordinate(tokens))))))

const isFiniteVerb = (token: Token | undefined): boolean => /^VB[DZP]$/.test(token?.xpos ?? '')

/** `as Estian leader Kade, a priest, *joined* Norland`: the name behind `as` is the subject of the verb without one. */
const subordinate: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((verb, v) => {
    // behind a comma the tagger may take the past tense for a participle
    const past = verb.xpos === 'VBN' && tokens[v - 1]?.text === ','
    if (!(isFiniteVerb(verb) || past) || !/^(?:advcl|parataxis|ccomp|conj)$/.test(verb.deprel)) return
    if (tokens.some((t) => t.head === v && /^(?:nsubj|csubj|expl|aux)/.test(t.deprel))) return
    const as = tokens.findLastIndex(
      (t, i) => i < v && t.deprel === 'case' && /^(?:as|after|before|since)$/i.test(t.text),
    )
    const name = tokens[as]?.head ?? -1
    const noun = tokens[name]
    if (as < 0 || name < as || name > v || !noun || !/^(?:obl|nmod)$/.test(noun.deprel)) return
    if (!/^(?:PROPN|NOUN)$/.test(noun.upos)) return
    // another finite verb between them, outside what describes the name, has the name already
    if (tokens.slice(as, v).some((t) => isFiniteVerb(t) && t.deprel !== 'acl:relcl')) return
    if (past && !tokens.some((t) => t.head === name && t.deprel === 'appos')) return
    fixed[name] = { ...noun, head: v, deprel: 'nsubj' }
    if (past) fixed[v] = { ...verb, xpos: 'VBD' }
    fixed[as] = { ...(tokens[as] as Token), head: v, deprel: 'mark' }
  })
  return fixed
}

/** `after the court on Monday *suspended* the law`: a past tense between two phrases of one verb is the verb of both. */
const overrun: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((verb, v) => {
    const object = tokens[verb.head]
    if (!/^VB[DN]$/.test(verb.xpos) || verb.deprel !== 'amod' || verb.head < v || object?.deprel !== 'obl')
      return
    if (tokens.some((t) => t.head === verb.head && t.deprel === 'case')) return
    const mark = tokens.findLastIndex(
      (t, i) => i < v && t.deprel === 'case' && /^(?:as|after|before|since)$/i.test(t.text),
    )
    const name = tokens[mark]?.head ?? -1
    const noun = tokens[name]
    if (mark < 0 || !noun || name > v || noun.deprel !== 'obl' || noun.head !== object.head) return
    fixed[v] = { ...verb, head: object.head, deprel: 'advcl' }
    fixed[name] = { ...noun, head: v, deprel: 'nsubj' }
    fixed[verb.head] = { ...object, head: v, deprel: 'obj' }
    fixed[mark] = { ...(tokens[mark] as Token), head: v, deprel: 'mark' }
  })
  return fixed
}

/** `after Kade's threat, rebels and militia *clashed*`: behind the comma the list is the subject of the verb without one. */
const fronted: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((verb, v) => {
    if (!isFiniteVerb(verb) || tokens.some((t) => t.head === v && /^(?:nsubj|csubj|expl)/.test(t.deprel)))
      return
    const phrase = tokens.findIndex((t, i) => i < v && t.head === v && t.deprel === 'obl')
    if (phrase < 0) return
    const opener = tokens.findIndex((t) => /^(?:case|mark)$/.test(t.deprel) && t.head === phrase)
    const marked = opener >= 0 || tokens.some((t, i) => i < phrase && t.head === v && t.deprel === 'mark')
    const fellows = tokens.flatMap((t, i) => (t.head === phrase && t.deprel === 'conj' && i < v ? [i] : []))
    const [first] = fellows
    if (!marked || first === undefined) return
    const start = tokens.findIndex((t, i) => i > phrase && (i === first || t.head === first))
    if (tokens[start]?.text !== ',' && tokens[start - 1]?.text !== ',') return
    for (const k of fellows)
      fixed[k] = {
        ...(tokens[k] as Token),
        ...(k === first ? { head: v, deprel: 'nsubj' } : { head: first, deprel: 'conj' }),
      }
  })
  return fixed
}

/** `said the jets *backing* Kade bombed Velm`: a bare participle behind the subject of another verb describes it. */
const running: Repair = (tokens) =>
  tokens.map((token, i) => {
    const noun = tokens[i - 1]
    if (token.xpos !== 'VBG' || !noun || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return token
    if (tokens.some((t) => t.head === i && /^(?:nsubj|aux|mark)/.test(t.deprel))) return token
    const subject = /^(?:ccomp|advcl|parataxis)$/.test(token.deprel) && noun.deprel.startsWith('nsubj')
    // `in response to troops *firing* rockets`
    const inner =
      token.deprel === 'acl' &&
      noun.deprel === 'nmod' &&
      noun.head === token.head &&
      tokens.some(
        (t) => t.head === i - 1 && t.deprel === 'case' && /^(?:to|by|from|against|on)$/i.test(t.text),
      )
    return (subject && noun.head > i) || inner ? { ...token, head: i - 1, deprel: 'acl' } : token
  })

/** `with its ally, the *Federation*, in the war`: one name between commas is no list. */
const beside: Repair = (tokens) =>
  tokens.map((token, i) => {
    const noun = tokens[token.head]
    if (token.deprel !== 'conj' || token.upos !== 'PROPN' || noun?.upos !== 'NOUN' || noun.xpos !== 'NN')
      return token
    if (token.head > i || tokens.some((t) => t.head === i && /^(?:cc|conj)$/.test(t.deprel))) return token
    if (tokens.some((t, k) => k !== i && t.head === token.head && /^(?:cc|conj)$/.test(t.deprel)))
      return token
    const comma = tokens.findIndex((t, k) => k > token.head && t.text === ',')
    const owned = tokens.some((t) => t.head === token.head && t.deprel === 'nmod:poss')
    return owned && comma === token.head + 1 && /^[,.]$/.test(tokens[i + 1]?.text ?? '.')
      ? { ...token, deprel: 'appos' }
      : token
  })

const RAGING =
  /^(?:rag|intensifi|continu|erupt|flar|escalat|resum|spread|subsid|persist|broke|break|worsen|eas)(?:e|es|ed|s|y|ied|ies)?$/

/** `as fighting *rages* between Norland and Estia`: behind `fighting` such a word is its verb. */
const raging: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    const verb = tokens[i + 1]
    if (token.text.toLowerCase() !== 'fighting' || !verb || !RAGING.test(verb.text.toLowerCase())) return
    if (verb.head !== i || !/^(?:obj|obl|amod|acl|xcomp|dep)$/.test(verb.deprel)) return
    fixed[i] = { ...token, upos: 'NOUN', xpos: 'NN', lemma: 'fighting', head: i + 1, deprel: 'nsubj' }
    fixed[i + 1] = { ...verb, upos: 'VERB', xpos: 'VBZ', head: token.head, deprel: token.deprel }
    tokens.forEach((t, k) => {
      if (k !== i + 1 && t.head === i && /^(?:mark|advmod|obl|nmod|punct)$/.test(t.deprel))
        fixed[k] = { ...t, head: i + 1, deprel: t.deprel === 'nmod' ? 'obl' : t.deprel }
    })
  })
  return fixed.map((t) =>
    t.deprel === 'nmod' && fixed[t.head]?.deprel && RAGING.test(fixed[t.head]?.text.toLowerCase() ?? '')
      ? { ...t, deprel: 'obl' }
      : t,
  )
}
