import type { Repair } from './tokens.ts'

/** `took two Norlandic sailors *hostage*`: the sailors are taken, and hostage is what they become. */
export const captives: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((t, i) => {
    if (!/^(?:hostage|captive|prisoner)$/i.test(t.text) || t.deprel !== 'obj') return
    if (!/^(?:take|hold|keep)$/.test(tokens[t.head]?.lemma ?? '')) return
    const taken = tokens[i - 1]
    if (!taken || taken.head !== i || !/^(?:NNS|NNPS?|PRP)$/.test(taken.xpos)) return
    tokens.forEach((k, at) => {
      if (k.head === i && at < i - 1) fixed[at] = { ...k, head: i - 1 }
    })
    fixed[i - 1] = { ...taken, head: t.head, deprel: 'obj' }
    fixed[i] = { ...t, deprel: 'xcomp' }
  })
  return fixed
}
