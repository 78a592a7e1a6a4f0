import type { Sentence } from '../../model.ts'
import type { Anchor } from '../anchors.ts'
import { isCapital, lemmaOf, lowerOf, textOf } from '../grammar.ts'
import type { WordList } from '../lexicon/compiled.ts'
import type { BodyName } from './index.ts'
import { isGeneric } from './state-arms.ts'

const ROLE =
  /^(?:CEO|chairman|chairwoman|chair|president|spokesman|spokeswoman|spokesperson|director|boss|founder|co-founder|leader|commander|chief|head|executive|secretary-general|coordinator)$/i
const LEADS_BAND = /^(?:leader|commander)$/i

/** "Tarvik | CEO | Ana Roth", "Sul Velm | spokesman | Ilya Morov": somebody speaks for it, so that it is a body. */
export const spokenForBodies = (
  sentence: Sentence,
  text: string,
  anchors: readonly Anchor[],
  bodies: readonly BodyName[],
  words: WordList,
): BodyName[] => {
  const firms = anchors.filter((anchor) => words('firms').has(anchor.text))
  const named = sentence.names.filter(({ from, to, type }) => {
    const last = textOf(sentence, to - 1)
    const claims = (one: { readonly from: number; readonly to: number }): boolean =>
      one.from < to && from < one.to
    return type === 'organization' && !anchors.some(claims) && !words('not names').has(last)
  })
  return [...firms, ...named].flatMap(({ from, to }): BodyName[] => {
    const first = sentence.tokens[from]
    const last = sentence.tokens[to - 1]
    const role = roleBehind(sentence, to)
    if (!first || !last || role === '' || !isCapital(first.text) || isGeneric(sentence, from, to)) return []
    if (bodies.some((one) => one.from < to && from < one.to)) return []
    const span = { from, to, start: first.start, end: last.end, text: text.slice(first.start, last.end) }
    return [{ ...span, kind: LEADS_BAND.test(role) ? 'group' : 'organization', how: `its ${role} speaks` }]
  })
}

/** The role between a name and the person who holds it: "chief executive | Ana Roth"; "" where none does. */
const roleBehind = (sentence: Sentence, at: number): string => {
  for (let end = at + 1; end <= at + 3; end++) {
    if (!sentence.names.some((name) => name.type === 'person' && name.from === end)) continue
    const plain = sentence.tokens.slice(at, end).every(({ xpos }) => /^(?:NN|JJ|NNP|HYPH)$/.test(xpos))
    const role = lemmaOf(sentence, end - 1)
    return plain && ROLE.test(role) && !/^(?:former|deputy|vice)$/.test(lowerOf(sentence, at - 1))
      ? textOf(sentence, end - 1).toLowerCase()
      : ''
  }
  return ''
}
