import type { Token } from '../../../model.ts'

const OFFICE =
  /^(?:envoy|representative|coordinator|mediator|emissary|rapporteur|ambassador|commissioner|adviser|advisor|spokesman|spokeswoman)$/i

/** `envoy of the Union and *the League*`, `Kade, envoy of the Union and *the League*`: one office of two bodies. */
export const offices = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i) => {
    if (token.deprel !== 'conj' || token.upos !== 'PROPN' || token.head > i) return token
    const body = tokens.findLastIndex(
      (t, k) => k < i && k > token.head && t.deprel === 'nmod' && OFFICE.test(tokens[t.head]?.text ?? ''),
    )
    const office = tokens[body]?.head ?? -1
    if (body < 0 || (office !== token.head && tokens[office]?.head !== token.head)) return token
    const between = tokens.slice(body + 1, i)
    return between.length > 0 &&
      between.every((t) => t.head === i && /^(?:cc|det|amod|compound)$/.test(t.deprel))
      ? { ...token, head: body }
      : token
  })

const TELLING = /^(?:say|state|declare|announce|add|explain|note|warn|insist|stress|reply)$/

/** `would not stand against a consensus, *its spokesman*, Kade, stated`: who stands before the verb of saying says it. */
export const tellers = (tokens: readonly Token[]): readonly Token[] => {
  const fixed = [...tokens]
  tokens.forEach((verb, v) => {
    if (verb.deprel !== 'parataxis' || !TELLING.test(verb.lemma) || !/^VB[DZP]$/.test(verb.xpos)) return
    if (tokens.some((t) => t.head === v && /^(?:nsubj|csubj)/.test(t.deprel))) return
    if (tokens[v - 1]?.text !== ',') return
    const who = tokens.findLastIndex(
      (t, k) =>
        k < v &&
        t.deprel === 'appos' &&
        t.upos === 'NOUN' &&
        tokens.some((o) => o.head === k && o.deprel === 'nmod:poss'),
    )
    const first = tokens.findIndex((t, k) => k < who && t.head === who && t.deprel === 'nmod:poss')
    const inside = tokens.slice(who + 1, v).some((t) => /^VB/.test(t.xpos) || t.deprel === 'cc')
    if (who < 0 || first < 1 || tokens[first - 1]?.text !== ',' || inside) return
    fixed[who] = { ...(tokens[who] as Token), head: v, deprel: 'nsubj' }
  })
  return fixed
}

/** `It is a mistake, Kade says, *to refuse* talks`: what is judged is nothing that the speaker does. */
export const judged = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i) => {
    const verb = tokens[token.head]
    if (token.xpos !== 'VB' || !/^(?:ccomp|xcomp|advcl)$/.test(token.deprel)) return token
    if (verb?.deprel !== 'parataxis' || !TELLING.test(verb.lemma) || token.head > i) return token
    const to = tokens.findIndex(
      (t, k) => k < i && t.head === i && t.deprel === 'mark' && /^to$/i.test(t.text),
    )
    const it = tokens.findIndex((t) => t.head === verb.head && /^(?:nsubj|expl)$/.test(t.deprel))
    return to > 0 && tokens[to - 1]?.text === ',' && /^it$/i.test(tokens[it]?.text ?? '')
      ? { ...token, head: verb.head, deprel: 'csubj' }
      : token
  })

/** `accused Norland of arming Velm and *Estia of shelling* it`: a second one who is accused of something else. */
export const accused = (tokens: readonly Token[]): readonly Token[] => {
  const fixed = [...tokens]
  tokens.forEach((deed, i) => {
    const name = i - 2
    const other = tokens[name]
    if (deed.xpos !== 'VBG' || tokens[i - 1]?.text !== 'of' || tokens[i - 1]?.head !== i) return
    if (other?.deprel !== 'conj' || !/^(?:advcl|acl)$/.test(deed.deprel)) return
    const first = chargeAbove(tokens, other.head)
    if (first < 0 || first > name) return
    fixed[name] = { ...other, head: i, deprel: 'nsubj' }
    fixed[i] = { ...deed, head: first, deprel: 'conj' }
  })
  return fixed
}

/** What somebody is accused of that a token stands below: `accused Norland of *arming* …`; -1 for none. */
const chargeAbove = (tokens: readonly Token[], from: number): number => {
  for (let at = from, steps = 0; at >= 0 && steps < 12; at = tokens[at]?.head ?? -1, steps++) {
    const above = tokens[tokens[at]?.head ?? -1]
    const verb = above?.deprel === 'obj' ? tokens[above.head] : above
    if (tokens[at]?.xpos === 'VBG' && verb?.lemma === 'accuse') return at
  }
  return -1
}

const PERSON =
  /^(?:spokesman|spokeswoman|leader|commander|official|minister|envoy|chief|head|adviser|advisor|general)$/

/** `a spokesman for rebels backed by Norland, *Kade*, said`: the name is the speaker's, not that of what stands before it. */
export const bearers = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i) => {
    const place = tokens[token.head]
    if (token.deprel !== 'appos' || token.upos !== 'PROPN' || place?.upos !== 'PROPN') return token
    if (tokens[i - 1]?.text !== ',' || !/^(?:nmod|obl)/.test(place.deprel)) return token
    const who = tokens.findLastIndex(
      (t, k) =>
        k < token.head && t.deprel === 'nsubj' && t.upos === 'NOUN' && PERSON.test(t.lemma) && t.head > i,
    )
    const told = TELLING.test(tokens[tokens[who]?.head ?? -1]?.lemma ?? '')
    const named = tokens.some((t) => t.head === who && t.deprel === 'appos')
    return who >= 0 && told && !named ? { ...token, head: who } : token
  })
