import type { Repair } from './tokens.ts'

const HELD = /^(?:held|controlled|occupied|ruled|run|seized|besieged|based|backed|led)$/

/** `bombed rebel-held Velm`: what stands between a verb and its object after a hyphen describes the object. */
export const held: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((token, i) => {
    const hyphen = tokens[i - 1]
    if (hyphen?.text !== '-' || hyphen.end !== token.start || tokens[i - 2]?.end !== hyphen.start) return
    if (token.deprel !== 'xcomp' || token.head > i || !HELD.test(token.text)) return
    const object = tokens.findIndex((t, k) => k > i && t.head === i && t.deprel === 'obj')
    const ground = tokens[object]
    if (!ground || tokens.some((t) => t.head === token.head && t.deprel === 'obj')) return
    fixed[object] = { ...ground, head: token.head, deprel: 'obj' }
    fixed[i] = { ...token, head: object, deprel: 'amod' }
  })
  return fixed
}
