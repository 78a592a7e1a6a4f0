import type { Token } from '../../../model.ts'
import type { Repair } from './tokens.ts'

/** `helped | kill Morov`: an object behind an infinitive that has none is the infinitive's. */
export const lowered: Repair = (tokens) =>
  tokens.map((object, i) => {
    if (object.deprel !== 'obj') return object
    const verb = i - 1 - span(tokens, i)
    const infinitive = tokens[verb]
    if (infinitive?.deprel !== 'xcomp' || infinitive.xpos !== 'VB' || infinitive.head !== object.head)
      return object
    return tokens.some((t) => t.head === verb && /^(?:obj|ccomp|xcomp)$/.test(t.deprel))
      ? object
      : { ...object, head: verb }
  })

/** How many words before a noun hang on it: `the | old | town`. */
const span = (tokens: readonly Token[], noun: number): number => {
  let at = noun
  while (at > 0 && tokens[at - 1]?.head === noun) at--
  return noun - at
}

const TIME = /^(?:hour|day|night|week|month|year|minute|time|morning|evening|today|yesterday|\w+day)$/i

/** `Gunmen killed at least 17 farmers`: a past tense without an auxiliary that has somebody right behind it is active. */
export const active: Repair = (tokens) => {
  const fixed = [...tokens]
  tokens.forEach((verb, i) => {
    if (!/^VB[DN]$/.test(verb.xpos) || !/^(?:root|ccomp|conj|parataxis)$/.test(verb.deprel)) return
    const kids = (relation: RegExp): number[] =>
      tokens.flatMap((t, k) => (t.head === i && relation.test(t.deprel) ? [k] : []))
    const [subject] = kids(/^nsubj:pass$/)
    if (subject === undefined || subject > i || kids(/^aux|^obl:agent|^obj$/).length > 0) return
    const object = kids(/^obl:unmarked$/).find(
      (k) => k > i && i === k - 1 - spanOfCounted(tokens, k) && !TIME.test(tokens[k]?.lemma ?? ''),
    )
    if (object === undefined) return
    fixed[i] = { ...verb, xpos: 'VBD' }
    fixed[subject] = { ...(tokens[subject] as Token), deprel: 'nsubj' }
    fixed[object] = { ...(tokens[object] as Token), deprel: 'obj' }
  })
  return fixed
}

/** `at least | 17 | farmers`: what hangs on what hangs on the noun counts, too. */
const spanOfCounted = (tokens: readonly Token[], noun: number): number => {
  let at = noun
  while (
    at > 0 &&
    noun - at < 8 &&
    (tokens[at - 1]?.head ?? -1) >= at - 1 &&
    (tokens[at - 1]?.head ?? -1) <= noun
  )
    at--
  return noun - at
}
