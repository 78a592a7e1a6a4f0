import { bodyNoun } from '../references/body-nouns.ts'
import type { Memory } from '../references/memory.ts'
import type { Collective } from './index.ts'

/** "the paramilitary group" is the one named before, when there is one; else a side of its own. */
export const namedSides = (sides: readonly Collective[], memory: Memory): Collective[] =>
  sides.filter(({ draft, mayRefer, state }) => {
    const sentence = memory.sentences[draft.sentence]
    return !mayRefer || !sentence || bodyNoun(sentence, draft.head, memory, state) === null
  })
