import type { Repair } from './tokens.ts'

const WITHHELD =
  /^(?:shipment|delivery|aid|weapon|arms|bomb|missile|tank|jet|fund|money|assistance|support|payment|ammunition|supply|loan|grant|package)$/

const LEAVING = /^(?:step|stand) (?:aside|down)$/

/** `held back a shipment`, `step aside`: an adverb that makes one verb with the one before it, not a place. */
export const particles: Repair = (tokens) =>
  tokens.map((token) => {
    const verb = tokens[token.head]
    if (token.deprel !== 'advmod' || !verb) return token
    const whole = `${verb.lemma} ${token.text.toLowerCase()}`
    const kept =
      whole === 'hold back' &&
      tokens.some((t) => t.head === token.head && t.deprel === 'obj' && WITHHELD.test(t.lemma))
    return kept || LEAVING.test(whole) ? { ...token, deprel: 'compound:prt' } : token
  })
