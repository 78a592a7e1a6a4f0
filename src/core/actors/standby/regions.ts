import type { Sentence } from '../../model.ts'
import { type Draft, wordAt } from '../draft.ts'
import { lemmaOf, textOf } from '../grammar.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import type { Taken } from '../taken.ts'

/** How far its noun may stand behind an adjective: "Western | military aid". */
const FARTHEST = 3

/**
 * "Western sanctions", "Arab support", "Western-backed": whoever comes from there does it. On standby, since most of what
 * is called so is nobody's deed.
 */
export const regions = (sentence: Sentence, text: string, taken: Taken, lexicon: ActorLexicon): Draft[] =>
  sentence.tokens.flatMap((token, i): Draft[] => {
    const actor = lexicon.byRegion.get(token.text)
    if (!actor || taken(sentence.index, i) !== null || !isDoing(sentence, i, lexicon)) return []
    const how = 'what those of a region do'
    return [{ ...wordAt(sentence, i, text), actor, via: 'alias', how, weight: 'standby', standby: 'last' }]
  })

const isDoing = (sentence: Sentence, i: number, { words }: ActorLexicon): boolean => {
  if (textOf(sentence, i + 1) === '-') return /^(?:VBN|VBD)$/.test(sentence.tokens[i + 2]?.xpos ?? '')
  for (let k = i + 1; k <= i + FARTHEST; k++) {
    if (words('regional deeds').has(lemmaOf(sentence, k))) return true
    if (!/^(?:JJ|NN|HYPH)$/.test(sentence.tokens[k]?.xpos ?? '')) return false
  }
  return false
}
